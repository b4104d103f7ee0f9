package import Storage

/// A database that is only looked at: nothing in its folder is made, changed or removed, and no process may open it meanwhile.
///
/// For diagnoses. Opening it as ``SQLiteDatabase`` does would take in the log of changes, and make what is missing.
package final class SQLiteInspection: Sendable {
    private let lock: FileLock
    private let pool: ReaderPool

    /// Refuses as ``SQLiteDatabase/open(path:readers:)`` does, as far as can be seen without writing.
    package static func open(path: String) async throws -> SQLiteInspection {
        let lock = try FileLock(lookingAt: path)
        return SQLiteInspection(lock, ReaderPool([try await ReadConnection(path: path, .inspector)]))
    }

    private init(_ lock: FileLock, _ pool: ReaderPool) { (self.lock, self.pool) = (lock, pool) }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await pool.run { try body($0) }
    }

    /// Whether no migration was ever begun.
    package func isEmpty() async throws -> Bool { try await pool.run { try $0.tableNames().isEmpty } }

    /// What is wrong with the file, as ``SQLiteDatabase/integrityCheck()`` says it.
    package func integrityCheck() async throws -> [String] {
        do {
            return try await pool.run { try $0.integrityProblems() }
        } catch StorageError.corrupt(let reason) {
            return [reason]
        }
    }

    package func close() async {
        await pool.close()
        lock.release()
    }
}
