import Storage

extension SQL {
    /// The statement as PostgreSQL takes it: `$1 …` for the marks, and empty lists that hold nothing.
    var postgres: String {
        var rendered: [UInt8] = []
        var rest = Array(text.utf8)[...]
        for (index, mark) in marks.enumerated() {
            rendered += rest[rest.startIndex..<mark]
            rendered += "$\(index + 1)".utf8
            rest = rest[(mark + 1)...]
        }
        rendered += rest
        return Self.withoutEmptyLists(String(decoding: rendered, as: UTF8.self))
    }

    /// `IN ()` is no syntax there; an array without elements takes its type from what it is compared with.
    private static func withoutEmptyLists(_ text: String) -> String {
        guard text.contains("()") else { return text }
        return text.replacing(/(?i)\bNOT\s+IN\s*\(\)/, with: "<> ALL ('{}')").replacing(/(?i)\bIN\s*\(\)/, with: "= ANY ('{}')")
    }

    /// The first word, in small letters.
    var verb: String {
        String(text.drop { $0.isWhitespace || $0 == "(" }.prefix { $0.isLetter }).lowercased()
    }
}
