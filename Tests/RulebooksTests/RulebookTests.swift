import Kinerja
import Testing

@testable import Rulebooks

struct RulebookTests {
    let rulebook: Rulebook
    let date: LocalDate

    init() throws {
        rulebook = try Rulebook.load()
        date = try #require(LocalDate("2026-03-31"))
    }

    @Test(
        "each of the nine cells of the quadrant comes from the model, with its article (W-01…W-09)",
        arguments: [
            (RatingHasilKerja.diatas, RatingPerilakuKerja.diatas, PredikatKinerja.sangatBaik, "no. 1"),
            (.diatas, .sesuai, .baik, "no. 2 angka 1"),
            (.diatas, .dibawah, .kurang, "no. 4 angka 1"), (.sesuai, .diatas, .baik, "no. 2 angka 3"),
            (.sesuai, .sesuai, .baik, "no. 2 angka 2"),
            (.sesuai, .dibawah, .kurang, "no. 4 angka 2"), (.dibawah, .diatas, .butuhPerbaikan, "no. 3 angka 1"),
            (.dibawah, .sesuai, .butuhPerbaikan, "no. 3 angka 2"), (.dibawah, .dibawah, .sangatKurang, "no. 5"),
        ])
    func quadrant(hasil: RatingHasilKerja, perilaku: RatingPerilakuKerja, expected: PredikatKinerja, row: String) throws {
        let decision = try rulebook.predikatKinerja(hasil: hasil, perilaku: perilaku, on: date)
        #expect(decision.value == expected)
        #expect(decision.rulebook == "predikat-kinerja/2022-02-07")
        #expect(decision.rulebookHash.count == 64)
        let step = try #require(decision.alasan.first)
        #expect(decision.alasan.count == 1)
        #expect(step.dasar.contains("PermenPANRB 6/2022") && step.dasar.contains("kuadran \(row),"))
        #expect(step.hasil == expected.label.indonesia)
    }

    @Test("the day before the regulation was promulgated has no rulebook")
    func beforeLaw() throws {
        let before = try #require(LocalDate("2022-02-06"))
        #expect(throws: RulebookError.notInForce("predikat-kinerja", before, since: LocalDate("2022-02-07"))) {
            try rulebook.predikatKinerja(hasil: .sesuai, perilaku: .sesuai, on: before)
        }
        _ = try rulebook.predikatKinerja(hasil: .sesuai, perilaku: .sesuai, on: try #require(LocalDate("2022-02-07")))
    }

    @Test("every step has a limit, each with its article", arguments: LangkahTenggat.allCases)
    func limits(langkah: LangkahTenggat) throws {
        let decision = try rulebook.tenggat(langkah, on: date)
        #expect([7, 14, 30].contains(decision.value))
        #expect(decision.alasan.first?.dasar.contains("Lampiran V") == true)
    }

    @Test("the limits are those of the law's text")
    func numbers() throws {
        let expected: [LangkahTenggat: Int] = [
            .sampaikanDokumen: 14, .tandaTanganiPegawai: 14, .atasanMengambilAlih: 14, .atasanMenyampaikan: 7, .kembaliKeAtasan: 7,
            .laporPyB: 30,
            .ajukanKeberatan: 14, .putuskanKeberatan: 7,
        ]
        for langkah in LangkahTenggat.allCases { #expect(try rulebook.tenggat(langkah, on: date).value == expected[langkah]) }
    }
}
