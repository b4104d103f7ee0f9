import Synchronization
import UseCases

/// Open connections, altogether and by the network that they come from. Loopback and trusted proxies speak for many people: theirs count
/// in the whole, but not against one network.
final class ConnectionCount: Sendable {
    private struct Counts {
        var all = 0
        var byNetwork: [String: Int] = [:]
    }

    private let counts = Mutex(Counts())
    private let limit: Int
    private let places: Int
    private let exempt: Set<String>

    /// - Parameters:
    ///   - limit: connections of one network.
    ///   - places: connections altogether, which ``ConnectionCap`` holds.
    init(limit: Int, of places: Int, exempt: Set<String>) {
        (self.limit, self.places) = (limit, places)
        self.exempt = exempt.union(["", "127.0.0.1", "::1"])
    }

    /// Nine of ten places are taken.
    var isCrowded: Bool { counts.withLock { $0.all } > places - places / 10 }

    func open(_ address: String) -> Bool {
        counts.withLock { counts in
            if let network = network(address) {
                guard counts.byNetwork[network, default: 0] < limit else { return false }
                counts.byNetwork[network, default: 0] += 1
            }
            counts.all += 1
            return true
        }
    }

    func close(_ address: String) {
        counts.withLock { counts in
            counts.all -= 1
            guard let network = network(address) else { return }
            counts.byNetwork[network] = counts.byNetwork[network].flatMap { $0 > 1 ? $0 - 1 : nil }
        }
    }

    /// `nil` for those that speak for many.
    private func network(_ address: String) -> String? { exempt.contains(address) ? nil : NetworkAddress.network(of: address) }
}
