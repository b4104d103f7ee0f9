extension Decimal34 {
    /// The square root, correctly rounded; nil for a negative number.
    package func squareRoot() -> Decimal34? {
        if isZero { return .zero }
        guard !isNegative else { return nil }
        var value = scaled
        // 70 or 71 digits under the root give 35 or 36 in the root: one more than needed, and the remainder says which way to round.
        var shift = 70 - value.digits
        if (value.exponent - shift) & 1 != 0 { shift += 1 }
        let first = min(shift, 38 - value.digits)
        value.coefficient *= PowersOfTen.word(first)
        let radicand = WideInteger(value.coefficient, times: PowersOfTen.word(shift - first))
        let root = Self.integerRoot(radicand)
        let exact = WideInteger(root, times: root) == radicand
        var result = ScaledInteger.rounding(
            WideInteger(low: root), exponent: (value.exponent - shift) / 2, isNegative: false, sticky: !exact, precision: 34)
        while exact, result.exponent < exponent / 2, result.coefficient % 10 == 0 {
            result.coefficient /= 10
            result.exponent += 1
        }
        return Decimal34(result)
    }

    /// The greatest integer whose square is at most `radicand` (below 10⁷²).
    private static func integerRoot(_ radicand: WideInteger) -> UInt128 {
        var low: UInt128 = 0
        var high = PowersOfTen.word(36)
        while low < high {
            let middle = low + (high - low + 1) / 2
            if radicand < WideInteger(middle, times: middle) { high = middle - 1 } else { low = middle }
        }
        return low
    }

    /// eˣ to within a unit of the last of 34 digits; nil on overflow.
    package func exponential() -> Decimal34? { ScaledInteger.exponential(scaled).flatMap { Decimal34($0) } }

    /// The natural logarithm; nil unless the number is positive.
    package func naturalLogarithm() -> Decimal34? {
        isZero || isNegative ? nil : Decimal34(ScaledInteger.naturalLogarithm(scaled))
    }

    /// `self` to the power of `other`; nil for 0 to a negative power, a negative base with a broken exponent, or overflow.
    package func power(_ other: Decimal34) -> Decimal34? {
        if let whole = other.exactInteger, whole.magnitude < 1_000_000_000 { return integerPower(whole) }
        if isZero { return other.isNegative ? nil : .zero }
        guard !isNegative else { return nil }
        let product = ScaledInteger.naturalLogarithm(scaled).multiplied(by: other.scaled, precision: ScaledInteger.innerPrecision)
        return ScaledInteger.exponential(product).flatMap { Decimal34($0) }
    }

    private func integerPower(_ whole: Int) -> Decimal34? {
        if whole == 0 { return .one }
        if isZero { return whole < 0 ? nil : .zero }
        let precision = ScaledInteger.innerPrecision
        var result = ScaledInteger.one
        var base = scaled
        var rest = whole.magnitude
        while true {
            if rest & 1 == 1 { result = result.multiplied(by: base, precision: precision) }
            rest >>= 1
            if rest == 0 { break }
            base = base.multiplied(by: base, precision: precision)
            // Past this the result can only overflow or vanish, and the exponent must not leave Int.
            if abs(base.exponent) > 1_000_000 { return (base.exponent > 0) == (whole > 0) ? nil : .zero }
        }
        if whole < 0 { result = ScaledInteger.one.divided(by: result, precision: 34) }
        return Decimal34(result)
    }
}

extension ScaledInteger {
    private static let p = innerPrecision
    static let naturalLogarithmOfTen = ScaledInteger(
        isNegative: false, coefficient: 2_302_585_092_994_045_684_017_991_454_684_364_208, exponent: -36)

    /// eˣ: the multiple of ln 10 becomes the exponent, the rest is halved four times, summed as a series and squared back.
    static func exponential(_ x: ScaledInteger) -> ScaledInteger? {
        if x.coefficient == 0 { return one }
        if x.digits + x.exponent > 6 { return x.isNegative ? zero : nil }
        let ratio = Decimal34(x.divided(by: naturalLogarithmOfTen, precision: 34))?.rounded(scale: 0, .halfEven)
        guard let tens = ratio?.truncatedInteger else { return nil }
        let rest = x.adding(naturalLogarithmOfTen.multiplied(by: integer(-tens), precision: p), precision: p)
        let reduced = rest.divided(by: integer(16), precision: p)
        var term = one
        var sum = one
        for n in 1...40 {
            term = term.multiplied(by: reduced, precision: p).divided(by: integer(n), precision: p)
            if term.coefficient == 0 || term.digits + term.exponent < -40 { break }
            sum = sum.adding(term, precision: p)
        }
        for _ in 0..<4 { sum = sum.multiplied(by: sum, precision: p) }
        sum.exponent += tens
        return sum
    }

    /// ln x = ln m + k ln 10 with 0.1 ≤ m < 1, where ln m comes from Newton's steps on the exponential.
    ///
    /// Near 1 that sum would cancel, so there it is the series 2 artanh((x − 1)/(x + 1)).
    static func naturalLogarithm(_ x: ScaledInteger) -> ScaledInteger {
        let half = ScaledInteger(isNegative: false, coefficient: 5, exponent: -1)
        if x.compared(to: half) > 0, x.compared(to: integer(2)) < 0 { return logarithmNearOne(x) }
        let tens = x.digits + x.exponent
        let mantissa = ScaledInteger(isNegative: false, coefficient: x.coefficient, exponent: -x.digits)
        let log = mantissaLogarithm(mantissa)
        return log.adding(naturalLogarithmOfTen.multiplied(by: integer(tens), precision: p), precision: p)
    }

    private static func logarithmNearOne(_ x: ScaledInteger) -> ScaledInteger {
        let z = x.adding(integer(-1), precision: p).divided(by: x.adding(one, precision: p), precision: p)
        let square = z.multiplied(by: z, precision: p)
        var power = z
        var sum = z
        for n in 1...60 {
            power = power.multiplied(by: square, precision: p)
            if power.coefficient == 0 || power.digits + power.exponent < sum.digits + sum.exponent - 40 { break }
            sum = sum.adding(power.divided(by: integer(2 * n + 1), precision: p), precision: p)
        }
        return sum.multiplied(by: integer(2), precision: p)
    }

    private static func mantissaLogarithm(_ m: ScaledInteger) -> ScaledInteger {
        // y ← y + 2 (m − eʸ)/(m + eʸ) triples the correct digits at every step.
        var y = zero
        for _ in 0..<8 {
            guard let e = exponential(y) else { break }
            let difference = m.adding(e.negated(), precision: p)
            if difference.coefficient == 0 { break }
            let step = difference.divided(by: m.adding(e, precision: p), precision: p).multiplied(by: integer(2), precision: p)
            y = y.adding(step, precision: p)
            if step.digits + step.exponent < -38 { break }
        }
        return y
    }
}
