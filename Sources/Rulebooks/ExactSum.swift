internal import DMN

/// Exact sums of decimal texts, for what a rulebook costs.
package struct ExactSum: Sendable {
    private var sum: Decimal34? = .zero

    package init() {}

    /// A text that is no number makes the whole sum unknown.
    package mutating func add(_ literal: String) {
        guard let number = Decimal34(literal) else { return sum = nil }
        sum = sum?.adding(number)
    }

    package var text: String? { sum?.plainText }

    /// Exact difference of two decimal texts.
    package static func difference(_ a: String?, _ b: String?) -> String? {
        guard let a = a.flatMap({ Decimal34($0) }), let b = b.flatMap({ Decimal34($0) }) else { return nil }
        return a.subtracting(b)?.plainText
    }

    /// Whether two values are the same: `1500` and `1500.00` are.
    package static func same(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        guard let a = Decimal34(a), let b = Decimal34(b) else { return false }
        return a == b
    }
}
