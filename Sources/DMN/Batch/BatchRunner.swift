/// Runs a program over chunks of rows on one thread, in memory that it keeps.
package final class BatchRunner {
    package let program: BatchProgram
    private let numbers: UnsafeMutablePointer<Int64>
    private let codes: UnsafeMutablePointer<UInt16>
    private var values: [[FEELValue]]
    private var machine: Machine
    private var rows = 0..<0

    init(_ program: BatchProgram) {
        self.program = program
        numbers = .allocate(capacity: max(program.registers.numbers, 1) * BatchProgram.chunk)
        codes = .allocate(capacity: max(program.registers.codes, 1) * BatchProgram.chunk)
        values = Array(repeating: [], count: program.registers.values)
        machine = Machine(fuel: program.fuel, environment: program.model.environment, keepsWarnings: false)
        machine.globals = program.model.template
        for (register, value) in program.constants {
            (numbers + register * BatchProgram.chunk).initialize(repeating: value, count: BatchProgram.chunk)
        }
    }

    deinit {
        numbers.deallocate()
        codes.deallocate()
    }

    /// Evaluates these rows, at most `BatchProgram.chunk` of them; their results stand until the next run.
    package func run(_ rows: Range<Int>) throws(FEELHalt) {
        precondition(rows.count <= BatchProgram.chunk && rows.lowerBound >= 0 && rows.upperBound <= program.rowCount)
        self.rows = rows
        for instruction in program.instructions { try execute(instruction) }
    }

    /// The result of the plan's decision number `target` for the row at `position` of the chunk.
    package func value(of target: Int, at position: Int) -> FEELValue {
        precondition(position >= 0 && position < rows.count)
        return value(of: program.results[target], at: position)
    }

    /// The codes of a decision that takes few values, with what they stand for; nil if it is none.
    package func withCodes<R>(of target: Int, _ body: (UnsafeBufferPointer<UInt16>, [FEELValue]) throws -> R) rethrows -> R? {
        guard case .coded(let source, let values) = program.results[target] else { return nil }
        return try body(UnsafeBufferPointer(start: codes(source), count: rows.count), values)
    }

    /// The numbers `n · 10^exponent` of a decision that is calculated in integers; nil if it is none.
    package func withNumbers<R>(of target: Int, _ body: (UnsafeBufferPointer<Int64>, _ exponent: Int) throws -> R) rethrows -> R? {
        guard case .number(let number) = program.results[target] else { return nil }
        return try body(UnsafeBufferPointer(start: numbers(number.source), count: rows.count), number.exponent)
    }

    private func numbers(_ source: BatchSource) -> UnsafePointer<Int64> {
        switch source {
        case .register(let register): return UnsafePointer(numbers + register * BatchProgram.chunk)
        case .input(let position):
            guard case .scaled(let cells, _) = program.columns[position] else { preconditionFailure("no column of numbers") }
            return UnsafePointer(cells.base + rows.lowerBound)
        }
    }

    private func codes(_ source: BatchSource) -> UnsafePointer<UInt16> {
        switch source {
        case .register(let register): return UnsafePointer(codes + register * BatchProgram.chunk)
        case .input(let position):
            guard case .coded(let cells, _) = program.columns[position] else { preconditionFailure("no column of codes") }
            return UnsafePointer(cells.base + rows.lowerBound)
        }
    }

    private func value(of operand: BatchOperand, at position: Int) -> FEELValue {
        switch operand {
        case .coded(let source, let values): values[Int(codes(source)[position])]
        case .number(let number): .scaled(numbers(number.source)[position], number.exponent)
        case .rows(.input(let column)): program.columns[column].value(at: rows.lowerBound + position)
        case .rows(.register(let register)): values[register][position]
        }
    }

    private func execute(_ instruction: BatchInstruction) throws(FEELHalt) {
        let count = rows.count
        switch instruction {
        case .gather(let source, let table, let target):
            BatchKernel.gather(codes(source), table, into: number(target), count)
        case .combine(let operation, let a, let x, let b, let y, let target):
            BatchKernel.combine(operation, numbers(a), x, numbers(b), y, into: number(target), count)
        case .round(let source, let unit, let rule, let isNegative, let target):
            BatchKernel.round(numbers(source), unit, rule, isNegative, into: number(target), count)
        case .compare(let relation, let a, let x, let b, let y, let target):
            BatchKernel.compare(relation, numbers(a), x, numbers(b), y, into: number(target), count)
        case .select(let mask, let a, let x, let b, let y, let target):
            BatchKernel.select(numbers(mask), numbers(a), x, numbers(b), y, into: number(target), count)
        case .classify(let source, let low, let places, let target):
            BatchKernel.classify(numbers(source), low, places, into: code(target), count)
        case .count(let source, let thresholds, let target):
            BatchKernel.count(numbers(source), thresholds, into: code(target), count)
        case .lookup(let parts, let entries, let target):
            BatchKernel.lookup(parts.map { (codes($0.source), $0.stride) }, entries, into: code(target), count)
        case .rows(let decision, let needs, let target): try evaluate(decision, needs, into: target)
        }
    }

    private func number(_ register: Int) -> UnsafeMutablePointer<Int64> { numbers + register * BatchProgram.chunk }

    private func code(_ register: Int) -> UnsafeMutablePointer<UInt16> { codes + register * BatchProgram.chunk }

    private func evaluate(
        _ decision: CompiledDecision, _ needs: [(index: Int, operand: BatchOperand)], into target: Int
    ) throws(FEELHalt) {
        values[target].removeAll(keepingCapacity: true)
        for position in 0..<rows.count {
            machine.fuel = program.fuel
            machine.depth = 0
            machine.base = 0
            machine.slots.removeAll(keepingCapacity: true)
            for (index, operand) in needs { machine.globals[index] = value(of: operand, at: position) }
            try decision.evaluate(&machine)
            values[target].append(machine.globals[decision.index])
        }
    }
}
