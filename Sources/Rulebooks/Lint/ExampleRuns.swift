internal import DMN

/// What the examples of a rulebook gave, and which rows they went through.
struct ExampleRuns: Sendable {
    let outcomes: [TCKOutcome]
    /// Lines of the rules that matched in some example.
    let linesHit: Set<Int>
    /// For each rule's line, the values of its table's columns in the evaluations in which that rule matched.
    let columnValues: [Int: [[FEELValue]]]

    init(_ model: DMNModel, _ suite: TCKSuite?) {
        outcomes = suite?.run(model) ?? []
        var hit: Set<Int> = []
        var values: [Int: [[FEELValue]]] = [:]
        for table in suite?.cases.flatMap({ Self.tables($0, model) }) ?? [] {
            hit.formUnion(table.matches.map(\.line))
            guard let first = table.matches.first else { continue }
            values[first.line, default: []].append(table.inputs.map(\.value))
        }
        (linesHit, columnValues) = (hit, values)
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
