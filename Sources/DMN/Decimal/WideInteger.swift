/// An unsigned 256-bit integer made of two 128-bit words: wide enough for the exact product of two 34-digit coefficients.
struct WideInteger {
    var high: UInt128
    var low: UInt128

    init(high: UInt128 = 0, low: UInt128) {
        self.high = high
        self.low = low
    }

    /// The exact product of two words.
    init(_ a: UInt128, times b: UInt128) {
        let product = a.multipliedFullWidth(by: b)
        high = product.high
        low = product.low
    }

    var isZero: Bool { high == 0 && low == 0 }

    static func + (a: WideInteger, b: WideInteger) -> WideInteger {
        let (low, carry) = a.low.addingReportingOverflow(b.low)
        return WideInteger(high: a.high &+ b.high &+ (carry ? 1 : 0), low: low)
    }

    /// The difference; the caller makes sure that `a >= b`.
    static func - (a: WideInteger, b: WideInteger) -> WideInteger {
        let (low, borrow) = a.low.subtractingReportingOverflow(b.low)
        return WideInteger(high: a.high &- b.high &- (borrow ? 1 : 0), low: low)
    }

    static func < (a: WideInteger, b: WideInteger) -> Bool {
        a.high != b.high ? a.high < b.high : a.low < b.low
    }

    static func == (a: WideInteger, b: WideInteger) -> Bool {
        a.high == b.high && a.low == b.low
    }

    func dividing(by divisor: UInt128) -> (quotient: WideInteger, remainder: UInt128) {
        if high == 0 {
            let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor)
            return (WideInteger(low: quotient), remainder)
        }
        let (topQuotient, topRemainder) = high.quotientAndRemainder(dividingBy: divisor)
        let (quotient, remainder) = divisor.dividingFullWidth((topRemainder, low))
        return (WideInteger(high: topQuotient, low: quotient), remainder)
    }

    /// The number of decimal digits; 0 has none.
    var digits: Int {
        if high == 0 { return PowersOfTen.digits(of: low) }
        let bits = 256 - high.leadingZeroBitCount
        let estimate = (bits * 1233) >> 12
        return self < PowersOfTen.wide(estimate) ? estimate : estimate + 1
    }
}

/// Powers of ten, as far as each integer width can hold them.
enum PowersOfTen {
    static let words: [UInt128] = (0...38).reduce(into: []) { table, _ in
        table.append((table.last ?? 0) == 0 ? 1 : table[table.count - 1] * 10)
    }
    static let wides: [WideInteger] = (0...76).map { n in
        n <= 38 ? WideInteger(low: words[n]) : WideInteger(words[38], times: words[n - 38])
    }

    /// 10ⁿ for 0 ≤ n ≤ 38.
    static func word(_ n: Int) -> UInt128 { words[n] }

    /// 10ⁿ for 0 ≤ n ≤ 76.
    static func wide(_ n: Int) -> WideInteger { wides[n] }

    static func digits(of word: UInt128) -> Int {
        if word == 0 { return 0 }
        let estimate = ((128 - word.leadingZeroBitCount) * 1233) >> 12
        return word < words[estimate] ? estimate : estimate + 1
    }
}
