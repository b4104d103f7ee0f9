/// A compiled decision table.
final class TableNode: Node {
    final class Column: Sendable {
        let name: String
        let expression: any Node
        /// The slot that holds the column's value, `?` in its cells.
        let slot: Int
        let type: FEELType?
        let allowed: [UnaryTest]

        init(name: String, expression: any Node, slot: Int, type: FEELType?, allowed: [UnaryTest]) {
            self.name = name
            self.expression = expression
            self.slot = slot
            self.type = type
            self.allowed = allowed
        }
    }

    final class Row: Sendable {
        /// The tests of each column.
        let tests: [[UnaryTest]]
        let outputs: [any Node]
        let number: Int
        let id: String
        let line: Int
        let annotations: [String]

        init(tests: [[UnaryTest]], outputs: [any Node], number: Int, id: String, line: Int, annotations: [String]) {
            self.tests = tests
            self.outputs = outputs
            self.number = number
            self.id = id
            self.line = line
            self.annotations = annotations
        }
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
    /// For each column, its index if its tests are constants.
    let indexes: [RowIndex?]

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
        indexes = columns.indices.map { column in RowIndex(rows.map { $0.tests[column] }) }
        let cells = rows.flatMap { $0.tests.joined().map(\.height) }
        let nodes = columns.map(\.expression) + rows.flatMap(\.outputs) + outputs.compactMap(\.defaultValue)
        height = max(NodeHeight.over(nodes), 1 + (cells.max() ?? 0)) + 1
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue { try evaluate(&machine, given: []) }

    /// - Parameter given: Values that columns take instead of their expressions'.
    func evaluate(_ machine: inout Machine, given: [FEELValue?]) throws(FEELHalt) -> FEELValue {
        try machine.spend(1 + rows.count / 8)
        guard try readInputs(&machine, given) else { return .null }
        if rows.count <= 64 {
            let found = try smallMatch(&machine)
            if machine.trace == nil, found & (found &- 1) == 0 || policy == .first {
                // At most one row: what every policy does with it is known.
                if found == 0 { return try noMatch(&machine) }
                if policy != .collect, policy != .ruleOrder, policy != .outputOrder {
                    return try output(of: rows[found.trailingZeroBitCount], &machine)
                }
            }
            return try finish(Self.positions([found]), &machine)
        }
        return try finish(Self.positions(try largeMatch(&machine)), &machine)
    }

    private func finish(_ matched: [Int], _ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let matched = policy == .first ? Array(matched.prefix(1)) : matched
        let value = try result(of: matched, &machine)
        record(matched, value, &machine)
        return value
    }

    /// Puts the columns' values in their slots; false, with a warning, when one is not among those allowed.
    private func readInputs(_ machine: inout Machine, _ given: [FEELValue?]) throws(FEELHalt) -> Bool {
        for (position, column) in columns.enumerated() {
            let known = position < given.count ? given[position] : nil
            var value = if let known { known } else { try column.expression.evaluate(&machine) }
            if let type = column.type { value = try type.coerced(value, &machine, column.name) }
            if !column.allowed.isEmpty, !value.isNull, try !UnaryTest.anyMatches(column.allowed, value, &machine) {
                machine.warn("\(owner): \(value) is not among the values allowed for \(column.name)")
                return false
            }
            machine.slots[machine.base + column.slot] = value
        }
        return true
    }

    /// The rows that match, as bits, in a table of at most 64.
    private func smallMatch(_ machine: inout Machine) throws(FEELHalt) -> UInt64 {
        var found: UInt64 = rows.count == 64 ? .max : (1 << UInt64(rows.count)) - 1
        for column in indexes.indices where found != 0 {
            let value = machine.slots[machine.base + columns[column].slot]
            if let known = indexes[column]?.filter(&found, value), known { continue }
            var rest = found
            while rest != 0 {
                let row = rest.trailingZeroBitCount
                rest &= rest - 1
                if try !UnaryTest.anyMatches(rows[row].tests[column], value, &machine) { found &= ~(1 << UInt64(row)) }
            }
        }
        return found
    }

    private func largeMatch(_ machine: inout Machine) throws(FEELHalt) -> [UInt64] {
        var found = [UInt64](repeating: .max, count: (rows.count + 63) / 64)
        found[found.count - 1] = rows.count % 64 == 0 ? .max : (1 << UInt64(rows.count % 64)) - 1
        for column in indexes.indices {
            let value = machine.slots[machine.base + columns[column].slot]
            if let known = indexes[column]?.filter(&found, value), known { continue }
            for row in Self.positions(found) {
                try machine.spend(1)
                if try !UnaryTest.anyMatches(rows[row].tests[column], value, &machine) { found[row / 64] &= ~(1 << UInt64(row % 64)) }
            }
        }
        return found
    }

    private static func positions(_ words: [UInt64]) -> [Int] {
        var result: [Int] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                result.append(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return result
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
