internal import DMN

/// A trace as JSON: `{"decision","value","line","inputs":{},"tables":[{"owner","rows":[{"row","id","line","annotations"}]}],"citations","requires"}`.
package enum TraceJSON {
    package static func bytes(_ tree: TraceTree) -> [UInt8] {
        var writer = JSONWriter()
        write(tree, &writer)
        return writer.bytes
    }

    static func write(_ tree: TraceTree, _ writer: inout JSONWriter) {
        writer.raw("{\"decision\":")
        writer.string(tree.decision)
        writer.raw(",\"value\":")
        writer.value(tree.value)
        writer.raw(",\"line\":")
        writer.value(.number(tree.line))
        writer.raw(",\"inputs\":")
        writer.object(tree.inputs.map { ($0.name, $0.value) }) { $0.value($1) }
        writer.raw(",\"tables\":")
        writer.array(tree.tables.filter { !$0.matches.isEmpty }) { write($1, &$0) }
        writer.raw(",\"citations\":")
        writer.array(tree.citations) { write($1, &$0) }
        writer.raw(",\"requires\":")
        writer.array(tree.isRepeated ? [] : tree.children) { write($1, &$0) }
        writer.raw("}")
    }

    private static func write(_ table: TableTrace, _ writer: inout JSONWriter) {
        writer.raw("{\"owner\":")
        writer.string(table.owner)
        writer.raw(",\"rows\":")
        writer.array(table.matches) { writer, match in
            writer.raw("{\"row\":")
            writer.value(.number(match.row))
            writer.raw(",\"id\":")
            writer.string(match.ruleID)
            writer.raw(",\"line\":")
            writer.value(.number(match.line))
            writer.raw(",\"annotations\":")
            writer.array(match.annotations) { $0.string($1) }
            writer.raw("}")
        }
        writer.raw("}")
    }

    private static func write(_ citation: Citation, _ writer: inout JSONWriter) {
        writer.raw("{\"name\":")
        writer.string(citation.name)
        if let location = citation.location {
            writer.raw(",\"location\":")
            writer.string(location)
        }
        writer.raw("}")
    }
}
