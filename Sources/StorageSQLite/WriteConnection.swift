import Storage

/// The one writing connection, on a thread of its own.
actor WriteConnection {
    private let executor: ThreadExecutor
    private let queue: WriteQueue
    private var connection: SQLiteConnection?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(path: String, queue: WriteQueue) async throws {
        executor = try ThreadExecutor.start()
        self.queue = queue
        try open(path)
    }

    deinit { executor.stop() }

    /// Commits what waits in the queue.
    func drain() {
        if let connection {
            GroupCommit(connection: connection, queue: queue).drain()
        } else {
            while let write = queue.nextOrSleep() { write.fail(StorageError.unavailable("basis data sudah ditutup")) }
        }
    }

    /// Finishes what was admitted, then moves the log into the file and closes it.
    func close() {
        drain()
        connection = nil
    }

    private func open(_ path: String) throws {
        connection = try SQLiteConnection.open(path, .writer)
    }
}
