/// A regular expression of XPath and XQuery Functions 3.1 §5.6, which FEEL's `matches`, `replace` and `split` use.
///
/// Compiled to a small program that is run by backtracking on an explicit stack. Every step costs fuel, so a hostile pattern
/// ends the evaluation instead of hanging it.
struct RegularExpression: Sendable {
    struct Malformed: Error {
        let message: String
    }

    enum Instruction: Sendable {
        case character(Unicode.Scalar)
        case anyCharacter
        case set(CharacterClass)
        case start, end
        case reference(Int)
        case save(Int)
        case jump(Int)
        /// Goes to the first, and to the second when that fails.
        case split(Int, Int)
        /// Notes where a loop's round began, and fails a round that consumed nothing.
        case beginRound(Int)
        case endRound(Int)
        case match
    }

    struct Flags: Sendable {
        var ignoresCase = false
        var dotMatchesNewlines = false
        var multiline = false
    }

    let program: [Instruction]
    let flags: Flags
    let groupCount: Int
    let registerCount: Int

    init(_ pattern: String, flags text: String) throws(Malformed) {
        var flags = Flags()
        var scalars = Array(pattern.unicodeScalars)
        var isLiteral = false
        for flag in text.unicodeScalars {
            switch flag {
            case "i": flags.ignoresCase = true
            case "s": flags.dotMatchesNewlines = true
            case "m": flags.multiline = true
            case "x": scalars = Self.withoutSpace(scalars)
            case "q": isLiteral = true
            default: throw Malformed(message: "there is no flag '\(flag)'")
            }
        }
        if isLiteral { scalars = Array(pattern.unicodeScalars).flatMap { CharacterClass.isMeta($0) ? ["\\", $0] : [$0] } }
        var compiler = RegularExpressionCompiler(scalars)
        program = try compiler.compile()
        groupCount = compiler.groupCount
        registerCount = compiler.registerCount
        self.flags = flags
    }

    /// What flag `x` means: white space goes, except in character classes.
    private static func withoutSpace(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var depth = 0
        var escaped = false
        return scalars.filter { scalar in
            let isSpace = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
            if isSpace && depth == 0 { return false }
            if !escaped && scalar == "[" { depth += 1 }
            if !escaped && scalar == "]" { depth -= 1 }
            escaped = !escaped && scalar == "\\"
            return true
        }
    }

    /// Positions of a match: the whole in 0, group n in n; nil for a group that took no part.
    typealias Match = [Range<Int>?]

    func firstMatch(in text: [Unicode.Scalar], from start: Int, _ machine: inout Machine) throws(FEELHalt) -> Match? {
        for position in start...max(start, text.count) {
            if let match = try match(in: text, at: position, &machine) { return match }
        }
        return nil
    }

    /// Parts between the matches; nil when the pattern matches nothing at all.
    func splitting(_ text: [Unicode.Scalar], _ machine: inout Machine) throws(FEELHalt) -> [String]? {
        if try firstMatch(in: [], from: 0, &machine) != nil { return nil }
        var parts: [String] = []
        var position = 0
        while let match = try firstMatch(in: text, from: position, &machine), let whole = match[0] {
            parts.append(Self.string(text[position..<whole.lowerBound]))
            position = whole.upperBound
        }
        parts.append(Self.string(text[position...]))
        return parts
    }

    /// The text with each match replaced; nil when the pattern matches nothing at all or the replacement is malformed.
    func replacing(
        in text: [Unicode.Scalar], with replacement: [Unicode.Scalar], _ machine: inout Machine
    ) throws(FEELHalt) -> String? {
        guard let template = Self.template(replacement, groups: groupCount), try firstMatch(in: [], from: 0, &machine) == nil else {
            return nil
        }
        var result = String.UnicodeScalarView()
        var position = 0
        while let match = try firstMatch(in: text, from: position, &machine), let whole = match[0] {
            result.append(contentsOf: text[position..<whole.lowerBound])
            for part in template {
                try machine.spend(1)
                switch part {
                case .scalar(let scalar): result.append(scalar)
                case .group(let index): if let range = match[index] { result.append(contentsOf: text[range]) }
                }
            }
            position = whole.upperBound
        }
        result.append(contentsOf: text[position...])
        return String(result)
    }

    private enum Part { case scalar(Unicode.Scalar), group(Int) }

    /// `$1` and the escapes `\$` and `\\` of a replacement. A second digit belongs to the number only if there are so many groups.
    private static func template(_ replacement: [Unicode.Scalar], groups: Int) -> [Part]? {
        var parts: [Part] = []
        var index = 0
        while index < replacement.count {
            let scalar = replacement[index]
            index += 1
            if scalar == "\\" {
                guard index < replacement.count, replacement[index] == "$" || replacement[index] == "\\" else { return nil }
                parts.append(.scalar(replacement[index]))
                index += 1
            } else if scalar == "$" {
                guard index < replacement.count, var number = digit(replacement[index]) else { return nil }
                index += 1
                while index < replacement.count, let next = digit(replacement[index]), number * 10 + next <= groups {
                    number = number * 10 + next
                    index += 1
                }
                if number <= groups { parts.append(.group(number)) }
            } else {
                parts.append(.scalar(scalar))
            }
        }
        return parts
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        ("0"..."9").contains(scalar) ? Int(scalar.value) - 48 : nil
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
