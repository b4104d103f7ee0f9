/// Turns decisions into instructions over columns.
struct BatchCompiler {
    let plan: BatchPlan
    var operands: [Int: BatchOperand] = [:]
    private var exactOperands: [Int: BatchOperand] = [:]
    var instructions: [BatchInstruction] = []
    var constants: [(register: Int, value: Int64)] = []
    var numberCount = 0
    var codeCount = 0
    var valueCount = 0
    /// Evaluates combinations of codes beforehand.
    var machine: Machine
    /// Steps left for that: a hostile model must not make it long.
    var budget: Int
    /// The frame of the decision being compiled.
    var slotCount = 0

    /// So many combinations of codes are worth a table.
    static let tableLimit = 1 << 14

    init(_ plan: BatchPlan) {
        self.plan = plan
        budget = plan.fuel
        machine = Machine(fuel: 0, environment: plan.model.environment, keepsWarnings: false)
        machine.globals = plan.model.template
    }

    /// The column as the input's type lets it pass.
    mutating func bind(_ column: BatchColumn, to input: ModelVariable, at position: Int) throws(FEELHalt) -> BatchColumn {
        machine.fuel = .max
        let bound: BatchColumn
        switch column {
        case .coded(let cells, let dictionary):
            precondition(cells.bounds.map { Int($0.high) < dictionary.count } ?? true, "a code outside its dictionary")
            bound = .coded(cells, of: try coerced(dictionary, input.type))
        case .scaled(let cells, let exponent): bound = try scaled(cells, exponent, input.type)
        case .values(let values): bound = .values(try coerced(values, input.type))
        }
        operands[input.index] = Self.operand(bound, at: position)
        return bound
    }

    mutating func coerced(_ values: [FEELValue], _ type: FEELType) throws(FEELHalt) -> [FEELValue] {
        var result: [FEELValue] = []
        result.reserveCapacity(values.count)
        for value in values { result.append(try type.coerced(value, &machine, "a value")) }
        return result
    }

    /// Numbers stay numbers if the type admits all of them.
    private mutating func scaled(_ cells: BatchCells<Int64>, _ exponent: Int, _ type: FEELType) throws(FEELHalt) -> BatchColumn {
        if type.isPlainNumber { return .scaled(cells, exponent: exponent) }
        var values: [FEELValue] = []
        values.reserveCapacity(cells.count)
        var fits = true
        for row in 0..<cells.count {
            let value = FEELValue.scaled(cells[row], exponent)
            let passed = try type.coerced(value, &machine, "an input")
            if case .number = passed {} else { fits = false }
            values.append(passed)
        }
        return fits ? .scaled(cells, exponent: exponent) : .values(values)
    }

    private static func operand(_ column: BatchColumn, at position: Int) -> BatchOperand {
        switch column {
        case .coded(_, let dictionary): return .coded(.input(position), dictionary)
        case .values: return .rows(.input(position))
        case .scaled(let cells, let exponent):
            let bounds = cells.bounds ?? (0, 0)
            return .number(
                BatchNumber(source: .input(position), exponent: exponent, low: bounds.low, high: bounds.high, isExact: true))
        }
    }

    mutating func add(_ decision: CompiledDecision) {
        slotCount = decision.slotCount
        operands[decision.index] = tabulated(decision) ?? fitted(decision) ?? rowByRow(decision)
    }

    /// A decision that depends on few different values only.
    private mutating func tabulated(_ decision: CompiledDecision) -> BatchOperand? {
        let needed = plan.model.information[decision.index]
        return table(over: Set(needed)) { machine throws(FEELHalt) in
            try decision.evaluate(&machine)
            return machine.globals[decision.index]
        }
    }

    /// A decision whose expression runs on columns and whose type admits the result.
    private mutating func fitted(_ decision: CompiledDecision) -> BatchOperand? {
        guard plan.model.environment.now == nil else { return nil }
        let start = (instructions.count, constants.count)
        machine.fuel = budget
        switch lower(decision.expression) {
        case .coded(let source, let values)?:
            if let values = try? coerced(values, decision.type) { return .coded(source, values) }
        case .number(let number)? where decision.type.isPlainNumber || decision.type.isAny: return .number(number)
        default: break
        }
        instructions.removeSubrange(start.0...)
        constants.removeSubrange(start.1...)
        return nil
    }

    private mutating func rowByRow(_ decision: CompiledDecision) -> BatchOperand {
        var needs: [(index: Int, operand: BatchOperand)] = []
        for index in Set(plan.model.information[decision.index]).sorted() {
            if let operand = exactOperand(index) { needs.append((index, operand)) }
        }
        instructions.append(.rows(decision, needs: needs, into: valueCount))
        valueCount += 1
        return .rows(.register(valueCount - 1))
    }

    /// What an input or decision gives, to the last zero: where the integers do not say how many zeros FEEL would print, a decision
    /// is evaluated row by row for whoever can see them.
    mutating func exactOperand(_ index: Int) -> BatchOperand? {
        guard case .number(let number)? = operands[index], !number.isExact,
            let decision = plan.decisions.first(where: { $0.index == index })
        else { return operands[index] }
        if let known = exactOperands[index] { return known }
        let operand = rowByRow(decision)
        exactOperands[index] = operand
        return operand
    }
}

extension FEELType {
    var isAny: Bool { if case .any = self { true } else { false } }

    /// A number without constraints.
    var isPlainNumber: Bool {
        switch self {
        case .number: true
        case .item(let item): item.allowedValues.isEmpty && item.typeConstraint.isEmpty && item.base.isPlainNumber
        default: false
        }
    }
}
