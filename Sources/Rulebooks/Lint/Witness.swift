internal import DMN

/// Looks for inputs that really lead to a fault in a table whose columns are computed.
///
/// Such a column may never take some values, so a gap or overlap on paper need not exist. The search starts from the examples,
/// changes some of their inputs to values at and beside the landmarks of the model, and evaluates; the same every time.
struct Witness {
    private let subject: LintSubject
    private let candidates: [String: [FEELValue]]

    init(_ subject: LintSubject) {
        self.subject = subject
        let landmarks = subject.tables.flatMap(\.grid.columns).flatMap(\.atoms).map(\.sample).filter { !$0.isNull }
        let examples = subject.suite?.cases.map(\.inputs) ?? []
        candidates = Dictionary(
            subject.source.inputs.map { input in
                let domain = subject.types.domain(of: input.variable.typeRef)
                let seen = examples.compactMap { $0[input.variable.name] }
                return (input.variable.name, Self.candidates(seen, landmarks, domain))
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func candidates(
        _ seen: [FEELValue], _ landmarks: [FEELValue], _ domain: DeclaredTypes.Domain
    ) -> [FEELValue] {
        let own = Cuts(domain.constraints.joined().flatMap { $0.landmarks ?? [] }, domain)?.samples ?? []
        let kinds = Set((seen + own).map(\.kind))
        let similar = landmarks.filter { kinds.contains($0.kind) && domain.admits($0) }
        return (seen + own + similar).filter { !$0.isNull }
    }

    /// Inputs in words with which the decision `owner` warns of `fault` in its table; nil when none were found.
    func inputs(leadingTo fault: String, in owner: String) -> String? {
        guard let plan = try? subject.model.prepare(decision: owner), let bases = subject.suite?.cases.map(\.inputs), !bases.isEmpty else {
            return nil
        }
        var random = Sequence(state: 20_220_207)
        for attempt in 0..<Self.attempts {
            var inputs = bases[attempt % bases.count].entries
            for _ in 0..<(1 + random.next(3)) where !inputs.isEmpty {
                let position = random.next(inputs.count)
                guard let values = candidates[inputs[position].name], !values.isEmpty else { continue }
                inputs[position].value = values[random.next(values.count)]
            }
            let context = FEELContext(inputs.map { ($0.name, $0.value) })
            guard let evaluation = try? plan.evaluate(inputs: context, fuel: 200_000) else { continue }
            if evaluation.warnings.contains(where: { $0.place == owner && $0.message.contains(fault) }), isComplete(evaluation) {
                return inputs.map { "\($0.name) = \($0.value.literal)" }.joined(separator: ", ")
            }
        }
        return nil
    }

    /// Whether the inputs were all given and fit their types, so that the fault is the table's.
    private func isComplete(_ evaluation: Evaluation) -> Bool {
        !evaluation.warnings.contains { $0.message.contains("does not fit type") || $0.message.contains("was not given") }
    }

    private static let attempts = 3000

    /// Numbers that look random and are the same on every machine (Knuth's MMIX constants).
    private struct Sequence {
        var state: UInt64

        mutating func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
    }
}
