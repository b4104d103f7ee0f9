import CLibPQ
import Glibc
import Storage

/// A place for one session, on a thread of its own. The session is opened when it is first needed, and anew when it broke.
actor PostgresWorker {
    /// Runs of one body, the first included. From the second on a writer is alone, so that nothing can make it fail again.
    private static let attempts = 5

    private let executor: ThreadExecutor
    private let location: String
    private var connection: PostgresConnection?
    private var isClosed = false
    nonisolated let interrupter = Interrupter()

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(location: String) throws {
        executor = try ThreadExecutor.start()
        self.location = location
    }

    deinit { executor.stop() }

    /// Connects now, and makes what the driver itself needs.
    func prepare() throws { try connected().makeLine() }

    /// Runs `body` on one snapshot, until `cancelled` is set.
    func read<T: Sendable>(_ cancelled: CancelFlag, _ body: @Sendable (PostgresConnection) throws -> T) throws -> T {
        try repeating(cancelled) { connection, _ in
            connection.cancelled = cancelled
            interrupter.begin(cancelled)
            defer {
                interrupter.end()
                connection.cancelled = nil
            }
            return try connection.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
        }
    }

    /// Runs `body` as if nobody else wrote; once it has begun, cancelling has no effect.
    ///
    /// The first run shares the line with others. One that met another's change is run again alone: LOCK TABLE is no look at the data,
    /// so that its snapshot is taken when the others are done.
    func write<T: Sendable>(_ cancelled: CancelFlag, _ body: @Sendable (PostgresConnection) throws -> T) throws -> T {
        try repeating(cancelled) { connection, attempt in
            let mode = attempt == 0 ? "ROW EXCLUSIVE" : "EXCLUSIVE"
            return try connection.transaction(
                "BEGIN ISOLATION LEVEL SERIALIZABLE; LOCK TABLE \(PostgresConnection.line) IN \(mode) MODE", body)
        }
    }

    func refreshStatistics() throws {
        let connection = try connected()
        try connection.steer("SET statement_timeout = 0; SET lock_timeout = 0; SET client_min_messages = error")
        defer { _ = try? connection.steer("SET statement_timeout = '30s'; SET lock_timeout = '10s'; RESET client_min_messages") }
        try connection.steer("ANALYZE")
    }

    func close() {
        isClosed = true
        interrupter.attach(nil)
        connection = nil
    }

    private func repeating<T>(_ cancelled: CancelFlag, _ body: (PostgresConnection, Int) throws -> T) throws -> T {
        var attempt = 0
        while true {
            if cancelled.isSet { throw CancellationError() }
            let connection = try connected()
            do {
                return try body(connection, attempt)
            } catch {
                attempt += 1
                guard try mend(connection, attempt), attempt < Self.attempts else { throw error }
            }
        }
    }

    /// Whether the body may run again. After a COMMIT whose answer is missing it may not: it may have been done. Who sends the request
    /// again is protected by its idempotency key, which was written in the same transaction.
    private func mend(_ connection: PostgresConnection, _ attempt: Int) throws -> Bool {
        switch connection.outlook {
        case .sound: return false
        case .again: usleep(UInt32.random(in: 0...2000) * UInt32(attempt))
        case .stale:
            connection.forgetStatements()
            return attempt == 1 && !connection.isCommitUnknown
        case .broken:
            self.connection = nil
            interrupter.attach(nil)
            return attempt == 1 && !connection.isCommitUnknown
        }
        return !connection.isCommitUnknown
    }

    private func connected() throws -> PostgresConnection {
        guard !isClosed else { throw StorageError.unavailable("basis data sudah ditutup") }
        if let connection, PQstatus(connection.handle) == CONNECTION_OK { return connection }
        let fresh = try PostgresConnection.open(location)
        interrupter.attach(fresh)
        connection = fresh
        return fresh
    }
}
