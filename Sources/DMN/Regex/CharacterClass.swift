/// A set of characters in a regular expression.
struct CharacterClass: Sendable {
    indirect enum Item: Sendable {
        case range(Unicode.Scalar, Unicode.Scalar)
        /// A general category, such as `L` or `Nd`.
        case category(String, isNegated: Bool)
        case block(ClosedRange<UInt32>, isNegated: Bool)
        case kind(Unicode.Scalar)
    }

    var items: [Item] = []
    var isNegated = false
    /// The class after `-` in `[a-z-[aeiou]]`.
    var subtracted: [CharacterClass] = []

    func contains(_ scalar: Unicode.Scalar, ignoringCase: Bool) -> Bool {
        var isMember = items.contains { Self.matches($0, scalar) }
        if !isMember && ignoringCase {
            let variants = Self.variants(of: scalar)
            isMember = items.contains { item in variants.contains { Self.matches(item, $0) } }
        }
        guard isMember != isNegated else { return false }
        return !subtracted.contains { $0.contains(scalar, ignoringCase: ignoringCase) }
    }

    /// The characters that differ from `scalar` in case only.
    static func variants(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        let upper = scalar.properties.uppercaseMapping.unicodeScalars
        var result = [lower, upper].filter { $0.count == 1 }.compactMap(\.first)
        if let first = lower.first, lower.count == 1 { result += first.properties.uppercaseMapping.unicodeScalars.prefix(1) }
        return result
    }

    static func isMeta(_ scalar: Unicode.Scalar) -> Bool { "\\|.-^?*+{}()[]$".unicodeScalars.contains(scalar) }

    private static func matches(_ item: Item, _ scalar: Unicode.Scalar) -> Bool {
        switch item {
        case .range(let low, let high): low <= scalar && scalar <= high
        case .category(let name, let isNegated): code(of: scalar).hasPrefix(name) != isNegated
        case .block(let range, let isNegated): range.contains(scalar.value) != isNegated
        case .kind(let letter): matches(kind: letter, scalar)
        }
    }

    /// `\d`, `\s`, `\w`, `\i`, `\c` and, in capitals, what is not of that kind.
    private static func matches(kind letter: Unicode.Scalar, _ scalar: Unicode.Scalar) -> Bool {
        switch letter {
        case "d": code(of: scalar) == "Nd"
        case "s": scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
        case "w": !"PZC".unicodeScalars.contains(code(of: scalar).unicodeScalars.first ?? "C")
        case "i": scalar == ":" || (scalar != "?" && FEELName.isStart(scalar))
        case "c": scalar == ":" || scalar == "-" || scalar == "." || FEELName.isPart(scalar)
        default:
            Unicode.Scalar(letter.value | 0x20).map { !matches(kind: $0, scalar) } ?? false
        }
    }

    /// The two letters of the general category.
    private static func code(of scalar: Unicode.Scalar) -> String {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }

    static let categories: Set<String> = [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z",
        "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C", "Cc", "Cf", "Co", "Cn",
    ]

    /// Unicode blocks by the names XML Schema gives them.
    static let blocks: [String: ClosedRange<UInt32>] = [
        "IsBasicLatin": 0x00...0x7F, "IsLatin-1Supplement": 0x80...0xFF, "IsLatinExtended-A": 0x100...0x17F,
        "IsLatinExtended-B": 0x180...0x24F, "IsIPAExtensions": 0x250...0x2AF, "IsSpacingModifierLetters": 0x2B0...0x2FF,
        "IsCombiningDiacriticalMarks": 0x300...0x36F, "IsGreek": 0x370...0x3FF, "IsGreekandCoptic": 0x370...0x3FF,
        "IsCyrillic": 0x400...0x4FF, "IsArmenian": 0x530...0x58F, "IsHebrew": 0x590...0x5FF, "IsArabic": 0x600...0x6FF,
        "IsDevanagari": 0x900...0x97F, "IsThai": 0xE00...0xE7F, "IsGeorgian": 0x10A0...0x10FF, "IsHangulJamo": 0x1100...0x11FF,
        "IsBalinese": 0x1B00...0x1B7F, "IsSundanese": 0x1B80...0x1BBF, "IsLatinExtendedAdditional": 0x1E00...0x1EFF,
        "IsGreekExtended": 0x1F00...0x1FFF, "IsGeneralPunctuation": 0x2000...0x206F, "IsCurrencySymbols": 0x20A0...0x20CF,
        "IsLetterlikeSymbols": 0x2100...0x214F, "IsNumberForms": 0x2150...0x218F, "IsArrows": 0x2190...0x21FF,
        "IsMathematicalOperators": 0x2200...0x22FF, "IsHiragana": 0x3040...0x309F, "IsKatakana": 0x30A0...0x30FF,
        "IsCJKUnifiedIdeographs": 0x4E00...0x9FFF, "IsJavanese": 0xA980...0xA9DF, "IsHangulSyllables": 0xAC00...0xD7AF,
        "IsPrivateUse": 0xE000...0xF8FF,
    ]
}
