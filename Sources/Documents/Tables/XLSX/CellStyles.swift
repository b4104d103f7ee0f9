/// Which of the workbook's cell styles show a number as a date.
final class CellStyles: XMLHandler {
    private var isDate: [Bool] = []
    private var customDates: Set<Int> = []
    private var customDigits: [Int: DigitFormat] = [:]
    private var digits: [DigitFormat?] = []
    private var isInCellFormats = false

    func isDate(style: Int) -> Bool { isDate.indices.contains(style) && isDate[style] }

    /// How the style pads a whole number, if it does.
    func digits(style: Int) -> DigitFormat? { digits.indices.contains(style) ? digits[style] : nil }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else { return }
            if Self.isDate(format: code) { customDates.insert(id) } else { customDigits[id] = DigitFormat(code) }
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            let format = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            isDate.append(Self.builtInDates.contains(format) || customDates.contains(format))
            digits.append(customDigits[format] ?? (format == 2 ? Self.twoDecimals : nil))
        default: break
        }
    }

    func end(_ name: XMLName) {
        if name == "cellXfs" { isInCellFormats = false }
    }

    /// Format 2 of the same table.
    private static let twoDecimals = DigitFormat("0.00")

    /// ECMA-376 part 1, 18.8.30, with the ids that East Asian locales use for dates.
    private static let builtInDates = Set(14...22).union(27...36).union(45...47).union(50...58)

    /// A format shows a date when a d, m, y, h or s is left outside quotes, escapes and `[colour]`/`[$-locale]` brackets.
    static func isDate(format: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in format.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                isBracketed = character != "]"
            } else {
                switch character {
                case "\"": isQuoted = true
                case "[": isBracketed = true
                case "\\", "_", "*": isEscaped = true
                case "d", "m", "y", "h", "s": return true
                default: break
                }
            }
        }
        return false
    }
}
