/// A rule's answer as the value that the asker works with, beside the whole of it.
package struct Jawaban<Value: Sendable>: Sendable {
    package let value: Value
    package let keputusan: Keputusan

    package init(_ value: Value, _ keputusan: Keputusan) { (self.value, self.keputusan) = (value, keputusan) }

    /// Topic and in-force date of the rulebook: `predikat-kinerja/2022-02-07`.
    package var rulebook: String { keputusan.rulebook }
    /// SHA-256 of the rulebook's bytes, hex.
    package var rulebookHash: String { keputusan.hash }
    /// How it came about.
    package var alasan: [LangkahKeputusan] { keputusan.langkah }
}
