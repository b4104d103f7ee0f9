package import Kinerja

/// Text that people type: without NUL and surrounding blanks, and of bounded length.
package enum TypedText {
    package static func required(_ text: String, field: String, limit: Int) throws(Invalid) -> String {
        let clean = try optional(text, field: field, limit: limit)
        guard !clean.isEmpty else { throw Invalid(field, "Isian ini masih kosong", remedy: "Tulis satu kalimat pendek.") }
        return clean
    }

    package static func optional(_ text: String, field: String, limit: Int) throws(Invalid) -> String {
        let kept = text.filter { $0 != "\0" }
        let head = kept.drop { $0.isWhitespace }
        let clean = String(head.reversed().drop { $0.isWhitespace }.reversed())
        guard clean.count <= limit else {
            throw Invalid(field, "Isian ini \(clean.count) karakter, paling banyak \(limit)", remedy: "Pendekkan isiannya.")
        }
        return clean
    }
}
