package import Documents
internal import Foundation
package import Kinerja

/// Text of cells as it may be stored: one line, composed letters, no control characters and no invisible marks, single blanks.
package enum CellText {
    /// One line of text, for keeping.
    package static func clean(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in composed(text).unicodeScalars {
            if scalar.properties.isWhitespace {
                if let last = out.last, last != " " { out.append(" ") }
            } else if scalar.properties.generalCategory != .control, !scalar.properties.isDefaultIgnorableCodePoint {
                out.append(scalar)
            }
        }
        if out.last == " " { out.removeLast() }
        return String(out)
    }

    /// "é" is one letter whether it came as one sign or as two.
    private static func composed(_ text: String) -> String {
        text.utf8.contains { $0 >= 0x80 } ? text.precomposedStringWithCanonicalMapping : text
    }

    /// Lower case with blanks made one, so that "Guru  ahli muda" names the same post as "Guru Ahli Muda".
    package static func key(_ text: String) -> String { clean(text).lowercased() }

    /// A category as its raw value: "PPPK Paruh-Waktu" → `pppk_paruh_waktu`.
    static func category(_ text: String) -> String {
        clean(text).lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
    }

    /// The beginning of a code for a unit that the file names but does not number; two names may have the same.
    static func slug(_ text: String) -> String { String(category(text).replacing("_", with: "-").prefix(44)) }
}

extension CellValue {
    /// Why nothing of the cell can be taken: the error of a formula, or one that was never computed; `nil` where nothing is wrong.
    package var fault: Kalimat? {
        if let errorCode { return "Galat spreadsheet \(errorCode)" }
        return isUncomputed ? "Rumus yang belum dihitung" : nil
    }

    /// A number of more digits than a spreadsheet keeps (15): the last ones are lost.
    package var hasLostDigits: Bool {
        switch computed {
        case .number(let raw), .formatted(let raw, _): raw.count > 15 || raw.uppercased().contains("E")
        case .text(let text): text.uppercased().contains("E+1") && text.contains(where: \.isNumber)
        default: false
        }
    }

    /// The cell as text to keep. A formula gives the result that the spreadsheet program saved; nothing is evaluated.
    var text: String { CellText.clean(computed?.shownText ?? "") }

    /// Dashes or a blank stand for nothing in many registers, `\N` and `NULL` in exports of databases.
    var isBlank: Bool {
        guard let computed else { return false }
        if computed.isEmpty { return true }
        let text = text
        return text.allSatisfy { "-–—".contains($0) } || Self.nulls.contains(text)
    }

    private static let nulls: Set<String> = ["\\N", "NULL", "null", "(NULL)", "(null)", "<null>", "N/A", "n/a"]

    /// A mark for "as above": quotation marks, `sda`, `idem`. What it means stands in another row.
    var isDitto: Bool {
        // Asked of every cell: what begins with another letter or with a digit is none.
        guard let raw = computed?.shownText, let first = raw.utf8.first, raw.utf8.count <= 40 else { return false }
        let isPlain = first < 0x80 && (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A || first >= 0x30 && first <= 0x39)
        guard !isPlain || first | 0x20 == UInt8(ascii: "s") || first | 0x20 == UInt8(ascii: "i") else { return false }
        let text = text.lowercased()
        let letters = text.filter { $0.isLetter || $0.isNumber }
        if !letters.isEmpty { return Self.dittos.contains(letters) }
        return text.contains { "\"”“„〃'".contains($0) } || text == ",,"
    }

    private static let dittos: Set<String> = ["sda", "idem", "ibid", "samadenganatas", "samadengandiatas", "samasepertidiatas"]

    /// 0 and nothing else, as a formula shows it that leads to an empty cell.
    var isZero: Bool {
        guard let raw = computed?.shownText, raw.utf8.contains(UInt8(ascii: "0")), raw.utf8.count <= 40 else { return false }
        let text = text
        return text.contains("0") && text.allSatisfy { $0 == "0" || !$0.isLetter && !$0.isNumber }
    }

    var isFormula: Bool { if case .formula = self { true } else { false } }

    /// Holds nothing that a person entered: blank, or a formula that leads to empty cells and shows nothing, 0 or an error.
    var isPrepared: Bool {
        guard case .formula(_, let result?) = self else { return isBlank }
        switch result {
        case .error, .bool(false): return true
        default: return isBlank || ["0", "0.0"].contains(text)
        }
    }

    /// `#N/A` and its like, also where a program wrote the sign of the error as text.
    var errorCode: String? {
        switch computed {
        case .error(let code): code
        case .text(let text) where text.contains("#") || text.hasPrefix("Err:"):
            Self.errors.contains(CellText.clean(text)) ? CellText.clean(text) : nil
        default: nil
        }
    }

    /// A formula that no program has computed. In CSV it is text that begins with `=`, as it stands in the cell of a spreadsheet.
    var isUncomputed: Bool {
        switch self {
        case .formula(_, let result): result == nil
        case .text(let text): text.hasPrefix("=") && text.count > 1
        default: false
        }
    }

    private static let errors: Set<String> = [
        "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#N/A!", "#####",
        "Err:502",
        "Err:504", "Err:508", "Err:509", "Err:522",
    ]
}
