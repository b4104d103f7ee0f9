import Storage
import Synchronization

/// One write that waits for its turn, or runs.
struct PendingWrite: Sendable {
    /// Tells the caller that its write is durable.
    typealias Acknowledge = () -> Void

    let cancelled: CancelFlag
    /// Runs the body; what it gives is called after the commit. May be called again when its transaction was lost.
    let attempt: @Sendable (SQLiteConnection) throws -> Acknowledge
    let fail: @Sendable (any Error) -> Void
}

/// The writes that wait, in order of arrival, and whether the writer is awake.
final class WriteQueue: Sendable {
    enum Admission { case queued, wakeWriter, closed }

    private struct State {
        var waiting = FIFO<PendingWrite>()
        var isAwake = false
        var isClosed = false
    }

    private let state = Mutex(State())

    /// Who gets `.wakeWriter` must start the writer: it was asleep.
    func append(_ write: PendingWrite) -> Admission {
        state.withLock { state in
            guard !state.isClosed else { return .closed }
            state.waiting.append(write)
            defer { state.isAwake = true }
            return state.isAwake ? .queued : .wakeWriter
        }
    }

    func next() -> PendingWrite? {
        state.withLock { $0.waiting.popFirst() }
    }

    /// The next write, or nil and the writer counts as asleep.
    func nextOrSleep() -> PendingWrite? {
        state.withLock { state in
            let next = state.waiting.popFirst()
            if next == nil { state.isAwake = false }
            return next
        }
    }

    func close() { state.withLock { $0.isClosed = true } }
}
