/// Reads a pattern and writes the program for it.
struct RegularExpressionCompiler {
    typealias Malformed = RegularExpression.Malformed
    typealias Instruction = RegularExpression.Instruction

    private let pattern: [Unicode.Scalar]
    private var position = 0
    private var depth = 0
    private(set) var groupCount = 0
    private var closedGroups: Set<Int> = []
    private var roundCount = 0

    private static let programLimit = 20_000

    /// Two registers for each group and one for each loop whose round might be empty.
    var registerCount: Int { 2 * groupCount + roundCount }

    init(_ pattern: [Unicode.Scalar]) { self.pattern = pattern }

    mutating func compile() throws(Malformed) -> [Instruction] {
        var code = try alternatives()
        if position < pattern.count { throw Malformed(message: "')' without '('") }
        code.append(.match)
        return code.map { instruction in
            // Loop registers come after those of the groups, whose number is known only now.
            switch instruction {
            case .beginRound(let index): .beginRound(2 * groupCount + index)
            case .endRound(let index): .endRound(2 * groupCount + index)
            default: instruction
            }
        }
    }

    private var peek: Unicode.Scalar? { position < pattern.count ? pattern[position] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    private mutating func alternatives() throws(Malformed) -> [Instruction] {
        depth += 1
        defer { depth -= 1 }
        if depth > 60 { throw Malformed(message: "groups nested too deeply") }
        var code = try sequence()
        while take("|") {
            let other = try sequence()
            code =
                [.split(1, code.count + 2)] + Self.moved(code, 1) + [.jump(code.count + other.count + 2)]
                + Self.moved(other, code.count + 2)
            try check(code)
        }
        return code
    }

    private mutating func sequence() throws(Malformed) -> [Instruction] {
        var code: [Instruction] = []
        while let next = peek, next != "|", next != ")" {
            let atom = try quantified(try atom())
            code += Self.moved(atom, code.count)
            try check(code)
        }
        return code
    }

    private func check(_ code: [Instruction]) throws(Malformed) {
        if code.count > Self.programLimit { throw Malformed(message: "the pattern is too large") }
    }

    /// The code with its targets moved by `offset`.
    private static func moved(_ code: [Instruction], _ offset: Int) -> [Instruction] {
        if offset == 0 { return code }
        return code.map { instruction in
            switch instruction {
            case .jump(let target): .jump(target + offset)
            case .split(let first, let second): .split(first + offset, second + offset)
            default: instruction
            }
        }
    }

    private mutating func atom() throws(Malformed) -> [Instruction] {
        guard let next = peek else { return [] }
        position += 1
        switch next {
        case "(": return try group()
        case "[": return [.set(try characterClass())]
        case ".": return [.anyCharacter]
        case "^": return [.start]
        case "$": return [.end]
        case "\\": return [try escape()]
        case "?", "*", "+", "{", "}", "]": throw Malformed(message: "'\(next)' stands where it has no meaning")
        default: return [.character(next)]
        }
    }

    private mutating func group() throws(Malformed) -> [Instruction] {
        if take("?") {
            guard take(":") else { throw Malformed(message: "'?' after '('") }
            let code = try alternatives()
            guard take(")") else { throw Malformed(message: "'(' without ')'") }
            return code
        }
        groupCount += 1
        let number = groupCount
        let code = try alternatives()
        guard take(")") else { throw Malformed(message: "'(' without ')'") }
        closedGroups.insert(number)
        return [.save(2 * number - 2)] + Self.moved(code, 1) + [.save(2 * number - 1)]
    }

    private mutating func escape() throws(Malformed) -> Instruction {
        guard let next = peek else { throw Malformed(message: "a backslash at the end") }
        if ("1"..."9").contains(next) {
            var number = 0
            while let digit = peek, ("0"..."9").contains(digit), number == 0 || number * 10 + Int(digit.value) - 48 <= groupCount {
                number = number * 10 + Int(digit.value) - 48
                position += 1
            }
            guard closedGroups.contains(number) else { throw Malformed(message: "there is no group \(number) before the reference") }
            return .reference(number)
        }
        let item = try escapedItem()
        if case .range(let low, let high) = item, low == high { return .character(low) }
        return .set(CharacterClass(items: [item]))
    }

    /// An escape for a character or a class of characters, after the backslash.
    private mutating func escapedItem() throws(Malformed) -> CharacterClass.Item {
        guard let next = peek else { throw Malformed(message: "a backslash at the end") }
        position += 1
        switch next {
        case "n": return .range("\n", "\n")
        case "r": return .range("\r", "\r")
        case "t": return .range("\t", "\t")
        case "d", "D", "s", "S", "w", "W", "i", "I", "c", "C": return .kind(next)
        case "p", "P": return try property(isNegated: next == "P")
        default:
            guard CharacterClass.isMeta(next) else { throw Malformed(message: "'\\\(next)' is no escape") }
            return .range(next, next)
        }
    }

    private mutating func property(isNegated: Bool) throws(Malformed) -> CharacterClass.Item {
        guard take("{"), let end = pattern[position...].firstIndex(of: "}") else {
            throw Malformed(message: "'\\p' needs a name in braces")
        }
        let name = String(String.UnicodeScalarView(pattern[position..<end]))
        position = end + 1
        if CharacterClass.categories.contains(name) { return .category(name, isNegated: isNegated) }
        guard let block = CharacterClass.blocks[name] else { throw Malformed(message: "there is no category or block '\(name)'") }
        return .block(block, isNegated: isNegated)
    }

    private mutating func characterClass() throws(Malformed) -> CharacterClass {
        depth += 1
        defer { depth -= 1 }
        if depth > 60 { throw Malformed(message: "classes nested too deeply") }
        var result = CharacterClass(isNegated: take("^"))
        while let next = peek, next != "]" {
            if next == "-", position + 1 < pattern.count, pattern[position + 1] == "[" {
                position += 2
                result.subtracted.append(try characterClass())
                guard peek == "]" else { throw Malformed(message: "a subtraction ends its class") }
                break
            }
            result.items.append(try classItem())
        }
        guard take("]"), !result.items.isEmpty else { throw Malformed(message: "a class that is empty or does not end") }
        return result
    }

    private mutating func classItem() throws(Malformed) -> CharacterClass.Item {
        let first = try classCharacter()
        guard case .range(let low, _) = first, peek == "-", position + 1 < pattern.count, pattern[position + 1] != "]",
            pattern[position + 1] != "["
        else { return first }
        position += 1
        guard case .range(let high, _) = try classCharacter(), low <= high else { throw Malformed(message: "a range that runs backwards") }
        return .range(low, high)
    }

    private mutating func classCharacter() throws(Malformed) -> CharacterClass.Item {
        guard let next = peek else { throw Malformed(message: "a class that does not end") }
        position += 1
        if next == "\\" { return try escapedItem() }
        if next == "[" { throw Malformed(message: "'[' in a class") }
        return .range(next, next)
    }

    private mutating func quantified(_ atom: [Instruction]) throws(Malformed) -> [Instruction] {
        guard let (least, most) = try quantifier() else { return atom }
        let isLazy = take("?")
        if atom.count * max(least, most ?? 0, 1) > Self.programLimit { throw Malformed(message: "the pattern is too large") }
        var code: [Instruction] = []
        for _ in 0..<least { code += Self.moved(atom, code.count) }
        guard let most else { return code + Self.moved(star(atom, isLazy), code.count) }
        guard most > least else { return code }
        let end = code.count + (most - least) * (atom.count + 1)
        for _ in least..<most {
            let body = code.count + 1
            code.append(isLazy ? .split(end, body) : .split(body, end))
            code += Self.moved(atom, body)
        }
        return code
    }

    private mutating func star(_ atom: [Instruction], _ isLazy: Bool) -> [Instruction] {
        let round = roundCount
        roundCount += 1
        let end = atom.count + 4
        return [isLazy ? .split(end, 1) : .split(1, end), .beginRound(round)] + Self.moved(atom, 2) + [.endRound(round), .jump(0)]
    }

    /// The least and greatest number of repetitions; nil for no limit, or when there is no quantifier.
    private mutating func quantifier() throws(Malformed) -> (Int, Int?)? {
        if take("?") { return (0, 1) }
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        guard take("{") else { return nil }
        guard let least = number() else { throw Malformed(message: "'{' needs a number") }
        var most: Int? = least
        if take(",") { most = number() }
        guard take("}"), most ?? least >= least else { throw Malformed(message: "'{' without a valid '}'") }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let digit = peek, ("0"..."9").contains(digit) {
            value = min(100_000, (value ?? 0) * 10 + Int(digit.value) - 48)
            position += 1
        }
        return value
    }
}
