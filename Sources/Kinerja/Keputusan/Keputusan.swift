/// Keputusan: the answer of a rule to one question, national or of an agency, with all that is needed to explain it and to ask the
/// same bytes again years later (design.md 12, "One explanation"). Every answer of a rule has this shape.
package struct Keputusan: Sendable, Hashable, Codable {
    /// What was asked about: `predikat-kinerja`; an agency's own topics stand under `instansi/`.
    package let topik: String
    /// The decision of the model whose value is the answer.
    package let tanya: String
    /// The day for which it was asked: it says which version was in force.
    package let tanggal: LocalDate
    /// By the inputs' names in the model.
    package let masukan: [String: KeputusanInput]
    /// The value as FEEL writes it; numbers are exact decimals.
    package let nilai: String
    /// Topic and version of the rulebook: `predikat-kinerja/2022-02-07`, `instansi/tpp/1`.
    package let rulebook: String
    /// SHA-256 of the rulebook's bytes, hex.
    package let hash: String
    package let langkah: [LangkahKeputusan]

    package init(
        topik: String, tanya: String, tanggal: LocalDate, masukan: [String: KeputusanInput], nilai: String, rulebook: String, hash: String,
        langkah: [LangkahKeputusan]
    ) {
        (self.topik, self.tanya, self.tanggal, self.masukan) = (topik, tanya, tanggal, masukan)
        (self.nilai, self.rulebook, self.hash, self.langkah) = (nilai, rulebook, hash, langkah)
    }

    /// The value as people read it.
    package var kata: String { langkah.last?.hasil ?? nilai }

    /// The value where it is a text: `baik`.
    package var teks: String? {
        nilai.count >= 2 && nilai.hasPrefix("\"") && nilai.hasSuffix("\"") ? String(nilai.dropFirst().dropLast()) : nil
    }
}

/// One step of a decision, in the reader's words: what was asked, what came out, which row of which article said so.
package struct LangkahKeputusan: Sendable, Hashable, Codable {
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
