internal import DMN
internal import Kinerja
internal import Secrets

/// One dated model, compiled, with the hash of its bytes.
struct CompiledRulebook: Sendable {
    let name: String
    let hash: String
    private let model: DMNModel
    private let plans: [String: DecisionPlan]

    init(name: String, text: String) throws(RulebookError) {
        self.name = name
        hash = SHA256.hex(of: text.utf8)
        do throws(DMNError) {
            model = try DMNModel.load(xml: Array(text.utf8), name: "\(name).dmn")
            var plans: [String: DecisionPlan] = [:]
            for decision in model.decisions { plans[decision.name] = try model.prepare(decision: decision.name) }
            self.plans = plans
        } catch {
            throw .malformed(name, error.description)
        }
        if let fault = model.diagnostics.first { throw .malformed(name, fault.description) }
    }

    /// The answer, and for each decision on the way the row that matched and the law it stands on.
    func evaluate(_ decision: String, _ inputs: [(String, FEELValue)]) throws(RulebookError) -> (FEELValue, [Reason]) {
        guard let plan = plans[decision] else { throw .unfit(name, decision) }
        do throws(FEELHalt) {
            let result = try plan.evaluate(inputs: FEELContext(inputs), trace: true)
            let values = Dictionary(result.trace.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
            let reasons = result.trace.map { Reason($0, values) }
            return (result.value, reasons)
        } catch {
            throw .unexpectedAnswer(name, "\(error)")
        }
    }

    func check(_ question: Question) throws(RulebookError) {
        guard let plan = plans[question.decision] else { throw .unfit(name, question.decision) }
        guard Set(plan.inputs.map(\.name)) == question.inputs else {
            throw .unfit(name, plan.inputs.map(\.name).sorted().joined(separator: ", "))
        }
    }

    /// One decision on the way: what went in, what came out, and the rows that matched with their notes.
    struct Reason: Sendable {
        let decision: String
        /// Inputs and required decisions in words, as far as words can carry them.
        let inputs: [(name: String, words: String)]
        let words: String?
        /// First annotation of each row that matched: the sentence that explains it.
        let notes: [String]
        /// The other annotations: the article on which the row stands.
        let articles: [String]
        let source: String

        /// - Parameter values: the values of the decisions on the way, by name.
        init(_ step: DecisionTrace, _ values: [String: FEELValue]) {
            let given = step.inputs.map { ($0.name, $0.value) } + step.requires.map { ($0, values[$0] ?? .null) }
            let matches = step.tables.flatMap(\.matches)
            decision = step.name
            inputs = given.compactMap { name, value in value.stepWords.map { (name, $0) } }
            words = step.value.stepWords
            notes = matches.compactMap(\.annotations.first)
            articles = matches.flatMap { $0.annotations.dropFirst() }
            source = step.citations.map(\.name).joined(separator: "; ")
        }
    }
}
