import Storage

/// Lends reading connections; who finds none free waits in line.
final class ReaderPool: Sendable {
    private let pool: LendingPool<ReadConnection>

    init(_ connections: [ReadConnection]) { pool = LendingPool(connections) }

    func run<T: Sendable>(_ body: @escaping @Sendable (SQLiteConnection) throws -> T) async throws -> T {
        try await pool.lend { connection, flag in try await connection.run(flag, body) }
    }

    func close() async {
        pool.close()
        for connection in pool.members { await connection.close() }
    }
}
