package import Kinerja

/// A proof of identity at most two minutes old, for acts that seal something (login.gov's figure; ASVS V7.5.3).
package enum StepUp {
    package static let seconds: Int64 = 120

    /// Throws ``Refused/stepUpNeeded`` unless the person proved himself lately. API tokens cannot prove anybody.
    package static func require(_ actor: Actor, at now: Instant, within seconds: Int64 = seconds) throws(Refused) {
        guard actor.scopes == nil, let proved = actor.stepUp, proved <= now, now.seconds(since: proved) <= seconds else {
            throw .stepUpNeeded
        }
    }
}
