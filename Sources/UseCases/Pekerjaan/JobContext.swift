import Synchronization

/// How far a job is.
package struct JobProgress: Sendable, Equatable {
    package var langkah: String
    package var done: Int
    /// 0 while unknown.
    package var total: Int
}

/// What a job's work tells, and is told, while it runs. Callable from any thread, also inside a transaction.
package final class JobContext: Sendable {
    private let state = Mutex((progress: JobProgress(langkah: "Menunggu giliran", done: 0, total: 0), stopped: false))

    package init() {}

    package var isStopped: Bool { state.withLock(\.stopped) }
    package var progress: JobProgress { state.withLock(\.progress) }

    /// Says how far the work is; throws `CancellationError` when it is to stop.
    package func step(_ langkah: String, _ done: Int, of total: Int) throws {
        let stopped = state.withLock {
            $0.progress = JobProgress(langkah: langkah, done: done, total: total)
            return $0.stopped
        }
        if stopped { throw CancellationError() }
    }

    func stop() { state.withLock { $0.stopped = true } }
}
