/// The words of a migration's text that differ between engines, written there as `{bigint}`, `{text}`, `{blob}`, `{bool}`, `{strict}`.
package struct Dialect: Sendable {
    private let words: [String: String]

    package init(bigint: String, text: String, blob: String, bool: String, strict: String) {
        words = ["bigint": bigint, "text": text, "blob": blob, "bool": bool, "strict": strict]
    }

    /// The text with every token replaced. Throws `.other` for a `{word}` that is not a token; other braces stay as they are.
    package func render(_ text: String) throws(StorageError) -> String {
        var rendered = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            rendered += rest[..<open]
            let word = rest[rest.index(after: open)...].prefix { ("a"..."z").contains($0) }
            guard !word.isEmpty, rest[word.endIndex...].first == "}" else {
                rendered += "{"
                rest = rest[rest.index(after: open)...]
                continue
            }
            guard let replacement = words[String(word)] else { throw .other(code: 0, message: "token {\(word)} tidak dikenal") }
            rendered += replacement
            rest = rest[rest.index(after: word.endIndex)...]
        }
        return rendered + rest
    }
}
