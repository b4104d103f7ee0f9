import DMN
import Rulebooks

/// A rulebook as aligned text: inputs, decisions with their tables, citations.
struct RulebookText {
    let source: ModelSource

    init(_ source: ModelSource) { self.source = source }

    var lines: [String] {
        inputs
            + source.decisions.flatMap { decision in
                ["", "Keputusan: \(decision.name)"] + (decision.question.map { ["  \($0)"] } ?? []) + citations(of: decision)
                    + (decision.expression.map { expression($0) } ?? [])
            }
            + source.knowledgeModels.flatMap { model in
                ["", "Fungsi: \(model.name)(\(model.function?.parameters.map(\.name).joined(separator: ", ") ?? ""))"]
                    + (model.function?.body.map { expression($0) } ?? [])
            }
    }

    private var inputs: [String] {
        var text = AlignedText()
        for input in source.inputs {
            let values = source.itemDefinitions.first { $0.name == input.variable.typeRef }?.allowedValues.map { BoxedText.line($0) }
            text.add([input.variable.name, input.variable.typeRef ?? "", values ?? input.description ?? ""])
        }
        return ["Masukan:"] + text.lines(indent: "  ")
    }

    private func citations(of decision: DMN.Decision) -> [String] {
        decision.authorities.compactMap { reference in
            source.knowledgeSources.first { $0.id == reference.id }.map { "  Dasar: \($0.name)" }
        }
    }

    private func expression(_ boxed: BoxedExpression) -> [String] {
        guard case .decisionTable(let table) = boxed.kind else { return ["  = \(BoxedText.text(boxed))"] }
        return self.table(table)
    }

    private func table(_ table: DecisionTable) -> [String] {
        var text = AlignedText()
        let heads = table.inputs.map { $0.label ?? BoxedText.line($0.expression) }
        let results = table.outputs.map { "→ " + ($0.label ?? $0.name ?? table.outputLabel ?? "hasil") }
        text.add(["No."] + heads + results)
        for (index, rule) in table.rules.enumerated() {
            text.add(["\(index + 1)"] + rule.inputs.map { BoxedText.line($0) } + rule.outputs.map { "→ " + BoxedText.line($0) })
        }
        var lines = text.lines(indent: "  ")
        for (index, rule) in table.rules.enumerated().reversed() {
            lines.insert(contentsOf: notes(rule, table), at: index + 2)
        }
        return ["  Tabel \(table.hitPolicy.rawValue): \(table.hitPolicy.words)"] + lines
    }

    private func notes(_ rule: DecisionTable.Rule, _ table: DecisionTable) -> [String] {
        rule.annotations.enumerated().filter { !$0.element.isEmpty }.map { index, note in
            let head = index < table.annotations.count && !table.annotations[index].isEmpty ? "\(table.annotations[index]): " : ""
            return "         \(head)\(note)"
        }
    }
}

extension DecisionTable.HitPolicy {
    /// The hit policy in words (DMN 8.2.8).
    var words: String {
        switch self {
        case .unique: "tepat satu baris cocok"
        case .any: "boleh beberapa baris cocok, hasilnya sama"
        case .first: "baris pertama yang cocok menentukan"
        case .priority: "hasil dengan prioritas tertinggi menentukan"
        case .collect: "semua baris yang cocok dikumpulkan"
        case .ruleOrder: "semua baris yang cocok, menurut urutan baris"
        case .outputOrder: "semua baris yang cocok, menurut urutan hasil"
        }
    }
}
