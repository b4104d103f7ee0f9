/// Where an instruction finds its cells.
enum BatchSource: Sendable {
    case input(Int)
    case register(Int)
}

/// A column of numbers `n · 10^exponent` with `low ≤ n ≤ high`.
struct BatchNumber: Sendable {
    let source: BatchSource
    let exponent: Int
    let low: Int64
    let high: Int64
    /// Whether the exponent is also the one that FEEL's own arithmetic would give in every row, so that zeros at the end print alike.
    let isExact: Bool
}

/// What is known of an input, a decision or a part of one.
enum BatchOperand: Sendable {
    case coded(BatchSource, [FEELValue])
    case number(BatchNumber)
    case rows(BatchSource)
}

/// One step over all rows of a chunk.
enum BatchInstruction: Sendable {
    enum Operation: Sendable { case add, subtract, multiply, min, max }

    /// The number of each code.
    case gather(BatchSource, [Int64], into: Int)
    /// Operands times their factors, combined.
    case combine(Operation, BatchSource, Int64, BatchSource, Int64, into: Int)
    /// Division by a power of ten.
    case round(BatchSource, unit: Int64, DecimalRounding, isNegative: Bool, into: Int)
    /// 1 where the relation holds, else 0.
    case compare(OrderNode.Relation, BatchSource, Int64, BatchSource, Int64, into: Int)
    case select(BatchSource, BatchSource, Int64, BatchSource, Int64, into: Int)
    /// The class of each number, found in a table that begins at `low`.
    case classify(BatchSource, low: Int64, [UInt16], into: Int)
    /// The class of each number: how many thresholds lie below it.
    case count(BatchSource, [Int64], into: Int)
    /// The entry of a table for each combination of codes.
    case lookup([(source: BatchSource, stride: Int)], [UInt16], into: Int)
    /// The ordinary evaluation, row by row.
    case rows(CompiledDecision, needs: [(index: Int, operand: BatchOperand)], into: Int)
}

/// Decisions compiled for columns of known form: immutable, and run by any number of threads at once.
///
/// Whatever depends on few different values only is evaluated beforehand by the ordinary engine, once for each combination, and
/// looked up; sums, products and rounding of numbers with fixed decimals run on 64-bit integers whose bounds are known not to
/// overflow; all else is evaluated row by row. So a batch gives what single evaluations give, to the last zero.
package final class BatchProgram: Sendable {
    /// The rows that one run may take: the registers of a chunk stay in the processor's cache.
    package static let chunk = 1024

    let model: DMNModel
    let columns: [BatchColumn]
    let instructions: [BatchInstruction]
    let results: [BatchOperand]
    /// Constants stand in registers of their own.
    let constants: [(register: Int, value: Int64)]
    let registers: (numbers: Int, codes: Int, values: Int)
    let fuel: Int
    package let rowCount: Int

    init(_ compiler: BatchCompiler, columns: [BatchColumn], results: [BatchOperand], rowCount: Int) {
        model = compiler.plan.model
        self.columns = columns
        self.results = results
        self.rowCount = rowCount
        instructions = compiler.instructions
        constants = compiler.constants
        registers = (compiler.numberCount, compiler.codeCount, compiler.valueCount)
        fuel = compiler.plan.fuel
    }

    package func runner() -> BatchRunner { BatchRunner(self) }

    /// Decisions that are evaluated row by row: none in a program that runs at full speed.
    package var slowDecisions: [String] {
        instructions.compactMap { if case .rows(let decision, _, _) = $0 { decision.name } else { nil } }
    }
}

/// Some decisions with everything they require, to be evaluated over columns.
package struct BatchPlan: Sendable {
    let model: DMNModel
    package let inputs: [ModelVariable]
    let targets: [ModelVariable]
    let decisions: [CompiledDecision]
    /// Steps for each decision of each row.
    let fuel: Int

    /// Compiles the plan for these columns, one for each of `inputs`, all of the same length.
    package func program(_ columns: [BatchColumn]) throws(FEELHalt) -> BatchProgram {
        precondition(columns.count == inputs.count && Set(columns.map(\.count)).count <= 1, "one column of equal length for each input")
        var compiler = BatchCompiler(self)
        var bound: [BatchColumn] = []
        for (input, column) in zip(inputs, columns) { bound.append(try compiler.bind(column, to: input, at: bound.count)) }
        for decision in decisions { compiler.add(decision) }
        let results = targets.compactMap { compiler.exactOperand($0.index) }
        return BatchProgram(compiler, columns: bound, results: results, rowCount: columns.first?.count ?? 0)
    }
}

extension DMNModel {
    /// The plan to evaluate these decisions for many rows.
    package func batch(decisions names: [String], fuel: Int = defaultFuel) throws(DMNError) -> BatchPlan {
        var targets: [ModelVariable] = []
        for name in names { targets.append(try prepare(decision: name).target) }
        let reached = PlanOrder.reachable(from: targets.map(\.index), information)
        return BatchPlan(
            model: self, inputs: inputs.filter { reached.contains($0.index) }, targets: targets,
            decisions: order.filter { reached.contains($0) }.compactMap { compiled[$0] }, fuel: fuel)
    }
}
