package import Kinerja
import Secrets
import Storage

/// The door: the one way in for everything that changes or reads, from page, API, command line, job and demo alike.
extension Installation {
    /// Does a command in one transaction and answers after the synced commit.
    ///
    /// With a `key`, a second call with the same command and value returns the first receipt and changes nothing, also when both come at
    /// once; under another command or value it throws ``Refused/keyReused`` (IETF draft idempotency-key-header).
    ///
    /// - Throws: ``Refused``, ``Invalid``; nothing was changed then.
    @_disfavoredOverload
    package func run<C: Command>(_ command: C, by actor: Actor, key: String? = nil) async throws -> C.Receipt where C.Receipt: Codable {
        try C.authority.require(actor)
        return try await keeping(Kept(command, key, actor), command, by: actor) { try command.run(in: $0) }
    }

    @_disfavoredOverload
    package func run<C: PreparedCommand>(_ command: C, by actor: Actor, key: String? = nil) async throws -> C.Receipt
    where C.Receipt: Codable {
        try C.authority.require(actor)
        let kept = try Kept(command, key, actor)
        // A repeat is answered before any work is done for it again.
        if let kept, let known = try await database.read({ try kept.known(on: $0, as: C.Receipt.self) }) { return known }
        let prepared = try await command.prepare(by: actor, at: self)
        return try await keeping(kept, command, by: actor) { try command.run(prepared, in: $0) }
    }

    /// Does a command whose receipt is not kept.
    package func run<C: Command & ReceiptNotKept>(_ command: C, by actor: Actor) async throws -> C.Receipt {
        try C.authority.require(actor)
        return try await transaction(command, by: actor) { try command.run(in: $0) }
    }

    package func run<C: PreparedCommand & ReceiptNotKept>(_ command: C, by actor: Actor) async throws -> C.Receipt {
        try C.authority.require(actor)
        let prepared = try await command.prepare(by: actor, at: self)
        return try await transaction(command, by: actor) { try command.run(prepared, in: $0) }
    }

    /// Answers a query on a consistent snapshot.
    ///
    /// - Parameter terbaca: what the request has read already to find out who asks.
    /// - Throws: ``Refused/hidden`` for what the actor may not see.
    package func ask<Q: Query>(_ query: Q, by actor: Actor, terbaca: Terbaca? = nil) async throws -> Q.View {
        try Q.authority.require(actor)
        return try await look(by: actor, terbaca: terbaca) { try query.read(in: $0) }
    }

    private func keeping<C: CommandValue>(
        _ kept: Kept?, _ command: C, by actor: Actor, _ body: @escaping @Sendable (Act) throws -> C.Receipt
    ) async throws -> C.Receipt where C.Receipt: Codable {
        guard let kept else { return try await transaction(command, by: actor, body) }
        do {
            return try await transaction(command, by: actor, before: { try kept.known(on: $0, as: C.Receipt.self) }) { act in
                let receipt = try body(act)
                try kept.keep(receipt, on: act.db, at: act.now)
                return receipt
            } unchanged: { receipt in
                // Nothing was changed, but the key is used: the same key under another value must be told from this one.
                let now = actor.time(at: self.clock())
                try await self.database.write { try kept.keep(receipt, on: $0, at: now) }
            }
        } catch is TwinWasFirst {
            guard let known = try await database.read({ try kept.known(on: $0, as: C.Receipt.self) }) else { throw Refused.stale }
            return known
        }
    }

    private func transaction<C: CommandValue>(
        _ command: C, by actor: Actor, before known: @escaping @Sendable (any SQLConnection) throws -> C.Receipt? = { _ in nil },
        _ body: @escaping @Sendable (Act) throws -> C.Receipt,
        unchanged keep: @Sendable (C.Receipt) async throws -> Void = { _ in }
    ) async throws -> C.Receipt {
        do {
            return try await database.write { db in
                if let receipt = try known(db) { return receipt }
                let instansi = try InstansiRepository(db).find(actor.instansi)
                return try Act(db: db, actor: actor, instansi: instansi, site: self, announced: C.peristiwa).done(command, body)
            }
        } catch let unchanged as Unchanged<C.Receipt> {
            try await keep(unchanged.receipt)
            return unchanged.receipt
        }
    }

    /// Runs `body` on a consistent snapshot.
    package func look<Value: Sendable>(
        by actor: Actor, terbaca: Terbaca? = nil, _ body: @escaping @Sendable (Look) throws -> Value
    ) async throws -> Value {
        let now = clock()
        return try await database.read { db in
            let known = terbaca.flatMap { $0.milik(actor) ? $0 : nil }
            let instansi = try known?.instansi ?? InstansiRepository(db).find(actor.instansi)
            let look = Look(db: db, actor: actor, now: now, instansi: instansi, site: self)
            if let known, let pegawai = known.pegawai { look.memo.garis.ingat(known.dipegang, of: pegawai) }
            return try body(look)
        }
    }
}

extension Act {
    /// One command in this act, with what is asked of each: it leaves an event, and a fresh proof of identity where it seals.
    func done<C: CommandValue>(_ command: C, _ body: (Act) throws -> C.Receipt) throws -> C.Receipt {
        let receipt = try body(self)
        guard recorded > 0 else { throw UnrecordedChange() }
        // Last: nobody is asked for a password for what would be refused anyway.
        if command.isSealing, let seals = C.seals { try StepUp.require(seals, actor, at: now) }
        return receipt
    }
}

/// A command under its key: what tells a repeat from another request.
struct Kept: Sendable {
    let key: String
    /// `nil` for actors that are no person.
    let pegawai: PegawaiID?
    let instansi: InstansiID
    let fingerprint: String

    /// `nil` without a key, and for a ticket: no key of a person is stored for it, and a ticket is good for one answer.
    init?(_ command: some CommandValue, _ key: String?, _ actor: Actor) throws {
        guard let key, actor.jenis != .tiket else { return nil }
        (self.key, instansi, pegawai) = (key, actor.instansi, try? actor.pegawai)
        fingerprint = Fingerprint.of("\(type(of: command).name) \(try json(command))")
    }

    func known<Receipt: Decodable>(on db: any SQLConnection, as _: Receipt.Type) throws -> Receipt? {
        guard let known = try IdempotencyRepository(db, instansi).find(key, of: pegawai) else { return nil }
        guard known.input == fingerprint else { throw Refused.keyReused }
        return try decoded(known.receipt)
    }

    func keep(_ receipt: some Encodable, on db: any SQLConnection, at now: Instant) throws {
        do {
            try IdempotencyRepository(db, instansi).keep(key, of: pegawai, input: fingerprint, receipt: json(receipt), at: now)
        } catch StorageError.unique(IdempotencyRepository.table, _) {
            throw TwinWasFirst()
        }
    }
}

/// A twin of this request, on another node, has kept its receipt meanwhile: this one is undone and answered with that.
private struct TwinWasFirst: Error {}

/// Who may do or ask something, as a command's or query's type says it. The door asks what follows from the actor alone; what follows
/// from a record is asked by the command when it has opened it.
package enum Authority: Sendable, Equatable {
    /// A permission that the actor's roles give. Asked by the door.
    case role(Permission, seenWith: Permission)
    /// A permission that the actor's roles give, by the person's own hand: neither who acts in their name nor a token. Asked by the door.
    case peranByHand(Permission)
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
        case .role(let permission, let view): try Policy.require(permission, Policy.byPeran(actor.peran), seenWith: view)
        case .peranByHand(let permission):
            try Self.requireOwnHand(actor)
            try Policy.require(permission, Policy.byPeran(actor.peran), seenWith: permission)
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
        case .peranByHand(let permission): "peran dengan izin \(permission.rawValue), tanpa perantara"
        case .record(let permissions): "hubungan dengan izin \(permissions.map(\.rawValue).joined(separator: " atau "))"
        case .person: "orangnya sendiri"
        case .ownHand: "orangnya sendiri, tanpa perantara"
        case .bearer: "pemegang kata sandi, kode, atau sesi"
        case .serverOperator: "operator server"
        case .everybody: "siapa pun"
        }
    }
}
