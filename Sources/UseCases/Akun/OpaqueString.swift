internal import Foundation

/// A password as it is hashed: RFC 8265 §4.2 (PRECIS, profile OpaqueString), so that the same characters are the same password whichever
/// keyboard, phone or clipboard sent them.
///
/// Spaces of every kind are the one of ASCII, and letters with marks are composed (NFC). Case and width stay. Joiners and variation
/// selectors, which the profile refuses and telephones put into emoji, stay too (ADR 0018).
package struct OpaqueString: Sendable, Equatable {
    package let text: String

    package init(_ typed: String) {
        let spaced = String(
            String.UnicodeScalarView(typed.unicodeScalars.map { $0.properties.generalCategory == .spaceSeparator ? " " : $0 }))
        text = spaced.precomposedStringWithCanonicalMapping
    }

    package static func == (left: OpaqueString, right: OpaqueString) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    /// Holds what nobody sees and no keyboard writes: control characters, code points that mean nothing or only to one program, directions of
    /// writing, blanks of no width.
    package var hasControls: Bool {
        zip(text.unicodeScalars, [nil] + text.unicodeScalars.map(Optional.some)).contains { Self.isUnseen($0, after: $1) }
    }

    private static func isUnseen(_ scalar: Unicode.Scalar, after before: Unicode.Scalar?) -> Bool {
        let properties = scalar.properties
        if [.control, .unassigned, .surrogate, .privateUse].contains(properties.generalCategory) { return true }
        switch scalar.value {
        case 0x200C, 0x200D: return false
        case 0xFFF9...0xFFFB: return true
        case tags: return before.map { $0.value != blackFlag && !tags.contains($0.value) } ?? true
        default: return properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
        }
    }

    /// Flags of regions are written as a black flag with letters that nobody sees.
    private static let (blackFlag, tags): (UInt32, ClosedRange<UInt32>) = (0x1F3F4, 0xE0020...0xE007F)

    /// What may have been hashed for what was typed: this, and for passwords that were kept before they were normalised the bytes as they
    /// came, composed or not. More than one only where they differ.
    static func candidates(_ typed: String) -> [String] {
        let all = [
            OpaqueString(typed).text, typed, typed.precomposedStringWithCanonicalMapping, typed.decomposedStringWithCanonicalMapping,
        ]
        return all.reduce(into: []) { kept, next in
            if !kept.contains(where: { $0.utf8.elementsEqual(next.utf8) }) { kept.append(next) }
        }
    }
}
