import CSQLite
import Storage

extension Dialect {
    /// STRICT tables know INTEGER, TEXT and BLOB; an integer holds 64 bits, a boolean is 0 or 1.
    static let sqlite = Dialect(bigint: "INTEGER", text: "TEXT", blob: "BLOB", bool: "INTEGER", strict: "STRICT")
}

extension SQLiteConnection {
    func apply(_ migration: Migration) throws {
        // A table may be rebuilt in several steps: foreign keys are judged at the end.
        try steer("PRAGMA defer_foreign_keys = ON")
        let script = try Dialect.sqlite.render(migration.sql)
        // SQLite checks the rows of a strict table that gets a column by a pragma of its own.
        try steering { try runAll(script) }
        guard try steer("PRAGMA foreign_key_check") == nil else { throw StorageError.foreignKey }
    }

    private func runAll(_ script: String) throws {
        try script.withCString { start in
            var next: UnsafePointer<CChar>? = start
            while let text = next, text.pointee != 0 { next = try runFirst(of: text) }
        }
    }

    /// Runs the first statement of `text`; returns what follows it.
    private func runFirst(of text: UnsafePointer<CChar>) throws -> UnsafePointer<CChar>? {
        var prepared: OpaquePointer?
        var tail: UnsafePointer<CChar>?
        var code = sqlite3_prepare_v2(handle, text, -1, &prepared, &tail)
        defer { sqlite3_finalize(prepared) }
        guard code == SQLITE_OK else { throw StorageError(code: code, on: handle) }
        guard let prepared else { return tail }
        repeat { code = sqlite3_step(prepared) } while code == SQLITE_ROW
        guard code == SQLITE_DONE else { throw StorageError(code: code, on: handle) }
        return tail
    }
}
