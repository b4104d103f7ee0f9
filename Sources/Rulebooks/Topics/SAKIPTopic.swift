internal import DMN
package import Kinerja

extension Rulebook {
    static let sakip = [hasilAKIP, hurufSubkomponen]
    private static let hasilAKIP = Question(
        "sakip", "Hasil AKIP",
        ["Perencanaan Kinerja", "Pengukuran Kinerja", "Pelaporan Kinerja", "Evaluasi Internal", "Batas Termasuk"])
    private static let hurufSubkomponen = Question(
        "sakip", "Huruf Subkomponen", ["Persen Kriteria Terpenuhi", "Aspek Subkomponen", "Tahun Dipertahankan", "Upaya Subkomponen"])

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
    ///
    /// - Parameter aspek: what lifts it above BB when all criteria are met; nil where nothing is known of it.
    package func hurufSubkomponen(
        persen: Desimal, aspek: AspekSubkomponen? = nil, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<HurufSubkomponen> {
        let facts = [
            Fact("Persen Kriteria Terpenuhi", persen), Fact("Aspek Subkomponen", aspek) { Fact($0, $1.word, $1.word) },
            Fact("Tahun Dipertahankan", aspek?.tahun) { Fact($0, $1) },
            Fact("Upaya Subkomponen", aspek?.upaya) { Fact($0, $1.rawValue, $1.rawValue) },
        ]
        return try decideWord(Self.hurufSubkomponen, facts, on: date, \.rawValue)
    }
}

extension AspekSubkomponen {
    /// As the model calls it.
    fileprivate var word: String {
        switch self {
        case .keberadaan: "keberadaan"
        case .kualitas: "kualitas"
        case .pemanfaatan: "pemanfaatan"
        }
    }
}
