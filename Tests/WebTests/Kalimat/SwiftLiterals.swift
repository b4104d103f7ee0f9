/// The string literals of a Swift source, with their interpolations as places; those inside of interpolations too.
///
/// Knows comments, raw, multi-line and nested literals; a regex literal may stand after `matches(of:` and its like only without a quote in it.
struct SwiftLiterals {
    struct Literal: Equatable {
        /// From 1.
        let line: Int
        /// The text, cut where something is interpolated.
        let parts: [String]

        /// With `{0}`, `{1}` … where something is interpolated: the key of a `Kalimat`.
        var key: String {
            parts.dropFirst().enumerated().reduce(parts[0]) { $0 + "{\($1.offset)}" + $1.element }
        }
    }

    private let source: [Character]
    private var at = 0
    private var line = 1
    private var found: [Literal] = []

    static func all(in source: String) -> [Literal] {
        var scan = SwiftLiterals(source)
        scan.code(untilParenthesis: false)
        return scan.found.sorted { $0.line < $1.line }
    }

    private init(_ source: String) { self.source = Array(source) }

    private func sees(_ text: String) -> Bool {
        let end = at + text.count
        return end <= source.count && source[at..<end].elementsEqual(text)
    }

    private mutating func step() {
        if source[at] == "\n" { line += 1 }
        at += 1
    }

    private mutating func code(untilParenthesis: Bool) {
        var depth = 0
        while at < source.count {
            if sees("//") {
                while at < source.count, source[at] != "\n" { at += 1 }
            } else if sees("\"") || sees("#\"") {
                literal()
            } else {
                if untilParenthesis, source[at] == "(" { depth += 1 }
                if untilParenthesis, source[at] == ")" {
                    if depth == 0 { return }
                    depth -= 1
                }
                step()
            }
        }
    }

    private mutating func literal() {
        let (start, isRaw) = (line, sees("#"))
        if isRaw { at += 1 }
        let isMultiLine = sees("\"\"\"")
        let quote = isMultiLine ? "\"\"\"" : "\""
        at += quote.count
        let end = isRaw ? quote + "#" : quote
        var parts = [""]
        while at < source.count, !sees(end) {
            if sees(isRaw ? "\\#(" : "\\(") {
                at += isRaw ? 3 : 2
                code(untilParenthesis: true)
                at += 1
                parts.append("")
            } else {
                parts[parts.count - 1].append(contentsOf: isRaw ? raw() : character())
            }
        }
        at += end.count
        found.append(Literal(line: start, parts: isMultiLine ? Self.unindented(parts) : parts))
    }

    private mutating func raw() -> String {
        defer { step() }
        return String(source[at])
    }

    private mutating func character() -> String {
        guard source[at] == "\\" else { return raw() }
        at += 1
        switch source[at] {
        case "n": return escape("\n")
        case "t": return escape("\t")
        case "\n": return escape("\u{1}\n")
        case "u": return unicode()
        default: return raw()
        }
    }

    private mutating func escape(_ text: String) -> String {
        step()
        return text
    }

    private mutating func unicode() -> String {
        var digits = ""
        while source[at] != "}" {
            if source[at].isHexDigit { digits.append(source[at]) }
            at += 1
        }
        at += 1
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }

    /// Without the line breaks at both ends, the indentation of the closing quotes, and breaks that are escaped.
    private static func unindented(_ parts: [String]) -> [String] {
        let marked = parts.joined(separator: "\u{0}")
        var lines = marked.dropFirst().split(separator: "\n", omittingEmptySubsequences: false)
        let indentation = lines.popLast()?.count ?? 0
        let text = lines.map { $0.dropFirst(min(indentation, $0.prefix { $0 == " " }.count)) }.joined(separator: "\n")
        let joined = text.replacing("\u{1}\n", with: "").replacing("\u{1}", with: "")
        return joined.split(separator: "\u{0}", omittingEmptySubsequences: false).map(String.init)
    }
}
