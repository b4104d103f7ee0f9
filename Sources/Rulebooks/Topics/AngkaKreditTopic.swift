package import DMN
package import Kinerja

extension Rulebook {
    private static let masa: Set<String> = ["Jenjang", "Predikat Kinerja", "Jumlah Bulan"]
    private static let kumulatif = masa.union(["Angka Kredit Sebelumnya"])

    static let angkaKredit = Question("angka-kredit", "Angka Kredit", masa)
    static let angkaKreditTercetak = Question("angka-kredit", "Angka Kredit Tercetak", masa)
    static let angkaKreditKumulatif = Question("angka-kredit", "Angka Kredit Kumulatif", kumulatif)
    static let kekuranganPangkat = Question("angka-kredit", "Kekurangan Angka Kredit Pangkat", kumulatif)
    static let kekuranganJenjang = Question(
        "angka-kredit", "Kekurangan Angka Kredit Jenjang", kumulatif.union(["Golongan Pengangkatan Pertama"]))
    static let kenaikanJenjang = Question("angka-kredit", "Kenaikan Jenjang", kumulatif.union(["Golongan Pengangkatan Pertama"]))
    static let angkaKreditIntegrasi = Question(
        "angka-kredit", "Angka Kredit Integrasi", ["Jenjang Keahlian", "Angka Kredit Konvensional"])

    /// Angka Kredit of one stretch of months in one jenjang, exact.
    package func angkaKredit(_ masa: MasaAngkaKredit, on date: LocalDate) throws(RulebookError) -> Jawaban<Decimal34> {
        try decideNumber(Self.angkaKredit, masa.facts, on: date)
    }

    /// The same with two places, half up, as the conversion document prints it.
    package func angkaKreditTercetak(_ masa: MasaAngkaKredit, on date: LocalDate) throws(RulebookError) -> Jawaban<Decimal34> {
        try decideNumber(Self.angkaKreditTercetak, masa.facts, on: date)
    }

    package func angkaKreditKumulatif(
        _ masa: MasaAngkaKredit, sebelumnya: Decimal34, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<Decimal34> {
        try decideNumber(Self.angkaKreditKumulatif, masa.facts(sebelumnya), on: date)
    }

    /// What is missing for the next pangkat within the jenjang; 0 if nothing.
    package func kekuranganPangkat(
        _ masa: MasaAngkaKredit, sebelumnya: Decimal34, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<Decimal34> {
        try decideNumber(Self.kekuranganPangkat, masa.facts(sebelumnya), on: date)
    }

    /// What is missing for the next jenjang; 0 if nothing, nil at the highest.
    ///
    /// - Parameter pengangkatan: golongan of the first appointment to the functional post; decides at Terampil only, nil where it is not
    ///   known.
    package func kekuranganJenjang(
        _ masa: MasaAngkaKredit, sebelumnya: Decimal34, pengangkatan: GolonganPengangkatan? = nil, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<Decimal34?> {
        // Nothing is also what the model answers to facts that do not fit; this question refuses those.
        _ = try kekuranganPangkat(masa, sebelumnya: sebelumnya, on: date)
        return try decideNumberOrNone(Self.kekuranganJenjang, masa.facts(sebelumnya, pengangkatan), on: date)
    }

    package func kenaikanJenjang(
        _ masa: MasaAngkaKredit, sebelumnya: Decimal34, pengangkatan: GolonganPengangkatan? = nil, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<KenaikanJenjang> {
        try decideWord(Self.kenaikanJenjang, masa.facts(sebelumnya, pengangkatan), on: date, \.label.indonesia)
    }

    /// Old points less the first points of the jenjang in the old model; only those of the four of expertise were found.
    package func angkaKreditIntegrasi(
        _ jenjang: JenjangFungsional, konvensional: Decimal34, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<Decimal34> {
        let facts = [Fact("Jenjang Keahlian", jenjang.rawValue, jenjang.label.indonesia), Fact("Angka Kredit Konvensional", konvensional)]
        return try decideNumber(Self.angkaKreditIntegrasi, facts, on: date)
    }
}

/// Months of one calendar year in one jenjang, with the predikat that was set for them.
package struct MasaAngkaKredit: Sendable {
    package let jenjang: JenjangFungsional
    package let predikat: PredikatKinerja
    /// 1–12.
    package let bulan: Int

    package init(jenjang: JenjangFungsional, predikat: PredikatKinerja, bulan: Int = 12) {
        (self.jenjang, self.predikat, self.bulan) = (jenjang, predikat, bulan)
    }

    fileprivate var facts: [Fact] {
        [
            Fact("Jenjang", jenjang.rawValue, jenjang.label.indonesia),
            Fact("Predikat Kinerja", predikat.rawValue, predikat.label.indonesia),
            Fact("Jumlah Bulan", bulan),
        ]
    }

    fileprivate func facts(_ sebelumnya: Decimal34) -> [Fact] { facts + [Fact("Angka Kredit Sebelumnya", sebelumnya)] }

    fileprivate func facts(_ sebelumnya: Decimal34, _ pengangkatan: GolonganPengangkatan?) -> [Fact] {
        facts(sebelumnya) + [Fact("Golongan Pengangkatan Pertama", pengangkatan) { Fact($0, $1.rawValue, $1.rawValue) }]
    }
}
