/// A compiled DMN model: immutable, and evaluated by any number of threads at once.
package final class DMNModel: Sendable {
    package let source: ModelSource
    /// Expressions and references that are broken. The parts they stand in are null; a model to rely on has none.
    package let diagnostics: [DMNDiagnostic]
    package let inputs: [ModelVariable]
    package let decisions: [ModelVariable]
    package let services: [ModelVariable]
    /// Business knowledge models, which are functions.
    package let functions: [ModelVariable]
    let environment: FEELEnvironment
    let compiled: [CompiledDecision?]
    let information: [[Int]]
    let order: [Int]
    let template: [FEELValue]

    /// The evaluations of one call may take so many steps unless the caller says otherwise: a second or two.
    package static let defaultFuel = 20_000_000

    /// Reads and compiles a model.
    ///
    /// - Parameters:
    ///   - name: What errors call the file.
    ///   - environment: Time zones, and a clock if `now()` is to work.
    ///   - imports: Gives the bytes of an imported model, or nil if there is none.
    package static func load(
        xml: [UInt8], name: String, environment: FEELEnvironment = FEELEnvironment(), limits: XMLLimits = XMLLimits(),
        imports: @escaping (ModelImport) throws -> [UInt8]? = { _ in nil }
    ) throws(DMNError) -> DMNModel {
        let source = try ModelReader.read(xml, file: name, limits: limits)
        var loader = ModelLoader(environment: environment, limits: limits, provider: imports)
        return try DMNModel(try loader.instance(of: source), environment)
    }

    private init(_ root: ModelInstance, _ environment: FEELEnvironment) throws(DMNError) {
        let compiler = try ModelCompiler(root)
        source = root.source
        self.environment = environment
        diagnostics = compiler.diagnostics
        compiled = compiler.decisions
        information = compiler.information
        template = compiler.template
        var inputs: [ModelVariable] = []
        var decisions: [ModelVariable] = []
        var services: [ModelVariable] = []
        var functions: [ModelVariable] = []
        for (index, element) in compiler.elements.enumerated() {
            let path = element.instance.path.filter { !$0.isEmpty } + [FEELName(element.variable.name).text]
            let variable = ModelVariable(
                index: index, id: element.id, name: element.name, path: path, type: compiler.types[index],
                isImported: !element.instance.path.isEmpty)
            switch element.kind {
            case .input: inputs.append(variable)
            case .decision: decisions.append(variable)
            case .service: services.append(variable)
            case .knowledge: functions.append(variable)
            }
        }
        (self.inputs, self.decisions, self.services, self.functions) = (inputs, decisions, services, functions)
        order = compiler.order
    }

    /// The plan for one decision: what it needs and what has to be evaluated, in order.
    package func prepare(decision name: String) throws(DMNError) -> DecisionPlan {
        guard let target = decisions.first(where: { $0.name == name }) ?? decisions.first(where: { $0.id == name }) else {
            let position = SourcePosition(line: 1, column: 1)
            throw DMNError(kind: .missing, file: source.file, position: position, message: "there is no decision '\(name)'")
        }
        let reached = PlanOrder.reachable(from: [target.index], information)
        return DecisionPlan(
            model: self, target: target, inputs: inputs.filter { reached.contains($0.index) },
            decisions: order.filter { reached.contains($0) }.compactMap { compiled[$0] })
    }

    /// Evaluates one decision.
    ///
    /// - Parameters:
    ///   - inputs: Values by the names of the inputs; those of imported models in a context under the import's name.
    ///   - fuel: How many steps the evaluation may take.
    package func evaluate(
        decision name: String, inputs: FEELContext, trace: Bool = false, fuel: Int = defaultFuel
    ) throws -> Evaluation {
        try prepare(decision: name).evaluate(inputs: inputs, trace: trace, fuel: fuel)
    }

    /// Invokes a decision service or business knowledge model with named arguments; missing ones are null.
    package func invoke(_ name: String, arguments: FEELContext, trace: Bool = false, fuel: Int = defaultFuel) throws -> Evaluation {
        guard let target = (services + functions).first(where: { $0.name == name || $0.id == name }),
            case .function(let function) = template[target.index]
        else {
            let position = SourcePosition(line: 1, column: 1)
            throw DMNError(kind: .missing, file: source.file, position: position, message: "there is no service or function '\(name)'")
        }
        var machine = Machine(fuel: fuel, environment: environment, keepsWarnings: true, traces: trace)
        machine.globals = template
        machine.place = target.name
        let value = try machine.invoke(function, function.parameterNames.map { arguments[$0] ?? .null })
        return Evaluation(value: value, warnings: machine.warnings ?? [], trace: machine.trace?.decisions ?? [])
    }
}

/// An input, decision, service or function of a model.
package struct ModelVariable: Sendable {
    let index: Int
    package let id: String
    /// With the names of the imports before it: `import.name`.
    package let name: String
    package let path: [String]
    package let type: FEELType
    package let isImported: Bool
}
