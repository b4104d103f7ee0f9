package import Storage

/// A database on a PostgreSQL server: several sessions, each on a thread of its own, any of which reads or writes.
///
/// ```swift
/// let database = try await PostgresDatabase.open("postgres://tolok@db1,db2/tolok", connections: 8)
/// ```
package final class PostgresDatabase: SQLDatabase {
    private let pool: LendingPool<PostgresWorker>

    /// Connects once; further sessions are opened when they are needed, at most `connections` in all.
    ///
    /// `location` is what libpq takes: a URI or `key=value` words, of several hosts too. Refuses with `StorageError.unsafe` (an Indonesian
    /// sentence) a server older than 13, one that does not sync what it acknowledges, an encoding other than UTF8, or another program's tables.
    package static func open(_ location: String, connections: Int = 8) async throws -> PostgresDatabase {
        let workers = try (0..<max(1, connections)).map { _ in try PostgresWorker(location: location) }
        // The last is lent first.
        try await workers[workers.count - 1].prepare()
        return PostgresDatabase(LendingPool(workers))
    }

    private init(_ pool: LendingPool<PostgresWorker>) { self.pool = pool }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await pool.lend { worker, flag in
            try await worker.read(flag) { try body($0) }
        } onCancel: { [pool] flag in
            for worker in pool.members { worker.interrupter.interrupt(flag) }
        }
    }

    @discardableResult package func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await pool.lend { worker, flag in try await worker.write(flag) { try body($0) } }
    }

    package func refreshStatistics() async throws {
        try await pool.lend { worker, _ in try await worker.refreshStatistics() }
    }

    package func close() async {
        pool.close()
        for worker in pool.members { await worker.close() }
    }
}
