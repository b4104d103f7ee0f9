internal import CSodium
internal import Storage
internal import Synchronization

/// Argon2id (RFC 9106) on threads of its own with a bounded queue, so that a login storm neither stops other pages nor fills the memory.
package final class PasswordHashing: Sendable {
    /// Work per hash: passes, and bytes of memory.
    package struct Cost: Sendable, Equatable {
        package let passes: UInt64
        package let memory: Int

        package init(passes: UInt64, memory: Int) { (self.passes, self.memory) = (passes, memory) }

        /// OWASP's Argon2id figures: 19 MiB and two passes (dossier trust §3.4).
        package static let standard = Cost(passes: 2, memory: 19 * 1024 * 1024)
        /// The least libsodium allows: for tests only.
        package static let least = Cost(passes: 1, memory: 8192)
    }

    /// More are waiting than the queue takes: try again after a while. Answered as 503 with `Retry-After`.
    package struct Busy: Error, Sendable, Equatable {
        package let retryAfterSeconds = 10
    }

    package enum Verdict: Sendable, Equatable {
        case wrong
        /// `weak` when the stored hash is cheaper than today's cost and should be replaced.
        case right(weak: Bool)
    }

    package let cost: Cost
    private let limit: Int
    private let workers: [Worker]
    private let waiting = Mutex(0)
    private let next = Atomic(0)
    private let dummy: Mutex<String?> = Mutex(nil)

    package init(cost: Cost = .standard, workers: Int = 2, waiting limit: Int = 500) {
        (self.cost, self.limit) = (cost, limit)
        self.workers = (0..<workers).compactMap { _ in try? Worker() }
    }

    /// The storable form of a password.
    package func hash(_ password: String) async throws -> String {
        let cost = cost
        return try await queued { await $0.hash(password, cost) }
    }

    /// Checks a password. Without a stored hash (no such account) the same work is done against a hash nobody has the password of.
    package func verify(_ password: String, against stored: String?) async throws -> Verdict {
        let reference = if let stored { stored } else { try await dummyHash() }
        let cost = cost
        let verdict = try await queued { await $0.verify(password, reference, cost) }
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
            _ = sodium_init()
            executor = try ThreadExecutor.start()
        }

        deinit { executor.stop() }

        func hash(_ password: String, _ cost: Cost) -> String {
            var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
            let bytes = password.utf8.map { CChar(bitPattern: $0) }
            let code = crypto_pwhash_str_alg(&out, bytes, UInt64(bytes.count), cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13)
            // Only lack of memory fails it; then the answer is a hash that no password matches.
            return code == 0 ? String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : "!"
        }

        func verify(_ password: String, _ stored: String, _ cost: Cost) -> Verdict {
            let bytes = password.utf8.map { CChar(bitPattern: $0) }
            guard crypto_pwhash_str_verify(stored, bytes, UInt64(bytes.count)) == 0 else { return .wrong }
            return .right(weak: crypto_pwhash_str_needs_rehash(stored, cost.passes, cost.memory) != 0)
        }
    }
}
