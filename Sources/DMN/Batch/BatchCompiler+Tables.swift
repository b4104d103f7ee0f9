extension BatchCompiler {
    /// One direction of a table of combinations: a column of codes, and what each of its codes stands for.
    struct Dimension {
        let source: BatchSource
        let count: Int
        /// Puts what the code stands for where the evaluation reads it.
        let place: (Int, inout Machine, inout [FEELValue?]) -> Void
    }

    typealias Answer = (inout Machine) throws(FEELHalt) -> FEELValue

    /// Looks up what `answer` gives for each combination of these globals; nil when they are not all of few values.
    mutating func table(over globals: Set<Int>, _ answer: Answer) -> BatchOperand? {
        guard plan.model.environment.now == nil, let dimensions = axes(of: globals) else { return nil }
        return table(dimensions) { machine, _ throws(FEELHalt) in try answer(&machine) }
    }

    private func axes(of globals: Set<Int>) -> [Dimension]? {
        var dimensions: [Dimension] = []
        for index in globals.sorted() {
            guard case .coded(let source, let values)? = operands[index] else { return nil }
            dimensions.append(
                Dimension(source: source, count: values.count) { code, machine, _ in machine.globals[index] = values[code] })
        }
        return dimensions
    }

    private mutating func table(
        _ dimensions: [Dimension], given: [FEELValue?] = [], _ answer: (inout Machine, [FEELValue?]) throws(FEELHalt) -> FEELValue
    ) -> BatchOperand? {
        var size = 1
        for dimension in dimensions {
            size *= max(dimension.count, 1)
            if size > Self.tableLimit { return nil }
        }
        var dictionary = BatchDictionary()
        var entries: [UInt16] = []
        var samples = given
        reset()
        for combination in 0..<size {
            var rest = combination
            for dimension in dimensions {
                if dimension.count > 0 { dimension.place(rest % dimension.count, &machine, &samples) }
                rest /= max(dimension.count, 1)
            }
            // What halts here is left to the rows, where it may never occur.
            guard let value = try? answer(&machine, samples), let code = dictionary.code(of: value, limit: Self.tableLimit) else {
                return nil
            }
            entries.append(code)
        }
        budget = machine.fuel
        return .coded(lookup(dimensions, entries), dictionary.values)
    }

    private mutating func reset() {
        machine.fuel = budget
        machine.depth = 0
        machine.base = 0
        machine.slots.removeAll(keepingCapacity: true)
    }

    private mutating func lookup(_ dimensions: [Dimension], _ entries: [UInt16]) -> BatchSource {
        var stride = 1
        var parts: [(source: BatchSource, stride: Int)] = []
        for dimension in dimensions {
            parts.append((dimension.source, stride))
            stride *= max(dimension.count, 1)
        }
        instructions.append(.lookup(parts, entries, into: codeCount))
        codeCount += 1
        return .register(codeCount - 1)
    }

    /// An expression all of whose variables take few values.
    mutating func tabulated(_ node: any Node) -> BatchOperand? {
        guard let globals = BatchLeaves.of(node), !globals.isEmpty else { return nil }
        let slotCount = slotCount
        return table(over: globals) { machine throws(FEELHalt) in
            let callerBase = machine.enter([], slotCount: slotCount)
            let value = try node.evaluate(&machine)
            machine.leave(callerBase)
            return value
        }
    }

    /// A decision table some of whose columns are numbers of many values: those are first put into the classes that its tests tell
    /// apart. Its other columns take few values, and its outputs are constants.
    mutating func classified(_ table: TableNode) -> BatchOperand? {
        let outputs = table.rows.flatMap(\.outputs) + table.outputs.compactMap(\.defaultValue)
        guard outputs.allSatisfy({ $0.constant != nil }) else { return nil }
        var globals: Set<Int> = []
        var classes: [Dimension] = []
        var given = [FEELValue?](repeating: nil, count: table.columns.count)
        for (position, column) in table.columns.enumerated() {
            if let leaves = BatchLeaves.of(column.expression), leaves.allSatisfy({ isCoded($0) }) {
                globals.formUnion(leaves)
            } else if column.allowed.isEmpty, table.rows.allSatisfy({ $0.tests[position].allSatisfy(\.isAny) }) {
                given[position] = .null
            } else if let dimension = dimension(of: column, at: position, in: table) {
                classes.append(dimension)
            } else {
                return nil
            }
        }
        guard let coded = axes(of: globals) else { return nil }
        let slotCount = slotCount
        return self.table(coded + classes, given: given) { machine, given throws(FEELHalt) in
            let callerBase = machine.enter([], slotCount: slotCount)
            let value = try table.evaluate(&machine, given: given)
            machine.leave(callerBase)
            return value
        }
    }

    private func isCoded(_ index: Int) -> Bool {
        if case .coded? = operands[index] { true } else { false }
    }

    private mutating func dimension(of column: TableNode.Column, at position: Int, in table: TableNode) -> Dimension? {
        guard column.allowed.isEmpty, column.type.map({ $0.isPlainNumber || $0.isAny }) ?? true else { return nil }
        guard let bounds = table.indexes[position]?.numbers, let samples = RowIndex.samples(bounds),
            let number = number(lower(column.expression)), let source = classify(number, bounds)
        else { return nil }
        return Dimension(source: source, count: samples.count) { code, _, given in given[position] = samples[code] }
    }

    /// The place of each number among `bounds`, as `RowIndex` counts: 0 below the first, 1 at it, 2 between it and the second …
    private mutating func classify(_ number: BatchNumber, _ bounds: [Decimal34]) -> BatchSource? {
        var thresholds: [Int64] = []
        for bound in bounds {
            guard let whole = bound.rounded(scale: -number.exponent, .floor), let floor = whole.scaled(to: number.exponent),
                floor > Int64.min
            else { return nil }
            thresholds += [whole == bound ? floor - 1 : floor, floor]
        }
        let span = number.high.subtractingReportingOverflow(number.low)
        if !span.overflow, span.partialValue < Self.tableLimit {
            let places = (0...span.partialValue).map { step in
                UInt16(thresholds.count { $0 < number.low + step })
            }
            instructions.append(.classify(number.source, low: number.low, places, into: codeCount))
        } else {
            instructions.append(.count(number.source, thresholds, into: codeCount))
        }
        codeCount += 1
        return .register(codeCount - 1)
    }
}

/// The globals that an expression reads.
enum BatchLeaves {
    /// Nil for an expression that may also read something else: a slot, a function, the clock.
    static func of(_ node: any Node) -> Set<Int>? {
        switch node {
        case is ConstantNode: []
        case let node as GlobalNode: [node.index]
        case let node as ArithmeticNode: all([node.left, node.right])
        case let node as NegateNode: of(node.operand)
        case let node as LogicNode: all([node.left, node.right])
        case let node as EqualNode: all([node.left, node.right])
        case let node as OrderNode: all([node.left, node.right])
        case let node as BetweenNode: all([node.value, node.low, node.high])
        case let node as InNode: node.tests.allSatisfy(\.isConstant) ? of(node.value) : nil
        case let node as ConditionalNode: all([node.condition, node.consequence, node.alternative])
        case let node as CoercionNode: of(node.value)
        case let node as BuiltinNode: node.builtin.isPure ? all(node.arguments) : nil
        case let node as TableNode: of(table: node)
        default: nil
        }
    }

    private static func all(_ nodes: [any Node]) -> Set<Int>? {
        var result: Set<Int> = []
        for node in nodes {
            guard let leaves = of(node) else { return nil }
            result.formUnion(leaves)
        }
        return result
    }

    private static func of(table: TableNode) -> Set<Int>? {
        let tests = table.rows.flatMap { $0.tests.joined() } + table.columns.flatMap(\.allowed) + table.outputs.flatMap(\.priorities)
        guard tests.allSatisfy(\.isConstant) else { return nil }
        return all(table.columns.map(\.expression) + table.rows.flatMap(\.outputs) + table.outputs.compactMap(\.defaultValue))
    }
}

extension UnaryTest {
    fileprivate var isAny: Bool { if case .any = self { true } else { false } }
}
