package import Kinerja

/// What a route demands before its handler runs. There is no default: a route must say it.
///
/// This is the first of three rings (route, query, policy). Who lacks a role or permission gets 404, the same
/// answer as for an address that does not exist.
package enum Requirement: Sendable, Hashable {
    /// Anyone; an existing session is still recognised.
    case `public`
    case signedIn
    case role(Peran)
    /// A permission that the policy gives to this person's roles, or to some relation that any pegawai may have; which record is decided
    /// by the policy.
    case may(Permission)
    /// The JSON API: a bearer token with this scope, whose owner may do this. Cookies do not count. Without a permission the address is
    /// for every owner of a token, about himself or about nobody.
    case token(Cakupan, Permission? = nil)

    /// Relations that come from posts, not from roles.
    private static let personal: Set<Relasi> = [
        .diri, .atasanLangsung, .atasanTidakLangsung, .mantanAtasan, .rekan, .bawahan, .unitSama, .unitLain,
    ]

    func admits(_ person: Person?) -> Bool {
        do {
            try check(person)
            return true
        } catch {
            return false
        }
    }

    func check(_ person: Person?) throws(Refusal) {
        if case .public = self { return }
        guard let actor = person?.actor else { throw isToken ? .tokenRequired : .signInRequired }
        switch self {
        case .public, .signedIn: return
        case .role(let role): guard actor.peran.contains(role) else { throw .notFound }
        case .may(let permission): guard Self.may(permission, actor) else { throw .notFound }
        case .token(let scope, let permission):
            let isInScope = actor.scopes?.contains(scope.rawValue) == true
            guard isInScope, permission.map({ Self.may($0, actor) }) ?? true else { throw .notFound }
        }
    }

    private static func may(_ permission: Permission, _ actor: Actor) -> Bool {
        Policy.allows(permission, Policy.byPeran(actor.peran).union(personal))
    }

    var isToken: Bool { scope != nil }

    /// What a token must be good for; nil for a page.
    var scope: Cakupan? {
        if case .token(let scope, _) = self { scope } else { nil }
    }
}
