import Kinerja
import Testing

@testable import DMN
@testable import Rulebooks

struct PeringatanWordsTests {
    @Test(
        "U-092: the engine's remarks in our words",
        arguments: [
            ("Hasil: no rule matches", "Tabel “Hasil” tidak punya baris yang cocok dengan masukan ini."),
            ("Hasil: rules 1 and 2 all match under UNIQUE", "Tabel “Hasil”: baris 1 and 2 cocok sekaligus, padahal hanya satu yang boleh."),
            ("null has no 'Sesuai'", "Hasil: “Sesuai” ditanyakan dari nilai yang kosong."),
            ("null + number has no value", "Hasil: Perhitungan kosong + angka tidak ada hasilnya."),
            ("the input 'Nilai' was not given", "Hasil: Masukan “Nilai” tidak diberikan."),
            ("Hasil: string does not fit type number", "“Hasil”: nilai berjenis teks tidak cocok dengan jenis “number”."),
            ("the list is too long", "Hasil: mesin hitung mencatat “the list is too long”."),
        ])
    func words(message: String, expected: String) {
        #expect(PeringatanWords.sentence(FEELWarning(place: "Hasil", message: message)).indonesia == expected)
    }

    @Test("law 39: a spread within the pattern, and a unit without anybody, are answered without a remark")
    func spread() throws {
        let library = try RulebookLibrary.embedded()
        let book = try library.open(try library.version(named: "sebaran-pp30/2021-04-29"))
        for (above, same, below) in [("10", "30", "10"), ("0", "0", "0"), ("20", "60", "20"), ("21", "58", "21")] {
            let facts = [
                ("Jumlah di Atas Ekspektasi", above), ("Jumlah Sesuai Ekspektasi", same), ("Jumlah di Bawah Ekspektasi", below),
                ("Pegawai Paling Sedikit", "null"),
            ]
            let answers = try Explanation.all(of: book, decisions: ["Kesesuaian Pola", "Batas Terlampaui"], facts: facts)
            #expect(answers.flatMap(\.warnings) == [], "\(above)/\(same)/\(below)")
        }
    }
}
