import Synchronization

/// Lends connections; who finds none free waits in line, and can be withdrawn from it.
package final class LendingPool<Member: Sendable>: Sendable {
    private struct Waiter {
        let flag: CancelFlag
        let continuation: CheckedContinuation<Member, any Error>
    }

    private struct State {
        var idle: [Member]
        var waiting = FIFO<Waiter>()
        var isClosed = false
    }

    package let members: [Member]
    private let state: Mutex<State>

    package init(_ members: [Member]) {
        self.members = members
        state = Mutex(State(idle: members))
    }

    /// Runs `body` with a free member. Cancelling the task sets the flag, ends a wait, and calls `onCancel`.
    package func lend<T: Sendable>(
        _ body: @Sendable (Member, CancelFlag) async throws -> T, onCancel: @escaping @Sendable (CancelFlag) -> Void = { _ in }
    ) async throws -> T {
        let flag = CancelFlag()
        return try await withTaskCancellationHandler {
            let member = try await take(flag)
            defer { giveBack(member) }
            return try await body(member, flag)
        } onCancel: {
            flag.set()
            withdraw(flag)
            onCancel(flag)
        }
    }

    /// Refuses those who wait and those who come; members that are lent come back by themselves.
    package func close() {
        let waiting = state.withLock { state in
            state.isClosed = true
            return state.waiting.removeAll()
        }
        for waiter in waiting { waiter.continuation.resume(throwing: Self.closed) }
    }

    private static var closed: StorageError { .unavailable("basis data sudah ditutup") }

    private func take(_ flag: CancelFlag) async throws -> Member {
        if let free = try state.withLock({ try Self.free(&$0, flag) }) { return free }
        return try await withCheckedThrowingContinuation { continuation in
            let answer = state.withLock { state -> Result<Member, any Error>? in
                do {
                    if let free = try Self.free(&state, flag) { return .success(free) }
                } catch {
                    return .failure(error)
                }
                state.waiting.append(Waiter(flag: flag, continuation: continuation))
                return nil
            }
            if let answer { continuation.resume(with: answer) }
        }
    }

    /// The last one used, whose caches are warm; nil when all are lent. A flag set before waiting is seen here, one set later by
    /// `withdraw`, because both hold the lock.
    private static func free(_ state: inout sending State, _ flag: CancelFlag) throws -> Member? {
        guard !state.isClosed else { throw closed }
        guard !flag.isSet else { throw CancellationError() }
        return state.idle.popLast()
    }

    private func giveBack(_ member: Member) {
        let next = state.withLock { state -> Waiter? in
            if let waiter = state.waiting.popFirst() { return waiter }
            state.idle.append(member)
            return nil
        }
        next?.continuation.resume(returning: member)
    }

    private func withdraw(_ flag: CancelFlag) {
        let waiter = state.withLock { $0.waiting.removeFirst { $0.flag === flag } }
        waiter?.continuation.resume(throwing: CancellationError())
    }
}
