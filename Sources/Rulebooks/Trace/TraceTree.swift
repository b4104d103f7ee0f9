package import DMN

/// How a decision came to its value, as a tree: each decision with its own inputs, the rows that matched, its citations, and the
/// decisions it rests on. What the page "Mengapa?", the command line and the API show.
package struct TraceTree: Sendable {
    package let decision: String
    package let value: FEELValue
    /// The line of the decision in its file.
    package let line: Int
    /// Only the inputs that this decision itself requires.
    package let inputs: [TracedValue]
    package let tables: [TableTrace]
    package let citations: [Citation]
    package let children: [TraceTree]
    /// Whether the decision was already shown in full further up; then it has no children here.
    package let isRepeated: Bool

    /// The tree below the decision evaluated last; nil without a trace.
    package init?(_ evaluation: Evaluation) {
        guard let root = evaluation.trace.last else { return nil }
        var shown: Set<String> = []
        self.init(root, Dictionary(evaluation.trace.map { ($0.name, $0) }, uniquingKeysWith: { $1 }), &shown)
    }

    private init(_ step: DecisionTrace, _ all: [String: DecisionTrace], _ shown: inout Set<String>) {
        (decision, value, line) = (step.name, step.value, step.line)
        (inputs, tables, citations) = (step.inputs, step.tables, step.citations)
        isRepeated = !shown.insert(step.name).inserted
        var children: [TraceTree] = []
        if !isRepeated {
            for name in step.requires { if let next = all[name] { children.append(TraceTree(next, all, &shown)) } }
        }
        self.children = children
    }

    package var matches: [RuleMatch] { tables.flatMap(\.matches) }
}
