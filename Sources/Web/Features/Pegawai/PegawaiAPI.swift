import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

/// People for programs, within what the token's owner may see.
enum PegawaiAPI {
    struct Page: Codable {
        let pegawai: [DirektoriRow]
        let berikut: PegawaiID?
    }

    struct PegawaiJSON: Codable {
        let id: PegawaiID
        let nip: NIP?
        let nama: String
        let jenis: JenisPegawai
        let kedudukan: KedudukanPegawai
        let golongan: String?
        let atasan: ProfilView.Person?
        let bawahan: [ProfilView.Person]
        let penugasan: [JabatanJSON]
    }

    struct JabatanJSON: Codable {
        /// What `POST /api/v1/skp` asks for.
        let id: PenugasanID
        let jabatan: String
        let unit: String
        let jenis: JenisPenugasan
        let mulai: LocalDate
        let selesai: LocalDate?
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

    static func requestKoreksi(_ call: Call) async throws -> Response {
        let receipt = try await call.run(call.command(RequestKoreksiAtasan.self, path: ["pegawai": "id"]))
        return try call.json(receipt, status: .created)
    }

    private static func person(_ view: ProfilView) -> PegawaiJSON {
        let p = view.pegawai
        return PegawaiJSON(
            id: p.id, nip: p.nip, nama: p.nama, jenis: p.jenis, kedudukan: p.kedudukan,
            golongan: p.golongan,
            atasan: view.atasan, bawahan: view.bawahan,
            penugasan: view.riwayat.map { row in
                let held = row.penugasan.penugasan
                return JabatanJSON(
                    id: held.id, jabatan: row.jabatan, unit: row.unit, jenis: held.jenis, mulai: held.mulai,
                    selesai: held.selesai)
            })
    }
}
