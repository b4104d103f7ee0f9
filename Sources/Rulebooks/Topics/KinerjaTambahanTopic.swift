package import DMN
package import Kinerja

extension Rulebook {
    static let nilaiKinerjaTambahan = Question("kinerja-tambahan", "Nilai Kinerja Tambahan", ["Daftar Kinerja Tambahan"])

    /// Value of all additional work together, 0–10.
    package func nilaiKinerjaTambahan(_ tugas: [KinerjaTambahan], on date: LocalDate) throws(RulebookError) -> Jawaban<Decimal34> {
        let words = tugas.map { "\($0.kategori.label.indonesia), lingkup \($0.bobotLingkup.kata) %, nilai \($0.nilai.kata)" }
        let fact = Fact("Daftar Kinerja Tambahan", .list(tugas.map(\.value)), words.joined(separator: "; "))
        return try decideNumber(Self.nilaiKinerjaTambahan, [fact], on: date)
    }
}

/// One piece of additional work: kategori, weight of its scope in percent, value 0–120.
package struct KinerjaTambahan: Sendable {
    package let kategori: KategoriIKI
    package let bobotLingkup: Decimal34
    package let nilai: Decimal34

    package init(kategori: KategoriIKI, bobotLingkup: Decimal34, nilai: Decimal34) {
        (self.kategori, self.bobotLingkup, self.nilai) = (kategori, bobotLingkup, nilai)
    }

    fileprivate var value: FEELValue {
        .context([("Kategori", .string(kategori.rawValue)), ("Bobot Lingkup", .number(bobotLingkup)), ("Nilai", .number(nilai))])
    }
}
