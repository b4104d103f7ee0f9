internal import DMN

/// Writes a trace as lines of text.
package enum TraceText {
    /// One line for each value, row and citation, indented by branch signs.
    package static func lines(_ trace: Trace) -> [String] {
        trace.tree.map { [title($0)] + details($0, "") } ?? []
    }

    private static func title(_ tree: TraceTree) -> String {
        "\(tree.step.name) = \(words(tree.step.value))" + (tree.isRepeated ? " (lihat di atas)" : "")
    }

    private static func words(_ value: FEELValue) -> String { ValueWords.terminal.words(value) ?? value.text }

    private static func details(_ tree: TraceTree, _ indent: String) -> [String] {
        if tree.isRepeated { return [] }
        let step = tree.step
        var parts: [(head: String, rest: (String) -> [String])] = []
        for input in step.inputs { parts.append(("masukan \(input.name) = \(words(input.value))", { _ in [] })) }
        for table in step.tables { parts.append(contentsOf: table.matches.map { match in (row(match, in: table, step), { _ in [] }) }) }
        for citation in step.citations { parts.append(("dasar: \(citation.name)", { _ in [] })) }
        for branch in tree.branches { parts.append((title(branch), { details(branch, $0) })) }
        return parts.enumerated().flatMap { index, part in
            let isLast = index == parts.count - 1
            return [indent + (isLast ? "└─ " : "├─ ") + part.head] + part.rest(indent + (isLast ? "   " : "│  "))
        }
    }

    private static func row(_ match: RuleMatch, in table: TableTrace, _ step: TraceNode) -> String {
        let owner = table.owner == step.name ? "" : " tabel \(table.owner)"
        let words = match.annotations.filter { !$0.isEmpty }
        return "baris \(match.row)\(owner)" + (words.isEmpty ? "" : ": " + words.joined(separator: " — "))
    }
}
