import DMN
import Kinerja
import Testing

@testable import Rulebooks

struct NilaiKinerjaTopicTests {
    let fixture: NumericFixture
    let date: LocalDate

    init() throws {
        fixture = try NumericFixture()
        date = try fixture.day("2021-12-31")
    }

    @Test("70/30 without a survey, 60/40 with one (W-26)")
    func total() throws {
        let (skp, perilaku) = (try fixture.decimal("102.8"), Decimal34(95))
        let plain = try fixture.rulebook.nilaiKinerja(skp: skp, perilaku: perilaku, survei: false, on: date)
        #expect(plain.value == (try fixture.decimal("100.46")))
        let surveyed = try fixture.rulebook.nilaiKinerja(skp: skp, perilaku: perilaku, survei: true, on: date)
        #expect(surveyed.value == (try fixture.decimal("99.68")))
    }

    @Test("112 is Sangat Baik only with a confirmed new idea (W-29)", arguments: [(true, PredikatAngka.sangatBaik), (false, .baik)])
    func idea(confirmed: Bool, expected: PredikatAngka) throws {
        let value = Decimal34(112)
        let decision = try fixture.rulebook.predikatAngka(skp: value, perilaku: value, survei: false, ideBaru: confirmed, on: date)
        #expect(decision.value == expected)
        #expect(decision.alasan.last?.dasar.contains("Pasal 41 ayat (5)") == true)
    }

    @Test("whoever moved is valued by months (W-31)")
    func proportional() throws {
        let parts = [(nilai: Decimal34(100), bulan: 8), (nilai: Decimal34(85), bulan: 4)]
        #expect(try fixture.rulebook.nilaiSKPProporsional(parts, on: date).value == Decimal34(95))
        #expect(throws: RulebookError.self) { try fixture.rulebook.nilaiSKPProporsional([], on: date) }
    }

    @Test("a value above 120 is an error")
    func refusal() throws {
        #expect(throws: RulebookError.self) {
            try fixture.rulebook.nilaiKinerja(skp: Decimal34(121), perilaku: .one, survei: false, on: date)
        }
    }

    @Test("the limits of a unit's spread, each in words")
    func spread() throws {
        let example = SebaranStatusKinerja(diAtas: 10, sesuai: 30, diBawah: 10)
        #expect(try fixture.rulebook.batasStatus(example, on: date).value == [])
        let broken = try fixture.rulebook.batasStatus(SebaranStatusKinerja(diAtas: 21, sesuai: 58, diBawah: 21), on: date)
        #expect(broken.value == [.diAtasLebih, .sesuaiKurang, .diBawahLebih])
        let crowded = try fixture.rulebook.batasStatus(SebaranStatusKinerja(diAtas: 10, sesuai: 71, diBawah: 19), on: date)
        #expect(crowded.value == [.sesuaiLebih])
        let impossible = SebaranStatusKinerja(diAtas: -1, sesuai: 6, diBawah: 1)
        #expect(throws: RulebookError.self) { try fixture.rulebook.batasStatus(impossible, on: date) }
    }

    @Test("an old 85 is 102.21 on the new scale, and both halves make the year (W-58)")
    func bridge() throws {
        let equal = try fixture.rulebook.nilaiSetara(Decimal34(85), on: date).value
        #expect(equal.rounded(scale: 2, .halfUp) == (try fixture.decimal("102.21")))
        let year = try fixture.rulebook.nilaiKinerja2021(semesterI: Decimal34(100), semesterII: Decimal34(100), on: date)
        #expect(year.value == Decimal34(110))
        let later = try fixture.day("2022-01-01")
        #expect(throws: RulebookError.self) { try fixture.rulebook.nilaiSetara(Decimal34(85), on: later) }
    }
}
