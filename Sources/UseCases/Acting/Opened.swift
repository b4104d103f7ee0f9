import Kinerja

/// A record as one actor holds it in one transaction. There is one way to it, in three words:
///
/// - *open*: the record is there and the actor may see it. Otherwise ``Kinerja/Refused/hidden``: what may not be seen does not exist.
/// - *require*: may it be done? First the person, then the version that he has read, then the state, so that nobody learns of the state
///   what he may not know, and whoever acts on an old page hears that it changed.
/// - *take*: a step of the record's lifecycle, with lock and event (``OpenedInLifecycle``).
///
/// ```
/// let open = try OpenSKP.open(skp, in: act)
/// let step = try open.require(.tarik, version: version)
/// return try open.take(step, in: act) { $0.skp.waktu = WaktuSKP() }.receipt
/// ```
protocol Opened {
    associatedtype ID

    static func open(_ id: ID, in tx: some Transaction) throws -> Self

    /// Whether the actor may, by how he stands to this record.
    func allows(_ permission: Permission) -> Bool
}

extension Opened {
    /// Refuses the person; never as `hidden`, because what is open may be seen.
    func require(_ permission: Permission) throws(Refused) {
        guard allows(permission) else { throw .notPermitted(permission.rawValue) }
    }
}

extension Optional {
    /// What is not there, as it is answered: like what may not be seen.
    func orHidden() throws(Refused) -> Wrapped {
        guard let self else { throw .hidden }
        return self
    }
}

/// An opened record with a lifecycle.
protocol OpenedInLifecycle: Opened {
    associatedtype State: Hashable & Sendable
    associatedtype Action: LifecycleAksi

    static var lifecycle: Lifecycle<State, Action> { get }

    var status: State { get set }
    var version: Int64 { get set }
    /// The parts in which the actor takes steps.
    var pelaku: Set<Pelaku> { get }
    /// Its identifier, as events name it.
    var objek: String { get }

    func permission(_ action: Action) -> Permission
    /// Refuses who can take the step in no state of the record: by the policy, or because the lifecycle gives it to others.
    func requireTaker(_ action: Action) throws(Refused)
    /// What the event of a step keeps of the record, before and after.
    func trace(_ action: Action) -> (any Encodable)?
    /// Writes the record where its row still has its version; else a conflict.
    func update(in act: Act) throws
}

/// An action of a lifecycle, with the event that its step leaves.
protocol LifecycleAksi: Hashable, Sendable, RawRepresentable where RawValue == String {
    var peristiwa: Aksi { get }
}

extension AksiSKP: LifecycleAksi {}
extension AksiEvaluasi: LifecycleAksi {}
extension AksiAturan: LifecycleAksi {}

extension OpenedInLifecycle {
    typealias Transition = Lifecycle<State, Action>.Transition

    /// Steps that both the lifecycle and the policy allow this actor now.
    var actions: [Action] { Self.lifecycle.actions(from: status, by: pelaku).filter { allows(permission($0)) } }

    /// The step, for whoever may take it in the version that he has read and the state that it is in.
    func require(_ action: Action, version read: Int64) throws(Refused) -> Transition {
        try requireTaker(action)
        try require(version: read)
        return try Self.lifecycle.next(from: status, action, by: pelaku)
    }

    func requireTaker(_ action: Action) throws(Refused) {
        try require(permission(action))
        let takers = Self.lifecycle.steps.filter { $0.action == action }.map(\.by)
        guard takers.contains(where: { !$0.isDisjoint(with: pelaku) }) else { throw .notPermitted(action.rawValue) }
    }

    func require(version read: Int64) throws(Refused) {
        guard version == read else { throw .stale }
    }

    /// Takes a step that was required: the new state, `change`, lock and event.
    func take(_ step: Transition, alasan: String? = nil, in act: Act, change: (inout Self) throws -> Void = { _ in }) throws -> Self {
        var after = self
        after.status = step.to
        try change(&after)
        try after.update(in: act)
        after.version += 1
        try act.record(step.action.peristiwa, objek, sebelum: trace(step.action), sesudah: after.trace(step.action), alasan: alasan)
        return after
    }
}
