/// A decision with everything it requires, in the order of evaluation.
package struct DecisionPlan: Sendable {
    let model: DMNModel
    package let target: ModelVariable
    /// The inputs that the decision depends on, directly or not.
    package let inputs: [ModelVariable]
    let decisions: [CompiledDecision]

    /// Evaluates the decision once. Inputs that are missing are null.
    package func evaluate(inputs values: FEELContext, trace: Bool = false, fuel: Int = DMNModel.defaultFuel) throws(FEELHalt) -> Evaluation
    {
        var machine = Machine(fuel: fuel, environment: model.environment, keepsWarnings: true, traces: trace)
        machine.globals = model.template
        warnOfUnknownNames(in: values, &machine)
        for input in inputs {
            machine.place = input.name
            let given = Self.value(of: input, in: values)
            if given == nil { machine.warn("the input '\(input.name)' was not given") }
            let value = try input.type.coerced(given ?? .null, &machine, input.name)
            machine.globals[input.index] = value
        }
        for decision in decisions { try decision.evaluate(&machine) }
        let value = machine.globals[target.index]
        return Evaluation(value: value, warnings: machine.warnings ?? [], trace: machine.trace?.decisions ?? [])
    }

    /// A misspelt name would otherwise only show as a null somewhere else.
    private func warnOfUnknownNames(in values: FEELContext, _ machine: inout Machine) {
        let known = Set(model.inputs.flatMap { [$0.name, $0.path[0], $0.path[$0.path.count - 1]] })
        for name in values.names where !known.contains(name) { machine.warn("there is no input '\(name)'") }
    }

    /// An imported input is looked for in the contexts of the imports that lead to it, then under its own name.
    private static func value(of input: ModelVariable, in values: FEELContext) -> FEELValue? {
        var context = values
        for (position, name) in input.path.enumerated() {
            guard let value = context[name] else { break }
            if position == input.path.count - 1 { return value }
            guard case .context(let next) = value else { break }
            context = next
        }
        return values[input.name] ?? values[input.path[input.path.count - 1]]
    }

    /// An evaluator to use again and again from one thread: it keeps its memory and makes no texts.
    package func runner(fuel: Int = DMNModel.defaultFuel) -> DecisionRunner { DecisionRunner(self, fuel: fuel) }
}

/// Evaluates one decision for many cases.
package struct DecisionRunner {
    private let places: [(index: Int, type: FEELType)]
    private let decisions: [CompiledDecision]
    private let target: Int
    private let fuel: Int
    private var machine: Machine

    init(_ plan: DecisionPlan, fuel: Int) {
        places = plan.inputs.map { ($0.index, $0.type) }
        decisions = plan.decisions
        target = plan.target.index
        self.fuel = fuel
        machine = Machine(fuel: fuel, environment: plan.model.environment, keepsWarnings: false)
        machine.globals = plan.model.template
    }

    /// Evaluates all decisions of a batch's plan for one case; its answer is the last of them.
    package init(_ plan: BatchPlan) {
        places = plan.inputs.map { ($0.index, $0.type) }
        decisions = plan.decisions
        target = plan.targets.last?.index ?? 0
        fuel = plan.fuel
        machine = Machine(fuel: plan.fuel, environment: plan.model.environment, keepsWarnings: false)
        machine.globals = plan.model.template
    }

    /// Warnings of the last evaluation: more than 0 says that some null came from an error.
    package var warningCount: Int { machine.warningCount }

    /// The decision's value for these values of the plan's inputs, in the plan's order.
    package mutating func evaluate(_ values: [FEELValue]) throws(FEELHalt) -> FEELValue {
        machine.fuel = fuel
        machine.depth = 0
        machine.base = 0
        machine.slots.removeAll(keepingCapacity: true)
        machine.warningCount = 0
        for position in values.indices.prefix(places.count) {
            let place = places[position]
            let value = try place.type.coerced(values[position], &machine, "an input")
            machine.globals[place.index] = value
        }
        for decision in decisions { try decision.evaluate(&machine) }
        return machine.globals[target]
    }
}
