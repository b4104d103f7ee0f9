package import DMN
package import Kinerja

extension Rulebook {
    private static let ukuran: Set<String> = ["Arah Indikator", "Batas Bawah Target", "Batas Atas Target", "Realisasi"]

    static let capaianIKI = Question("capaian-iki", "Capaian", ukuran)
    static let nilaiIKIJPT = Question("capaian-iki", "Nilai IKI JPT", ukuran.union(["Target Sudah Maksimum"]))
    static let kategoriIKI = Question("capaian-iki", "Kategori IKI JA dan JF", ukuran)
    static let nilaiRencanaKinerja = Question("capaian-iki", "Nilai Rencana Kinerja JA dan JF", ["Kategori Rencana Kinerja"])

    /// Percent, exact; negative when a cost or time is more than twice its target.
    package func capaianIKI(_ ukuran: UkuranIKI, on date: LocalDate) throws(RulebookError) -> Jawaban<Decimal34> {
        try decideNumber(Self.capaianIKI, ukuran.facts, on: date)
    }

    /// Kategori and value 0–120 of an indicator of pimpinan tinggi and of heads of independent units.
    ///
    /// - Parameter maksimum: whether the target is the highest value possible.
    package func nilaiIKIJPT(
        _ ukuran: UkuranIKI, maksimum: Bool, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<NilaiIKI> {
        try decide(Self.nilaiIKIJPT, ukuran.facts + [Fact("Target Sudah Maksimum", maksimum)], on: date) { answer in
            guard case .context(let entries) = answer, let kategori = entries["Kategori"]?.word(of: KategoriIKI.self),
                case .number(let nilai)? = entries["Nilai"]
            else { return nil }
            return (NilaiIKI(kategori: kategori, nilai: nilai), "\(kategori.label.indonesia), \(nilai.kata)")
        }
    }

    /// Kategori of an indicator of jabatan administrasi and fungsional.
    package func kategoriIKI(_ ukuran: UkuranIKI, on date: LocalDate) throws(RulebookError) -> Jawaban<KategoriIKI> {
        try decideWord(Self.kategoriIKI, ukuran.facts, on: date, \.label.indonesia)
    }

    /// Value of a planned result of jabatan administrasi and fungsional, from the kategori that was set for it.
    package func nilaiRencanaKinerja(_ kategori: KategoriIKI, on date: LocalDate) throws(RulebookError) -> Jawaban<Decimal34> {
        try decideNumber(
            Self.nilaiRencanaKinerja, [Fact("Kategori Rencana Kinerja", kategori.rawValue, kategori.label.indonesia)], on: date)
    }
}

/// Target and result of one indicator, in the target's unit; a single target has equal bounds.
package struct UkuranIKI: Sendable {
    package let arah: ArahCapaian
    package let batasBawah: Decimal34
    package let batasAtas: Decimal34
    package let realisasi: Decimal34

    package init(arah: ArahCapaian, batasBawah: Decimal34, batasAtas: Decimal34, realisasi: Decimal34) {
        (self.arah, self.batasBawah, self.batasAtas, self.realisasi) = (arah, batasBawah, batasAtas, realisasi)
    }

    package init(arah: ArahCapaian, target: Decimal34, realisasi: Decimal34) {
        self.init(arah: arah, batasBawah: target, batasAtas: target, realisasi: realisasi)
    }

    fileprivate var facts: [Fact] {
        [
            Fact("Arah Indikator", arah.rawValue, arah.label.indonesia), Fact("Batas Bawah Target", batasBawah),
            Fact("Batas Atas Target", batasAtas), Fact("Realisasi", realisasi),
        ]
    }
}

/// What an indicator is worth: its kategori and 0–120, exact.
package struct NilaiIKI: Sendable, Equatable {
    package let kategori: KategoriIKI
    package let nilai: Decimal34
}
