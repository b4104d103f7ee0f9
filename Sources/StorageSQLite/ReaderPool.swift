import Storage
import Synchronization

/// Lends reading connections; who finds none free waits in line.
final class ReaderPool: Sendable {
    private struct Waiter {
        let flag: CancelFlag
        let continuation: CheckedContinuation<ReadConnection, any Error>
    }

    private struct State {
        var idle: [ReadConnection]
        var waiting = FIFO<Waiter>()
        var isClosed = false
    }

    private let all: [ReadConnection]
    private let state: Mutex<State>

    init(_ connections: [ReadConnection]) {
        all = connections
        state = Mutex(State(idle: connections))
    }

    func run<T: Sendable>(_ body: @escaping @Sendable (SQLiteConnection) throws -> T) async throws -> T {
        let flag = CancelFlag()
        return try await withTaskCancellationHandler {
            let connection = try await take(flag)
            defer { giveBack(connection) }
            return try await connection.run(flag, body)
        } onCancel: {
            flag.set()
            withdraw(flag)
        }
    }

    func close() async {
        let waiting = state.withLock { state in
            state.isClosed = true
            return state.waiting.removeAll()
        }
        for waiter in waiting { waiter.continuation.resume(throwing: Self.closed) }
        for connection in all { await connection.close() }
    }

    private static let closed = StorageError.unavailable("basis data sudah ditutup")

    private func take(_ flag: CancelFlag) async throws -> ReadConnection {
        if let free = try state.withLock({ try Self.free(&$0, flag) }) { return free }
        return try await withCheckedThrowingContinuation { continuation in
            let answer = state.withLock { state -> Result<ReadConnection, any Error>? in
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
    private static func free(_ state: inout sending State, _ flag: CancelFlag) throws -> ReadConnection? {
        guard !state.isClosed else { throw closed }
        guard !flag.isSet else { throw CancellationError() }
        return state.idle.popLast()
    }

    private func giveBack(_ connection: ReadConnection) {
        let next = state.withLock { state -> Waiter? in
            if let waiter = state.waiting.popFirst() { return waiter }
            state.idle.append(connection)
            return nil
        }
        next?.continuation.resume(returning: connection)
    }

    private func withdraw(_ flag: CancelFlag) {
        let waiter = state.withLock { $0.waiting.removeFirst { $0.flag === flag } }
        waiter?.continuation.resume(throwing: CancellationError())
    }
}
