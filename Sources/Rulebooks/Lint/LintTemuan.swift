package import DMN

/// Something to mend in a rulebook, with its place and what to do.
package struct LintTemuan: Sendable, Equatable {
    package enum Severity: String, Sendable, CaseIterable {
        /// The rulebook must not be used.
        case error = "galat"
        /// The rulebook can be used, but not yet relied on.
        case warning = "peringatan"
        /// Nothing is wrong; something could not be judged.
        case note = "catatan"
    }

    /// Stable name of the kind: `table.gap`.
    package let code: String
    package let severity: Severity
    package let file: String
    package let position: SourcePosition
    /// Indonesian: what is wrong.
    package let message: String
    /// Indonesian: what to do.
    package let remedy: String
}

extension LintTemuan: CustomStringConvertible {
    package var description: String {
        "\(file):\(position.line):\(position.column): \(severity.rawValue) \(code): \(message) \(remedy)"
    }
}

/// One kind of finding: what it is called, and how it is found in a rulebook.
package struct LintCheck: Sendable {
    package let code: String
    /// Indonesian, for lists of checks.
    package let title: String
    let find: @Sendable (LintSubject) -> [LintSpot]
}

/// A finding before it knows its check: where, how bad, and the words.
struct LintSpot: Sendable {
    var severity = LintTemuan.Severity.error
    let position: SourcePosition
    let message: String
    let remedy: String
    /// Whether the place is in the file of examples.
    var isInContoh = false
}
