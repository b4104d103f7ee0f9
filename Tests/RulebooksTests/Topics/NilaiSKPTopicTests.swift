import DMN
import Kinerja
import Testing

@testable import Rulebooks

struct NilaiSKPTopicTests {
    let fixture: NumericFixture
    let date: LocalDate

    init() throws {
        fixture = try NumericFixture()
        date = try fixture.day("2021-12-31")
    }

    @Test("the printed example: (59.2 + 43.6) + 0 = 102.8 (E-09)")
    func printed() throws {
        let utama = [(100, 20), (98, 40), (109, 40)].map { KinerjaUtama(nilai: Decimal34($0.0), bobot: Decimal34($0.1)) }
        let decision = try fixture.rulebook.nilaiSKP(utama: utama, tambahan: .zero, on: date)
        #expect(decision.value == (try fixture.decimal("102.8")))
        #expect(decision.alasan.last?.masukan.isEmpty == false)
    }

    @Test("weights that do not sum to 100 give an error")
    func weights() throws {
        let utama = [KinerjaUtama(nilai: Decimal34(100), bobot: Decimal34(99))]
        #expect(throws: RulebookError.self) { try fixture.rulebook.nilaiSKP(utama: utama, tambahan: .zero, on: date) }
    }

    @Test("additional work counts by kategori and scope, all of it at most 10 (W-24, W-25)")
    func additional() throws {
        let one = KinerjaTambahan(kategori: .baik, bobotLingkup: .one, nilai: Decimal34(100))
        #expect(try fixture.rulebook.nilaiKinerjaTambahan([one], on: date).value == fixture.decimal("0.8"))
        let much = KinerjaTambahan(kategori: .sangatBaik, bobotLingkup: try fixture.decimal("12.5"), nilai: Decimal34(100))
        #expect(try fixture.rulebook.nilaiKinerjaTambahan([much], on: date).value == Decimal34(10))
        #expect(try fixture.rulebook.nilaiKinerjaTambahan([], on: date).value == .zero)
    }
}
