import DMN
import Foundation
import Synchronization

/// The time zones of the machine, for the decision engine, which reads no files itself.
final class SystemZonaWaktu: TimeZoneOffsets {
    private let known = Mutex<[String: TimeZone?]>([:])

    func offset(of zone: String, at instant: Int) -> Int32? {
        let found = known.withLock { known in
            if let zone = known[zone] { return zone }
            let made = zone.contains("/") || zone == "UTC" || zone == "GMT" ? TimeZone(identifier: zone) : nil
            // Names come from models, so their number is bounded.
            if known.count < 1000 { known[zone] = made }
            return made
        }
        return found.map { Int32($0.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))) }
    }

    /// The engine's environment with these zones and this clock.
    static func environment() -> FEELEnvironment {
        FEELEnvironment(zones: SystemZonaWaktu(), now: { FEELDateTime(secondsSinceEpoch: Int(Date().timeIntervalSince1970)) })
    }
}
