extension Decimal34 {
    /// Reads `[-+]digits[.digits][e[±]digits]`; digits past the 34th are rounded half-even. Nil if it is not such a text.
    package init?(_ text: some StringProtocol) {
        var reader = DecimalReader(Array(text.utf8))
        guard let value = reader.read(), let packed = Decimal34(value) else { return nil }
        self = packed
    }

    /// The digits without an exponent, as Java's `toPlainString`: `0.10`, `1200`.
    package var plainText: String {
        var digits = String(coefficient)
        let power = exponent
        if power > 0 && !isZero {
            digits += String(repeating: "0", count: power)
        } else if power < 0 {
            if digits.utf8.count <= -power { digits = String(repeating: "0", count: 1 - power - digits.utf8.count) + digits }
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: power))
        }
        return isNegative ? "-" + digits : digits
    }
}

extension Decimal34: CustomStringConvertible {
    package var description: String { plainText }
}

/// Scans the text of a decimal number.
private struct DecimalReader {
    private let bytes: [UInt8]
    private var position = 0
    private var coefficient: UInt128 = 0
    private var kept = 0
    private var exponent = 0
    private var rest = Rest.none
    private var seenDigit = false

    /// What was cut off after the 37 digits that are kept while reading.
    private enum Rest { case none, some }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() -> ScaledInteger? {
        let negative = readSign()
        readDigits(fraction: false)
        if peek == UInt8(ascii: ".") {
            position += 1
            readDigits(fraction: true)
        }
        guard seenDigit, readExponent(), position == bytes.count else { return nil }
        let sticky = rest == .some
        let wide = sticky ? WideInteger(low: coefficient * 10 + 1) : WideInteger(low: coefficient)
        return .rounding(wide, exponent: sticky ? exponent - 1 : exponent, isNegative: negative, precision: 34)
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func readSign() -> Bool {
        guard let sign = peek, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return false }
        position += 1
        return sign == UInt8(ascii: "-")
    }

    private mutating func readDigits(fraction: Bool) {
        while let byte = peek, byte >= 48, byte <= 57 {
            position += 1
            seenDigit = true
            if kept < 37 {
                coefficient = coefficient * 10 + UInt128(byte - 48)
                if coefficient != 0 { kept += 1 }
                if fraction { exponent -= 1 }
            } else {
                if byte != 48 { rest = .some }
                if !fraction { exponent += 1 }
            }
        }
    }

    private mutating func readExponent() -> Bool {
        guard let mark = peek, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return true }
        position += 1
        let negative = readSign()
        var power = 0
        let start = position
        while let byte = peek, byte >= 48, byte <= 57 {
            position += 1
            power = min(100_000, power * 10 + Int(byte - 48))
        }
        exponent += negative ? -power : power
        return position > start
    }
}
