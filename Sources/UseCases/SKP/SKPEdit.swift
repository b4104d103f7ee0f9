import Kinerja
import Storage

/// A change of an SKP's content: permission, state, lock, event; a save that changes nothing leaves no trace.
enum SKPEdit {
    static func run(
        _ name: String, _ input: some Codable & Sendable, _ id: SKPID, version: Int64, hand: Hand = .owner, by actor: Actor, key: String?,
        in site: Installation, _ body: @escaping @Sendable (inout OpenSKP, Act) throws -> Void
    ) async throws -> SKPReceipt {
        do {
            return try await site.perform(by: actor, key: key, input: "\(name) \(json(input))") { act in
                var open = try OpenSKP.find(id, by: actor, on: act.today, in: act.db, rules: act.rules)
                try open.requireHand(hand)
                try open.requireVersion(version)
                try body(&open, act)
                guard act.recorded > 0 else { throw Unchanged(receipt: open.receipt) }
                try act.skp.update(open.skp)
                return SKPReceipt(id: id, status: open.skp.status, version: open.skp.version + 1)
            }
        } catch let unchanged as Unchanged {
            return unchanged.receipt
        }
    }

    /// The SKP is with its owner, not with the assessor.
    static func requireEditable(_ open: OpenSKP) throws(Refused) {
        guard open.skp.status.dapatDisunting else { throw .wrongState(open.skp.status.rawValue) }
    }

    private struct Unchanged: Error { let receipt: SKPReceipt }
}
