internal import DMN
package import Kinerja

extension Rulebook {
    static let predikat = Question("predikat-kinerja", "Predikat Kinerja", ["Rating Hasil Kerja", "Rating Perilaku Kerja"])

    /// The quadrant of PermenPANRB 6/2022, Lampiran IV.B.3: the predikat from two ratings that a person has set.
    package func predikatKinerja(
        hasil: RatingHasilKerja, perilaku: RatingPerilakuKerja, on date: LocalDate
    ) throws(RulebookError) -> Kinerja.Decision<PredikatKinerja> {
        let facts = [
            Fact("Rating Hasil Kerja", hasil.rawValue, hasil.label), Fact("Rating Perilaku Kerja", perilaku.rawValue, perilaku.label),
        ]
        return try decide(Self.predikat, facts, on: date) { answer in
            guard case .string(let text) = answer, let predikat = PredikatKinerja(rawValue: text) else { return nil }
            return (predikat, predikat.label)
        }
    }
}
