import Kinerja
import Synchronization

/// The clock and the source of identifiers that the script moves: the same script under the same seed gives the same agency, bit for bit.
final class DemoClock: Sendable {
    private struct State {
        var now: Instant
        var random: SeededRandom
    }

    private let state: Mutex<State>

    init(at now: Instant) { state = Mutex(State(now: now, random: SeededRandom(0x6964))) }

    var now: Instant { state.withLock { $0.now } }

    func move(to now: Instant) { state.withLock { $0.now = now } }

    /// Begins the identifiers of one transaction, so that one that runs twice gives the same.
    func begin(_ transaction: Int) { state.withLock { $0.random = SeededRandom(transaction, 0x6964) } }

    func random() -> (high: UInt16, low: UInt64) {
        state.withLock { (UInt16(truncatingIfNeeded: $0.random.next()), $0.random.next()) }
    }
}
