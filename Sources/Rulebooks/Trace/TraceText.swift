internal import DMN

/// A trace as lines of text.
package enum TraceText {
    /// One line for each value, row and citation, indented by branch signs.
    package static func lines(_ tree: TraceTree) -> [String] {
        [title(tree)] + details(tree, "")
    }

    private static func title(_ tree: TraceTree) -> String {
        "\(tree.decision) = \(words(tree.value))" + (tree.isRepeated ? " (lihat di atas)" : "")
    }

    private static func words(_ value: FEELValue) -> String { ValueWords.terminal.words(value) ?? value.text }

    private static func details(_ tree: TraceTree, _ indent: String) -> [String] {
        if tree.isRepeated { return [] }
        var parts: [(head: String, rest: (String) -> [String])] = []
        for input in tree.inputs { parts.append(("masukan \(input.name) = \(words(input.value))", { _ in [] })) }
        for table in tree.tables { parts.append(contentsOf: table.matches.map { match in (row(match, in: table, tree), { _ in [] }) }) }
        for citation in tree.citations { parts.append(("dasar: \(citation.name)", { _ in [] })) }
        for child in tree.children { parts.append((title(child), { details(child, $0) })) }
        return parts.enumerated().flatMap { index, part in
            let isLast = index == parts.count - 1
            return [indent + (isLast ? "└─ " : "├─ ") + part.head] + part.rest(indent + (isLast ? "   " : "│  "))
        }
    }

    private static func row(_ match: RuleMatch, in table: TableTrace, _ tree: TraceTree) -> String {
        let owner = table.owner == tree.decision ? "" : " tabel \(table.owner)"
        let words = match.annotations.filter { !$0.isEmpty }
        return "baris \(match.row)\(owner)" + (words.isEmpty ? "" : ": " + words.joined(separator: " — "))
    }
}
