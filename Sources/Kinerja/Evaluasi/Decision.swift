/// A rulebook's answer with what is needed to explain and repeat it years later (design.md 5).
package struct Decision<Value: Sendable>: Sendable {
    package let value: Value
    /// Topic and in-force date of the rulebook: `predikat-kinerja/2022-02-07`.
    package let rulebook: String
    /// SHA-256 of the rulebook's bytes, hex.
    package let rulebookHash: String
    package let alasan: [LangkahKeputusan]

    package init(value: Value, rulebook: String, rulebookHash: String, alasan: [LangkahKeputusan]) {
        (self.value, self.rulebook, self.rulebookHash, self.alasan) = (value, rulebook, rulebookHash, alasan)
    }
}

/// One step of a decision, in the reader's words: what was asked, what came out, which row of which article said so.
package struct LangkahKeputusan: Sendable, Equatable, Codable {
    package let judul: String
    package let masukan: [String]
    package let hasil: String
    /// Annotation of the matched row: the law's sentence or table cell.
    package let keterangan: String
    package let dasar: String

    package init(judul: String, masukan: [String], hasil: String, keterangan: String, dasar: String) {
        (self.judul, self.masukan, self.hasil, self.keterangan, self.dasar) = (judul, masukan, hasil, keterangan, dasar)
    }
}
