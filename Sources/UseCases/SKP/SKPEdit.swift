package import Kinerja
import Storage

/// A change of an SKP's content: permission, state, lock, event; a save that changes nothing leaves no trace.
package protocol SKPEdit: Command where Receipt == SKPReceipt {
    /// Whose hand it may come from.
    static var hand: Hand { get }
    var skp: SKPID { get }
    /// The version that was read.
    var version: Int64 { get }

    func change(_ open: inout OpenSKP, in act: Act) throws
}

extension SKPEdit {
    package static var hand: Hand { .owner }

    package func run(in act: Act) throws -> SKPReceipt {
        var open = try OpenSKP.open(skp, in: act)
        try open.requireHand(Self.hand)
        try open.require(version: version)
        try change(&open, in: act)
        guard act.recorded > 0 else { throw Unchanged(open.receipt) }
        try act.skp.update(open.skp)
        return SKPReceipt(id: skp, status: open.skp.status, version: open.skp.version + 1)
    }
}
