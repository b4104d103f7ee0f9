/// Writes RFC 4180 records (CRLF, quotes doubled) that no spreadsheet program takes for formulas.
package struct CSVWriter: Sendable {
    package let delimiter: Delimiter

    /// Put before the first record so that Excel reads the file as UTF-8.
    package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    package init(delimiter: Delimiter = .comma) { self.delimiter = delimiter }

    /// One record with its line end.
    package func record(_ cells: [OutputCell]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (column, cell) in cells.enumerated() {
            if column > 0 { bytes.append(delimiter.rawValue) }
            append(cell, to: &bytes)
        }
        return bytes + [13, 10]
    }

    private func append(_ cell: OutputCell, to bytes: inout [UInt8]) {
        switch cell {
        case .empty: break
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .decimal(let digits) where Self.isDecimal(digits): bytes.append(contentsOf: digits.utf8)
        case .date(let date): bytes.append(contentsOf: date.description.utf8)
        case .text(let text), .decimal(let text): appendText(Self.formulaSafe(text), to: &bytes)
        }
    }

    private func appendText(_ text: String, to bytes: inout [UInt8]) {
        let needsQuotes = text.utf8.contains { $0 == 34 || $0 == 10 || $0 == 13 || Delimiter(rawValue: $0) != nil }
        guard needsQuotes else { return bytes.append(contentsOf: text.utf8) }
        bytes.append(34)
        for byte in text.utf8 {
            if byte == 34 { bytes.append(34) }
            bytes.append(byte)
        }
        bytes.append(34)
    }

    /// Prefixes `'` where a spreadsheet program could begin a formula (OWASP, CSV injection): `=`, `+`, `-`, `@`, TAB and
    /// CR, their full-width forms, the same behind blanks or on a later line of the cell. NUL would end the text in some programs and is dropped.
    package static func formulaSafe(_ text: String) -> String {
        let clean = text.utf8.contains(0) ? String(text.unicodeScalars.filter { $0 != "\0" }.map(Character.init)) : text
        return clean.unicodeScalars.split(whereSeparator: lineEnds.contains).contains(where: startsFormula)
            || startsFormula(clean.unicodeScalars)
            ? "'" + clean : clean
    }

    /// A program that splits the cell at its line ends sees what stands after one as the beginning of a cell.
    private static func startsFormula(_ line: some Sequence<Unicode.Scalar>) -> Bool {
        line.first { $0 != " " && $0 != "\u{A0}" && $0 != "\u{FEFF}" }.map(starters.contains) ?? false
    }

    private static let lineEnds: Set<Unicode.Scalar> = ["\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]

    private static let starters: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠",
    ]

    static func isDecimal(_ digits: String) -> Bool {
        let body = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
        let parts = body.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }
    }
}
