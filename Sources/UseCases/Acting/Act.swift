import FoundationEssentials
package import Kinerja
package import Rulebooks
package import Storage

/// One write transaction of one actor: the only way a use case changes anything.
///
/// It records at least one peristiwa or the transaction is refused (design invariant 5).
package final class Act {
    package let db: any SQLConnection
    package let actor: Actor
    package let now: Instant
    /// Today in the agency's zone.
    package let today: LocalDate
    package let instansi: Instansi
    package let rules: Rulebook
    private let random: @Sendable () -> (high: UInt16, low: UInt64)
    private(set) var recorded = 0

    init(
        db: any SQLConnection, actor: Actor, now: Instant, instansi: Instansi, rules: Rulebook,
        random: @escaping @Sendable () -> (high: UInt16, low: UInt64)
    ) {
        (self.db, self.actor, self.now, self.instansi, self.rules, self.random) = (db, actor, now, instansi, rules, random)
        today = instansi.zona.date(now)
    }

    /// A new identifier, ordered after those of earlier milliseconds.
    package func id<I: Identifier>(_: I.Type = I.self) -> I { I(milliseconds: now.milliseconds, random: random()) }

    /// Appends the event of this change; `sebelum` and `sesudah` hold only what changed.
    package func record(
        _ aksi: String, _ jenisObjek: String, _ objek: String, sebelum: (any Encodable)? = nil, sesudah: (any Encodable)? = nil,
        alasan: String? = nil
    ) throws {
        let event = Peristiwa(
            id: id(), waktu: now, pelaku: actor.pegawai, atasNamaOleh: actor.atasNamaOleh, aksi: aksi, jenisObjek: jenisObjek, objek: objek,
            sebelum: try sebelum.map { try json($0) }, sesudah: try sesudah.map { try json($0) }, alasan: alasan)
        try PeristiwaRepository(db, actor.instansi).append(event)
        recorded += 1
    }
}

extension Installation {
    /// Runs `body` in one transaction and answers after the synced commit.
    ///
    /// With a `key`, a second call with the same key and the same `input` returns the first answer and changes nothing;
    /// with another input it throws ``Refused/keyReused`` (IETF draft idempotency-key-header).
    package func perform<Receipt: Codable & Sendable>(
        by actor: Actor, key: String? = nil, input: String = "", _ body: @escaping @Sendable (Act) throws -> Receipt
    ) async throws -> Receipt {
        let (now, rules, random) = (clock(), rules, random)
        return try await database.write { db in
            let keys = IdempotencyRepository(db, actor.instansi)
            if let key, let known = try keys.find(key, of: actor.pegawai) {
                guard known.input == Fingerprint.of(input) else { throw Refused.keyReused }
                return try decoded(known.receipt)
            }
            let instansi = try InstansiRepository(db).find(actor.instansi)
            let act = Act(db: db, actor: actor, now: now, instansi: instansi, rules: rules, random: random)
            let receipt = try body(act)
            guard act.recorded > 0 else { throw UnrecordedChange() }
            if let key { try keys.keep(key, of: actor.pegawai, input: Fingerprint.of(input), receipt: json(receipt), at: now) }
            return receipt
        }
    }

    /// Runs `body` on a consistent snapshot.
    package func look<Value: Sendable>(
        by actor: Actor, _ body: @escaping @Sendable (Look) throws -> Value
    ) async throws -> Value {
        let (now, rules) = (clock(), rules)
        return try await database.read { db in
            try body(Look(db: db, actor: actor, now: now, instansi: InstansiRepository(db).find(actor.instansi), rules: rules))
        }
    }
}

/// One read of one actor.
package struct Look {
    package let db: any SQLConnection
    package let actor: Actor
    package let now: Instant
    package let instansi: Instansi
    package let rules: Rulebook
    package var today: LocalDate { instansi.zona.date(now) }
}

/// A programmer's fault: a use case changed state without an event.
struct UnrecordedChange: Error {}

package func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

package func decoded<Value: Decodable>(_ text: String, as _: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
}
