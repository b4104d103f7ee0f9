import Kinerja

/// An opened record with a lifecycle.
protocol Stepped: Opened {
    associatedtype State: Hashable & Sendable
    associatedtype Action: StepAction

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
protocol StepAction: Hashable, Sendable, RawRepresentable where RawValue == String {
    var peristiwa: Aksi { get }
}

extension AksiSKP: StepAction {}
extension AksiEvaluasi: StepAction {}
extension AksiAturan: StepAction {}

extension Stepped {
    typealias Step = Lifecycle<State, Action>.Step

    /// Steps that both the lifecycle and the policy allow this actor now.
    var actions: [Action] { Self.lifecycle.actions(from: status, by: pelaku).filter { allows(permission($0)) } }

    /// The step, for whoever may take it in the version that he has read and the state that it is in.
    func require(_ action: Action, version read: Int64) throws(Refused) -> Step {
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
    func take(_ step: Step, alasan: String? = nil, in act: Act, change: (inout Self) throws -> Void = { _ in }) throws -> Self {
        var after = self
        after.status = step.to
        try change(&after)
        try after.update(in: act)
        after.version += 1
        try act.record(step.action.peristiwa, objek, sebelum: trace(step.action), sesudah: after.trace(step.action), alasan: alasan)
        return after
    }
}
