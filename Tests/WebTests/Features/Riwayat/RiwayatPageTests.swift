import HTTPTypes
import Kinerja
import TestSupport
import Testing
import UseCases

@testable import Web

@Suite("History pages")
struct RiwayatPageTests {
    @Test("the page of an evaluation's history looks as it was agreed, and leads back to it")
    func evaluation() async throws {
        let site = try await EvaluasiClient()
        let id = try await site.delivered()
        let page = try await site.client.send(.get(Paths.riwayat(.evaluasi, id)), as: Person(Cast.kepsek))
        try Golden.check(page.body, "Kerja/riwayat-evaluasi")
    }

    @Test("every kind has its page: who may read it reads it, and who may not learns nothing")
    func kinds() async throws {
        let site = try await EvaluasiClient()
        let delivered = try await site.delivered()
        _ = try await site.stage.agency.site.run(OpenTahun(2027), by: Cast.admin.actor())
        let all: [(JenisObjek, String, String)] = [
            (.skp, site.stage.skp.rawValue, "Riwayat SKP 2026"), (.evaluasi, delivered.rawValue, "menyampaikan"),
            (.pegawai, Cast.sri.id.rawValue, "Belum ada yang tercatat"), (.periode, "2027", "membuka tahun kinerja"),
            (.unitKerja, Cast.smpn1.rawValue, "SMP Negeri 1 Nusa Harapan"), (.akun, Cast.sri.id.rawValue, "Riwayat akun"),
        ]
        for (jenis, objek, text) in all {
            try await Scenario(as: Person(Cast.admin), .get(Paths.riwayat(jenis, objek)), expect: 200, contains: [text]).check(site.client)
            try await Scenario(as: Person(Cast.rina), .get(Paths.riwayat(jenis, objek)), expect: 404).check(site.client)
        }
        try await Scenario(as: Person(Cast.admin), .get(Path(fixed: "/riwayat/apa/1")), expect: 404).check(site.client)
    }
}
