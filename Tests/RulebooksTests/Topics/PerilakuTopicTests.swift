import DMN
import Kinerja
import Testing

@testable import Rulebooks

struct PerilakuTopicTests {
    let fixture: NumericFixture
    let date: LocalDate

    init() throws {
        fixture = try NumericFixture()
        date = try fixture.day("2021-12-31")
    }

    private func aspek(_ values: [Int]) -> AspekPerilaku {
        let numbers = values.map { Decimal34($0) }
        return AspekPerilaku(
            orientasiPelayanan: numbers[0], komitmen: numbers[1], inisiatifKerja: numbers[2], kerjaSama: numbers[3],
            kepemimpinan: numbers.count > 4 ? numbers[4] : nil)
    }

    @Test("the assessor's 112 and the survey's 105 make 109.2, and the explanation tells no rater's value (W-27)")
    func survey() throws {
        let peers = [Decimal34(103), Decimal34(101)]
        let decision = try fixture.rulebook.nilaiPerilaku(
            aspek([112, 112, 112, 112, 112]), kelompok: .administrator, rekan: peers, bawahan: [Decimal34(111)], on: date)
        #expect(decision.value == (try fixture.decimal("109.2")))
        let told = decision.alasan.flatMap(\.masukan).joined(separator: "\n")
        #expect(told.contains("2 penilai") && !told.contains("103") && !told.contains("101"))
    }

    @Test("leadership is left out for staff without it, and the rest is divided by four (W-32)")
    func leadership() throws {
        let decision = try fixture.rulebook.nilaiPerilaku(
            aspek([90, 100, 95, 105]), kelompok: .pelaksana, rekan: [], bawahan: [], on: date)
        #expect(decision.value == (try fixture.decimal("97.5")))
        #expect(throws: RulebookError.self) {
            try fixture.rulebook.nilaiPerilaku(aspek([90, 100, 95, 105]), kelompok: .pengawas, rekan: [], bawahan: [], on: date)
        }
    }

    @Test("every kelompok jabatan has an answer; four of six are assessed")
    func groups() throws {
        let assessed = try KelompokJabatan.allCases.filter { try fixture.rulebook.kepemimpinanDinilai($0, on: date).value }
        #expect(assessed == [.pimpinanTinggi, .administrator, .pengawas, .fungsionalDenganKepemimpinan])
    }
}
