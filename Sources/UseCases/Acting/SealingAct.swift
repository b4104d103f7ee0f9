package import Kinerja

extension Actor {
    /// How long a second proof of identity holds for signing acts.
    package static let stepUpSeconds: Int64 = 120

    /// Throws unless the person proved identity again just now (design.md 8: sealing acts).
    package func requireStepUp(at now: Instant) throws(Refused) {
        guard let stepUp, now.seconds(since: stepUp) <= Self.stepUpSeconds, stepUp <= now else { throw .stepUpNeeded }
    }
}
