/// A decimal number of up to 34 digits with a power of ten, after IEEE 754-2008 decimal128: the number of FEEL (DMN 10.3.2.3.1).
///
/// Sixteen bytes and no allocation: sign, 14 bits of exponent and a 113-bit coefficient. There is no NaN and no infinity: an
/// operation that would give one answers nil. Trailing zeros are kept (`1.50` stays `1.50` when printed) and never matter for equality.
package struct Decimal34: Sendable {
    let high: UInt64
    let low: UInt64

    static let exponentBias = 6176
    static let minimumExponent = -6176
    static let maximumExponent = 6111
    static let signMask: UInt64 = 1 << 63
    static let coefficientMask: UInt64 = (1 << 49) - 1

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package init(_ value: Int) {
        let sign = value < 0 ? Self.signMask : 0
        self.init(high: sign | UInt64(Self.exponentBias) << 49, low: UInt64(value.magnitude))
    }

    /// `coefficient · 10^exponent`, exactly; nil if outside the range of the format.
    package init?(coefficient: Int64, exponent: Int) {
        self.init(ScaledInteger(isNegative: coefficient < 0, coefficient: UInt128(coefficient.magnitude), exponent: exponent))
    }

    /// Packs a calculated value of at most 34 digits; nil on overflow, a rounded or zero value on underflow.
    init?(_ value: ScaledInteger) {
        var value = value
        if value.coefficient >= PowersOfTen.word(34) {
            value = .rounding(WideInteger(low: value.coefficient), exponent: value.exponent, isNegative: value.isNegative, precision: 34)
        }
        if value.exponent > Self.maximumExponent {
            let excess = value.exponent - Self.maximumExponent
            guard value.coefficient != 0 else { self = .zero; return }
            guard value.digits + excess <= 34 else { return nil }
            value.coefficient *= PowersOfTen.word(excess)
            value.exponent = Self.maximumExponent
        } else if value.exponent < Self.minimumExponent {
            let missing = Self.minimumExponent - value.exponent
            let kept = value.digits - missing
            guard kept >= 0 else { self = .zero; return }
            let unit = PowersOfTen.word(min(38, missing))
            let (quotient, remainder) = value.coefficient.quotientAndRemainder(dividingBy: unit)
            let half = unit / 2
            let up = remainder > half || (remainder == half && quotient & 1 == 1)
            value = ScaledInteger(isNegative: value.isNegative, coefficient: quotient + (up ? 1 : 0), exponent: Self.minimumExponent)
        }
        let biased = UInt64(value.exponent + Self.exponentBias)
        let top = UInt64(truncatingIfNeeded: value.coefficient >> 64)
        // FEEL has no negative zero that anyone could see.
        let sign = value.isNegative && value.coefficient != 0 ? Self.signMask : 0
        self.init(high: sign | biased << 49 | top, low: UInt64(truncatingIfNeeded: value.coefficient))
    }

    package static let zero = Decimal34(0)
    package static let one = Decimal34(1)

    var isNegativeBit: Bool { high & Self.signMask != 0 }
    var exponent: Int { Int(high >> 49 & 0x3FFF) - Self.exponentBias }
    var coefficient: UInt128 { UInt128(high & Self.coefficientMask) << 64 | UInt128(low) }

    /// Whether the coefficient fits in 64 bits, which nearly every number of daily life does.
    var isSmall: Bool { high & Self.coefficientMask == 0 }
    package var isZero: Bool { low == 0 && isSmall }
    package var isNegative: Bool { isNegativeBit && !isZero }

    var scaled: ScaledInteger { ScaledInteger(isNegative: isNegativeBit, coefficient: coefficient, exponent: exponent) }
}

extension Decimal34: Comparable, Hashable {
    package static func == (a: Decimal34, b: Decimal34) -> Bool {
        if a.high == b.high && a.low == b.low { return true }
        if a.high >> 49 == b.high >> 49 { return false }
        return a.scaled.compared(to: b.scaled) == 0
    }

    package static func < (a: Decimal34, b: Decimal34) -> Bool {
        // Same exponent, both positive and small: the coefficients decide.
        if a.high == b.high && a.isSmall && !a.isNegativeBit { return a.low < b.low }
        return a.scaled.compared(to: b.scaled) < 0
    }

    package func hash(into hasher: inout Hasher) {
        var value = scaled
        guard value.coefficient != 0 else { return hasher.combine(0) }
        while value.coefficient % 10 == 0 {
            value.coefficient /= 10
            value.exponent += 1
        }
        hasher.combine(value.isNegative)
        hasher.combine(value.coefficient)
        hasher.combine(value.exponent)
    }
}
