/// How a number is cut to a scale. The names follow FEEL's functions (DMN 10.3.4.5).
package enum DecimalRounding: Sendable {
    case halfEven, up, down, halfUp, halfDown, floor, ceiling
}

extension Decimal34 {
    package static prefix func - (a: Decimal34) -> Decimal34 {
        a.isZero ? a : Decimal34(high: a.high ^ signMask, low: a.low)
    }

    package var magnitude: Decimal34 { Decimal34(high: high & ~Self.signMask, low: low) }

    package func adding(_ other: Decimal34) -> Decimal34? {
        if high == other.high && isSmall {
            let (sum, overflow) = low.addingReportingOverflow(other.low)
            if !overflow { return Decimal34(high: high, low: sum) }
        }
        return Decimal34(scaled.adding(other.scaled, precision: 34))
    }

    package func subtracting(_ other: Decimal34) -> Decimal34? {
        if high == other.high && isSmall && low > other.low { return Decimal34(high: high, low: low - other.low) }
        return Decimal34(scaled.adding(other.scaled.negated(), precision: 34))
    }

    package func multiplied(by other: Decimal34) -> Decimal34? {
        if isSmall && other.isSmall {
            let product = low.multipliedFullWidth(by: other.low)
            let power = exponent + other.exponent
            if product.high == 0 && product.low != 0 && power >= Self.minimumExponent && power <= Self.maximumExponent {
                let sign = (high ^ other.high) & Self.signMask
                return Decimal34(high: sign | UInt64(power + Self.exponentBias) << 49, low: product.low)
            }
        }
        return Decimal34(scaled.multiplied(by: other.scaled, precision: 34))
    }

    /// The quotient; nil when `other` is zero or the result overflows.
    package func divided(by other: Decimal34) -> Decimal34? {
        other.isZero ? nil : Decimal34(scaled.divided(by: other.scaled, precision: 34))
    }

    /// `self − other · floor(self ÷ other)`, exactly, as FEEL's `modulo` is defined; nil when `other` is zero.
    package func modulo(_ other: Decimal34) -> Decimal34? {
        guard !other.isZero else { return nil }
        let remainder = truncatedRemainder(other)
        guard let remainder, !remainder.isZero, remainder.isNegative != other.isNegative else { return remainder }
        return remainder.adding(other)
    }

    /// The remainder with the sign of `self`.
    private func truncatedRemainder(_ other: Decimal34) -> Decimal34? {
        let gap = exponent - other.exponent
        var rest = coefficient
        if gap >= 0 {
            rest %= other.coefficient
            for _ in 0..<gap where rest != 0 { rest = rest * 10 % other.coefficient }
        } else if -gap <= 38 {
            let divisor = WideInteger(other.coefficient, times: PowersOfTen.word(-gap))
            if divisor.high == 0 { rest %= divisor.low }
        }
        return Decimal34(ScaledInteger(isNegative: isNegativeBit, coefficient: rest, exponent: min(exponent, other.exponent)))
    }

    /// The number with `scale` digits after the point (negative: zeros before it). A number that would need more than 34
    /// digits to show that many decimals is returned as it is: it has nothing to round.
    package func rounded(scale: Int, _ rule: DecimalRounding) -> Decimal34? {
        let target = -scale
        if exponent >= target { return padded(to: target) }
        let drop = target - exponent
        let unit = PowersOfTen.word(min(drop, 38))
        var (kept, rest) = drop > 38 ? (0, coefficient) : coefficient.quotientAndRemainder(dividingBy: unit)
        if Self.roundsAway(kept, rest, unit: drop > 38 ? UInt128.max : unit, isNegative: isNegativeBit, rule) { kept += 1 }
        return Decimal34(ScaledInteger(isNegative: isNegativeBit, coefficient: kept, exponent: target))
    }

    private func padded(to target: Int) -> Decimal34 {
        let room = exponent - target
        guard target >= Self.minimumExponent, PowersOfTen.digits(of: coefficient) + room <= 34 else { return self }
        let value = ScaledInteger(isNegative: isNegativeBit, coefficient: coefficient * PowersOfTen.word(room), exponent: target)
        return Decimal34(value) ?? self
    }

    private static func roundsAway(_ kept: UInt128, _ rest: UInt128, unit: UInt128, isNegative: Bool, _ rule: DecimalRounding) -> Bool {
        if rest == 0 { return false }
        let half = unit / 2
        switch rule {
        case .up: return true
        case .down: return false
        case .floor: return isNegative
        case .ceiling: return !isNegative
        case .halfUp: return rest >= half
        case .halfDown: return rest > half
        case .halfEven: return rest > half || (rest == half && kept & 1 == 1)
        }
    }

    /// The integer, if the number is one and fits.
    package var exactInteger: Int? {
        guard let whole = truncatedInteger, Decimal34(whole) == self else { return nil }
        return whole
    }

    /// The integer part, if it fits in an `Int`.
    package var truncatedInteger: Int? {
        if exponent == 0 && isSmall && low < 1 << 62 { return isNegativeBit ? -Int(low) : Int(low) }
        guard let whole = rounded(scale: 0, .down) else { return nil }
        guard whole.exponent <= 18 else { return whole.isZero ? 0 : nil }
        let (value, overflow) = whole.coefficient.multipliedReportingOverflow(by: PowersOfTen.word(max(0, whole.exponent)))
        guard !overflow, value <= UInt128(Int.max) else { return nil }
        return isNegativeBit ? -Int(value) : Int(value)
    }

    package var isInteger: Bool { exponent >= 0 || rounded(scale: 0, .down) == self }
}
