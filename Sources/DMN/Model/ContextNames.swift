/// Finds the names of several words that contexts of a model have as keys: what may follow a dot where no type tells it.
enum ContextNames {
    static func collect(from source: ModelSource, into context: CompileContext) {
        for decision in source.decisions { decision.expression.map { collect($0, context) } }
        for model in source.knowledgeModels { model.function?.body.map { collect($0, context) } }
        for name in source.decisions.map(\.name) + source.inputs.map(\.name) { context.note(property: name) }
    }

    private static func collect(_ boxed: BoxedExpression, _ context: CompileContext) {
        switch boxed.kind {
        case .context(let entries), .invocation(_, let entries):
            for entry in entries {
                context.note(property: entry.variable?.name ?? "")
                collect(entry.value, context)
            }
        case .relation(let columns, let rows):
            for column in columns { context.note(property: column.name) }
            for cell in rows.joined() { collect(cell, context) }
        case .list(let items): for item in items { collect(item, context) }
        case .function(let function): function.body.map { collect($0, context) }
        case .decisionTable(let table): for output in table.outputs { context.note(property: output.name ?? "") }
        case .conditional(let a, let b, let c): for part in [a, b, c] { collect(part, context) }
        case .filter(let a, let b): for part in [a, b] { collect(part, context) }
        case .loop(let loop): for part in [loop.source, loop.body] { collect(part, context) }
        case .literal, .unknown: break
        }
    }
}
