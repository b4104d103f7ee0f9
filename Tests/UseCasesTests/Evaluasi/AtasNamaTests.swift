import Kinerja
import TestSupport
import Testing

@testable import UseCases

@Suite("Lists of a team as who acts for its leader sees them")
struct AtasNamaTests {
    @Test("who acts for his superior does not find himself in the team: his rating is not delivered yet")
    func ownRow() async throws {
        let stage = try await EvaluasiStage.make()
        try await stage.rate()
        let leader = Cast.kepsek.actor()
        let behalf = Actor(instansi: Cast.instansi, pegawai: Cast.kepsek.id, nama: Cast.kepsek.nama, atasNamaOleh: Cast.sri.id)
        let query = ReadTimPenilaian(EvaluasiStage.triwulan)
        #expect(try await stage.agency.site.ask(query, by: leader)?.orang.map(\.pegawai) == [Cast.sri.id])
        #expect(try await stage.agency.site.ask(query, by: behalf)?.orang.isEmpty == true)
        let (all, others) = try await (
            stage.agency.site.ask(ReadTim(tahun: 2026), by: leader), stage.agency.site.ask(ReadTim(tahun: 2026), by: behalf)
        )
        #expect(Set(all.anggota.map(\.pegawai)).subtracting(others.anggota.map(\.pegawai)) == [Cast.sri.id])
    }
}
