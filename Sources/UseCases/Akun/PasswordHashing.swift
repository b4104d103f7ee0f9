package import Secrets
internal import Storage
internal import Synchronization

/// Argon2id (RFC 9106) on threads of its own with a bounded queue, so that a login storm neither stops other pages nor fills the memory.
package final class PasswordHashing: Sendable {
    /// More are waiting than the queue takes: try again after a while. Answered as 503 with `Retry-After`.
    package struct Busy: Error, Sendable, Equatable {
        package let retryAfterSeconds = 10
    }

    /// Work per hash.
    package let cost: PasswordHash.Cost
    private let limit: Int
    private let workers: [Worker]
    private let waiting = Mutex(0)
    private let next = Atomic(0)
    private let dummy: Mutex<String?> = Mutex(nil)

    package init(cost: PasswordHash.Cost = .standard, workers: Int = 2, waiting limit: Int = 500) {
        (self.cost, self.limit) = (cost, limit)
        self.workers = (0..<workers).compactMap { _ in try? Worker() }
    }

    /// The storable form of a password, normalised (``OpaqueString``).
    package func hash(_ password: String) async throws -> String {
        let (cost, text) = (cost, OpaqueString(password).text)
        return try await queued { await $0.hash(text, cost) }
    }

    /// Checks a password, however its characters were composed. One that was kept before passwords were normalised is found right and weak:
    /// its hash is to be replaced. Without a stored hash (no such account) the same work is done against a hash nobody has the password of.
    package func verify(_ password: String, against stored: String?) async throws -> PasswordHash.Verdict {
        let reference = if let stored { stored } else { try await dummyHash() }
        let (cost, candidates) = (cost, OpaqueString.candidates(password))
        let verdict = try await queued { await $0.verify(candidates, reference, cost) }
        return stored == nil ? .wrong : verdict
    }

    private func dummyHash() async throws -> String {
        if let known = dummy.withLock({ $0 }) { return known }
        let made = try await hash(Secrecy.token())
        dummy.withLock { $0 = made }
        return made
    }

    private func queued<T: Sendable>(_ body: @Sendable (Worker) async -> T) async throws -> T {
        guard !workers.isEmpty else { throw Busy() }
        try waiting.withLock { count in
            guard count < limit else { throw Busy() }
            count += 1
        }
        defer { waiting.withLock { $0 -= 1 } }
        let turn = next.add(1, ordering: .relaxed).newValue
        return await body(workers[turn % workers.count])
    }

    /// One thread that hashes one password after another.
    private actor Worker {
        private let executor: ThreadExecutor

        nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

        init() throws {
            PasswordHash.prepare()
            executor = try ThreadExecutor.start()
        }

        deinit { executor.stop() }

        func hash(_ password: String, _ cost: PasswordHash.Cost) -> String { PasswordHash.make(password, cost) }

        /// The first is as it would be hashed today.
        func verify(_ candidates: [String], _ stored: String, _ cost: PasswordHash.Cost) -> PasswordHash.Verdict {
            for (n, candidate) in candidates.enumerated() {
                guard case .right(let weak) = PasswordHash.verify(candidate, stored, cost) else { continue }
                return .right(weak: weak || n > 0)
            }
            return .wrong
        }
    }
}
