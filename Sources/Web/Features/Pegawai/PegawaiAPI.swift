import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

/// People for programs, within what the token's owner may see.
enum PegawaiAPI {
    struct Page: Encodable {
        let pegawai: [BarisDirektori]
        let berikut: String?
    }

    struct Person: Encodable {
        let id: String
        let nip: String?
        let nama: String
        let jenis: String
        let kedudukan: String
        let golongan: String?
        let atasan: ProfilView.Orang?
        let bawahan: [ProfilView.Orang]
        let penugasan: [Post]
    }

    struct Post: Encodable {
        /// What `POST /api/v1/skp` asks for.
        let id: String
        let jabatan: String
        let unit: String
        let jenis: String
        let mulai: String
        let selesai: String?
    }

    static func list(_ call: Call) async throws -> Response {
        let query = DirektoriQuery(call)
        let view = try await call.ask(
            ReadDirektori(
                search: query.cari, unit: query.unit, after: query.sesudah,
                limit: call.number("batas", in: 1...200) ?? DirektoriView.pageSize))
        return try call.json(Page(pegawai: view.baris, berikut: view.next))
    }

    static func show(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadProfil(call.path("id")))
        var response = try call.json(person(view))
        response.headers[.eTag] = "\"\(view.pegawai.version)\""
        return response
    }

    static func requestCorrection(_ call: Call) async throws -> Response {
        let receipt = try await call.run(call.command(RequestKoreksiAtasan.self, path: ["pegawai": "id"]))
        return try call.json(receipt, status: .created)
    }

    private static func person(_ view: ProfilView) -> Person {
        let p = view.pegawai
        return Person(
            id: p.id.rawValue, nip: p.nip?.digits, nama: p.nama, jenis: p.jenis.rawValue, kedudukan: p.kedudukan.rawValue,
            golongan: p.golongan,
            atasan: view.atasan, bawahan: view.bawahan,
            penugasan: view.riwayat.map { row in
                let held = row.penugasan.penugasan
                return Post(
                    id: held.id.rawValue, jabatan: row.jabatan, unit: row.unit, jenis: held.jenis.rawValue, mulai: held.mulai.description,
                    selesai: held.selesai?.description)
            })
    }
}
