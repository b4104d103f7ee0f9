/// A lifecycle as a table: the only steps that exist, each with who may take it and what it asks for.
///
/// Pages show the steps the table allows, use cases refuse the rest, and a test prints the table into `docs/`.
package struct Lifecycle<State: Hashable & Sendable, Action: Hashable & Sendable>: Sendable {
    package struct Step: Sendable {
        package let from: State
        package let action: Action
        package let to: State
        package let by: Set<Pelaku>
        package let needsReason: Bool
        /// The article that gives the step, empty where it is the system's own.
        package let dasar: String

        package init(_ from: State, _ action: Action, _ to: State, by: Set<Pelaku>, needsReason: Bool = false, dasar: String = "") {
            (self.from, self.action, self.to, self.by, self.needsReason, self.dasar) = (from, action, to, by, needsReason, dasar)
        }
    }

    package let steps: [Step]

    package init(_ steps: [Step]) { self.steps = steps }

    package func step(from state: State, _ action: Action) -> Step? { steps.first { $0.from == state && $0.action == action } }

    package func actions(from state: State, by pelaku: Set<Pelaku>) -> [Action] {
        steps.filter { $0.from == state && !$0.by.isDisjoint(with: pelaku) }.map(\.action)
    }

    /// The state after the step; throws `wrongState` where the table has none, `notPermitted` for another person's step.
    package func next(from state: State, _ action: Action, by pelaku: Set<Pelaku>) throws(Refused) -> Step {
        guard let step = step(from: state, action) else { throw .wrongState("\(state)") }
        guard !step.by.isDisjoint(with: pelaku) else { throw .notPermitted("\(action)") }
        return step
    }
}
