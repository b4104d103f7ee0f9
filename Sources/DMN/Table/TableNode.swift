/// A compiled decision table.
final class TableNode: Node {
    struct Column: Sendable {
        let name: String
        let expression: any Node
        /// The slot that holds the column's value, `?` in its cells.
        let slot: Int
        let type: FEELType?
        let allowed: [UnaryTest]
    }

    struct Cell: Sendable {
        let column: Int
        let tests: [UnaryTest]
    }

    struct Row: Sendable {
        /// Only cells that test something.
        let cells: [Cell]
        let outputs: [any Node]
        let number: Int
        let id: String
        let line: Int
        let annotations: [String]
    }

    struct Output: Sendable {
        let name: String
        let type: FEELType?
        /// Allowed values in order, for the policies that go by priority.
        let priorities: [UnaryTest]
        let defaultValue: (any Node)?
    }

    let owner: String
    let policy: DecisionTable.HitPolicy
    let aggregation: DecisionTable.Aggregation?
    let columns: [Column]
    let rows: [Row]
    let outputs: [Output]
    let shape: ContextShape
    let height: Int

    init(
        owner: String, policy: DecisionTable.HitPolicy, aggregation: DecisionTable.Aggregation?, columns: [Column], rows: [Row],
        outputs: [Output]
    ) {
        self.owner = owner
        self.policy = policy
        self.aggregation = aggregation
        self.columns = columns
        self.rows = rows
        self.outputs = outputs
        shape = ContextShape(outputs.map(\.name))
        let cells = rows.flatMap { $0.cells.flatMap { $0.tests.map(\.height) } }
        let nodes = columns.map(\.expression) + rows.flatMap(\.outputs) + outputs.compactMap(\.defaultValue)
        height = max(DMN.height(over: nodes), 1 + (cells.max() ?? 0)) + 1
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        try machine.spend(rows.count)
        guard try readInputs(&machine) else { return .null }
        if machine.trace == nil, policy == .unique { return try evaluateUnique(&machine) }
        if machine.trace == nil, policy == .first { return try evaluateFirst(&machine) }
        var matched: [Int] = []
        for index in rows.indices where try matches(rows[index], &machine) {
            matched.append(index)
            if policy == .first { break }
        }
        let value = try result(of: matched, &machine)
        record(matched, value, &machine)
        return value
    }

    /// Puts the columns' values in their slots; false, with a warning, when one is not among those allowed.
    private func readInputs(_ machine: inout Machine) throws(FEELHalt) -> Bool {
        for column in columns {
            var value = try column.expression.evaluate(&machine)
            if let type = column.type { value = try type.coerced(value, &machine, column.name) }
            if !column.allowed.isEmpty, !value.isNull, try !UnaryTest.anyMatches(column.allowed, value, &machine) {
                machine.warn("\(owner): \(value) is not among the values allowed for \(column.name)")
                return false
            }
            machine.slots[machine.base + column.slot] = value
        }
        return true
    }

    @inline(__always)
    private func matches(_ row: Row, _ machine: inout Machine) throws(FEELHalt) -> Bool {
        for cell in row.cells {
            let slot = machine.base + columns[cell.column].slot
            if cell.tests.count == 1 {
                if try cell.tests[0].matches(machine.slots[slot], &machine) != true { return false }
            } else if try !UnaryTest.anyMatches(cell.tests, machine.slots[slot], &machine) {
                return false
            }
        }
        return true
    }

    /// The usual case without a list of matches.
    private func evaluateUnique(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        var found = -1
        for index in rows.indices where try matches(rows[index], &machine) {
            if found >= 0 { return conflict([found, index], &machine) }
            found = index
        }
        return found < 0 ? try noMatch(&machine) : try output(of: rows[found], &machine)
    }

    private func evaluateFirst(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        for row in rows where try matches(row, &machine) { return try output(of: row, &machine) }
        return try noMatch(&machine)
    }

    private func conflict(_ matched: [Int], _ machine: inout Machine) -> FEELValue {
        let numbers = matched.map { String(rows[$0].number) }.joined(separator: " and ")
        return machine.fail("\(owner): rules \(numbers) both match under \(policy.rawValue)")
    }

    private func record(_ matched: [Int], _ value: FEELValue, _ machine: inout Machine) {
        guard machine.trace != nil else { return }
        let inputs = columns.map { TracedValue(name: $0.name, value: machine.slots[machine.base + $0.slot]) }
        let matches = matched.map { index in
            RuleMatch(row: rows[index].number, ruleID: rows[index].id, line: rows[index].line, annotations: rows[index].annotations)
        }
        machine.trace?.record(TableTrace(owner: owner, inputs: inputs, matches: matches, value: value))
    }
}
