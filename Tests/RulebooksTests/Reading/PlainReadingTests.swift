import Testing

@testable import Rulebooks

@Suite("Rulebooks read aloud")
struct PlainReadingTests {
    @Test(
        "cells of decision tables",
        arguments: [
            ("-", "apa saja"), ("\"sangat_baik\"", "Sangat Baik"), ("\"a_b\", \"c_d\", \"e_f\"", "A b, C d atau E f"),
            (">= 90", "paling sedikit 90"),
            ("[70..90)", "70 sampai kurang dari 90"), ("(70..90]", "lebih dari 70 sampai 90"),
            ("]70..90[", "lebih dari 70 dan kurang dari 90"),
            ("[1.5..2]", "1,5 sampai 2"), ("not(\"kurang\")", "selain Kurang/Misconduct"), ("< 10000", "kurang dari 10.000"), ("-5", "−5"),
            ("true", "ya"), ("null", "kosong"), ("date(\"2022-02-07\")", "7 Februari 2022"), ("> @\"P14D\"", "lebih dari 14 hari"),
            ("<= Batas Atas", "paling banyak Batas Atas"), ("[\"baik\", \"kurang\"]", "Baik, Kurang/Misconduct"), ("[]", "tidak ada"),
        ])
    func cells(_ text: String, _ reading: String) { #expect(PlainReading.test(text, "PredikatKinerja") == reading) }

    @Test(
        "what is no simple cell is shown as code, not guessed",
        arguments: [
            "count(x) > 2", "a + b", "? * 2 > 5", "if a then b else c", "", "[1..", "\"buka", "(", "not(", "@\"lain\"", "[a..b..c]",
        ])
    func code(_ text: String) { #expect(PlainReading.test(text, nil) == nil) }

    @Test(
        "formulas, word by word",
        arguments: [
            ("if Nilai >= 90 then \"sangat_baik\" else null", "jika Nilai ≥ 90 maka “Sangat baik” selain itu kosong"),
            ("max(0, a - b)", "terbesar dari (0; a − b)"), ("round half up(x, 2)", "bulatkan (x; 2)"), ("a * 1.5", "a × 1,5"),
        ])
    func formulas(_ text: String, _ reading: String) { #expect(ExpressionReading.of(text) == reading) }

    @Test("a formula that reads as it stands is not said twice")
    func same() { #expect(ExpressionReading.of("Angka Kredit  + Sisa") == nil) }

    @Test(
        "lists of codes are told from other limits",
        arguments: [("\"a\", \"b\"", ["a", "b"]), ("\"a\"", ["a"]), ("\"a\",", nil), ("[1..2]", nil), ("\"a\", 1", nil), ("", nil)]
            as [(String, [String]?)])
    func codes(_ text: String, _ codes: [String]?) { #expect(AllowedCodes.of(text) == codes) }

    @Test("places on a page are made of letters, digits and hyphens only")
    func anchors() {
        #expect(Anchor.decision("Predikat Kinerja (baru)\"><script>") == "keputusan-predikat-kinerja-baru-script")
        #expect(Anchor.row("sel-1") == "baris-sel-1")
    }
}
