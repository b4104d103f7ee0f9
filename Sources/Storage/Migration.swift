import Kinerja
import Secrets

/// One append-only step of the schema. Once released, its text never changes: its SHA-256 is recorded in every database.
package struct Migration: Sendable, Hashable {
    /// 1, 2, 3 … without a gap.
    package let number: Int
    /// What it brings, in a few English words: `"Operations"`.
    package let name: String
    /// Statements separated by `;`, with the tokens of `Dialect`.
    package let sql: String

    package init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }

    package var hash: String { SHA256.hex(of: sql.utf8) }
}
