internal import DMN
package import Kinerja

extension Rulebook {
    static let kotakTalenta = Question("kotak-talenta", "Penempatan Talenta", ["Predikat Kinerja", "Potensial"])

    /// The box of nine from the yearly predikat and the assessed potential, with what is recommended there (PermenPANRB 3/2020).
    package func kotakTalenta(
        _ predikat: PredikatKinerja, potensial: TingkatPotensial, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<KotakTalenta> {
        let facts = [
            Fact("Predikat Kinerja", predikat.rawValue, predikat.label.indonesia),
            Fact("Potensial", potensial.rawValue, potensial.label.indonesia),
        ]
        return try decide(Self.kotakTalenta, facts, on: date) { answer in
            guard let kinerja = answer["kinerja"]?.word(of: TingkatKinerja.self), let nomor = answer["kotak"]?.wholeNumber,
                let rekomendasi = answer["rekomendasi"]?.list(\.textValue)
            else { return nil }
            return (KotakTalenta(nomor: nomor, kinerja: kinerja, rekomendasi: rekomendasi), "Kotak \(nomor)")
        }
    }
}
