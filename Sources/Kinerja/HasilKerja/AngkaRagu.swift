/// A number that can be read in two ways: "12.375" is twelve thousand to who groups thousands by points, and a fraction to who copied it from
/// a program.
package struct AngkaRagu: Sendable, Equatable {
    package let ditulis: String
    /// Decimal text with a point.
    package let ribuan: String
    /// Decimal text with a point.
    package let pecahan: String

    /// Asks which of the two was meant: neither is taken silently.
    package func tanya(_ field: String) -> FieldError {
        let (ribuan, pecahan) = (AngkaRealisasi.isian(ribuan), AngkaRealisasi.isian(pecahan))
        return FieldError(
            field, "“\(ditulis)” dapat dibaca \(ribuan) atau \(pecahan)",
            remedy: "Tulis \(ribuan) bila titiknya pemisah ribuan, atau \(pecahan) bila yang dimaksud pecahan.")
    }
}
