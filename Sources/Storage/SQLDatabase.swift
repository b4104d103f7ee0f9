/// A database of any engine. Bodies are synchronous and run on a database thread, never on Swift's cooperative pool.
///
/// **A body must be pure apart from its statements**: an engine may run it again (a group of writes that broke, a serialisation
/// failure), so it sends no mail, counts nothing outside and calls no other `read` or `write`.
package protocol SQLDatabase: Sendable {
    /// Runs `body` on one consistent snapshot. Cancelling the task interrupts a running statement (`CancellationError`).
    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

    /// Runs `body` atomically and returns **after the synced commit**: what it returns has survived a power cut.
    ///
    /// When `body` throws, its effects are undone and nobody else's. Cancelling the task withdraws a write that has not begun.
    @discardableResult func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

    /// Counts afresh what the engine's planner goes by, after a step that changed much: a migration, an import. Others' reads and
    /// writes go on meanwhile, and those that come after it are planned by what it found. The engine keeps the figures in step with
    /// ordinary growth by itself.
    func refreshStatistics() async throws

    /// Lets what is under way finish, refuses the rest with `StorageError.unavailable`, and releases the files. Idempotent.
    func close() async
}

/// What a body may do inside its transaction. Not `Sendable`: it cannot leave the body.
///
/// Transactions belong to the driver: a statement such as COMMIT, PRAGMA or ATTACH is refused. A statement that failed has no
/// effect; whether the transaction can go on differs between engines, so expected failures belong in `savepoint` or ON CONFLICT.
package protocol SQLConnection {
    /// All rows. The caller bounds them (`LIMIT`).
    func rows(_ sql: SQL) throws -> [SQLRow]

    /// The first row, or nil.
    func row(_ sql: SQL) throws -> SQLRow?

    /// Runs a statement for its effect; returns how many rows it inserted, changed or deleted itself.
    @discardableResult func run(_ sql: SQL) throws -> Int

    /// Streams rows in constant memory. `body` must not change the tables that are being read.
    func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws

    /// Runs `body`; when it throws, undoes its statements alone and throws on. May be nested.
    func savepoint<T>(_ body: () throws -> T) throws -> T

    /// Runs all statements of a migration in the engine's dialect. For `Migrator` only.
    func apply(_ migration: Migration) throws
}
