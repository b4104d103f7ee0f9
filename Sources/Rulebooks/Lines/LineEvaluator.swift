internal import DMN
internal import Kinerja

/// Evaluates decisions for lines of JSON facts, one after the other; each thread has one of its own.
///
/// A line `{"Rating Hasil Kerja":"sesuai_ekspektasi",…}` gives `{"Predikat Kinerja":"baik"}`; a line that cannot be taken gives
/// `{"error":{"line":7,"code":"input.type","message":"…"}}`.
package struct LineEvaluator {
    private let questions: LineQuestions
    private var runners: [DecisionRunner]
    private var writer = JSONWriter()

    package init(_ questions: LineQuestions) {
        self.questions = questions
        runners = questions.questions.map { $0.plan.runner(fuel: questions.fuel) }
    }

    /// Appends the answer to a line, without the line's end; false when the line was refused.
    package mutating func answer(_ line: UnsafeBufferPointer<UInt8>, number: Int, to output: inout [UInt8]) -> Bool {
        writer = JSONWriter()
        var isAnswered = true
        do throws(LineFault) {
            let facts = try LineFacts(number == 1 ? Self.withoutMark(line) : line, questions)
            try answer(facts)
        } catch {
            isAnswered = false
            refuse(error, number)
        }
        output.append(contentsOf: writer.bytes)
        return isAnswered
    }

    /// A byte order mark before the first line, as programs for Windows write it.
    private static func withoutMark(_ line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        line.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: line.dropFirst(3)) : line
    }

    private mutating func answer(_ facts: LineFacts) throws(LineFault) {
        var values: [FEELValue] = []
        var explanations: [Explanation] = []
        for index in runners.indices {
            let inputs = questions.positions[index].map { facts.values[$0] }
            do throws(FEELHalt) {
                values.append(try runners[index].evaluate(inputs))
                // Words for what went wrong, and traces, come from the slower way.
                if runners[index].warningCount > 0 || questions.traces {
                    let question = questions.questions[index]
                    let context = FEELContext(zip(question.plan.inputs, inputs).map { ($0.name, $1) })
                    explanations.append(try question.explain(context, traced: questions.traces, fuel: questions.fuel))
                }
            } catch {
                throw LineFault(error)
            }
        }
        for explanation in explanations {
            if let misfit = explanation.misfit(among: questions.inputs) { throw misfit }
        }
        write(facts, values, explanations)
    }

    private mutating func write(_ facts: LineFacts, _ values: [FEELValue], _ explanations: [Explanation]) {
        writer.raw("{")
        for (name, value) in facts.kept {
            writer.string(name)
            writer.raw(":")
            writer.raw(value)
            writer.raw(",")
        }
        for (index, value) in values.enumerated() {
            if index > 0 { writer.raw(",") }
            writer.raw(questions.keys[index])
            writer.value(value)
        }
        let warnings = explanations.flatMap(\.warnings)
        if !warnings.isEmpty {
            writer.raw(",\"warnings\":")
            writer.array(warnings.prefix(20).map { PeringatanWords.sentence($0).indonesia }) { $0.string($1) }
        }
        if questions.traces {
            writer.raw(",\"trace\":")
            writer.array(explanations.compactMap(\.trace.tree)) { TraceJSON.write($1, &$0) }
        }
        writer.raw("}")
    }

    /// Puts the refusal of a line that was never read whole, as one that is too long.
    package mutating func refuse(_ fault: LineFault, number: Int, to output: inout [UInt8]) {
        writer = JSONWriter()
        refuse(fault, number)
        output.append(contentsOf: writer.bytes)
    }

    private mutating func refuse(_ fault: LineFault, _ number: Int) {
        writer = JSONWriter()
        writer.raw("{\"error\":{\"line\":")
        writer.value(.number(number))
        writer.raw(",\"code\":")
        writer.string(fault.code)
        writer.raw(",\"message\":")
        writer.string(fault.message)
        writer.raw("}}")
    }
}
