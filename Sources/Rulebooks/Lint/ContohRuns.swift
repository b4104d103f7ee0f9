internal import DMN

/// What the examples of a rulebook gave, and which rows they went through.
struct ContohRuns: Sendable {
    let outcomes: [TCKOutcome]
    /// Lines of the rules that matched in some example.
    let linesHit: Set<Int>
    /// For each rule's line, the values of its table's columns in the evaluations in which that rule matched.
    let columnValues: [Int: [[FEELValue]]]
    /// The values of a table's columns in the evaluations in which no rule matched, by what the table stands in.
    let unmatchedValues: [String: [[FEELValue]]]

    init(_ model: DMNModel, _ suite: TCKSuite?) {
        outcomes = suite?.run(model) ?? []
        var hit: Set<Int> = []
        var values: [Int: [[FEELValue]]] = [:]
        var unmatched: [String: [[FEELValue]]] = [:]
        for table in suite?.cases.flatMap({ Self.tables($0, model) }) ?? [] {
            hit.formUnion(table.matches.map(\.line))
            let columns = table.inputs.map(\.value)
            if let first = table.matches.first {
                values[first.line, default: []].append(columns)
            } else {
                unmatched[table.owner, default: []].append(columns)
            }
        }
        (linesHit, columnValues, unmatchedValues) = (hit, values, unmatched)
    }

    private static func tables(_ example: TCKCase, _ model: DMNModel) -> [TableTrace] {
        example.results.flatMap { result -> [TableTrace] in
            let evaluation: Evaluation? =
                if let invocable = example.invocable, example.kind != .decision {
                    try? model.invoke(invocable, arguments: example.inputs, trace: true)
                } else {
                    try? model.evaluate(decision: result.name, inputs: example.inputs, trace: true)
                }
            return evaluation?.trace.flatMap(\.tables) ?? []
        }
    }
}
