package import DMN

/// The answer to one question with every step that led to it: what decisions are sealed from, and what the calculator, the API and the
/// command line show.
package struct Explanation: Sendable {
    package let value: FEELValue
    /// Without steps where none were asked for.
    package let trace: Trace
    /// What the engine noticed on the way, such as what went wrong on the way to a null.
    package let warnings: [FEELWarning]

    /// One explanation for each decision asked for, or for each goal of the rulebook, from facts given as texts.
    ///
    /// - Throws: `LineFault` for facts that do not fit or an evaluation that was stopped, `RulebookError` for an unknown decision.
    package static func all(
        of book: OpenRulebook, decisions: [String] = [], facts: [(name: String, text: String)], zones: any TimeZoneOffsets = UTCOnly(),
        fuel: Int = DMNModel.defaultFuel
    ) throws -> [Explanation] {
        let asked = try LineQuestions(book, decisions: decisions, traces: true, fuel: fuel, zones: zones)
        let context = try TextFacts.context(facts, for: asked.inputs, spare: asked.spare, zones: zones)
        return try asked.questions.map { question in
            let own = question.plan.inputs.map { ($0.name, context[$0.name] ?? .null) }
            let explanation: Explanation
            do throws(FEELHalt) {
                explanation = try question.explain(FEELContext(own), fuel: fuel)
            } catch {
                throw LineFault(error)
            }
            if let misfit = explanation.misfit(among: question.plan.inputs) { throw misfit }
            return explanation
        }
    }
}
