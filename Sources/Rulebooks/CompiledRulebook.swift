internal import DMN
internal import Kinerja

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
            let reasons = result.trace.map { step in
                Reason(
                    decision: step.name,
                    inputs: step.inputs.map { ($0.name, $0.value) } + step.requires.map { ($0, values[$0] ?? .null) }, value: step.value,
                    annotations: step.tables.flatMap(\.matches).flatMap(\.annotations),
                    source: step.citations.map(\.name).joined(separator: "; "))
            }
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

    struct Reason: Sendable {
        let decision: String
        /// What this decision itself was given: inputs of the model, and decisions it requires.
        let inputs: [(name: String, value: FEELValue)]
        let value: FEELValue
        let annotations: [String]
        let source: String
    }
}

extension FEELValue {
    /// The value as an integer, if it is one.
    var wholeNumber: Int? {
        guard case .number(let number) = self else { return nil }
        return Int(number.plainText)
    }
}
