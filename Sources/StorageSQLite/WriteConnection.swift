import Storage

/// The one writing connection, on a thread of its own.
actor WriteConnection {
    private let executor: ThreadExecutor
    private let queue: WriteQueue
    private var connection: SQLiteConnection?
    private var statistics = Statistics()

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(path: String, queue: WriteQueue) async throws {
        executor = try ThreadExecutor.start()
        self.queue = queue
        try open(path)
    }

    deinit { executor.stop() }

    /// Commits what waits in the queue; when nobody waits, keeps the statistics in step with the data.
    func drain() {
        if let connection {
            repeat { GroupCommit(connection: connection, queue: queue).drain() } while keepStatistics(connection)
        } else {
            while let write = queue.nextOrSleep() { write.fail(StorageError.unavailable("basis data sudah ditutup")) }
        }
    }

    /// Finishes what was admitted, then moves the log into the file and closes it.
    func close() {
        drain()
        if let connection {
            try? statistics.beginIfDue(part: 10, on: connection)
            while (try? statistics.step(on: connection)) ?? false {}
        }
        connection = nil
    }

    /// Begins to gather statistics of every table, from all rows.
    func beginStatistics() throws {
        guard let connection else { throw StorageError.unavailable("basis data sudah ditutup") }
        try statistics.begin(limit: Statistics.whole, on: connection)
    }

    /// Gathers those of the next tables; false when all are done. Others' writes go between two calls.
    func nextStatistics() throws -> Bool {
        guard let connection else { throw StorageError.unavailable("basis data sudah ditutup") }
        return try statistics.step(on: connection)
    }

    private func keepStatistics(_ connection: SQLiteConnection) -> Bool {
        do {
            try statistics.beginIfDue(on: connection)
            return try statistics.step(on: connection)
        } catch {
            return false
        }
    }

    private func open(_ path: String) throws {
        connection = try SQLiteConnection.open(path, .writer)
    }
}
