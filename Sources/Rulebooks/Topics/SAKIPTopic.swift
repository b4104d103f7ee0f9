internal import DMN
package import Kinerja

extension Rulebook {
    static let sakip = [hasilAKIP, hurufSubkomponen]
    private static let hasilAKIP = Question(
        "sakip", "Hasil AKIP",
        ["Perencanaan Kinerja", "Pengukuran Kinerja", "Pelaporan Kinerja", "Evaluasi Internal", "Batas Termasuk"])
    private static let hurufSubkomponen = Question("sakip", "Huruf Subkomponen", ["Persen Kriteria Terpenuhi"])

    /// Accountability of an agency (PermenPANRB 88/2021).
    ///
    /// - Parameter batasTermasuk: whether a value on a boundary takes the higher letter; nil for the rulebook's own reading.
    package func hasilAKIP(
        _ komponen: KomponenAKIP, batasTermasuk: Bool? = nil, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<HasilAKIP> {
        let facts = [
            Fact("Perencanaan Kinerja", komponen.perencanaan), Fact("Pengukuran Kinerja", komponen.pengukuran),
            Fact("Pelaporan Kinerja", komponen.pelaporan), Fact("Evaluasi Internal", komponen.evaluasiInternal),
            Fact("Batas Termasuk", batasTermasuk),
        ]
        return try decide(Self.hasilAKIP, facts, on: date) { answer in
            guard let nilai = answer["nilai"]?.desimal, let predikat = answer["predikat"]?.word(of: PredikatAKIP.self),
                let sebutan = answer["sebutan"]?.textValue
            else { return nil }
            return (HasilAKIP(nilai: nilai, predikat: predikat, sebutan: sebutan), "\(predikat.rawValue) (\(sebutan))")
        }
    }

    /// Letter of a sub-component from the share of criteria met, in percent.
    package func hurufSubkomponen(persen: Desimal, on date: LocalDate) throws(RulebookError) -> Jawaban<PredikatAKIP> {
        try decideWord(Self.hurufSubkomponen, [Fact("Persen Kriteria Terpenuhi", persen)], on: date, \.rawValue)
    }
}
