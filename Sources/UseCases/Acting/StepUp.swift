package import Kinerja

extension Actor {
    /// How long a second proof of identity holds for signing acts (login.gov's figure; ASVS V7.5.3).
    package static let stepUpSeconds: Int64 = 120

    /// Throws unless the person proved identity again just now (design.md 8: sealing acts). API tokens cannot prove anybody.
    package func requireStepUp(at now: Instant, within seconds: Int64 = stepUpSeconds) throws(Refused) {
        guard scopes == nil, let stepUp, now.seconds(since: stepUp) <= seconds, stepUp <= now else { throw .stepUpNeeded }
    }
}
