internal import DMN
package import Kinerja

extension Rulebook {
    static let batasStatus = Question(
        "sebaran-pp30", "Batas Terlampaui", ["Jumlah di Atas Ekspektasi", "Jumlah Sesuai Ekspektasi", "Jumlah di Bawah Ekspektasi"])

    /// The limits of PP 30/2019 that a unit's spread breaks: a warning, never a lowering.
    package func batasStatus(
        _ sebaran: SebaranStatusKinerja, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<[BatasStatusKinerja]> {
        let facts = [
            Fact("Jumlah di Atas Ekspektasi", sebaran.diAtas), Fact("Jumlah Sesuai Ekspektasi", sebaran.sesuai),
            Fact("Jumlah di Bawah Ekspektasi", sebaran.diBawah),
        ]
        return try decideWords(Self.batasStatus, facts, on: date, \.label.indonesia)
    }
}
