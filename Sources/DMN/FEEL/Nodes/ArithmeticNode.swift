/// `+`, `-`, `*`, `/` and `**` (DMN tables 55 to 58).
final class ArithmeticNode: Node {
    enum Operation: String { case add = "+", subtract = "-", multiply = "*", divide = "/", power = "**" }

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

    static func type(_ operation: Operation, _ left: FEELType, _ right: FEELType) -> FEELType {
        if case .number = left.structure, case .number = right.structure { return .number }
        if case .string = left.structure, case .string = right.structure { return .string }
        return .any
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let a = try left.evaluate(&machine)
        let b = try right.evaluate(&machine)
        if case .number(let x) = a, case .number(let y) = b {
            guard let result = Self.apply(operation, x, y) else { return machine.fail("\(x) \(operation.rawValue) \(y) has no value") }
            return .number(result)
        }
        if case .string(let x) = a, case .string(let y) = b, operation == .add {
            try machine.spend((x.utf8.count + y.utf8.count) / 64)
            return .string(x + y)
        }
        guard let result = TemporalArithmetic(zones: machine.environment.zones).apply(operation, a, b) else {
            return machine.fail("\(a.kind) \(operation.rawValue) \(b.kind) has no value")
        }
        return result
    }

    private static func apply(_ operation: Operation, _ x: Decimal34, _ y: Decimal34) -> Decimal34? {
        switch operation {
        case .add: x.adding(y)
        case .subtract: x.subtracting(y)
        case .multiply: x.multiplied(by: y)
        case .divide: x.divided(by: y)
        case .power: x.power(y)
        }
    }
}

/// The minus sign.
final class NegateNode: Node {
    let operand: any Node
    let height: Int

    init(_ operand: any Node) {
        self.operand = operand
        height = NodeHeight.over(operand)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        switch try operand.evaluate(&machine) {
        case .number(let value): return .number(-value)
        case .daysTimeDuration(let value): return .daysTimeDuration(value.negated())
        case .yearsMonthsDuration(let value): return .yearsMonthsDuration(FEELYearsMonthsDuration(months: -value.months))
        case let other: return machine.fail("\(other.kind) cannot be negated")
        }
    }
}
