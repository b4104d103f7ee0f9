package import DMN
package import Kinerja

extension Rulebook {
    private static let unsurNilai: Set<String> = ["Nilai SKP", "Nilai Perilaku Kerja", "Menerapkan Survei Perilaku"]

    static let nilaiKinerja = Question("nilai-kinerja", "Nilai Kinerja", unsurNilai)
    static let predikatAngka = Question("nilai-kinerja", "Predikat Angka", unsurNilai.union(["Ide Baru Ditetapkan"]))
    static let nilaiSKPProporsional = Question("nilai-kinerja", "Nilai SKP Proporsional", ["SKP per Unit"])

    /// SKP and behaviour together, 0–120, exact: 70/30, or 60/40 where the agency surveys peers and subordinates.
    package func nilaiKinerja(
        skp: Decimal34, perilaku: Decimal34, survei: Bool, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<Decimal34> {
        try decideNumber(Self.nilaiKinerja, Self.facts(skp, perilaku, survei), on: date)
    }

    /// - Parameter ideBaru: whether the head of the unit confirmed a new idea or way (Pasal 41 ayat (6)).
    package func predikatAngka(
        skp: Decimal34, perilaku: Decimal34, survei: Bool, ideBaru: Bool, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<PredikatAngka> {
        let facts = Self.facts(skp, perilaku, survei) + [Fact("Ide Baru Ditetapkan", ideBaru)]
        return try decideWord(Self.predikatAngka, facts, on: date, \.label.indonesia)
    }

    /// The year's value of somebody who moved: each unit's value by its months.
    package func nilaiSKPProporsional(
        _ bagian: [(nilai: Decimal34, bulan: Int)], on date: LocalDate
    ) throws(RulebookError) -> Jawaban<Decimal34> {
        let list = bagian.map { FEELValue.context([("Nilai", .number($0.nilai)), ("Bulan", .number($0.bulan))]) }
        let words = bagian.map { "\($0.nilai.kata) (\($0.bulan) bulan)" }.joined(separator: "; ")
        return try decideNumber(Self.nilaiSKPProporsional, [Fact("SKP per Unit", .list(list), words)], on: date)
    }

    private static func facts(_ skp: Decimal34, _ perilaku: Decimal34, _ survei: Bool) -> [Fact] {
        [Fact("Nilai SKP", skp), Fact("Nilai Perilaku Kerja", perilaku), Fact("Menerapkan Survei Perilaku", survei)]
    }
}
