internal import DMN

/// Where a column is cut, and a sample of each stretch between the cuts that its type allows; null, which a missing input is, comes last.
struct Cuts {
    let samples: [FEELValue]
    let bounds: [FEELValue]

    /// Nil for values that the checks cannot list or order.
    init?(_ landmarks: [(value: FEELValue, isBound: Bool)], _ domain: DeclaredTypes.Domain) {
        let named = landmarks.map(\.value).filter { !$0.isNull }
        let allowed = domain.constraints.joined().flatMap { $0.landmarks ?? [] }.map(\.value)
        guard let kind = Self.kind(named + allowed, domain.kind) else { return nil }
        bounds = Self.sorted(landmarks.filter(\.isBound).map(\.value))
        let hasRange = !bounds.isEmpty
        let samples: [FEELValue]
        switch kind {
        case .boolean: samples = [.boolean(true), .boolean(false)]
        case .string where !hasRange: samples = Self.texts(named + allowed)
        case .number: samples = Self.stretches(Self.sorted(named + allowed), domain, Self.numbersBetween)
        case .date: samples = Self.stretches(Self.sorted(named + allowed), domain, Self.datesBetween)
        // A column that every row skips needs no cuts.
        case .other where named.isEmpty, .compound where named.isEmpty: samples = [.string("nilai lain")]
        case .string, .other, .compound: return nil
        }
        let isAnything = kind == .other || kind == .compound
        self.samples = (isAnything ? samples : samples.filter { domain.admits($0) }) + [.null]
    }

    private static func kind(_ values: [FEELValue], _ declared: DeclaredTypes.Kind) -> DeclaredTypes.Kind? {
        var kind = declared
        for value in values {
            let own: DeclaredTypes.Kind
            switch value {
            case .number: own = .number
            case .string: own = .string
            case .boolean: own = .boolean
            case .date: own = .date
            default: return nil
            }
            if kind == .other { kind = own }
            // A list in a column is compared as a whole or by its items; that is left to evaluation.
            if kind == .compound { return .compound }
            guard own == kind else { return nil }
        }
        return kind
    }

    /// The texts named, and one that nobody names.
    private static func texts(_ values: [FEELValue]) -> [FEELValue] {
        let ordered = values.map(\.text).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        var other = "nilai lain"
        while ordered.contains(other) { other += " lagi" }
        return (ordered + [other]).map { .string($0) }
    }

    static func sorted(_ values: [FEELValue]) -> [FEELValue] {
        let ordered = values.filter { !$0.isNull }.sorted { ($0.compared(to: $1) ?? 0) < 0 }
        return ordered.reduce(into: []) { result, value in
            if result.last?.isEqual(to: value) != true { result.append(value) }
        }
    }

    /// Each point, and between, below and above the points the first candidate that the type allows.
    private static func stretches(
        _ points: [FEELValue], _ domain: DeclaredTypes.Domain, _ between: (FEELValue?, FEELValue?) -> [FEELValue]
    ) -> [FEELValue] {
        var samples: [FEELValue] = []
        for index in 0...points.count {
            let low = index > 0 ? points[index - 1] : nil
            let high = index < points.count ? points[index] : nil
            if let sample = between(low, high).first(where: { domain.admits($0) }) { samples.append(sample) }
            if let high { samples.append(high) }
        }
        return samples
    }

    /// Candidates strictly between two numbers: whole steps first, for types that allow only those.
    private static func numbersBetween(_ low: FEELValue?, _ high: FEELValue?) -> [FEELValue] {
        var candidates: [Decimal34?] = []
        let (a, b) = (low?.decimal, high?.decimal)
        let half = Decimal34(coefficient: 5, exponent: -1) ?? .one
        switch (a, b) {
        case (let a?, let b?):
            candidates = [a.adding(.one), b.subtracting(.one), a.adding(b)?.divided(by: Decimal34(2))]
        case (let a?, nil): candidates = [a.adding(.one), a.adding(half)]
        case (nil, let b?): candidates = [b.subtracting(.one), b.subtracting(half)]
        case (nil, nil): candidates = [.zero, .one]
        }
        return candidates.compactMap { $0 }.filter { value in (a.map { $0 < value } ?? true) && (b.map { value < $0 } ?? true) }
            .map { .number($0) }
    }

    private static func datesBetween(_ low: FEELValue?, _ high: FEELValue?) -> [FEELValue] {
        let (a, b) = (low?.day, high?.day)
        let candidates = [a.map { $0 + 1 }, b.map { $0 - 1 }, a == nil && b == nil ? 19_000 : nil].compactMap { $0 }
        return candidates.filter { day in (a.map { $0 < day } ?? true) && (b.map { day < $0 } ?? true) }
            .compactMap { FEELDate(daysSinceEpoch: $0).map { .date($0) } }
    }
}

extension FEELValue {
    fileprivate var decimal: Decimal34? { if case .number(let number) = self { number } else { nil } }
    fileprivate var day: Int? { if case .date(let date) = self { date.daysSinceEpoch } else { nil } }
}
