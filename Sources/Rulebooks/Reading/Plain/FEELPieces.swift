/// FEEL text cut into pieces for reading it to people. The engine has a parser of its own; this one never judges.
enum FEELPiece: Sendable, Equatable {
    case text(String)
    case number(String)
    /// `@"2026-01-01"`.
    case at(String)
    /// A name, a keyword, or a part of either.
    case word(String)
    case mark(String)

    static func cut(_ text: String) -> [FEELPiece] {
        var scan = PieceScanner(Array(text))
        var pieces: [FEELPiece] = []
        while let piece = scan.next() { pieces.append(piece) }
        return pieces
    }
}

private struct PieceScanner {
    private let characters: [Character]
    private var position = 0

    private static let pairs: Set<String> = ["<=", ">=", "!=", "**", "..", "->"]

    init(_ characters: [Character]) { self.characters = characters }

    mutating func next() -> FEELPiece? {
        while let c = peek(), c.isWhitespace { position += 1 }
        guard let c = peek() else { return nil }
        if c == "\"", let text = quoted() { return .text(text) }
        if c == "@", peek(1) == "\"" {
            position += 1
            if let text = quoted() { return .at(text) }
            position -= 1
        }
        if c.isNumber { return .number(number()) }
        if Self.isName(c) { return .word(take(while: Self.isName)) }
        return .mark(mark())
    }

    private func peek(_ ahead: Int = 0) -> Character? {
        characters.indices.contains(position + ahead) ? characters[position + ahead] : nil
    }

    private static func isName(_ c: Character) -> Bool { c.isLetter || c.isNumber || c == "_" || c == "?" }

    private mutating func take(while belongs: (Character) -> Bool) -> String {
        let start = position
        while let c = peek(), belongs(c) { position += 1 }
        return String(characters[start..<position])
    }

    /// Nil, and nothing read, where the text never ends.
    private mutating func quoted() -> String? {
        let start = position
        position += 1
        var out = ""
        while let c = peek(), c != "\"" {
            position += 1
            guard c == "\\", let escaped = peek() else {
                out.append(c)
                continue
            }
            out.append(escaped)
            position += 1
        }
        guard peek() != nil else {
            position = start
            return nil
        }
        position += 1
        return out
    }

    /// Digits with a point inside; `1..5` is a range and no number with two points.
    private mutating func number() -> String {
        var out = take(while: \.isNumber)
        if peek() == ".", peek(1)?.isNumber == true {
            position += 1
            out += "." + take(while: \.isNumber)
        }
        return out
    }

    private mutating func mark() -> String {
        let two = String(characters[position..<min(position + 2, characters.count)])
        let out = Self.pairs.contains(two) ? two : String(characters[position])
        position += out.count
        return out
    }
}
