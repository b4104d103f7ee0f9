extension TableNode {
    /// The table's value for the rules that matched (DMN 8.2.8).
    func result(of matched: [Int], _ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        if matched.isEmpty { return try noMatch(&machine) }
        switch policy {
        case .unique:
            guard matched.count == 1 else { return machine.fail("\(owner): rules \(numbers(matched)) all match under UNIQUE") }
            return try output(of: rows[matched[0]], &machine)
        case .first: return try output(of: rows[matched[0]], &machine)
        case .any: return try agreed(matched, &machine)
        case .priority: return try byPriority(matched, &machine)[0]
        case .outputOrder: return machine.list(try byPriority(matched, &machine))
        case .ruleOrder: return machine.list(try outputs(of: matched, &machine))
        case .collect: return try collected(matched, &machine)
        }
    }

    /// Whether the table's value is that of one output, already fitted to this very type.
    func gives(_ type: FEELType) -> Bool {
        guard outputs.count == 1, let own = outputs[0].type, own.isSameSimpleType(as: type) else { return false }
        return policy == .unique || policy == .first || policy == .any || policy == .priority
    }

    private func numbers(_ matched: [Int]) -> String { matched.map { String(rows[$0].number) }.joined(separator: ", ") }

    /// One output as its value, several as a context.
    func output(of row: Row, _ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        if outputs.count == 1 { return try value(row.outputs[0], of: outputs[0], &machine) }
        var values: [FEELValue] = []
        for (node, output) in zip(row.outputs, outputs) { values.append(try value(node, of: output, &machine)) }
        return .context(shape, values)
    }

    private func value(_ node: any Node, of output: Output, _ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let value = try node.evaluate(&machine)
        guard let type = output.type else { return value }
        return try type.coerced(value, &machine, "the output of \(owner)")
    }

    private func outputs(of matched: [Int], _ machine: inout Machine) throws(FEELHalt) -> [FEELValue] {
        var values: [FEELValue] = []
        for index in matched { values.append(try output(of: rows[index], &machine)) }
        return values
    }

    /// Default outputs if there are any; a count of none is 0 and a collection of none is empty.
    func noMatch(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        if outputs.contains(where: { $0.defaultValue != nil }) {
            var values: [FEELValue] = []
            for output in outputs {
                guard let node = output.defaultValue else {
                    values.append(.null)
                    continue
                }
                values.append(try value(node, of: output, &machine))
            }
            return outputs.count == 1 ? values[0] : .context(shape, values)
        }
        if policy == .collect, aggregation == .count { return .number(0) }
        if policy == .collect, aggregation == nil { return .list(.empty) }
        return machine.fail("\(owner): no rule matches")
    }

    private func agreed(_ matched: [Int], _ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let values = try outputs(of: matched, &machine)
        for other in values.dropFirst() where other.isEqual(to: values[0]) != true {
            return machine.fail("\(owner): rules \(numbers(matched)) match with different outputs under ANY")
        }
        return values[0]
    }

    /// Values of the matching rules, the highest priority first: the order of the outputs' allowed values decides, output by output.
    private func byPriority(_ matched: [Int], _ machine: inout Machine) throws(FEELHalt) -> [FEELValue] {
        var ranked: [(ranks: [Int], value: FEELValue)] = []
        for index in matched {
            let whole = try output(of: rows[index], &machine)
            let parts: [FEELValue] = if outputs.count > 1, case .context(let context) = whole { context.values } else { [whole] }
            var ranks: [Int] = []
            for (output, part) in zip(outputs, parts) { ranks.append(try rank(of: part, in: output, &machine)) }
            ranked.append((ranks, whole))
        }
        // Swift's sort keeps the order of equals only by promise of today's library, so the position decides between them.
        let order = ranked.indices.sorted { a, b in
            ranked[a].ranks == ranked[b].ranks ? a < b : ranked[a].ranks.lexicographicallyPrecedes(ranked[b].ranks)
        }
        return order.map { ranked[$0].value }
    }

    private func rank(of value: FEELValue, in output: Output, _ machine: inout Machine) throws(FEELHalt) -> Int {
        for (rank, test) in output.priorities.enumerated() where try test.matches(value, &machine) == true { return rank }
        return output.priorities.count
    }

    private func collected(_ matched: [Int], _ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let values = try outputs(of: matched, &machine)
        guard let aggregation else { return machine.list(values) }
        if outputs.count == 1 { return try aggregate(values, aggregation, &machine) }
        var results: [FEELValue] = []
        for name in shape.names {
            let column = values.map { $0.property(name) ?? .null }
            results.append(try aggregate(column, aggregation, &machine))
        }
        return .context(shape, results)
    }

    private func aggregate(
        _ values: [FEELValue], _ aggregation: DecisionTable.Aggregation, _ machine: inout Machine
    ) throws(FEELHalt) -> FEELValue {
        let name: String
        switch aggregation {
        case .count: return .number(values.count)
        case .sum: name = "sum"
        case .min: name = "min"
        case .max: name = "max"
        }
        return try Builtin.named(name)?.evaluate([.list(values)], &machine) ?? .null
    }
}
