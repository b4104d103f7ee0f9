import Kinerja
import Testing

@testable import Rulebooks

struct JendelaEvaluasiTopicTests {
    let rulebook: Rulebook

    init() throws { rulebook = try Rulebook.load() }

    func jendela(_ jenis: JenisPeriode, _ mulai: String, _ selesai: String, libur: Set<LocalDate> = []) throws -> JendelaEvaluasi {
        let periode = PeriodeEvaluasi(
            id: PeriodeID(rawValue: "p"), jenis: jenis, tahun: 2026, urutan: 1, mulai: try #require(LocalDate(mulai)),
            selesai: try #require(LocalDate(selesai)))
        return try rulebook.jendelaEvaluasi(periode, kalender: KalenderKerja(libur: libur))
    }

    @Test("the third quarter: who moved on 25 August is out, who moved on 25 September still evaluates (Lampiran IV.A.14)")
    func sample() throws {
        let found = try jendela(.triwulanan, "2026-07-01", "2026-09-30")
        let expected = try ["2026-09-21", "2026-09-30", "2026-10-14"].map { try #require(LocalDate($0)) }
        #expect([found.hariPenilai, found.dibuka, found.ditutup] == expected)
        let on = found.dibuka
        for (day, who) in [("2026-08-25", PenilaiPeriode.bukanPenilaiLama), ("2026-09-25", .penilaiLama)] {
            let moved = try #require(LocalDate(day))
            #expect(try rulebook.penilaiYangPindah(moved, jendela: found.hariPenilai...found.ditutup, on: on).value == who)
        }
    }

    @Test("days off push the end of a short period's window, not of the year's (Lampiran IV.A.8)")
    func holidays() throws {
        let libur = Set(try ["2026-10-01", "2027-01-29"].map { try #require(LocalDate($0)) })
        #expect(try jendela(.bulanan, "2026-09-01", "2026-09-30", libur: libur).ditutup == LocalDate("2026-10-15"))
        let year = try jendela(.tahunan, "2026-01-01", "2026-12-31", libur: libur)
        #expect([year.hariPenilai, year.dibuka, year.ditutup].map(\.description) == ["2026-12-22", "2026-12-31", "2027-01-31"])
    }
}
