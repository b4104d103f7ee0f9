import ServiceLifecycle
import Synchronization

/// Gives every request an end. One sweeper looks at all of them four times a second; a timer per request would cost more
/// than many pages do.
package final class RequestTimeouts: Service {
    private struct Waiting {
        var until: ContinuousClock.Instant
        var expire: @Sendable () -> Void
    }

    private struct State {
        var waiting: [UInt64: Waiting] = [:]
        var next: UInt64 = 0
    }

    private let state = Mutex(State())

    package init() {}

    /// Runs `work`; when `seconds` have passed first, cancels it and throws `Refusal.deadlinePassed` without waiting for it.
    func run<Value: Sendable>(seconds: Int, _ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let race = Race<Value>()
        let task = Task {
            do { race.finish(.success(try await work())) } catch { race.finish(.failure(error)) }
        }
        let ticket = add(until: .now + .seconds(seconds)) {
            task.cancel()
            race.finish(.failure(Refusal.deadlinePassed))
        }
        defer { remove(ticket) }
        return try await withTaskCancellationHandler {
            try await race.value()
        } onCancel: {
            task.cancel()
        }
    }

    func sweep(now: ContinuousClock.Instant = .now) {
        let late = state.withLock { state in
            let late = state.waiting.filter { $0.value.until <= now }
            for ticket in late.keys { state.waiting[ticket] = nil }
            return late.values.map(\.expire)
        }
        for expire in late { expire() }
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: .milliseconds(250))
                self.sweep()
            }
        }
    }

    /// No request is being worked on.
    var isEmpty: Bool { state.withLock { $0.waiting.isEmpty } }

    private func add(until: ContinuousClock.Instant, expire: @escaping @Sendable () -> Void) -> UInt64 {
        state.withLock { state in
            state.next &+= 1
            state.waiting[state.next] = Waiting(until: until, expire: expire)
            return state.next
        }
    }

    private func remove(_ ticket: UInt64) {
        state.withLock { $0.waiting[ticket] = nil }
    }
}

/// The first of several results, awaited by one.
private final class Race<Value: Sendable>: Sendable {
    private enum State {
        case open
        case awaited(CheckedContinuation<Value, any Error>)
        case done(Result<Value, any Error>)
        case delivered
    }

    private let state = Mutex(State.open)

    func finish(_ result: Result<Value, any Error>) {
        let waiter: CheckedContinuation<Value, any Error>? = state.withLock { state in
            switch state {
            case .open:
                state = .done(result)
                return nil
            case .awaited(let continuation):
                state = .delivered
                return continuation
            case .done, .delivered: return nil
            }
        }
        waiter?.resume(with: result)
    }

    func value() async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let result: Result<Value, any Error>? = state.withLock { state in
                if case .done(let result) = state {
                    state = .delivered
                    return result
                }
                state = .awaited(continuation)
                return nil
            }
            if let result { continuation.resume(with: result) }
        }
    }
}
