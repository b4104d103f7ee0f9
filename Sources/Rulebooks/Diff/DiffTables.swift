internal import DMN

/// Compares what two versions of a decision or function compute.
enum DiffTables {
    typealias Change = RulebookDiff.Change

    /// Two tables row by row; anything else by its text.
    static func expressions(_ owner: String, _ old: BoxedExpression?, _ new: BoxedExpression?) -> [Change] {
        if case .decisionTable(let before)? = old?.kind, case .decisionTable(let after)? = new?.kind { return tables(owner, before, after) }
        let (before, after) = (old.map { BoxedText.text($0) }, new.map { BoxedText.text($0) })
        guard before != after else { return [] }
        let kind: RulebookDiff.Kind = before == nil ? .added : (after == nil ? .removed : .changed)
        return [Change(kind: kind, part: .formula, owner: owner, name: owner, before: before, after: after)]
    }

    private static func tables(_ owner: String, _ old: DecisionTable, _ new: DecisionTable) -> [Change] {
        var changes: [Change] = []
        if BoxedText.policy(old) != BoxedText.policy(new) {
            changes.append(
                Change(
                    kind: .changed, part: .table, owner: owner, name: "hit policy", before: BoxedText.policy(old),
                    after: BoxedText.policy(new)))
        }
        return changes + DiffParts.named(.column, owner, columns(old), columns(new)) + rows(owner, old, new)
    }

    private static func columns(_ table: DecisionTable) -> [(key: String, words: String)] {
        let inputs = table.inputs.map { input in
            let expression = BoxedText.line(input.expression)
            return (expression, expression + (input.values.map { " (\(BoxedText.line($0)))" } ?? ""))
        }
        let outputs = table.outputs.map { output in
            let name = output.name ?? output.label ?? "hasil"
            let values = output.values.map { " (\(BoxedText.line($0)))" } ?? ""
            return (
                "→ " + name,
                "→ \(name): \(output.typeRef ?? "Any")\(values)\(output.defaultValue.map { ", baku \(BoxedText.line($0))" } ?? "")"
            )
        }
        return inputs + outputs
    }

    /// Rows are the same when they say the same; among the rest, those with the same conditions or else the same id are one row changed.
    private static func rows(_ owner: String, _ old: DecisionTable, _ new: DecisionTable) -> [Change] {
        var before = Array(old.rules.enumerated())
        var after = Array(new.rules.enumerated())
        func pair(_ same: (DecisionTable.Rule, DecisionTable.Rule) -> Bool) -> [(Int, Int)] {
            var pairs: [(Int, Int)] = []
            for entry in after {
                guard let match = before.firstIndex(where: { same($0.element, entry.element) }) else { continue }
                pairs.append((before[match].offset, entry.offset))
                before.remove(at: match)
            }
            let taken = Set(pairs.map(\.1))
            after.removeAll { taken.contains($0.offset) }
            return pairs
        }
        _ = pair { BoxedText.row($0) == BoxedText.row($1) }
        let changed = pair { BoxedText.conditions($0) == BoxedText.conditions($1) } + pair { !$0.id.isEmpty && $0.id == $1.id }
        let changes = changed.map { a, b in
            Change(
                kind: .changed, part: .row, owner: owner, name: "\(b + 1)", before: BoxedText.row(old.rules[a]),
                after: BoxedText.row(new.rules[b]))
        }
        let removed = before.map {
            Change(kind: .removed, part: .row, owner: owner, name: "\($0.offset + 1)", before: BoxedText.row($0.element), after: nil)
        }
        let added = after.map {
            Change(kind: .added, part: .row, owner: owner, name: "\($0.offset + 1)", before: nil, after: BoxedText.row($0.element))
        }
        return removed + changes + added
    }
}
