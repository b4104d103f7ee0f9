import CSQLite
import Storage

/// One open file handle of SQLite, used by one thread.
final class SQLiteConnection: SQLConnection {
    let handle: OpaquePointer
    /// Whose cancellation stops the statement that runs now; nil where stopping half-way would undo others' work.
    var cancelled: CancelFlag?
    /// The driver is at work itself, and may steer transactions and pragmas; bodies may not (see `Guards.swift`).
    private(set) var isSteering = false
    private var cache = StatementCache()

    /// Takes over an open handle and closes it in the end.
    init(owning handle: OpaquePointer) {
        self.handle = handle
    }

    deinit {
        cache.removeAll()
        sqlite3_close_v2(handle)
    }

    func rows(_ sql: SQL) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try each(sql) { rows.append($0) }
        return rows
    }

    func row(_ sql: SQL) throws -> SQLRow? {
        let statement = try start(sql.text, sql.values)
        defer { statement.reset() }
        guard try step(statement) else { return nil }
        let row = try statement.row()
        // An INSERT … RETURNING is complete, and its constraints checked, only at the end.
        if !statement.isReadOnly { while try step(statement) {} }
        return row
    }

    func run(_ sql: SQL) throws -> Int {
        let before = sqlite3_total_changes64(handle)
        let statement = try start(sql.text, sql.values)
        defer { statement.reset() }
        while try step(statement) {}
        // `changes` keeps its old value after DDL and the like; `total_changes` tells whether it is news.
        return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }

    func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws {
        let statement = try start(sql.text, sql.values)
        defer { statement.reset() }
        while try step(statement) { try body(statement.row()) }
    }

    func savepoint<T>(_ body: () throws -> T) throws -> T {
        try steer("SAVEPOINT tolok")
        do {
            let value = try body()
            try steer("RELEASE tolok")
            return value
        } catch {
            undoSavepoint()
            throw error
        }
    }

    /// False once SQLite has rolled the whole transaction back by itself (disk full, input/output error).
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Runs one of the driver's own statements; returns the first column of its first row.
    @discardableResult
    func steer(_ text: String) throws -> SQLValue? {
        try steerRows(text, limit: 1).first?.values.first
    }

    /// The first `limit` rows of one of the driver's own statements.
    func steerRows(_ text: String, limit: Int) throws -> [SQLRow] {
        try steering {
            let statement = try start(text, [])
            defer { statement.reset() }
            var rows: [SQLRow] = []
            while rows.count < limit, try step(statement) { rows.append(try statement.row()) }
            return rows
        }
    }

    /// What the driver does itself: the guards let it pass.
    func steering<T>(_ body: () throws -> T) rethrows -> T {
        isSteering = true
        defer { isSteering = false }
        return try body()
    }

    func rollback() {
        if isInTransaction { _ = try? steer("ROLLBACK") }
    }

    private func undoSavepoint() {
        guard isInTransaction else { return }
        do {
            try steer("ROLLBACK TO tolok")
            try steer("RELEASE tolok")
        } catch {
            // Half an effect must not be committed: the group sees that its transaction is gone and runs the others again.
            rollback()
        }
    }

    private func start(_ text: String, _ values: [SQLValue]) throws(StorageError) -> Statement {
        let statement = try cache.take(text, on: handle)
        do {
            try statement.bind(values)
            return statement
        } catch {
            statement.reset()
            throw error
        }
    }

    private func step(_ statement: Statement) throws -> Bool {
        switch sqlite3_step(statement.handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case SQLITE_INTERRUPT: throw CancellationError()
        case let code: throw StorageError(code: code, on: handle)
        }
    }
}
