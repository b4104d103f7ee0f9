package import DMN

/// The answer to one question with its reasons, from facts given as texts: for the command line, the calculator and the API.
package struct Explanation: Sendable {
    package let tree: TraceTree
    /// What went wrong on the way to a null, if anything.
    package let warnings: [FEELWarning]

    /// One explanation for each decision asked for, or for each goal of the rulebook.
    ///
    /// - Throws: `LineFault` for facts that do not fit or an evaluation that was stopped, `RulebookError` for an unknown decision.
    package static func all(
        of book: OpenRulebook, decisions: [String] = [], facts: [(name: String, text: String)], zones: any TimeZoneOffsets = UTCOnly(),
        fuel: Int = DMNModel.defaultFuel
    ) throws -> [Explanation] {
        let questions = try LineQuestions(book, decisions: decisions, traces: true, fuel: fuel, zones: zones)
        let context = try TextFacts.context(facts, for: questions.inputs, zones: zones)
        return try questions.plans.compactMap { plan in
            let evaluation: Evaluation
            do throws(FEELHalt) {
                let own = plan.inputs.map { ($0.name, context[$0.name] ?? .null) }
                evaluation = try plan.evaluate(inputs: FEELContext(own), trace: true, fuel: fuel)
            } catch {
                throw LineFault(error)
            }
            if let misfit = evaluation.misfit(among: plan.inputs) { throw misfit }
            return TraceTree(evaluation).map { Explanation(tree: $0, warnings: evaluation.warnings) }
        }
    }
}
