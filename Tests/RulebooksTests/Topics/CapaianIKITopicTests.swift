import DMN
import Kinerja
import Testing

@testable import Rulebooks

struct CapaianIKITopicTests {
    let fixture: NumericFixture
    let date: LocalDate

    init() throws {
        fixture = try NumericFixture()
        date = try fixture.day("2021-12-31")
    }

    private func ukuran(_ realisasi: String, _ bawah: String, _ atas: String, _ arah: ArahCapaian = .makinTinggi) throws -> UkuranIKI {
        try UkuranIKI(
            arah: arah, batasBawah: fixture.decimal(bawah), batasAtas: fixture.decimal(atas), realisasi: fixture.decimal(realisasi))
    }

    @Test(
        "achievement against a target or a range, either way (W-17, W-19, W-20)",
        arguments: [
            ("95", "100", "100", ArahCapaian.makinTinggi, "95"), ("70", "80", "90", .makinTinggi, "87.5"),
            ("92", "80", "90", .makinTinggi, "102.22"), ("9", "7", "8", .makinRendah, "87.5"), ("6.5", "7", "8", .makinRendah, "107.14"),
        ])
    func achievement(realisasi: String, bawah: String, atas: String, arah: ArahCapaian, expected: String) throws {
        let decision = try fixture.rulebook.capaianIKI(ukuran(realisasi, bawah, atas, arah), on: date)
        #expect(decision.value.rounded(scale: 2, .halfUp) == (try fixture.decimal(expected)))
    }

    @Test("the jump of the regulation stays: 99 % is 89 and Cukup, 100 % is 109 and Baik, 120 where nothing higher exists")
    func jump() throws {
        let below = try fixture.rulebook.nilaiIKIJPT(ukuran("99", "100", "100"), maksimum: false, on: date)
        #expect(below.value == NilaiIKI(kategori: .cukup, nilai: Decimal34(89)))
        let at = try fixture.rulebook.nilaiIKIJPT(ukuran("100", "100", "100"), maksimum: false, on: date)
        #expect(at.value == NilaiIKI(kategori: .baik, nilai: Decimal34(109)))
        let highest = try fixture.rulebook.nilaiIKIJPT(ukuran("100", "100", "100"), maksimum: true, on: date)
        #expect(highest.value == NilaiIKI(kategori: .sangatBaik, nilai: Decimal34(120)))
    }

    @Test("each kategori has its value, lower kategori a lower one")
    func categories() throws {
        let values = try KategoriIKI.allCases.map { try fixture.rulebook.nilaiRencanaKinerja($0, on: date).value }
        #expect(values == [120, 100, 80, 60, 25].map { Decimal34($0) })
        #expect(try fixture.rulebook.kategoriIKI(ukuran("59.5", "100", "100"), on: date).value == .kurang)
        #expect(try fixture.rulebook.kategoriIKI(ukuran("59.4", "100", "100"), on: date).value == .sangatKurang)
    }

    @Test("the regulation ends the day before PermenPANRB 6/2022")
    func end() throws {
        let last = try fixture.day("2022-02-06")
        #expect(try fixture.rulebook.capaianIKI(ukuran("95", "100", "100"), on: last).value == Decimal34(95))
        let after = try fixture.day("2022-02-07")
        #expect(throws: RulebookError.self) { try fixture.rulebook.capaianIKI(ukuran("95", "100", "100"), on: after) }
    }

    @Test("a range upside down, and a target of zero, are errors")
    func refusals() throws {
        #expect(throws: RulebookError.self) { try fixture.rulebook.capaianIKI(ukuran("85", "90", "80"), on: date) }
        #expect(throws: RulebookError.self) { try fixture.rulebook.capaianIKI(ukuran("85", "0", "0"), on: date) }
    }
}
