import Synchronization

/// Writes what only looking brings about, beside the request that looked: when a session or token was last used, that a job was found broken
/// off. Reading goes on when nothing can be written, and waits for no disk.
package final class LastUse: Sendable {
    private let underWay = Mutex<[String: Task<Void, Never>]>([:])

    package init() {}

    /// Starts `write` unless one for the same key is still under way. What fails is tried again at the next use, and costs
    /// the session that much of its idle time.
    func note(_ key: String, _ write: @escaping @Sendable () async throws -> Void) {
        underWay.withLock { tasks in
            guard tasks[key] == nil else { return }
            tasks[key] = Task {
                try? await write()
                self.underWay.withLock { $0[key] = nil }
            }
        }
    }

    /// Waits for what is under way now.
    package func settle() async {
        for task in underWay.withLock({ Array($0.values) }) { await task.value }
    }
}
