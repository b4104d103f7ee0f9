import DMN
import Kinerja
import Testing

@testable import Rulebooks

struct IKMTopicTests {
    let fixture: NumericFixture
    let date: LocalDate

    init() throws {
        fixture = try NumericFixture()
        date = try fixture.day("2025-06-30")
    }

    @Test(
        "the printed weight 0.11 and the exact 1/9 give two indices and may give two letters (W-40)",
        arguments: [(PembobotanIKM?.none, "87.45", MutuPelayanan.b), (.nolKomaSebelas, "87.45", .b), (.satuPerSembilan, "88.33", .a)])
    func weight(pembobotan: PembobotanIKM?, printed: String, mutu: MutuPelayanan) throws {
        let survey = HasilSurvei(jumlahNilai: [36, 36, 35, 35, 35, 35, 35, 35, 36], kuesioner: 10, pembobotan: pembobotan)
        #expect(try fixture.rulebook.ikm(survey, on: date).value == fixture.decimal(printed))
        let quality = try fixture.rulebook.mutuPelayanan(survey, on: date)
        #expect(quality.value == mutu)
        #expect(quality.alasan.last?.hasil == "\(mutu.rawValue), \(mutu.label.indonesia)")
    }

    @Test("each element has its letter, and the lowest come first to mend (W-39)")
    func elements() throws {
        let survey = HasilSurvei(jumlahNilai: [32, 31, 30, 36, 33, 34, 35, 38, 30], kuesioner: 10)
        let letters = try fixture.rulebook.mutuPerUnsur(survey, on: date).value
        #expect(letters == [.b, .b, .c, .a, .b, .b, .b, .a, .c])
        #expect(try fixture.rulebook.unsurDidahulukan(survey, on: date).value == [.waktu, .sarana])
    }

    @Test("eight elements or a mean outside 1–4 give an error, not a number")
    func refusals() throws {
        let short = HasilSurvei(jumlahNilai: Array(repeating: 32, count: 8), kuesioner: 10)
        #expect(throws: RulebookError.self) { try fixture.rulebook.ikm(short, on: date) }
        let high = HasilSurvei(jumlahNilai: Array(repeating: 41, count: 9), kuesioner: 10)
        #expect(throws: RulebookError.self) { try fixture.rulebook.ikm(high, on: date) }
        let none = HasilSurvei(jumlahNilai: Array(repeating: 32, count: 9), kuesioner: 0)
        #expect(throws: RulebookError.self) { try fixture.rulebook.unsurDidahulukan(none, on: date) }
    }

    @Test("sample sizes of Krejcie and Morgan", arguments: [(1, 1), (100, 80), (1000, 278), (100_000, 383)])
    func sample(population: Int, expected: Int) throws {
        #expect(try fixture.rulebook.jumlahSampel(populasi: population, on: date).value == expected)
    }
}
