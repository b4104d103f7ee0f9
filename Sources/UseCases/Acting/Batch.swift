package import Kinerja
import Storage

/// Many commands in one transaction: each with an actor and an act of its own, so that what is asked of one at the door is asked of each.
///
/// One that is refused is undone alone and throws to whoever hands it in, who may go on with the next; what is thrown out of the batch undoes
/// it whole. Only for acts that may share one commit: nobody else writes meanwhile, and nothing is acknowledged before its end.
package final class Batch {
    private let db: any SQLConnection
    private let site: Installation
    private var agencies: [InstansiID: Instansi] = [:]
    private var memos: [InstansiID: Memo] = [:]

    fileprivate init(_ db: any SQLConnection, _ site: Installation) { (self.db, self.site) = (db, site) }

    /// Does a command as ``Installation/run(_:by:key:)`` does it.
    ///
    /// - Throws: ``Refused``, ``Invalid``; nothing of this command was changed then.
    @_disfavoredOverload
    package func run<C: Command>(_ command: C, by actor: Actor, key: String? = nil) throws -> C.Receipt where C.Receipt: Codable {
        try C.authority.require(actor)
        guard let kept = try Kept(command, key, actor) else { return try act(command, by: actor) { try command.run(in: $0) } }
        if let known = try kept.known(on: db, as: C.Receipt.self) { return known }
        return try db.savepoint {
            let receipt = try act(command, by: actor) { try command.run(in: $0) }
            try kept.keep(receipt, on: db, at: actor.time(at: site.clock()))
            return receipt
        }
    }

    /// Does a command whose receipt is not kept.
    package func run<C: Command & ReceiptNotKept>(_ command: C, by actor: Actor) throws -> C.Receipt {
        try C.authority.require(actor)
        return try act(command, by: actor) { try command.run(in: $0) }
    }

    /// Does a command that can be made ready from its value alone. What it keeps outside the database stays, as when a transaction fails.
    @_disfavoredOverload
    package func run<C: ReadyCommand>(_ command: C, by actor: Actor) throws -> C.Receipt {
        try C.authority.require(actor)
        return try act(command, by: actor) { try command.run(command.ready(at: site), in: $0) }
    }

    /// Answers a query on what the transaction has written so far.
    package func ask<Q: Query>(_ query: Q, by actor: Actor) throws -> Q.View {
        try Q.authority.require(actor)
        let instansi = try agency(of: actor)
        return try query.read(in: Look(db: db, actor: actor, now: site.clock(), instansi: instansi, site: site, memo: memo(of: instansi)))
    }

    private func act<C: CommandValue>(_ command: C, by actor: Actor, _ body: (Act) throws -> C.Receipt) throws -> C.Receipt {
        let (instansi, isUndermining) = (try agency(of: actor), Memo.isUndermined(by: C.peristiwa))
        if isUndermining { forget(instansi.id) }
        defer { if isUndermining { forget(instansi.id) } else { memos[instansi.id]?.bahan = nil } }
        let act = Act(db: db, actor: actor, instansi: instansi, site: site, announced: C.peristiwa, memo: memo(of: instansi))
        do {
            return try db.savepoint { try act.done(command, body) }
        } catch let unchanged as Unchanged<C.Receipt> {
            return unchanged.receipt
        }
    }

    /// What one act has read, the next need not read again.
    private func memo(of instansi: Instansi) -> Memo {
        if let known = memos[instansi.id] { return known }
        let memo = Memo()
        memos[instansi.id] = memo
        return memo
    }

    private func forget(_ instansi: InstansiID) { (memos[instansi], agencies[instansi]) = (nil, nil) }

    private func agency(of actor: Actor) throws -> Instansi {
        if let known = agencies[actor.instansi] { return known }
        let found = try InstansiRepository(db).find(actor.instansi)
        agencies[actor.instansi] = found
        return found
    }
}

extension Installation {
    /// Does many commands in one transaction and answers after the synced commit.
    ///
    /// The body may run again, so it changes nothing outside and begins from the same state each time.
    package func batch<Value: Sendable>(_ body: @escaping @Sendable (Batch) throws -> Value) async throws -> Value {
        try await database.write { try body(Batch($0, self)) }
    }
}

extension Memo {
    /// Whether an act may have changed what was read for others: its events are about things that a memo holds, or are made from.
    static func isUndermined(by events: Set<Aksi>) -> Bool { events.contains { remembered.contains($0.objek) } }

    private static let remembered: Set<JenisObjek> = [.instansi, .periode, .hariLibur, .impor, .unitKerja, .jabatan, .pegawai]
}
