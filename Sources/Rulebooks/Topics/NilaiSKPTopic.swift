package import DMN
package import Kinerja

extension Rulebook {
    static let nilaiSKP = Question("nilai-skp", "Nilai SKP", ["Daftar Kinerja Utama", "Nilai Kinerja Tambahan"])

    /// Weighted main results plus additional ones, at most 120. An error unless the weights sum to 100.
    package func nilaiSKP(
        utama: [KinerjaUtama], tambahan: Decimal34, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<Decimal34> {
        let list = FEELValue.list(utama.map { .context([("Nilai", .number($0.nilai)), ("Bobot", .number($0.bobot))]) })
        let words = utama.map { "\($0.nilai.kata) (bobot \($0.bobot.kata) %)" }.joined(separator: "; ")
        return try decideNumber(
            Self.nilaiSKP, [Fact("Daftar Kinerja Utama", list, words), Fact("Nilai Kinerja Tambahan", tambahan)], on: date)
    }
}

/// A main planned result: value 0–120, weight in percent.
package struct KinerjaUtama: Sendable {
    package let nilai: Decimal34
    package let bobot: Decimal34

    package init(nilai: Decimal34, bobot: Decimal34) { (self.nilai, self.bobot) = (nilai, bobot) }
}
