/// `and` and `or` of three-valued logic (DMN tables 50 and 51): anything that is not boolean counts as null.
final class LogicNode: Node {
    enum Operation { case and, or }

    let operation: Operation
    let left: any Node
    let right: any Node
    let height: Int

    init(_ operation: Operation, _ left: any Node, _ right: any Node) {
        self.operation = operation
        self.left = left
        self.right = right
        height = NodeHeight.over(left, right)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let decisive = operation == .or
        let first = try left.evaluate(&machine)
        if case .boolean(decisive) = first { return first }
        let second = try right.evaluate(&machine)
        if case .boolean(decisive) = second { return second }
        if case .boolean = first, case .boolean = second { return .boolean(!decisive) }
        return .null
    }
}

/// `=` and `!=`.
final class EqualNode: Node {
    let left: any Node
    let right: any Node
    let negated: Bool
    let height: Int

    init(_ left: any Node, _ right: any Node, negated: Bool) {
        self.left = left
        self.right = right
        self.negated = negated
        height = NodeHeight.over(left, right)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let a = try left.evaluate(&machine)
        let b = try right.evaluate(&machine)
        try machine.spend(comparing: a, b)
        guard let equal = a.isEqual(to: b) else { return machine.fail("\(a.kind) and \(b.kind) cannot be compared") }
        return .boolean(equal != negated)
    }
}

/// `<`, `<=`, `>` and `>=`.
final class OrderNode: Node {
    enum Relation: Equatable { case less, lessOrEqual, greater, greaterOrEqual }

    let relation: Relation
    let left: any Node
    let right: any Node
    let height: Int

    init(_ relation: Relation, _ left: any Node, _ right: any Node) {
        self.relation = relation
        self.left = left
        self.right = right
        height = NodeHeight.over(left, right)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let a = try left.evaluate(&machine)
        let b = try right.evaluate(&machine)
        guard let order = a.compared(to: b) else { return machine.fail("\(a.kind) and \(b.kind) have no order") }
        switch relation {
        case .less: return .boolean(order < 0)
        case .lessOrEqual: return .boolean(order <= 0)
        case .greater: return .boolean(order > 0)
        case .greaterOrEqual: return .boolean(order >= 0)
        }
    }
}

/// `e between a and b`.
final class BetweenNode: Node {
    let value: any Node
    let low: any Node
    let high: any Node
    let height: Int

    init(_ value: any Node, _ low: any Node, _ high: any Node) {
        self.value = value
        self.low = low
        self.high = high
        height = NodeHeight.over(value, low, high)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let value = try value.evaluate(&machine)
        let low = try low.evaluate(&machine)
        let high = try high.evaluate(&machine)
        guard let above = value.compared(to: low), let below = value.compared(to: high) else {
            return machine.fail("\(value.kind) cannot lie between \(low.kind) and \(high.kind)")
        }
        return .boolean(above >= 0 && below <= 0)
    }
}

/// `e in tests`.
final class InNode: Node {
    let value: any Node
    let tests: [UnaryTest]
    let height: Int

    init(_ value: any Node, _ tests: [UnaryTest]) {
        self.value = value
        self.tests = tests
        height = 1 + tests.reduce(value.height) { max($0, $1.height) }
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let value = try value.evaluate(&machine)
        guard let answer = try UnaryTest.disjunction(tests, value, &machine) else {
            return machine.fail("\(value.kind) cannot be compared with all of the tests")
        }
        return .boolean(answer)
    }
}

extension UnaryTest {
    var height: Int {
        switch self {
        case .any, .equals, .within: 1
        case .none(let tests): 1 + tests.reduce(0) { max($0, $1.height) }
        case .computed(let test): 1 + test.node.height
        }
    }
}

/// `e instance of type`: null is an instance of Null only.
final class InstanceOfNode: Node {
    let value: any Node
    let type: FEELType
    let height: Int

    init(_ value: any Node, _ type: FEELType) {
        self.value = value
        self.type = type
        height = NodeHeight.over(value)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let value = try value.evaluate(&machine)
        if value.isNull {
            if case .null = type.structure { return .boolean(true) }
            return .boolean(false)
        }
        return .boolean(try type.isInstance(value, &machine))
    }
}

/// `if c then a else b`: null as condition leads to `else`.
final class ConditionalNode: Node {
    let condition: any Node
    let consequence: any Node
    let alternative: any Node
    let height: Int

    init(_ condition: any Node, _ consequence: any Node, _ alternative: any Node) {
        self.condition = condition
        self.consequence = consequence
        self.alternative = alternative
        height = NodeHeight.over(condition, consequence, alternative)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        switch try condition.evaluate(&machine) {
        case .boolean(true): return try consequence.evaluate(&machine)
        case .boolean(false), .null: return try alternative.evaluate(&machine)
        case let other: return machine.fail("the condition of 'if' is a \(other.kind)")
        }
    }
}
