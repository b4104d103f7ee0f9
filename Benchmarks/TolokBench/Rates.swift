import BenchmarkSubjects
import DMN
import Foundation

/// Evaluations on one core: one by one, in batch, and by hand; in turns, so that all meet the same disturbances.
struct Rates {
    let root: URL
    private static let rows = 64 * BatchProgram.chunk
    private static let singleRows = 4 * BatchProgram.chunk

    func run() throws {
        for name in Subject.names {
            guard let subject = try Subject.named(name, root: root, count: Self.rows, seed: 1) else { continue }
            try measure(subject)
        }
    }

    private func measure(_ subject: Subject) throws {
        report(subject, "tolok, one by one", try one(subject))
        report(subject, "tolok, batch", try batch(subject))
        report(subject, "Swift by hand", byHand(subject))
    }

    private func report(_ subject: Subject, _ engine: String, _ seconds: Double) {
        Figure(suite: "rates", subject: subject.name, engine: engine, unit: "ns", value: seconds * 1e9).report()
    }

    /// Seconds for one case, all decisions of the subject.
    private func one(_ subject: Subject) throws -> Double {
        let plan = try subject.model.batch(decisions: subject.decisions)
        var runner = DecisionRunner(plan)
        let facts = (0..<Self.singleRows).map { row in plan.inputs.map { subject.columns[$0.name]?.value(at: row) ?? .null } }
        var nulls = 0
        let seconds = try Stopwatch.average {
            for row in 0..<Self.singleRows where try runner.evaluate(facts[row]).isNull { nulls += 1 }
        }
        precondition(nulls == 0, "an evaluation gave null")
        return seconds / Double(Self.singleRows)
    }

    private func batch(_ subject: Subject) throws -> Double {
        let program = try subject.program()
        precondition(program.slowDecisions.isEmpty, "evaluated row by row: \(program.slowDecisions)")
        let runner = program.runner()
        let seconds = try Stopwatch.average {
            for start in stride(from: 0, to: Self.rows, by: BatchProgram.chunk) { try runner.run(start..<start + BatchProgram.chunk) }
        }
        return seconds / Double(Self.rows)
    }

    private func byHand(_ subject: Subject) -> Double {
        let results = HandWritten.Results()
        let seconds = Stopwatch.average {
            for start in stride(from: 0, to: Self.rows, by: BatchProgram.chunk) {
                subject.byHand(start..<start + BatchProgram.chunk, results)
            }
        }
        return seconds / Double(Self.rows)
    }
}
