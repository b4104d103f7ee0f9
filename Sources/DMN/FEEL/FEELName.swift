/// A name as FEEL compares names: words separated by single spaces (DMN 10.3.1.2, grammar rules 25 to 31).
struct FEELName: Hashable, Sendable {
    let text: String
    let scalars: [Unicode.Scalar]

    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if !Self.isSpace(scalar) {
                scalars.append(scalar)
            } else if let last = scalars.last, last != " " {
                scalars.append(" ")
            }
        }
        if scalars.last == " " { scalars.removeLast() }
        self.scalars = scalars
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.text = String(view)
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C, 0x200D,
            0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            !isSpace(scalar)
        default: false
        }
    }

    static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F, 0x2040: true
        default: isStart(scalar)
        }
    }

    /// The further characters that a name may contain after its first word.
    static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "/", "-", "\u{2019}", "'", "+", "*": true
        default: false
        }
    }
}
