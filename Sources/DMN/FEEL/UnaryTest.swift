/// One test of a value: a cell's part, or an allowed value (DMN 10.3.1.2, grammar rules 7 to 15).
package enum UnaryTest: Sendable {
    /// `-`: true for everything.
    case any
    case equals(FEELValue)
    case within(FEELRange)
    case none(of: [UnaryTest])
    /// Anything that has to be evaluated.
    case computed(ComputedTest)

    init(_ node: any Node, usesInput: Bool) {
        switch node.constant {
        case .range(let range)?: self = .within(range)
        case .boolean(let value)? where usesInput: self = .computed(ComputedTest(ConstantNode(.boolean(value)), usesInput: true))
        case .list?, nil: self = .computed(ComputedTest(node, usesInput: usesInput))
        case let value?: self = .equals(value)
        }
    }

    /// Whether `value` passes; nil where FEEL's answer is null.
    func matches(_ value: FEELValue, _ machine: inout Machine) throws(FEELHalt) -> Bool? {
        switch self {
        case .any: return true
        case .equals(let constant): return Self.isEqual(value, constant)
        case .within(let range): return range.contains(value)
        case .computed(let test): return try test.matches(value, &machine)
        case .none(let tests):
            guard let result = try Self.disjunction(tests, value, &machine) else { return nil }
            return !result
        }
    }

    /// Values of different kinds are different, which for a test is no error.
    static func isEqual(_ a: FEELValue, _ b: FEELValue) -> Bool { a.isEqual(to: b) ?? false }

    /// True when one of the tests is; otherwise nil when one is null.
    static func disjunction(_ tests: [UnaryTest], _ value: FEELValue, _ machine: inout Machine) throws(FEELHalt) -> Bool? {
        var sawNull = false
        for test in tests {
            switch try test.matches(value, &machine) {
            case true?: return true
            case false?: continue
            case nil: sawNull = true
            }
        }
        return sawNull ? nil : false
    }

    static func anyMatches(_ tests: [UnaryTest], _ value: FEELValue, _ machine: inout Machine) throws(FEELHalt) -> Bool {
        try disjunction(tests, value, &machine) == true
    }
}

/// A test whose expression is evaluated each time.
package final class ComputedTest: Sendable {
    let node: any Node
    let usesInput: Bool
    /// For a test outside any decision (an item definition's): its own frame, whose first slot is `?`.
    let ownSlotCount: Int?

    init(_ node: any Node, usesInput: Bool, ownSlotCount: Int? = nil) {
        self.node = node
        self.usesInput = usesInput
        self.ownSlotCount = ownSlotCount
    }

    func matches(_ value: FEELValue, _ machine: inout Machine) throws(FEELHalt) -> Bool? {
        try machine.spend(1)
        guard let ownSlotCount else { return try verdict(try node.evaluate(&machine), on: value, &machine) }
        let callerBase = machine.enter([value], slotCount: ownSlotCount)
        let result = try node.evaluate(&machine)
        machine.leave(callerBase)
        return try verdict(result, on: value, &machine)
    }

    private func verdict(_ result: FEELValue, on value: FEELValue, _ machine: inout Machine) throws(FEELHalt) -> Bool? {
        if usesInput {
            if case .boolean(let answer) = result { return answer }
            if result.isNull { return nil }
        }
        return try result.admits(value, &machine)
    }
}

extension FEELValue {
    /// Whether `value` is in this value taken as a test: in a range, in a list or equal to one of its items, or equal.
    func admits(_ value: FEELValue, _ machine: inout Machine) throws(FEELHalt) -> Bool? {
        switch self {
        case .range(let range):
            if case .range = value { return UnaryTest.isEqual(value, self) }
            return range.contains(value)
        case .list(let list):
            try machine.spend(list.extent.weight / 4)
            if case .list = value, isEqual(to: value) == true { return true }
            var sawNull = false
            for item in list.items {
                var answer: Bool? = UnaryTest.isEqual(value, item)
                if case .range(let range) = item, answer != true { answer = range.contains(value) }
                if answer == true { return true }
                sawNull = sawNull || answer == nil
            }
            return sawNull ? nil : false
        case .boolean(let condition):
            // A condition that does not mention the input, such as `Age > 18` in a cell.
            if case .boolean(let input) = value { return input == condition }
            return condition
        default: return UnaryTest.isEqual(value, self)
        }
    }
}

extension FEELRange {
    /// Whether `value` lies in the range; nil when it cannot be compared with the endpoints.
    package func contains(_ value: FEELValue) -> Bool? {
        if case .interval = shape { return intervalContains(value) }
        if endpoint.isNull || value.isNull { return containsNull(value) }
        switch shape {
        case .equal: return value.isEqual(to: endpoint)
        case .notEqual: return value.isEqual(to: endpoint).map { !$0 }
        case .less: return value.compared(to: endpoint).map { $0 < 0 }
        case .lessOrEqual: return value.compared(to: endpoint).map { $0 <= 0 }
        case .greater: return value.compared(to: endpoint).map { $0 > 0 }
        case .greaterOrEqual, .interval: return value.compared(to: endpoint).map { $0 >= 0 }
        }
    }

    private func intervalContains(_ value: FEELValue) -> Bool? {
        guard let low = value.compared(to: start), let high = value.compared(to: end) else { return nil }
        return (startIncluded ? low >= 0 : low > 0) && (endIncluded ? high <= 0 : high < 0)
    }

    /// Null equals null and differs from everything else; it has no order.
    private func containsNull(_ value: FEELValue) -> Bool? {
        switch shape {
        case .equal: value.isNull && endpoint.isNull
        case .notEqual: !(value.isNull && endpoint.isNull)
        default: nil
        }
    }
}
