package import DMN

/// How an answer came about, read once from the engine's trace: each step after those it requires, the last one the answer. What is kept
/// with a decision (``SealedTrace``), shown on pages and sent by the API (``LangkahView``) and printed by the command line (``TraceText``,
/// ``TraceJSON``) is written from it.
package struct Trace: Sendable {
    package let steps: [TraceNode]

    init(_ trace: [DecisionTrace], of model: DMNModel) {
        let numbers = Dictionary(trace.enumerated().map { ($1.name, $0 + 1) }, uniquingKeysWith: { $1 })
        steps = trace.enumerated().map { TraceNode($1, $0 + 1, numbers, model) }
    }

    /// The steps below the answer; nil without a trace.
    package var tree: TraceTree? {
        var shown: Set<Int> = []
        return steps.last.map { branch($0, &shown) }
    }

    private func branch(_ step: TraceNode, _ shown: inout Set<Int>) -> TraceTree {
        guard shown.insert(step.number).inserted else { return TraceTree(step: step, isRepeated: true, branches: []) }
        var branches: [TraceTree] = []
        for next in required(by: step) { branches.append(branch(next, &shown)) }
        return TraceTree(step: step, isRepeated: false, branches: branches)
    }

    func required(by step: TraceNode) -> [TraceNode] { step.requires.map { steps[$0 - 1] } }
}

/// One decision on the way to an answer.
package struct TraceNode: Sendable {
    /// Its place among the steps, counted from 1.
    package let number: Int
    package let name: String
    package let question: String?
    /// The line of the decision in its file.
    package let line: Int
    /// Only the inputs that this decision itself requires.
    package let inputs: [TracedValue]
    /// The steps whose values it requires, by their numbers.
    package let requires: [Int]
    /// Each reading of a table, with the rows that matched and their annotations.
    package let tables: [TableTrace]
    package let citations: [Citation]
    package let value: FEELValue
    /// What the model says of the value.
    package let type: FEELType?

    fileprivate init(_ trace: DecisionTrace, _ number: Int, _ numbers: [String: Int], _ model: DMNModel) {
        (self.number, name, line, value) = (number, trace.name, trace.line, trace.value)
        (inputs, tables, citations) = (trace.inputs, trace.tables, trace.citations)
        requires = trace.requires.compactMap { numbers[$0] }
        question = model.source.decisions.first { $0.id == trace.id }?.question
        type = model.decisions.first { $0.id == trace.id }?.type
    }
}

/// A step with those it requires, each in full where it is met first.
package struct TraceTree: Sendable {
    package let step: TraceNode
    /// Whether it stands in full further up; then it has no branches here.
    package let isRepeated: Bool
    package let branches: [TraceTree]
}
