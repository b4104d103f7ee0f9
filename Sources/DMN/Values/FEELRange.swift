/// An interval such as `[1..10)`, or the range that a comparison such as `(< 10)` stands for (DMN 10.3.2.7).
package final class FEELRange: Sendable {
    /// How the range was written: since DMN 1.5 intervals and comparisons are never equal to each other.
    package enum Shape: Sendable { case interval, less, lessOrEqual, greater, greaterOrEqual, equal, notEqual }

    package let shape: Shape
    package let start: FEELValue
    package let end: FEELValue
    package let startIncluded: Bool
    package let endIncluded: Bool
    /// A comparison of a model before DMN 1.5: there it equals the interval that holds the same values.
    let equalsInterval: Bool

    package init(start: FEELValue, startIncluded: Bool, end: FEELValue, endIncluded: Bool) {
        shape = .interval
        self.start = start
        self.end = end
        self.startIncluded = startIncluded
        self.endIncluded = endIncluded
        equalsInterval = false
    }

    init(_ shape: Shape, _ endpoint: FEELValue, equalsInterval: Bool = false) {
        self.shape = shape
        self.equalsInterval = equalsInterval
        let hasStart = shape == .greater || shape == .greaterOrEqual || shape == .equal || shape == .notEqual
        let hasEnd = shape == .less || shape == .lessOrEqual || shape == .equal || shape == .notEqual
        start = hasStart ? endpoint : .null
        end = hasEnd ? endpoint : .null
        startIncluded = shape == .greaterOrEqual || shape == .equal
        endIncluded = shape == .lessOrEqual || shape == .equal
    }

    /// The endpoint that a comparison names.
    var endpoint: FEELValue { start.isNull ? end : start }
}
