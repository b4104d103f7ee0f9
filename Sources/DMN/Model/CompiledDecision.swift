/// A decision ready to be evaluated.
final class CompiledDecision: Sendable {
    let index: Int
    let id: String
    let name: String
    let file: String
    let line: Int
    let type: FEELType
    let slotCount: Int
    let expression: any Node
    let inputs: [(name: String, index: Int)]
    let requires: [String]
    let citations: [Citation]
    /// Whether the expression itself makes its value fit the type.
    private let isFitted: Bool

    init(
        index: Int, id: String, name: String, file: String, line: Int, type: FEELType, slotCount: Int, expression: any Node,
        inputs: [(name: String, index: Int)], requires: [String], citations: [Citation]
    ) {
        self.index = index
        self.id = id
        self.name = name
        self.file = file
        self.line = line
        self.type = type
        self.slotCount = slotCount
        self.expression = expression
        self.inputs = inputs
        self.requires = requires
        self.citations = citations
        isFitted = (expression as? TableNode)?.gives(type) ?? false
    }

    /// Evaluates the decision, whose requirements are in the globals, and puts its value there.
    func evaluate(_ machine: inout Machine) throws(FEELHalt) {
        let cost = expression.height + 4
        machine.depth += cost
        guard machine.depth <= Machine.depthLimit else { throw .tooDeep }
        try machine.spend(2 + slotCount)
        if machine.warnings != nil { machine.place = name }
        if machine.trace != nil { beginTrace(&machine) }
        let callerBase = machine.enter([], slotCount: slotCount)
        let raw = try expression.evaluate(&machine)
        machine.leave(callerBase)
        let value = isFitted ? raw : try type.coerced(raw, &machine, name)
        machine.globals[index] = value
        machine.trace?.end(value)
        machine.depth -= cost
    }

    private func beginTrace(_ machine: inout Machine) {
        let values = inputs.map { TracedValue(name: $0.name, value: machine.globals[$0.index]) }
        machine.trace?.begin(
            DecisionTrace(id: id, name: name, line: line, file: file, inputs: values, requires: requires, citations: citations))
    }
}

/// A decision service: what it needs, what it evaluates and what it gives.
final class DecisionServicePlan: Sendable {
    typealias Parameter = (name: String, index: Int, type: FEELType)

    let name: String
    let parameters: [Parameter]
    let outputs: [(name: String, index: Int)]
    let result: FEELType
    /// In the order of evaluation.
    let decisions: [CompiledDecision]
    /// Globals that the service must not see as its caller has them.
    let hidden: [Int]
    private let shape: ContextShape
    private let height: Int

    init(
        name: String, parameters: [Parameter], outputs: [(name: String, index: Int)], result: FEELType, decisions: [CompiledDecision],
        hidden: [Int]
    ) {
        self.name = name
        self.parameters = parameters
        self.outputs = outputs
        self.result = result
        self.decisions = decisions
        self.hidden = hidden
        shape = ContextShape(outputs.map(\.name))
        height = 8
    }

    /// Evaluates the service with its own values of the globals.
    func invoke(_ arguments: [FEELValue], _ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        guard arguments.count == parameters.count else {
            return machine.fail("\(name) takes \(parameters.count) arguments, not \(arguments.count)")
        }
        machine.depth += height
        guard machine.depth <= Machine.depthLimit else { throw .tooDeep }
        try machine.spend(machine.globals.count)
        let callers = (machine.globals, machine.place)
        for index in hidden { machine.globals[index] = .null }
        for (parameter, argument) in zip(parameters, arguments) {
            let value = try parameter.type.coerced(argument, &machine, "\(parameter.name) of \(name)")
            if value.isNull && !argument.isNull {
                machine.globals = callers.0
                machine.depth -= height
                return .null
            }
            machine.globals[parameter.index] = value
        }
        for decision in decisions { try decision.evaluate(&machine) }
        let values = outputs.map { machine.globals[$0.index] }
        (machine.globals, machine.place) = callers
        machine.depth -= height
        let value: FEELValue = values.count == 1 ? values[0] : .context(shape, values)
        return try result.coerced(value, &machine, "the result of \(name)")
    }
}
