import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

/// Feedback for programs: the same names are hidden as on pages.
enum UmpanBalikAPI {
    struct Item: Codable {
        let id: UmpanBalikID
        let pemberi: String
        let peran: PeranPemberiUmpanBalik
        let tentang: String
        let nada: NadaUmpanBalik
        let teks: String
        let tanggal: LocalDate?

        init(_ u: UmpanBalikTampil) {
            (id, pemberi, peran, tentang) = (u.id, u.pemberi.teks, u.peran, u.tentang.kode)
            (nada, teks, tanggal) = (u.nada, u.teks, u.tanggal)
        }
    }

    struct Saya: Codable {
        struct Permintaan: Codable {
            let id: PermintaanID
            let skp_id: SKPID
            let periode_id: PeriodeID
            let untuk: String
            let pesan: String
        }

        struct Diterima: Codable {
            let skp_id: SKPID
            let periode: KinerjaAPI.Periode
            let isi: [Item]
        }

        struct Diberikan: Codable {
            let id: UmpanBalikID
            let untuk: String
            let tentang: String
            let nada: NadaUmpanBalik
            let teks: String
        }

        let diminta: [Permintaan]
        let diterima: [Diterima]
        let diberikan: [Diberikan]
        /// Give it as `sebelum` for the next page of `diberikan`.
        let berikut: UmpanBalikID?
    }

    struct Given: Codable { let id: UmpanBalikID }

    static func mine(_ call: Call) async throws -> Response {
        let before = call.query["sebelum"].flatMap(UmpanBalikID.init(text:))
        let view = try await call.ask(ReadUmpanBalikSaya(before: before))
        return try call.json(
            Saya(
                diminta: view.diminta.map {
                    Saya.Permintaan(
                        id: $0.permintaan.id, skp_id: $0.permintaan.skp, periode_id: $0.permintaan.periode,
                        untuk: $0.penerima, pesan: $0.permintaan.pesan)
                },
                diterima: view.diterima.map {
                    Saya.Diterima(skp_id: $0.skp, periode: KinerjaAPI.Periode($0.periode), isi: $0.isi.map(Item.init))
                },
                diberikan: view.diberikan.map {
                    let u = $0.umpanBalik
                    return Saya.Diberikan(
                        id: u.id, untuk: $0.penerima, tentang: u.tentang.kode, nada: u.nada, teks: u.teks)
                }, berikut: view.berikutnya))
    }

    static func give(_ call: Call) async throws -> Response {
        let receipt = try await call.run(call.command(GiveUmpanBalik.self, path: ["skp": "skp", "periode": "periode"]))
        return try call.json(Given(id: receipt.id), status: .created)
    }

    struct Calon: Codable {
        let id: PegawaiID
        let nama: String
        let jabatan: String
        let peran: PeranPemberiUmpanBalik
        let sudah_diminta: Bool
    }

    static func calon(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        let words = String((call.query["q"] ?? "").prefix(60))
        let found = try await call.ask(ReadCalonPemberi(skp, periode, mencari: words))
        return try call.json(
            found.calon.map {
                Calon(id: $0.id, nama: $0.nama, jabatan: $0.jabatan, peran: $0.peran, sudah_diminta: $0.sudahDiminta)
            })
    }

    struct PermintaanBody: Decodable {
        let pemberi: [String]
        let pesan: String?
    }

    static func ask(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        let body: PermintaanBody = try call.decode()
        let people: [PegawaiID] = try body.pemberi.identifiers("pemberi")
        let receipt = try await call.run(RequestUmpanBalik(skp: skp, periode: periode, pemberi: people, pesan: body.pesan ?? ""))
        return try call.json(receipt, status: .created)
    }

    static func decline(_ call: Call) async throws -> Response {
        _ = try await call.run(DeclinePermintaan(call.path("id")))
        return Response(status: .noContent)
    }
}
