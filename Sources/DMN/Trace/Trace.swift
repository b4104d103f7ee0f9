/// How one decision came to its value.
package struct DecisionTrace: Sendable {
    package let id: String
    package let name: String
    /// The line of the decision in its file.
    package let line: Int
    package let file: String
    /// The required inputs with their values.
    package let inputs: [TracedValue]
    /// The names of the required decisions, each with a trace of its own.
    package let requires: [String]
    /// The rules that matched in the decision's table and in those of the functions it called, in the order of evaluation.
    package fileprivate(set) var tables: [TableTrace] = []
    /// Where the knowledge comes from: the law.
    package let citations: [Citation]
    package fileprivate(set) var value: FEELValue = .null
}

package struct TracedValue: Sendable {
    package let name: String
    package let value: FEELValue
}

/// One evaluation of a decision table.
package struct TableTrace: Sendable {
    /// The decision, function or context entry in which the table stands.
    package let owner: String
    package let inputs: [TracedValue]
    package let matches: [RuleMatch]
    package let value: FEELValue
}

/// A rule that matched.
package struct RuleMatch: Sendable {
    /// Counted from 1, as users count rows.
    package let row: Int
    package let ruleID: String
    package let line: Int
    package let annotations: [String]
}

/// A knowledge source on which a decision or function rests.
package struct Citation: Sendable, Equatable {
    package let name: String
    package let location: String?
}

/// Collects traces while an evaluation runs.
struct TraceBuilder {
    private(set) var decisions: [DecisionTrace] = []
    private var open: [DecisionTrace] = []

    /// Beyond this many tables a decision's trace tells no more: a loop may evaluate one a million times.
    private static let tableLimit = 200

    mutating func begin(_ decision: DecisionTrace) { open.append(decision) }

    mutating func end(_ value: FEELValue) {
        guard var decision = open.popLast() else { return }
        decision.value = value
        decisions.append(decision)
    }

    mutating func record(_ table: TableTrace) {
        guard !open.isEmpty, open[open.count - 1].tables.count < Self.tableLimit else { return }
        open[open.count - 1].tables.append(table)
    }
}

/// What an evaluation gave.
package struct Evaluation: Sendable {
    package let value: FEELValue
    package let warnings: [FEELWarning]
    /// The decisions evaluated, each after those it requires; empty unless a trace was asked for.
    package let trace: [DecisionTrace]
}
