/// What a route demands before its handler runs. There is no default: a route must say it.
///
/// This is the first of three rings (route, query, policy). Who lacks a role or permission gets 404, the same
/// answer as for an address that does not exist.
package enum Requirement: Sendable, Hashable {
    /// Anyone; an existing session is still recognised.
    case `public`
    case signedIn
    case role(Role)
    case may(Permission)
    /// A sealing act: as `may`, and the person proved who they are at most two minutes ago.
    case mayAfterStepUp(Permission)
    /// The JSON API: a bearer token with this scope. Cookies do not count.
    case token(Permission)

    static let stepUpSeconds = 120

    func admits(_ actor: Actor?, at now: Instant) -> Bool {
        (try? check(actor, at: now)) != nil
    }

    func check(_ actor: Actor?, at now: Instant) throws(Refusal) {
        if case .public = self { return }
        guard let actor else { throw isToken ? .tokenRequired : .signInRequired }
        switch self {
        case .public, .signedIn: return
        case .role(let role): guard actor.roles.contains(role) else { throw .notFound }
        case .may(let permission), .token(let permission): guard actor.permissions.contains(permission) else { throw .notFound }
        case .mayAfterStepUp(let permission):
            guard actor.permissions.contains(permission) else { throw .notFound }
            guard let proved = actor.provedAt, now.seconds - proved.seconds <= Self.stepUpSeconds else { throw .stepUpRequired }
        }
    }

    var isToken: Bool {
        if case .token = self { true } else { false }
    }
}
