import Testing

@testable import Kinerja

struct TargetTextTests {
    @Test(
        "numbers, ranges and bounds are read as Indonesians write them",
        arguments: [
            ("80–90%", "80", "90", "%", ArahIndikator.naik), ("80-90 %", "80", "90", "%", .naik), ("80% s.d. 90%", "80", "90", "%", .naik),
            ("7–8 bulan", "7", "8", "bulan", .turun), ("2–3 hari setelah permohonan", "2", "3", "hari", .turun),
            ("3,5 dari skala 5", "3.5", nil, "skala 5", .naik), ("120 dokumen", "120", nil, "dokumen", .naik),
            ("maksimal 3 hari", nil, "3", "hari", .turun), ("≥ 85", "85", nil, "", .naik), ("Rp1.500.000", "1500000", nil, "", .naik),
            ("1.250,75 ton", "1250.75", nil, "ton", .naik), ("6 Bulan", nil, "6", "Bulan", .turun), ("0,5", "0.5", nil, "", .naik),
            ("012", "12", nil, "", .naik), ("1,5 miliar", "1500000000", nil, "", .naik), ("Rp 2 juta", "2000000", nil, "", .naik),
            ("1–2 juta orang", "1000000", "2000000", "orang", .naik), ("Rp1.500.000,-", "1500000", nil, "", .naik),
            ("12,3456 ribu", "12345.6", nil, "", .naik), ("0 temuan", nil, "0", "temuan", .turun),
        ] as [(String, String?, String?, String, ArahIndikator)])
    func numbers(_ teks: String, _ low: String?, _ high: String?, _ satuan: String, _ arah: ArahIndikator) {
        let read = TargetText.read(teks)
        #expect(read.target == Target(teks: teks, minimum: low, maksimum: high))
        #expect(read.satuan == satuan && read.arah == arah)
    }

    @Test(
        "deadlines are read in the ways people write them",
        arguments: [
            "31 Desember 2026", "31 Des 2026", "31-12-2026", "31/12/2026", "2026-12-31", "paling lambat 31 Desember 2026",
            "31 DESEMBER 2026",
        ])
    func deadlines(_ teks: String) {
        let read = TargetText.read(teks)
        #expect(read.target.tenggat == LocalDate(2026, 12, 31) && read.target.minimum == nil)
        #expect(read.arah == .pernyataan && read.target.teks == teks)
    }

    @Test(
        "what is no number stays a sentence and nothing is lost",
        arguments: ["Opini WTP", "3 dokumen dan 2 laporan", "31 Februari 2026", "1.2.3", "", "80 –", "A", "31 Juli", "paling lambat 5 Des"])
    func sentences(_ teks: String) { #expect(TargetText.read(teks).target == Target(teks: teks.trimmed)) }

    @Test(
        "target and realisasi are printed with their unit, once, on pages and forms alike; the realisasi with a comma",
        arguments: [
            ("90", "persen", "90 persen", "4,5 persen"), ("30%", "%", "30%", "4,5%"), ("1250", "buku", "1250 buku", "4,5 buku"),
            ("8 modul", "modul", "8 modul", "4,5 modul"), ("3,5 dari skala 5", "skala 5", "3,5 dari skala 5", "4,5 dari skala 5"),
            ("", "buku", "", "4,5 buku"),
        ])
    func printed(_ teks: String, _ satuan: String, _ target: String, _ realisasi: String) {
        let i = Indikator(
            id: IndikatorID(rawValue: "a"), uraian: "x", aspek: .kuantitas, arah: .naik, satuan: satuan, target: Target(teks: teks))
        #expect(i.targetTertulis == target && i.tertulis("4.5") == realisasi)
    }

    @Test(
        "who writes a target reads how it was understood",
        arguments: [
            ("120", "Dibaca sedikitnya 120."), ("80–90%", "Dibaca 80 sampai 90."), ("maksimal 3 hari", "Dibaca paling banyak 3."),
            ("31 Desember 2026", "Dibaca sebagai tanggal 31 Desember 2026."), ("1,5 miliar", "Dibaca sedikitnya 1.500.000.000."),
            (".5", "Dibaca sebagai kalimat: realisasinya tidak dibandingkan dengan angka."),
        ])
    func understood(_ teks: String, _ sentence: String) {
        let read = TargetText.read(teks)
        let i = Indikator(
            id: IndikatorID(rawValue: "a"), uraian: "x", aspek: .kuantitas, arah: read.arah, satuan: read.satuan, target: read.target)
        #expect(i.dibaca.indonesia == sentence)
    }

    @Test("a number that can be read in two ways is named, in ranges too; rupiah and a leading nought leave no doubt")
    func ambiguous() {
        #expect(TargetText.read("12.375–15.625").ragu.map(\.ditulis) == ["12.375", "15.625"])
        #expect(TargetText.read("minimal 1.250 orang").ragu.map(\.ribuan) == ["1250"])
        #expect(TargetText.read("0.125").target.minimum == "0.125" && TargetText.read("0.125").ragu == [])
        #expect(TargetText.read("Rp 1.500 – 2.500").ragu == [] && TargetText.read("1.500.000").ragu == [])
    }

    @Test("the writer's direction decides which bound a single number is")
    func direction() {
        #expect(TargetText.read("5", arah: .turun).target.maksimum == "5")
        #expect(TargetText.read("5", arah: .naik).target.minimum == "5")
        #expect(TargetText.read("5", arah: .rentang).target == Target(teks: "5", minimum: "5", maksimum: "5"))
    }

    @Test(
        "a text of which a reader sees nothing is empty (trial 11, 1)",
        arguments: [
            "\u{200B}", "\u{2060}\u{FEFF}", "\u{00AD}", "\u{3164}", "\u{2800}", "\u{200E}\u{202E}", "\u{7}", " \u{200B}\n\t", "\u{0}",
        ])
    func invisible(_ text: String) {
        var faults: [FieldError] = []
        #expect(TextLimit.paragraph.required(text, "alasan", "kosong", remedy: "Tulis.", &faults).isEmpty)
        #expect(faults.map(\.field) == ["alasan"] && text.isBlankToReaders)
        #expect(TextLimit.paragraph.clean("a\(text)b", "x", &faults).hasPrefix("a"), "a visible text keeps its marks")
    }

    @Test("behind money M and T are miliar and triliun; elsewhere they are units; a range from more to less is none (trial 11)")
    func money() {
        #expect(TargetText.read("Rp 2,5 M", arah: .naik).target.minimum == "2500000000")
        #expect(TargetText.read("Rp2 T", arah: .naik).target.minimum == "2000000000000")
        #expect(TargetText.read("5 m", arah: .naik).target.minimum == "5")
        for backwards in ["90-85", "5–3", "10 sampai 2"] { #expect(TargetText.read(backwards, arah: .naik).target.minimum == nil) }
        #expect(TargetText.read("85-90", arah: .naik).target.maksimum == "90")
    }

    @Test("a text over its limit is refused and not cut; NUL and odd line ends go")
    func limits() {
        var faults: [FieldError] = []
        #expect(TextLimit(characters: 5).clean(" a\0b\r\nc ", "x", &faults) == "ab\nc" && faults.isEmpty)
        #expect(TextLimit(characters: 2).clean("abc", "x", &faults) == "abc" && faults.map(\.field) == ["x"])
    }
}
