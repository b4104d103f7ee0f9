import Storage

/// A reading connection on a thread of its own.
actor ReadConnection {
    private let executor: ThreadExecutor
    private var connection: SQLiteConnection?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(path: String, _ access: Access = .reader) async throws {
        executor = try ThreadExecutor.start()
        try open(path, access)
    }

    deinit { executor.stop() }

    /// Runs `body` in a transaction that sees one state of the database, until `cancelled` is set.
    func run<T: Sendable>(_ cancelled: CancelFlag, _ body: @Sendable (SQLiteConnection) throws -> T) throws -> T {
        guard let connection else { throw StorageError.unavailable("basis data sudah ditutup") }
        if cancelled.isSet { throw CancellationError() }
        connection.cancelled = cancelled
        defer { connection.cancelled = nil }
        try connection.steer("BEGIN")
        do {
            let value = try body(connection)
            try connection.steer("COMMIT")
            return value
        } catch {
            connection.cancelled = nil
            connection.rollback()
            throw error
        }
    }

    func close() { connection = nil }

    private func open(_ path: String, _ access: Access) throws {
        connection = try SQLiteConnection.open(path, access)
    }
}
