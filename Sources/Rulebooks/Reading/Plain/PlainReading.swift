import Kinerja

/// Reads cells of decision tables aloud: `[70..90)` → "70 sampai kurang dari 90". Nil for what is no simple cell: code is shown then.
enum PlainReading {
    /// An input cell, whose parts are alternatives.
    static func test(_ text: String, _ type: String?) -> String? { alternatives(FEELPiece.cut(text), type) }

    /// An output cell or a bound: one constant or one name.
    static func value(_ text: String, _ type: String?) -> String? { value(FEELPiece.cut(text)[...], type) }

    private static func alternatives(_ pieces: [FEELPiece], _ type: String?) -> String? {
        let parts = split(pieces)
        var read: [String] = []
        for part in parts {
            guard let text = single(part, type) else { return nil }
            read.append(text)
        }
        guard let last = read.last else { return nil }
        return read.count == 1 ? last : read.dropLast().joined(separator: ", ") + " atau " + last
    }

    private static let comparisons = [
        "<": "kurang dari", "<=": "paling banyak", ">": "lebih dari", ">=": "paling sedikit", "=": "sama dengan", "!=": "selain",
    ]

    private static func single(_ part: ArraySlice<FEELPiece>, _ type: String?) -> String? {
        if part.elementsEqual([.mark("-")]) { return "apa saja" }
        if let value = value(part, type) { return value }
        guard let first = part.first, let last = part.last else { return nil }
        if case .mark(let mark) = first, let words = comparisons[mark] {
            return value(part.dropFirst(), type).map { "\(words) \($0)" }
        }
        if first == .word("not"), part.dropFirst().first == .mark("("), last == .mark(")") {
            return alternatives(Array(part.dropFirst(2).dropLast()), type).map { "selain \($0)" }
        }
        return interval(part, type)
    }

    /// `["a", "b"]`; an empty list says so.
    private static func list(_ part: ArraySlice<FEELPiece>, _ type: String?) -> String? {
        guard part.first == .mark("["), part.last == .mark("]"), part.count >= 2, !part.contains(.mark("..")) else { return nil }
        if part.count == 2 { return ValueWords.cell.joined(items: []) }
        var items: [String] = []
        for item in split(Array(part.dropFirst().dropLast())) {
            guard let text = value(item, type) else { return nil }
            items.append(text)
        }
        return ValueWords.cell.joined(items: items)
    }

    private static func interval(_ part: ArraySlice<FEELPiece>, _ type: String?) -> String? {
        guard case .mark(let open)? = part.first, case .mark(let close)? = part.last, "[(]".contains(open), "])[".contains(close),
            let dots = part.firstIndex(of: .mark(".."))
        else { return nil }
        let inside = part.dropFirst().dropLast()
        guard inside.indices.contains(dots), let low = value(inside[..<dots], type), let high = value(inside[(dots + 1)...], type) else {
            return nil
        }
        return switch (open == "[", close == "]") {
        case (true, true): "\(low) sampai \(high)"
        case (true, false): "\(low) sampai kurang dari \(high)"
        case (false, true): "lebih dari \(low) sampai \(high)"
        case (false, false): "lebih dari \(low) dan kurang dari \(high)"
        }
    }

    private static func value(_ part: ArraySlice<FEELPiece>, _ type: String?) -> String? {
        let pieces = Array(part)
        if let constant = constant(pieces, type) { return constant }
        if pieces.count == 4, case .word(let function) = pieces[0], function == "date" || function == "duration", pieces[1] == .mark("("),
            case .text(let text) = pieces[2], pieces[3] == .mark(")")
        {
            return TemporalReading.of(text)
        }
        return list(part, type) ?? name(part)
    }

    private static func constant(_ pieces: [FEELPiece], _ type: String?) -> String? {
        guard let last = pieces.last, pieces.count == 1 || pieces.count == 2 && pieces[0] == .mark("-") else { return nil }
        let isNegative = pieces.count == 2
        switch last {
        case .number(let number): return ValueWords.cell.words(number: isNegative ? "-" + number : number)
        case _ where isNegative: return nil
        case .text(let text): return text.isEmpty ? ValueWords.cell.none : ValueWords.cell.words(text: text, type)
        case .at(let text): return TemporalReading.of(text)
        case .word(let word): return ValueWords.cell.words(literal: word)
        case .mark: return nil
        }
    }

    /// Names are read as they stand; a keyword among the words makes it an expression.
    private static func name(_ part: ArraySlice<FEELPiece>) -> String? {
        guard !part.isEmpty, part.count <= 8 else { return nil }
        var words: [String] = []
        for piece in part {
            guard case .word(let word) = piece, !ExpressionReading.keywords.contains(word) else { return nil }
            words.append(word)
        }
        return words.joined(separator: " ")
    }

    /// At commas outside of brackets.
    private static func split(_ pieces: [FEELPiece]) -> [ArraySlice<FEELPiece>] {
        var (depth, start, parts) = (0, 0, [ArraySlice<FEELPiece>]())
        for (index, piece) in pieces.enumerated() {
            guard case .mark(let mark) = piece else { continue }
            if mark == "(" || mark == "[" || mark == "{" { depth += 1 }
            if mark == ")" || mark == "]" || mark == "}" { depth -= 1 }
            if mark == ",", depth <= 0 {
                parts.append(pieces[start..<index])
                start = index + 1
            }
        }
        return parts + [pieces[start...]]
    }
}

/// Dates and lengths of time: "7 Februari 2022", "14 hari", "2 tahun".
enum TemporalReading {
    static func of(_ text: String) -> String? { LocalDate(text)?.panjang.indonesia ?? duration(text) }

    private static let units: [Character: String] = ["Y": "tahun", "M": "bulan", "D": "hari"]

    private static func duration(_ text: String) -> String? {
        guard text.first == "P", text.count > 2 else { return nil }
        var (parts, digits) = ([String](), "")
        for c in text.dropFirst() {
            if c.isNumber {
                digits.append(c)
            } else {
                guard let unit = units[c], !digits.isEmpty else { return nil }
                parts.append("\(digits) \(unit)")
                digits = ""
            }
        }
        return digits.isEmpty && !parts.isEmpty ? parts.joined(separator: " ") : nil
    }
}
