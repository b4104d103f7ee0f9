import BenchmarkSubjects
import DMN
import Foundation

/// The annual chain for all civil servants of the country, on two threads: every result is kept, then summed.
struct Nation {
    let root: URL
    let count: Int
    private static let threads = 2

    /// Every person's results, as codes of a dictionary or as integers.
    final class Ledger: @unchecked Sendable {
        let codes: [UnsafeMutablePointer<UInt16>]
        let numbers: [UnsafeMutablePointer<Int64>]

        init(count: Int, targets: Int) {
            codes = (0..<targets).map { _ in .allocate(capacity: count) }
            numbers = (0..<targets).map { _ in .allocate(capacity: count) }
        }
    }

    func run() throws {
        guard let subject = try Subject.named("chain", root: root, count: count, seed: 2026) else { return }
        let ledger = Ledger(count: count, targets: subject.decisions.count)
        let (wall, processor) = (Stopwatch.wallSeconds(), Stopwatch.processorSeconds())
        let program = try subject.program()
        try evaluate(program, subject.decisions.count, ledger)
        report("seconds", Stopwatch.wallSeconds() - wall)
        report("processor seconds", Stopwatch.processorSeconds() - processor)
        report("peak MiB", Stopwatch.peakMemory())
        Totals(program: program, decisions: subject.decisions, ledger: ledger, count: count).report()
    }

    private func report(_ unit: String, _ value: Double) {
        Figure(suite: "nation", subject: "chain", engine: "tolok, 2 threads", unit: unit, value: value).report()
    }

    private func evaluate(_ program: BatchProgram, _ targets: Int, _ ledger: Ledger) throws {
        let half = count / Self.threads / BatchProgram.chunk * BatchProgram.chunk
        DispatchQueue.concurrentPerform(iterations: Self.threads) { thread in
            let rows = thread * half..<(thread == Self.threads - 1 ? count : (thread + 1) * half)
            do { try evaluate(program, rows, targets, ledger) } catch { fatalError("the chain stopped: \(error)") }
        }
    }

    private func evaluate(_ program: BatchProgram, _ rows: Range<Int>, _ targets: Int, _ ledger: Ledger) throws {
        let runner = program.runner()
        for start in stride(from: rows.lowerBound, to: rows.upperBound, by: BatchProgram.chunk) {
            try runner.run(start..<min(start + BatchProgram.chunk, rows.upperBound))
            for target in 0..<targets {
                runner.withCodes(of: target) { codes, _ in
                    (ledger.codes[target] + start).update(from: codes.baseAddress!, count: codes.count)
                }
                runner.withNumbers(of: target) { numbers, _ in
                    (ledger.numbers[target] + start).update(from: numbers.baseAddress!, count: numbers.count)
                }
            }
        }
    }
}

/// What the results add up to, to be compared with the other side: counts of each text, exact sums of numbers.
struct Totals {
    let program: BatchProgram
    let decisions: [String]
    let ledger: Nation.Ledger
    let count: Int

    func report() {
        let runner = program.runner()
        do { try runner.run(0..<min(count, BatchProgram.chunk)) } catch { fatalError("the chain stopped: \(error)") }
        for (target, decision) in decisions.enumerated() {
            runner.withCodes(of: target) { _, values in reportCounts(decision, target, values) }
            runner.withNumbers(of: target) { _, exponent in
                let sum = (0..<count).reduce(Int64(0)) { $0 + ledger.numbers[target][$1] }
                write(decision, "sum", Decimal34(coefficient: sum, exponent: exponent)?.plainText ?? "?")
            }
        }
    }

    private func reportCounts(_ decision: String, _ target: Int, _ values: [FEELValue]) {
        var counts = [Int](repeating: 0, count: values.count)
        for row in 0..<count { counts[Int(ledger.codes[target][row])] += 1 }
        guard values.allSatisfy({ if case .number = $0 { true } else { false } }) else {
            for (value, count) in zip(values, counts) { write(decision, value.literal, String(count)) }
            return
        }
        var sum = Decimal34.zero
        for case (.number(let value), let count) in zip(values, counts) {
            sum = value.multiplied(by: Decimal34(count)).flatMap { sum.adding($0) } ?? sum
        }
        write(decision, "sum", sum.plainText)
    }

    private func write(_ decision: String, _ what: String, _ value: String) {
        let name = what.filter { $0 != "\"" }
        print("{\"suite\":\"nation totals\",\"case\":\"\(decision)\",\"engine\":\"tolok\",\"unit\":\"\(name)\",\"value\":\"\(value)\"}")
    }
}
