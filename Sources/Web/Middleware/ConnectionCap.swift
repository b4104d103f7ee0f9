import HummingbirdCore
import Logging

/// Accepts connections up to a limit; the next ones wait in the kernel's queue until one ends. Each time the limit is reached the log
/// says so, at most once a minute.
struct ConnectionCap: AvailableConnectionsDelegate {
    private let limit: Int
    private let logger: Logger
    private var count = 0
    private var told: ContinuousClock.Instant?

    init(limit: Int, logger: Logger) { (self.limit, self.logger) = (limit, logger) }

    mutating func connectionOpened() {
        count += 1
        guard count >= limit, told.map({ ContinuousClock.now - $0 > .seconds(60) }) ?? true else { return }
        told = .now
        logger.warning("sambungan penuh; yang berikutnya menunggu", metadata: ["batas": "\(limit)"])
    }

    mutating func connectionClosed() { count -= 1 }

    func isAcceptingNewConnections() -> Bool { count < limit }
}
