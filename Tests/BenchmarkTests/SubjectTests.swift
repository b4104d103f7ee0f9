import BenchmarkSubjects
import DMN
import Foundation
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The benchmark compares like with like only while all three ways to evaluate a model agree.
@Suite struct SubjectTests {
    private static let count = 5_000

    private func subject(_ name: String, count: Int = count) throws -> Subject {
        try #require(try Subject.named(name, root: root, count: count, seed: 20_260_121))
    }

    @Test(arguments: Subject.names)
    func aModelHasNoDiagnosticsAndNoSlowDecision(_ name: String) throws {
        let subject = try subject(name, count: 1)
        #expect(subject.model.diagnostics.isEmpty)
        let slow = try subject.program().slowDecisions
        #expect(slow.isEmpty)
    }

    @Test(arguments: Subject.names)
    func batchAndHandWrittenRulesAgree(_ name: String) throws {
        let subject = try subject(name)
        let runner = try subject.program().runner()
        let results = HandWritten.Results()
        for start in stride(from: 0, to: Self.count, by: BatchProgram.chunk) {
            let rows = start..<min(start + BatchProgram.chunk, Self.count)
            try runner.run(rows)
            subject.byHand(rows, results)
            for (target, decision) in subject.decisions.enumerated() {
                let places = 0..<rows.count
                let wrong = places.first { runner.value(of: target, at: $0).literal != subject.answer(decision, $0, results).literal }
                #expect(wrong == nil, "\(decision), row \(start + (wrong ?? 0))")
            }
        }
    }

    @Test(arguments: Subject.names)
    func batchAndSingleEvaluationsAgree(_ name: String) throws {
        let subject = try subject(name, count: 1_000)
        let runner = try subject.program().runner()
        try runner.run(0..<1_000)
        for (target, decision) in subject.decisions.enumerated() {
            let plan = try subject.model.prepare(decision: decision)
            for row in 0..<1_000 {
                let inputs = plan.inputs.map { ($0.name, subject.columns[$0.name]?.value(at: row) ?? .null) }
                let single = try plan.evaluate(inputs: FEELContext(inputs))
                let warnings = single.warnings
                #expect(single.value.literal == runner.value(of: target, at: row).literal)
                #expect(warnings.isEmpty)
            }
        }
    }

    /// The example that one ministry's published rule gives: class 9, two days absent, 40 minutes late, predikat Butuh Perbaikan.
    @Test func theAllowanceOfThePublishedExample() throws {
        let model = try subject("chain", count: 1).model
        let value = try model.evaluate(
            decision: "Tunjangan",
            inputs: FEELContext([
                ("Rating Hasil Kerja", .string("dibawah_ekspektasi")), ("Rating Perilaku Kerja", .string("sesuai_ekspektasi")),
                ("Kelas Jabatan", .number(9)), ("Hari Alpa", .number(2)), ("Menit Terlambat", .number(40)),
            ])
        ).value
        #expect(value.literal == "4448363.36")
    }
}
