extension Builtin {
    private static let twoRanges = Signature("range1", "range2")
    private static let pointAndRange = Signature("point", "range")
    private static let rangeAndPoint = Signature("range", "point")
    private static let twoPoints = Signature("point1", "point2")

    /// Allen's relations between points and intervals (DMN table 78).
    static let ranges: [Builtin] = [
        relation("before", twoPoints, pointAndRange, rangeAndPoint, twoRanges) { Span.before($0, $1) },
        relation("after", twoPoints, pointAndRange, rangeAndPoint, twoRanges) { Span.before($1, $0) },
        relation("meets", twoRanges) { Span.meets($0, $1) },
        relation("met by", twoRanges) { Span.meets($1, $0) },
        relation("overlaps", twoRanges) { Span.overlaps($0, $1) },
        relation("overlaps before", twoRanges) { Span.overlapsBefore($0, $1) },
        relation("overlaps after", twoRanges) { Span.overlapsBefore($1, $0) },
        relation("finishes", pointAndRange, twoRanges) { Span.finishes($0, $1) },
        relation("finished by", rangeAndPoint, twoRanges) { Span.finishes($1, $0) },
        relation("includes", rangeAndPoint, twoRanges) { Span.includes($0, $1) },
        relation("during", pointAndRange, twoRanges) { Span.includes($1, $0) },
        relation("starts", pointAndRange, twoRanges) { Span.starts($0, $1) },
        relation("started by", rangeAndPoint, twoRanges) { Span.starts($1, $0) },
        relation("coincides", twoPoints, twoRanges) { Span.coincides($0, $1) },
    ]

    private static func relation(_ name: String, _ signatures: Signature..., test: @escaping @Sendable (Span, Span) -> Bool?) -> Builtin {
        let kinds = Set(signatures.map { $0.parameters.map { $0.hasPrefix("point") } })
        return Builtin(name, signatures: signatures, result: .boolean) { a, m in
            guard let x = Span(a[0]), let y = Span(a[1]), kinds.contains([x.isPoint, y.isPoint]), let answer = test(x, y) else {
                return m.fail("\(name) needs points or ranges that can be compared")
            }
            return .boolean(answer)
        }
    }
}

/// A point or a closed or open interval on one line of values.
struct Span {
    let low: FEELValue
    let lowIncluded: Bool
    let high: FEELValue
    let highIncluded: Bool
    let isPoint: Bool

    init?(_ value: FEELValue) {
        if case .range(let range) = value {
            guard !range.start.isNull, !range.end.isNull, range.shape == .interval || range.shape == .equal else { return nil }
            (low, lowIncluded, high, highIncluded, isPoint) = (range.start, range.startIncluded, range.end, range.endIncluded, false)
        } else {
            guard value.compared(to: value) != nil else { return nil }
            (low, lowIncluded, high, highIncluded, isPoint) = (value, true, value, true, true)
        }
    }

    static func before(_ a: Span, _ b: Span) -> Bool? {
        guard let order = a.high.compared(to: b.low) else { return nil }
        return order < 0 || (order == 0 && !(a.highIncluded && b.lowIncluded))
    }

    static func meets(_ a: Span, _ b: Span) -> Bool? {
        a.high.compared(to: b.low).map { $0 == 0 && a.highIncluded && b.lowIncluded }
    }

    static func overlaps(_ a: Span, _ b: Span) -> Bool? {
        guard let first = before(a, b), let second = before(b, a) else { return nil }
        return !first && !second
    }

    /// `a` begins first and ends within `b`.
    static func overlapsBefore(_ a: Span, _ b: Span) -> Bool? {
        guard let starts = a.low.compared(to: b.low), let ends = a.high.compared(to: b.high), let overlap = overlaps(a, b) else {
            return nil
        }
        let startsFirst = starts < 0 || (starts == 0 && a.lowIncluded && !b.lowIncluded)
        let endsFirst = ends < 0 || (ends == 0 && (!a.highIncluded || b.highIncluded))
        return overlap && startsFirst && endsFirst
    }

    static func finishes(_ a: Span, _ b: Span) -> Bool? {
        guard let ends = a.high.compared(to: b.high), let starts = a.low.compared(to: b.low) else { return nil }
        if a.isPoint { return ends == 0 && b.highIncluded }
        return ends == 0 && a.highIncluded == b.highIncluded && (starts > 0 || (starts == 0 && (!a.lowIncluded || b.lowIncluded)))
    }

    static func starts(_ a: Span, _ b: Span) -> Bool? {
        guard let starts = a.low.compared(to: b.low), let ends = a.high.compared(to: b.high) else { return nil }
        if a.isPoint { return starts == 0 && b.lowIncluded }
        return starts == 0 && a.lowIncluded == b.lowIncluded && (ends < 0 || (ends == 0 && (!a.highIncluded || b.highIncluded)))
    }

    static func includes(_ a: Span, _ b: Span) -> Bool? {
        guard let starts = a.low.compared(to: b.low), let ends = a.high.compared(to: b.high) else { return nil }
        let low = starts < 0 || (starts == 0 && (a.lowIncluded || !b.lowIncluded))
        let high = ends > 0 || (ends == 0 && (a.highIncluded || !b.highIncluded))
        return low && high
    }

    static func coincides(_ a: Span, _ b: Span) -> Bool? {
        guard let starts = a.low.compared(to: b.low), let ends = a.high.compared(to: b.high) else { return nil }
        return starts == 0 && ends == 0 && a.lowIncluded == b.lowIncluded && a.highIncluded == b.highIncluded
    }
}
