package import Storage
import Synchronization

/// A database in one file of SQLite: one process, one writer, several readers, each on a thread of its own.
///
/// ```swift
/// let database = try await SQLiteDatabase.open(path: "/var/lib/tolok/tolok.db", readers: 4)
/// let nama: String? = try await database.read { try $0.row("SELECT nama FROM pegawai WHERE id = \(id)")?.get("nama") }
/// ```
package final class SQLiteDatabase: SQLDatabase {
    /// The file; beside it live `-wal`, `-shm` and `.lock`.
    package let path: String
    private let lock: FileLock
    private let readers: ReaderPool
    private let writer: WriteConnection
    private let queue: WriteQueue

    /// Opens or creates the file, with rights for this user alone.
    ///
    /// Refuses with `StorageError.unsafe` (an Indonesian sentence) when another process holds it, when SQLite is older than 3.37,
    /// when a safe setting did not take (`synchronous` below FULL, no write-ahead log), or when the file is another program's.
    package static func open(path: String, readers: Int) async throws -> SQLiteDatabase {
        let lock = try FileLock(for: path)
        let queue = WriteQueue()
        let writer = try await WriteConnection(path: path, queue: queue)
        var connections: [ReadConnection] = []
        for _ in 0..<max(1, readers) { connections.append(try await ReadConnection(path: path)) }
        return SQLiteDatabase(path: path, lock: lock, readers: ReaderPool(connections), writer: writer, queue: queue)
    }

    private init(path: String, lock: FileLock, readers: ReaderPool, writer: WriteConnection, queue: WriteQueue) {
        self.path = path
        self.lock = lock
        self.readers = readers
        self.writer = writer
        self.queue = queue
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await readers.run { try body($0) }
    }

    @discardableResult package func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await steerWriter { try body($0) }
    }

    /// A write whose body may also use what is the driver's alone.
    func steerWriter<T: Sendable>(_ body: @escaping @Sendable (SQLiteConnection) throws -> T) async throws -> T {
        let cancelled = CancelFlag()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                admit(
                    PendingWrite(cancelled: cancelled) { connection in
                        let value = try body(connection)
                        return { continuation.resume(returning: value) }
                    } fail: {
                        continuation.resume(throwing: $0)
                    })
            }
        } onCancel: {
            cancelled.set()
        }
    }

    package func refreshStatistics() async throws {
        try await writer.beginStatistics()
        while try await writer.nextStatistics() {}
    }

    package func close() async {
        queue.close()
        await readers.close()
        await writer.close()
        lock.release()
    }

    /// Runs `body` on a connection opened for it alone, for work that lasts: nobody's read waits meanwhile.
    func onOwnConnection<T: Sendable>(_ body: @escaping @Sendable (SQLiteConnection) throws -> T) async throws -> T {
        let pool = ReaderPool([try await ReadConnection(path: path)])
        do {
            let value = try await pool.run(body)
            await pool.close()
            return value
        } catch {
            await pool.close()
            throw error
        }
    }

    private func admit(_ write: PendingWrite) {
        switch queue.append(write) {
        case .queued: break
        case .wakeWriter: Task { [writer] in await writer.drain() }
        case .closed: write.fail(StorageError.unavailable("basis data sudah ditutup"))
        }
    }
}
