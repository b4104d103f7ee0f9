package import DMN
package import Kinerja

extension Rulebook {
    private static let jawaban: Set<String> = ["Jumlah Nilai per Unsur", "Jumlah Kuesioner"]

    static let ikm = Question("ikm", "IKM Tercetak", jawaban.union(["Pembobotan"]))
    static let mutuPelayanan = Question("ikm", "Mutu Pelayanan Unit", jawaban.union(["Pembobotan"]))
    static let mutuPerUnsur = Question("ikm", "Mutu per Unsur", jawaban)
    static let unsurDidahulukan = Question("ikm", "Unsur Didahulukan", jawaban)
    static let jumlahSampel = Question("ikm", "Jumlah Sampel", ["Jumlah Populasi"])

    /// The index with two places, half up, as it is published.
    package func ikm(_ hasil: HasilSurvei, on date: LocalDate) throws(RulebookError) -> Jawaban<Decimal34> {
        try decideNumber(Self.ikm, hasil.facts + [hasil.weighting], on: date)
    }

    package func mutuPelayanan(_ hasil: HasilSurvei, on date: LocalDate) throws(RulebookError) -> Jawaban<MutuPelayanan> {
        try decide(Self.mutuPelayanan, hasil.facts + [hasil.weighting], on: date) { answer in
            guard case .context(let entries) = answer else { return nil }
            return entries["Mutu Pelayanan"]?.word(of: MutuPelayanan.self).map { ($0, "\($0.rawValue), \($0.label.indonesia)") }
        }
    }

    /// Nine letters, U1 to U9.
    package func mutuPerUnsur(_ hasil: HasilSurvei, on date: LocalDate) throws(RulebookError) -> Jawaban<[MutuPelayanan]> {
        try decideWords(Self.mutuPerUnsur, hasil.facts, on: date, \.rawValue)
    }

    /// The elements with the lowest mean.
    package func unsurDidahulukan(_ hasil: HasilSurvei, on date: LocalDate) throws(RulebookError) -> Jawaban<[UnsurPelayanan]> {
        try decideWords(Self.unsurDidahulukan, hasil.facts, on: date, \.label.indonesia)
    }

    /// How many people to ask at least, of how many served (Krejcie and Morgan).
    package func jumlahSampel(populasi: Int, on date: LocalDate) throws(RulebookError) -> Jawaban<Int> {
        try decide(Self.jumlahSampel, [Fact("Jumlah Populasi", populasi)], on: date) { answer in
            guard let people = answer.wholeNumber else { return nil }
            return (people, "\(people) responden")
        }
    }
}

/// Answers of one survey: the sum of each element's answers, U1 to U9, over the filled questionnaires.
package struct HasilSurvei: Sendable {
    package let jumlahNilai: [Int]
    package let kuesioner: Int
    /// nil for the rulebook's own.
    package let pembobotan: PembobotanIKM?

    package init(jumlahNilai: [Int], kuesioner: Int, pembobotan: PembobotanIKM? = nil) {
        (self.jumlahNilai, self.kuesioner, self.pembobotan) = (jumlahNilai, kuesioner, pembobotan)
    }

    fileprivate var facts: [Fact] {
        [Fact("Jumlah Nilai per Unsur", jumlahNilai.map { Decimal34($0) }), Fact("Jumlah Kuesioner", kuesioner)]
    }

    fileprivate var weighting: Fact { Fact("Pembobotan", pembobotan) { Fact($0, $1.rawValue, $1.label.indonesia) } }
}
