package import Kinerja

/// One thing that an actor does, as a value: what pages, API, command line, jobs and demo hand to the door (``Installation/run(_:by:key:)``).
///
/// Its type says which act it is, who may do it and whether it asks for a fresh proof of identity, so that tables of them are printed and
/// tested. Its value, with its type's name, is the idempotency fingerprint.
package protocol CommandValue: Codable, Sendable {
    associatedtype Receipt: Sendable

    /// The event that it leaves; where several are possible, the one that names it.
    static var aksi: Aksi { get }
    /// Every event that it may leave. Another one is a programmer's fault and undoes it.
    static var peristiwa: Set<Aksi> { get }
    static var authority: Authority { get }
    /// What it seals; `nil` for an act that asks for no fresh proof.
    static var seals: SealingAct? { get }
    /// Whether this value seals, where only some do.
    var isSealing: Bool { get }
}

extension CommandValue {
    package static var peristiwa: Set<Aksi> { [aksi] }
    package static var seals: SealingAct? { nil }
    package var isSealing: Bool { Self.seals != nil }

    /// The name by which its fingerprint and its row in the tables know it.
    package static var name: String { String(describing: Self.self) }
}

/// An act in one transaction.
package protocol Command: CommandValue {
    // Said again so that it is inferred from `run`.
    associatedtype Receipt

    func run(in act: Act) throws -> Receipt
}

/// An act with work to do before the transaction and outside the writer: a password to hash, a file to read, a model to check.
package protocol PreparedCommand: CommandValue {
    associatedtype Receipt
    associatedtype Prepared: Sendable

    /// - Throws: ``Kinerja/Refused``, ``Kinerja/Invalid``; nothing was changed then. Whether there is anything to change is seen in `run`.
    func prepare(by actor: Actor, at site: Installation) async throws -> Prepared
    func run(_ prepared: Prepared, in act: Act) throws -> Receipt
}

/// A prepared command that needs nothing but its own value to be made ready, so that many can be done in one transaction (``Batch``).
package protocol ReadyCommand: PreparedCommand {
    // Said again so that they are inferred from `run`.
    associatedtype Receipt
    associatedtype Prepared

    func ready(at site: Installation) throws -> Prepared
}

/// A command whose receipt need not be kept: it is given no key, and doing it again does it again.
///
/// Either a repeat is harmless (reading a reminder, ending a session), or the value holds a secret, of which no fingerprint may be stored.
package protocol ReceiptNotKept {}

/// One thing that an actor wants to know, as a value.
package protocol Query: Sendable {
    associatedtype View: Sendable

    static var authority: Authority { get }

    func read(in look: Look) throws -> View
}

extension Query {
    package static var name: String { String(describing: Self.self) }
}

/// The receipt of an act that has nothing to hand over.
package struct Done: Codable, Sendable, Equatable { package init() {} }

/// Thrown by a command that would change nothing: the transaction is undone, no event is left, and the caller gets the receipt.
package struct Unchanged<Receipt: Sendable>: Error {
    package let receipt: Receipt
    package init(_ receipt: Receipt) { self.receipt = receipt }
}
