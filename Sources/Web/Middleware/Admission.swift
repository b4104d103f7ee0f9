import Synchronization

/// Counts requests being worked on. Beyond the limit a request is refused at once, which costs little and keeps the
/// others fast (overload honesty: 503 with `Retry-After`, not a queue that nobody survives).
final class Admission: Sendable {
    private let limit: Int
    private let current = Atomic<Int>(0)

    init(limit: Int) { self.limit = limit }

    func enter() throws(Refusal) {
        guard current.add(1, ordering: .relaxed).newValue <= limit else {
            leave()
            throw .busy
        }
    }

    func leave() { current.subtract(1, ordering: .relaxed) }
}
