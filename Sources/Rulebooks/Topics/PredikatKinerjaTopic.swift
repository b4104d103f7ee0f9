internal import DMN
package import Kinerja

extension Rulebook {
    static let predikat = Question("predikat-kinerja", "Predikat Kinerja", ["Rating Hasil Kerja", "Rating Perilaku Kerja"])

    /// The quadrant of PermenPANRB 6/2022, Lampiran IV.B.3: the predikat from two ratings that a person has set.
    package func predikatKinerja(
        hasil: RatingHasilKerja, perilaku: RatingPerilakuKerja, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<PredikatKinerja> {
        try decideWord(Self.predikat, Self.facts(hasil, perilaku), on: date, \.label.indonesia)
    }

    /// Two ratings as the question's stored inputs.
    package static func masukanPredikat(hasil: RatingHasilKerja, perilaku: RatingPerilakuKerja) -> [String: KeputusanInput] {
        Dictionary(facts(hasil, perilaku).map { ($0.name, KeputusanInput($0)) }, uniquingKeysWith: { $1 })
    }

    private static func facts(_ hasil: RatingHasilKerja, _ perilaku: RatingPerilakuKerja) -> [Fact] {
        [
            Fact("Rating Hasil Kerja", hasil.rawValue, hasil.label.indonesia),
            Fact("Rating Perilaku Kerja", perilaku.rawValue, perilaku.label.indonesia),
        ]
    }
}
