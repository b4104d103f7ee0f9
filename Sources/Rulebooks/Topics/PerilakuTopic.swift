package import DMN
package import Kinerja

extension Rulebook {
    static let kepemimpinanDinilai = Question("perilaku-360", "Kepemimpinan Dinilai", ["Kelompok Jabatan"])
    static let nilaiPerilaku = Question(
        "perilaku-360", "Nilai Perilaku Kerja",
        [
            "Kelompok Jabatan", "Orientasi Pelayanan", "Komitmen", "Inisiatif Kerja", "Kerja Sama", "Kepemimpinan", "Nilai Rekan Kerja",
            "Nilai Bawahan Langsung",
        ])

    package func kepemimpinanDinilai(_ kelompok: KelompokJabatan, on date: LocalDate) throws(RulebookError) -> Jawaban<Bool> {
        let fact = Fact("Kelompok Jabatan", kelompok.rawValue, kelompok.label.indonesia)
        return try decide(Self.kepemimpinanDinilai, [fact], on: date) { answer in
            guard case .boolean(let value) = answer else { return nil }
            return (value, value ? "Dinilai" : "Tidak dinilai")
        }
    }

    /// Value 0–120 of behaviour: the assessor's aspects, and the closed survey where there is one.
    ///
    /// - Parameters:
    ///   - rekan: one value for each peer; empty without a survey. Whoever calls must already have refused groups too small to hide a rater.
    ///   - bawahan: one value for each direct subordinate.
    package func nilaiPerilaku(
        _ aspek: AspekPerilaku, kelompok: KelompokJabatan, rekan: [Decimal34], bawahan: [Decimal34], on date: LocalDate
    ) throws(RulebookError) -> Jawaban<Decimal34> {
        // The raters' answers are counted, not told: the words go into an explanation that the assessed person reads.
        let surveys = [("Nilai Rekan Kerja", rekan), ("Nilai Bawahan Langsung", bawahan)].map { name, values in
            Fact(name, .list(values.map { .number($0) }), "\(values.count) penilai")
        }
        let facts = [Fact("Kelompok Jabatan", kelompok.rawValue, kelompok.label.indonesia)] + aspek.facts + surveys
        return try decideNumber(Self.nilaiPerilaku, facts, on: date)
    }
}

/// The assessor's value 0–120 for each aspect of PP 30/2019 Pasal 25.
package struct AspekPerilaku: Sendable {
    package let orientasiPelayanan: Decimal34
    package let komitmen: Decimal34
    package let inisiatifKerja: Decimal34
    package let kerjaSama: Decimal34
    /// nil where it is not assessed.
    package let kepemimpinan: Decimal34?

    package init(
        orientasiPelayanan: Decimal34, komitmen: Decimal34, inisiatifKerja: Decimal34, kerjaSama: Decimal34, kepemimpinan: Decimal34? = nil
    ) {
        (self.orientasiPelayanan, self.komitmen, self.inisiatifKerja) = (orientasiPelayanan, komitmen, inisiatifKerja)
        (self.kerjaSama, self.kepemimpinan) = (kerjaSama, kepemimpinan)
    }

    fileprivate var facts: [Fact] {
        [
            Fact("Orientasi Pelayanan", orientasiPelayanan), Fact("Komitmen", komitmen), Fact("Inisiatif Kerja", inisiatifKerja),
            Fact("Kerja Sama", kerjaSama), Fact("Kepemimpinan", kepemimpinan) { Fact($0, $1) },
        ]
    }
}
