package import Kinerja

/// Who may do or ask something, as a command's or query's type says it. The door asks what follows from the actor alone; what follows
/// from a record is asked by the command when it has opened it.
package enum Authority: Sendable, Equatable {
    /// A permission that the actor's roles give. Asked by the door.
    case role(Permission, seenWith: Permission)
    /// A permission that the actor's roles give, by the person's own hand: neither who acts in their name nor a token. Asked by the door.
    case roleByHand(Permission)
    /// Permissions that follow from how the actor stands to the record. Asked by the command itself.
    case record([Permission])
    /// The person about themselves, or about what was put before them.
    case person
    /// The person's own hand: neither who acts in their name nor a token. Asked by the door.
    case ownHand
    /// Whoever holds the secret that is in the value: a password, a code, a session's token.
    case bearer
    /// The terminal of the server. Asked by the door.
    case serverOperator
    /// Everybody, signed in or not.
    case everybody

    package static func role(_ permission: Permission) -> Authority { .role(permission, seenWith: permission) }

    func require(_ actor: Actor) throws(Refused) {
        switch self {
        case .role(let permission, let view): try Policy.require(permission, Policy.byRole(actor.peran), seenWith: view)
        case .roleByHand(let permission):
            try Self.requireOwnHand(actor)
            try Policy.require(permission, Policy.byRole(actor.peran), seenWith: permission)
        case .ownHand: try Self.requireOwnHand(actor)
        case .record, .person: _ = try actor.person
        case .serverOperator: guard case .serverOperator = actor else { throw .hidden }
        case .bearer, .everybody: return
        }
    }

    private static func requireOwnHand(_ actor: Actor) throws(Refused) {
        _ = try actor.person
        guard actor.atasNamaOleh == nil, actor.scopes == nil else { throw .notPermitted("akun") }
    }

    /// For the printed tables.
    package var words: String {
        switch self {
        case .role(let permission, _): "peran dengan izin \(permission.rawValue)"
        case .roleByHand(let permission): "peran dengan izin \(permission.rawValue), tanpa perantara"
        case .record(let permissions): "hubungan dengan izin \(permissions.map(\.rawValue).joined(separator: " atau "))"
        case .person: "orangnya sendiri"
        case .ownHand: "orangnya sendiri, tanpa perantara"
        case .bearer: "pemegang kata sandi, kode, atau sesi"
        case .serverOperator: "operator server"
        case .everybody: "siapa pun"
        }
    }
}
