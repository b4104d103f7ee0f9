/// A sign, a coefficient of at most 38 digits and a power of ten: the form in which decimals are calculated.
///
/// Every operation rounds half-even to `precision` digits, 34 for results and 37 for the inner steps of `exp`, `log` and powers.
struct ScaledInteger {
    var isNegative: Bool
    var coefficient: UInt128
    var exponent: Int

    /// Digits of an intermediate result: 37, since 10³⁸ + 1 digits no longer fit in 128 bits.
    static let innerPrecision = 37
    static let resultPrecision = 34
    static let zero = ScaledInteger(isNegative: false, coefficient: 0, exponent: 0)
    static let one = ScaledInteger(isNegative: false, coefficient: 1, exponent: 0)

    var digits: Int { PowersOfTen.digits(of: coefficient) }

    static func integer(_ value: Int) -> ScaledInteger {
        ScaledInteger(isNegative: value < 0, coefficient: UInt128(value.magnitude), exponent: 0)
    }

    /// Rounds `coefficient · 10^exponent`, which lies below the true value by less than one unit when `sticky`.
    static func rounding(
        _ coefficient: WideInteger, exponent: Int, isNegative: Bool, sticky: Bool = false, precision: Int
    ) -> ScaledInteger {
        var value = coefficient
        var exponent = exponent
        var sticky = sticky
        var drop = value.digits - precision
        if drop <= 0 { return ScaledInteger(isNegative: isNegative, coefficient: value.low, exponent: exponent) }
        if drop > 38 {
            let (quotient, remainder) = value.dividing(by: PowersOfTen.word(drop - 38))
            sticky = sticky || remainder != 0
            value = quotient
            exponent += drop - 38
            drop = 38
        }
        let unit = PowersOfTen.word(drop)
        let (quotient, remainder) = value.dividing(by: unit)
        var kept = quotient.low
        let half = unit / 2
        if remainder > half || (remainder == half && (sticky || kept & 1 == 1)) { kept += 1 }
        if kept == PowersOfTen.word(precision) {
            kept /= 10
            exponent += 1
        }
        return ScaledInteger(isNegative: isNegative, coefficient: kept, exponent: exponent + drop)
    }

    func negated() -> ScaledInteger {
        ScaledInteger(isNegative: !isNegative, coefficient: coefficient, exponent: exponent)
    }

    func adding(_ other: ScaledInteger, precision: Int) -> ScaledInteger {
        let (upper, lower) = exponent >= other.exponent ? (self, other) : (other, self)
        if lower.coefficient == 0 || upper.coefficient == 0 { return Self.sumWithZero(upper, lower, precision: precision) }
        let gap = upper.exponent - lower.exponent
        if gap <= 37 {
            let scaled = WideInteger(upper.coefficient, times: PowersOfTen.word(gap))
            return Self.sum(
                scaled, upper.isNegative, WideInteger(low: lower.coefficient), lower.isNegative, exponent: lower.exponent,
                precision: precision)
        }
        // Far apart: keep 37 more digits of the upper one, and of the lower one a last digit that only says "more than nothing".
        let shift = gap - 37
        let unit = shift > 38 ? 0 : PowersOfTen.word(shift)
        let kept = unit == 0 ? 0 : lower.coefficient / unit
        let sticky: UInt128 = unit == 0 || lower.coefficient % unit != 0 ? 1 : 0
        let scaled = WideInteger(upper.coefficient, times: PowersOfTen.word(38))
        return Self.sum(
            scaled, upper.isNegative, WideInteger(low: kept * 10 + sticky), lower.isNegative, exponent: upper.exponent - 38,
            precision: precision)
    }

    /// Adding zero keeps the value and takes the smaller exponent if the digits allow it, as IEEE 754 says.
    private static func sumWithZero(_ upper: ScaledInteger, _ lower: ScaledInteger, precision: Int) -> ScaledInteger {
        if upper.coefficient == 0 {
            let negative = lower.coefficient == 0 ? upper.isNegative && lower.isNegative : lower.isNegative
            return rounding(WideInteger(low: lower.coefficient), exponent: lower.exponent, isNegative: negative, precision: precision)
        }
        let room = max(0, min(upper.exponent - lower.exponent, precision - upper.digits))
        let scaled = WideInteger(upper.coefficient, times: PowersOfTen.word(room))
        return rounding(scaled, exponent: upper.exponent - room, isNegative: upper.isNegative, precision: precision)
    }

    private static func sum(
        _ a: WideInteger, _ aNegative: Bool, _ b: WideInteger, _ bNegative: Bool, exponent: Int, precision: Int
    ) -> ScaledInteger {
        if aNegative == bNegative { return rounding(a + b, exponent: exponent, isNegative: aNegative, precision: precision) }
        if a == b { return ScaledInteger(isNegative: false, coefficient: 0, exponent: exponent) }
        return b < a
            ? rounding(a - b, exponent: exponent, isNegative: aNegative, precision: precision)
            : rounding(b - a, exponent: exponent, isNegative: bNegative, precision: precision)
    }

    func multiplied(by other: ScaledInteger, precision: Int) -> ScaledInteger {
        Self.rounding(
            WideInteger(coefficient, times: other.coefficient), exponent: exponent + other.exponent,
            isNegative: isNegative != other.isNegative, precision: precision)
    }

    /// The quotient; the caller makes sure that `other` is not zero.
    func divided(by other: ScaledInteger, precision: Int) -> ScaledInteger {
        let negative = isNegative != other.isNegative
        if coefficient == 0 { return ScaledInteger(isNegative: negative, coefficient: 0, exponent: exponent - other.exponent) }
        let guardDigits = precision == Self.resultPrecision ? 2 : 0
        let shift = max(0, precision + guardDigits + other.digits - digits)
        let first = min(shift, 38 - digits)
        let numerator = WideInteger(coefficient * PowersOfTen.word(first), times: PowersOfTen.word(min(38, shift - first)))
        let used = first + min(38, shift - first)
        let (quotient, remainder) = numerator.dividing(by: other.coefficient)
        let ideal = exponent - other.exponent
        if remainder == 0 {
            return Self.stripped(quotient, exponent: ideal - used, towards: ideal, isNegative: negative, precision: precision)
        }
        return Self.rounding(quotient, exponent: ideal - used, isNegative: negative, sticky: true, precision: precision)
    }

    /// An exact quotient without the zeros that only the scaling brought.
    private static func stripped(
        _ quotient: WideInteger, exponent: Int, towards ideal: Int, isNegative: Bool, precision: Int
    ) -> ScaledInteger {
        var result = rounding(quotient, exponent: exponent, isNegative: isNegative, precision: precision)
        while result.exponent < ideal, result.coefficient != 0, result.coefficient % 10 == 0 {
            result.coefficient /= 10
            result.exponent += 1
        }
        return result
    }

    /// Less than, equal or greater: −1, 0, 1.
    func compared(to other: ScaledInteger) -> Int {
        if coefficient == 0 { return other.coefficient == 0 ? 0 : (other.isNegative ? 1 : -1) }
        if other.coefficient == 0 || isNegative != other.isNegative { return isNegative ? -1 : 1 }
        let magnitude = comparedMagnitude(to: other)
        return isNegative ? -magnitude : magnitude
    }

    private func comparedMagnitude(to other: ScaledInteger) -> Int {
        let leading = digits + exponent
        let otherLeading = other.digits + other.exponent
        if leading != otherLeading { return leading < otherLeading ? -1 : 1 }
        let low = min(exponent, other.exponent)
        let a = WideInteger(coefficient, times: PowersOfTen.word(exponent - low))
        let b = WideInteger(other.coefficient, times: PowersOfTen.word(other.exponent - low))
        return a == b ? 0 : (a < b ? -1 : 1)
    }
}
