extension BatchCompiler {
    /// What an expression gives in every row; nil when it must be evaluated row by row.
    mutating func lower(_ node: any Node) -> BatchOperand? {
        if case .number(let value)? = node.constant { return constant(value) }
        if let global = node as? GlobalNode { return operands[global.index] }
        if let table = tabulated(node) { return table }
        return switch node {
        case let node as CoercionNode: fitted(node)
        case let node as ArithmeticNode: arithmetic(node)
        case let node as BuiltinNode: builtin(node)
        case let node as ConditionalNode: conditional(node)
        case let node as TableNode: classified(node)
        default: nil
        }
    }

    private mutating func fitted(_ node: CoercionNode) -> BatchOperand? {
        switch lower(node.value) {
        case .number(let number)?: return node.type.isPlainNumber || node.type.isAny ? .number(number) : nil
        case .coded(let source, let values)?: return (try? coerced(values, node.type)).map { .coded(source, $0) }
        default: return nil
        }
    }

    private mutating func constant(_ value: Decimal34) -> BatchOperand? {
        guard let whole = value.scaled(to: value.exponent) else { return nil }
        return .number(constant(whole, exponent: value.exponent))
    }

    private mutating func constant(_ value: Int64, exponent: Int) -> BatchNumber {
        constants.append((numberCount, value))
        return BatchNumber(source: newNumber(), exponent: exponent, low: value, high: value, isExact: true)
    }

    private mutating func newNumber() -> BatchSource {
        numberCount += 1
        return .register(numberCount - 1)
    }

    /// The operand as numbers of one exponent, if it is that.
    mutating func number(_ operand: BatchOperand?) -> BatchNumber? {
        switch operand {
        case .number(let number)?: return number
        case .coded(let source, let values)?: return gathered(source, values)
        default: return nil
        }
    }

    private mutating func gathered(_ source: BatchSource, _ values: [FEELValue]) -> BatchNumber? {
        let numbers = values.compactMap { if case .number(let number) = $0 { number } else { nil } }
        guard numbers.count == values.count, let exponent = numbers.map(\.exponent).min() else { return nil }
        let scaled = numbers.compactMap { $0.scaled(to: exponent) }
        guard scaled.count == numbers.count, let low = scaled.min(), let high = scaled.max() else { return nil }
        instructions.append(.gather(source, scaled, into: numberCount))
        return BatchNumber(
            source: newNumber(), exponent: exponent, low: low, high: high, isExact: numbers.allSatisfy { $0.exponent == exponent })
    }

    private mutating func arithmetic(_ node: ArithmeticNode) -> BatchOperand? {
        guard let left = number(lower(node.left)), let right = number(lower(node.right)) else { return nil }
        return switch node.operation {
        case .add: aligned(.add, left, right)
        case .subtract: aligned(.subtract, left, right)
        case .multiply: product(left, right)
        case .divide, .power: nil
        }
    }

    private mutating func product(_ left: BatchNumber, _ right: BatchNumber) -> BatchOperand? {
        guard let bounds = Interval(left) * Interval(right) else { return nil }
        return combined(.multiply, left, right, bounds, left.exponent + right.exponent, (1, 1), isExact: left.isExact && right.isExact)
    }

    /// A combination of numbers that must first have the same exponent.
    private mutating func aligned(_ operation: BatchInstruction.Operation, _ left: BatchNumber, _ right: BatchNumber) -> BatchOperand? {
        let exponent = min(left.exponent, right.exponent)
        guard let factors = Self.factors(left, right), let a = Interval(left) * factors.0, let b = Interval(right) * factors.1 else {
            return nil
        }
        let bounds: Interval? =
            switch operation {
            case .add: a + b
            case .subtract: a - b
            case .min: Interval(low: min(a.low, b.low), high: min(a.high, b.high))
            case .max: Interval(low: max(a.low, b.low), high: max(a.high, b.high))
            case .multiply: nil
            }
        guard let bounds else { return nil }
        let picks = operation == .min || operation == .max
        let isExact = left.isExact && right.isExact && (!picks || left.exponent == right.exponent)
        return combined(operation, left, right, bounds, exponent, factors, isExact: isExact)
    }

    private mutating func combined(
        _ operation: BatchInstruction.Operation, _ left: BatchNumber, _ right: BatchNumber, _ bounds: Interval, _ exponent: Int,
        _ factors: (Int64, Int64), isExact: Bool
    ) -> BatchOperand {
        instructions.append(.combine(operation, left.source, factors.0, right.source, factors.1, into: numberCount))
        return .number(BatchNumber(source: newNumber(), exponent: exponent, low: bounds.low, high: bounds.high, isExact: isExact))
    }

    /// What brings each operand to the smaller of both exponents.
    private static func factors(_ left: BatchNumber, _ right: BatchNumber) -> (Int64, Int64)? {
        let gap = left.exponent - right.exponent
        guard abs(gap) <= 18 else { return nil }
        let factor = Int64(PowersOfTen.word(abs(gap)))
        return gap > 0 ? (factor, 1) : (1, factor)
    }

    private mutating func builtin(_ node: BuiltinNode) -> BatchOperand? {
        let name = node.builtin.name.text
        guard node.arguments.count == 2 || (node.arguments.count == 1 && (name == "floor" || name == "ceiling")) else { return nil }
        if let rule = Self.roundings[name] { return rounded(node, rule) }
        guard name == "min" || name == "max", let left = number(lower(node.arguments[0])), let right = number(lower(node.arguments[1]))
        else { return nil }
        return aligned(name == "min" ? .min : .max, left, right)
    }

    private static let roundings: [String: DecimalRounding] = [
        "decimal": .halfEven, "floor": .floor, "ceiling": .ceiling, "round up": .up, "round down": .down, "round half up": .halfUp,
        "round half down": .halfDown,
    ]

    private mutating func rounded(_ node: BuiltinNode, _ rule: DecimalRounding) -> BatchOperand? {
        var scale = 0
        if node.arguments.count == 2 {
            guard case .number(let given)? = node.arguments[1].constant, let whole = given.exactInteger else { return nil }
            scale = whole
        }
        guard abs(scale) <= 18, let number = number(lower(node.arguments[0])) else { return nil }
        let drop = -scale - number.exponent
        guard drop <= 18, drop >= -18 else { return nil }
        if drop <= 0 { return padded(number, by: -drop) }
        let unit = Int64(PowersOfTen.word(drop))
        instructions.append(.round(number.source, unit: unit, rule, isNegative: number.low < 0, into: numberCount))
        return .number(
            BatchNumber(
                source: newNumber(), exponent: -scale, low: number.low / unit - 1, high: number.high / unit + 1, isExact: true))
    }

    /// More decimals than there are: zeros.
    private mutating func padded(_ number: BatchNumber, by digits: Int) -> BatchOperand? {
        let zeros = constant(Int64(PowersOfTen.word(digits)), exponent: -digits)
        guard case .number(let padded)? = product(number, zeros) else { return nil }
        return .number(
            BatchNumber(source: padded.source, exponent: padded.exponent, low: padded.low, high: padded.high, isExact: true))
    }

    private mutating func conditional(_ node: ConditionalNode) -> BatchOperand? {
        guard let mask = mask(node.condition), let a = number(lower(node.consequence)), let b = number(lower(node.alternative)),
            let factors = Self.factors(a, b), let x = Interval(a) * factors.0, let y = Interval(b) * factors.1
        else { return nil }
        instructions.append(.select(mask, a.source, factors.0, b.source, factors.1, into: numberCount))
        return .number(
            BatchNumber(
                source: newNumber(), exponent: min(a.exponent, b.exponent), low: min(x.low, y.low), high: max(x.high, y.high),
                isExact: a.isExact && b.isExact && a.exponent == b.exponent))
    }

    /// 1 where a condition holds; `if` takes null as false.
    private mutating func mask(_ node: any Node) -> BatchSource? {
        if case .coded(let source, let values)? = tabulated(node) {
            let bits: [Int64?] = values.map { value in
                switch value {
                case .boolean(let flag): flag ? 1 : 0
                case .null: 0
                default: nil
                }
            }
            guard !bits.contains(nil) else { return nil }
            instructions.append(.gather(source, bits.compactMap { $0 }, into: numberCount))
            return newNumber()
        }
        guard let order = node as? OrderNode, let a = number(lower(order.left)), let b = number(lower(order.right)),
            let factors = Self.factors(a, b), Interval(a) * factors.0 != nil, Interval(b) * factors.1 != nil
        else { return nil }
        instructions.append(.compare(order.relation, a.source, factors.0, b.source, factors.1, into: numberCount))
        return newNumber()
    }
}

/// Bounds that are carried through the arithmetic: nil where 64 bits might not do.
private struct Interval {
    var low: Int64
    var high: Int64

    init(low: Int64, high: Int64) {
        self.low = low
        self.high = high
    }

    init(_ number: BatchNumber) { self.init(low: number.low, high: number.high) }

    private static func of(_ results: [(partialValue: Int64, overflow: Bool)]) -> Interval? {
        guard !results.contains(where: \.overflow), let low = results.map(\.partialValue).min(),
            let high = results.map(\.partialValue).max(), low > .min
        else { return nil }
        return Interval(low: low, high: high)
    }

    static func + (a: Interval, b: Interval) -> Interval? {
        of([a.low.addingReportingOverflow(b.low), a.high.addingReportingOverflow(b.high)])
    }

    static func - (a: Interval, b: Interval) -> Interval? {
        of([a.low.subtractingReportingOverflow(b.high), a.high.subtractingReportingOverflow(b.low)])
    }

    static func * (a: Interval, b: Interval) -> Interval? {
        of([a.low, a.high].flatMap { x in [b.low, b.high].map { x.multipliedReportingOverflow(by: $0) } })
    }

    static func * (a: Interval, factor: Int64) -> Interval? { a * Interval(low: factor, high: factor) }
}
