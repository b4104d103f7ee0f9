import Synchronization

/// Twins of one proof (a double click, a repeat after a lost answer) share one attempt and its outcome: only the first is counted.
package final class SharedAttempt: Sendable {
    private let running = Mutex<[String: Task<ProveAgain.Outcome, any Error>]>([:])

    package init() {}

    /// - Parameter key: the same for requests that prove the same, and no secret in clear.
    func outcome(_ key: String, _ prove: @escaping @Sendable () async throws -> ProveAgain.Outcome) async throws -> ProveAgain.Outcome {
        let (task, isOwn) = running.withLock { running in
            if let twin = running[key] { return (twin, false) }
            // Not a child: when the first client hangs up, its twins still want the outcome.
            let task = Task { try await prove() }
            running[key] = task
            return (task, true)
        }
        defer { if isOwn { running.withLock { $0[key] = nil } } }
        return try await task.value
    }
}
