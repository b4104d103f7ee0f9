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

    package static func < (a: Desimal, b: Desimal) -> Bool { a.billionths < b.billionths }
}
