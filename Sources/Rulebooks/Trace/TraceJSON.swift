internal import DMN

/// Writes a trace as JSON: `{"decision","value","line","inputs":{},"tables":[{"owner","rows":[{"row","id","line","annotations"}]}],"citations","requires"}`.
package enum TraceJSON {
    package static func bytes(_ trace: Trace) -> [UInt8] {
        var writer = JSONWriter()
        if let tree = trace.tree { write(tree, &writer) }
        return writer.bytes
    }

    static func write(_ tree: TraceTree, _ writer: inout JSONWriter) {
        let step = tree.step
        writer.raw("{\"decision\":")
        writer.string(step.name)
        writer.raw(",\"value\":")
        writer.value(step.value)
        writer.raw(",\"line\":")
        writer.value(.number(step.line))
        writer.raw(",\"inputs\":")
        writer.object(step.inputs.map { ($0.name, $0.value) }) { $0.value($1) }
        writer.raw(",\"tables\":")
        writer.array(step.tables.filter { !$0.matches.isEmpty }) { write($1, &$0) }
        writer.raw(",\"citations\":")
        writer.array(step.citations) { write($1, &$0) }
        writer.raw(",\"requires\":")
        writer.array(tree.branches) { write($1, &$0) }
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
