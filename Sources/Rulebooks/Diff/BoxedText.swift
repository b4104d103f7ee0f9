package import DMN

/// Boxed expressions as text: one line for each entry, as a reader would write them down.
package enum BoxedText {
    /// A piece of FEEL with its white space made single.
    package static func line(_ source: SourceText) -> String {
        source.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func policy(_ table: DecisionTable) -> String { table.hitPolicy.rawValue + (table.aggregation.map { " \($0.rawValue)" } ?? "") }

    static func conditions(_ rule: DecisionTable.Rule) -> String { rule.inputs.map { line($0) }.joined(separator: " | ") }

    static func row(_ rule: DecisionTable.Rule) -> String {
        let notes = rule.annotations.filter { !$0.isEmpty }.map { " · \($0)" }.joined()
        return "\(conditions(rule)) → \(rule.outputs.map { line($0) }.joined(separator: " | "))\(notes)"
    }

    package static func text(_ boxed: BoxedExpression) -> String {
        switch boxed.kind {
        case .literal(let source): return line(source)
        case .context(let entries):
            return "{ " + entries.map { "\($0.variable?.name ?? "hasil"): \(text($0.value))" }.joined(separator: "; ") + " }"
        case .list(let items): return "[" + items.map { text($0) }.joined(separator: ", ") + "]"
        case .relation(let columns, let rows):
            let body = rows.map { "(" + $0.map { text($0) }.joined(separator: ", ") + ")" }.joined(separator: ", ")
            return "relasi(\(columns.map(\.name).joined(separator: ", "))): \(body)"
        case .invocation(let callee, let bindings):
            return "\(text(callee))(\(bindings.map { "\($0.variable?.name ?? ""): \(text($0.value))" }.joined(separator: ", ")))"
        case .function(let function):
            return "fungsi(\(function.parameters.map(\.name).joined(separator: ", "))): \(function.body.map { text($0) } ?? "")"
        case .decisionTable(let table):
            let heads = table.inputs.map { line($0.expression) }.joined(separator: " | ")
            return "tabel \(policy(table)) \(heads): " + table.rules.map { row($0) }.joined(separator: " // ")
        case .conditional(let condition, let then, let otherwise):
            return "if \(text(condition)) then \(text(then)) else \(text(otherwise))"
        case .filter(let source, let match): return "\(text(source))[\(text(match))]"
        case .loop(let loop):
            return "\(loop.kind.rawValue) \(loop.variable) in \(text(loop.source)): \(text(loop.body))"
        case .unknown(let message): return message
        }
    }
}
