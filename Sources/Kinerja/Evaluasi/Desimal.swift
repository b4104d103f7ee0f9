/// An exact decimal for comparing realisasi with target: up to 18 digits before and 9 after the point (design invariant 8).
package struct Desimal: Comparable, Sendable {
    private let billionths: Int128

    /// Parses `80`, `3.5`, `-0.25`; `nil` for anything else, also for more digits than fit.
    package init?(_ text: String) {
        let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let halves = unsigned.utf8.split(separator: 46, maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = halves.first, (1...18).contains(whole.count), let a = digits(whole) else { return nil }
        var fraction = 0
        if halves.count == 2 {
            guard (1...9).contains(halves[1].count), let b = digits(halves[1]) else { return nil }
            fraction = (halves[1].count..<9).reduce(b) { value, _ in value * 10 }
        }
        let magnitude = Int128(a) * 1_000_000_000 + Int128(fraction)
        billionths = text.hasPrefix("-") ? -magnitude : magnitude
    }

    /// A whole number.
    package init(_ whole: Int) { billionths = Int128(whole) * 1_000_000_000 }

    /// Plain decimal text without needless zeros; parsing it gives the same number.
    package var teks: String {
        let (whole, fraction) = billionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
        let sign = billionths < 0 ? "-" : ""
        guard fraction > 0 else { return "\(sign)\(whole)" }
        let padded = String(String(fraction + 1_000_000_000).dropFirst())
        return "\(sign)\(whole).\(String(padded.reversed().drop { $0 == "0" }.reversed()))"
    }

    package static func < (a: Desimal, b: Desimal) -> Bool { a.billionths < b.billionths }
}
