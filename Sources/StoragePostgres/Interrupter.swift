import CLibPQ
import Dispatch
import Storage
import Synchronization

/// Stops the statement that a reader runs on the server, from another thread.
final class Interrupter: Sendable {
    private struct State: @unchecked Sendable {
        // @unchecked: libpq lets any thread use a cancel handle; it is freed and used with the lock held.
        var cancel: OpaquePointer?
        var running: CancelFlag?
    }

    private let state = Mutex(State())

    deinit { attach(nil) }

    /// The session whose statements are to be stopped from now on.
    func attach(_ connection: PostgresConnection?) {
        let fresh = State(cancel: connection.flatMap { PQgetCancel($0.handle) }, running: nil)
        let old = state.withLock { state in
            defer { state = fresh }
            return state
        }
        if let cancel = old.cancel { PQfreeCancel(cancel) }
    }

    func begin(_ flag: CancelFlag) { state.withLock { $0.running = flag } }

    func end() { state.withLock { $0.running = nil } }

    /// Nobody else's statement is hit: the request is delivered before another can begin here. It may block, so not on the caller's thread.
    func interrupt(_ flag: CancelFlag) {
        guard state.withLock({ $0.running === flag }) else { return }
        DispatchQueue.global().async { [self] in
            state.withLock { state in
                guard state.running === flag, let cancel = state.cancel else { return }
                withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { _ = PQcancel(cancel, $0.baseAddress, 256) }
            }
        }
    }
}
