internal import Foundation

/// Text as both databases can search it: small letters without accents, digits and single blanks.
package enum SearchText {
    /// Letters are taken apart (NFKD), so that "ü" is found however it was typed, and "Ḥasan" by "hasan".
    package static func fold(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        let plain = text.utf8.contains { $0 >= 0x80 } ? text.decomposedStringWithCompatibilityMapping : text
        for scalar in plain.lowercased().unicodeScalars where scalar != "'" && scalar != "’" && !isMark(scalar) {
            if let plain = latin[scalar] {
                out.append(contentsOf: plain.unicodeScalars)
            } else if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                out.append(scalar)
            } else if let last = out.last, last != " " {
                out.append(" ")
            }
        }
        if out.last == " " { out.removeLast() }
        return String(out)
    }

    /// That a column of folded names holds each word that was typed, everything where nothing was; `nil` for marks alone ("%", "😀"), which
    /// are in nobody's name. A folded word holds no wildcard.
    static func held(in column: SQL, _ typed: String) -> SQL? {
        let folded = fold(typed)
        guard !folded.isEmpty || typed.allSatisfy(\.isWhitespace) else { return nil }
        return folded.split(separator: " ").prefix(8).reduce("1 = 1") { "\($0) and \(column) like \("%\($1)%")" }
    }

    /// Accents that stand behind their letter, and what nobody sees.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint
            || [.nonspacingMark, .spacingMark, .enclosingMark, .modifierLetter].contains(scalar.properties.generalCategory)
    }

    /// Letters that no rule takes apart.
    private static let latin: [Unicode.Scalar: String] = [
        "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
    ]
}
