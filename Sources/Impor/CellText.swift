import Documents

/// Text of cells as it may be stored: one line, no control characters, single blanks, no blanks around it.
package enum CellText {
    /// One line of text, for keeping.
    package static func clean(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
                if let last = out.last, last != " " { out.append(" ") }
            } else if scalar.properties.generalCategory != .control {
                out.append(scalar)
            }
        }
        if out.last == " " { out.removeLast() }
        return String(out)
    }

    /// Lower case with blanks made one, so that "Guru  ahli muda" names the same post as "Guru Ahli Muda".
    package static func key(_ text: String) -> String { clean(text).lowercased() }

    /// A category as its raw value: "PPPK Paruh-Waktu" → `pppk_paruh_waktu`.
    static func category(_ text: String) -> String {
        clean(text).lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
    }

    /// The code of a unit that the file names but does not number.
    static func slug(_ text: String) -> String { String(category(text).replacing("_", with: "-").prefix(80)) }
}

extension CellValue {
    /// The cell as text to keep. A formula gives the result that the spreadsheet program saved; nothing is evaluated.
    var text: String {
        if case .formula(let formula, let shown) = self { return CellText.clean(shown.isEmpty ? formula : shown) }
        return CellText.clean(shownText)
    }

    /// A name as text: a formula that could act (a link) is kept as its inert text and not as what it shows.
    var nameText: String {
        guard case .formula(let formula, let shown) = self else { return text }
        return CellText.clean(shown.isEmpty || formula.uppercased().contains("HYPERLINK") ? formula : shown)
    }

    /// A dash or blank stands for nothing in many registers.
    var isBlank: Bool { isEmpty || ["", "-", "–", "—"].contains(text) }
}
