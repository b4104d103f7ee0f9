/// Compiles all elements of a model and of those it imports into one array of globals.
struct ModelCompiler {
    /// An element of some instance, before it is compiled.
    struct Element {
        enum Kind {
            case input(InputData)
            case decision(Decision)
            case knowledge(KnowledgeModel)
            case service(DecisionService)
        }

        let kind: Kind
        let instance: ModelInstance
        let id: String
        let variable: TypedName

        /// The name with the imports that lead to it: `import.name`.
        var name: String { (instance.path.filter { !$0.isEmpty } + [FEELName(variable.name).text]).joined(separator: ".") }
        var file: String { instance.source.file }
    }

    private(set) var elements: [Element] = []
    /// For each element what it requires.
    private(set) var information: [[Int]] = []
    private(set) var knowledge: [[Int]] = []
    private(set) var types: [FEELType] = []
    private(set) var decisions: [CompiledDecision?] = []
    private(set) var template: [FEELValue] = []
    private(set) var diagnostics: [DMNDiagnostic] = []
    /// All elements, each after those it requires.
    private(set) var order: [Int] = []

    init(_ root: ModelInstance) throws(DMNError) {
        add(root)
        types = elements.map { _ in .any }
        decisions = elements.map { _ in nil }
        template = elements.map { _ in .null }
        resolveReferences()
        order = try Self.order(information, elements)
        declareTypes()
        for index in compilationOrder() { compile(index) }
        for index in elements.indices { compileService(index) }
    }

    private mutating func add(_ instance: ModelInstance) {
        for (_, imported) in instance.imports { add(imported) }
        let source = instance.source
        for (name, imported) in instance.imports {
            let prefix = name.isEmpty ? "" : name + "."
            let own = imported.context.types.dropFirst(FEELType.named.count)
            for (name, type) in own { instance.context.add(FEELName(prefix + name.text), type) }
            instance.context.add(imported.context.properties)
        }
        var resolver = TypeResolver(source, context: instance.context)
        resolver.resolveAll()
        diagnostics += resolver.diagnostics
        ContextNames.collect(from: source, into: instance.context)
        for input in source.inputs { add(.input(input), input.id, input.variable, instance) }
        for decision in source.decisions { add(.decision(decision), decision.id, decision.variable, instance) }
        for model in source.knowledgeModels { add(.knowledge(model), model.id, model.variable, instance) }
        for service in source.services { add(.service(service), service.id, service.variable, instance) }
    }

    private mutating func add(_ kind: Element.Kind, _ id: String, _ variable: TypedName, _ instance: ModelInstance) {
        instance.elements[id] = elements.count
        elements.append(Element(kind: kind, instance: instance, id: id, variable: variable))
    }

    mutating func report(_ message: String, _ index: Int, at position: SourcePosition) {
        diagnostics.append(DMNDiagnostic(file: elements[index].file, position: position, element: elements[index].name, message: message))
    }

    private mutating func resolveReferences() {
        for index in elements.indices {
            var required: (information: [Reference], knowledge: [Reference]) = ([], [])
            switch elements[index].kind {
            case .decision(let decision): required = (decision.information, decision.knowledge)
            case .knowledge(let model): required.knowledge = model.knowledge
            case .input, .service: break
            }
            information.append(required.information.compactMap { self.index(of: $0, from: index) })
            knowledge.append(required.knowledge.compactMap { self.index(of: $0, from: index) })
        }
    }

    /// The element that a reference means; nil, with a diagnostic, when there is none.
    private mutating func index(of reference: Reference, from index: Int) -> Int? {
        let found = elements[index].instance.target(of: reference).flatMap { $0.instance.elements[reference.id] }
        if found == nil { report("the reference '\(reference.href)' leads nowhere", index, at: reference.position) }
        return found
    }

    /// All elements, each after those it requires.
    private static func order(_ edges: [[Int]], _ elements: [Element]) throws(DMNError) -> [Int] {
        let (order, rest) = sorted(edges)
        guard let first = rest.first else { return order }
        throw DMNError(
            kind: .cycle, file: elements[first].file, position: elements[first].variable.position,
            message: "the decision '\(elements[first].name)' requires itself")
    }

    /// A topological order, and what is left over because it stands in or behind a cycle.
    private static func sorted(_ edges: [[Int]]) -> (order: [Int], rest: [Int]) {
        var waiting = edges.map { Set($0).count }
        var dependents: [[Int]] = edges.map { _ in [] }
        for (index, required) in edges.enumerated() { for other in Set(required) { dependents[other].append(index) } }
        var order = waiting.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < order.count {
            for dependent in dependents[order[next]] {
                waiting[dependent] -= 1
                if waiting[dependent] == 0 { order.append(dependent) }
            }
            next += 1
        }
        return (order, waiting.indices.filter { waiting[$0] > 0 })
    }

    /// Functions before those who call them, as far as recursion allows.
    private func compilationOrder() -> [Int] {
        let (all, rest) = Self.sorted(zip(information, knowledge).map { $0 + $1 })
        let left = Set(rest)
        return all + order.filter { left.contains($0) }
    }

    private mutating func declareTypes() {
        for (index, element) in elements.enumerated() {
            guard let name = element.variable.typeRef, !name.isEmpty, name != "<Undefined>" else { continue }
            if let type = element.instance.context.type(named: name) {
                types[index] = type
            } else {
                report("there is no type '\(name)'", index, at: element.variable.position)
            }
        }
    }

    /// The names that an element may use: those of what it requires, and its own for a function that calls itself.
    private func scope(of index: Int) -> Scope {
        var scope = Scope()
        let element = elements[index]
        for other in information[index] + knowledge[index] {
            if case .input = elements[other].kind { element.instance.context.inputs.insert(other) }
            scope.declare(visibleName(of: other, from: element.instance), global: other, types[other])
        }
        if case .knowledge = element.kind { scope.declare(element.variable.name, global: index, types[index]) }
        return scope
    }

    private func visibleName(of index: Int, from instance: ModelInstance) -> String {
        let target = elements[index]
        guard target.instance !== instance, let found = instance.imports.first(where: { $0.instance === target.instance }) else {
            return target.variable.name
        }
        return found.name.isEmpty ? target.variable.name : found.name + "." + target.variable.name
    }

    private mutating func compile(_ index: Int) {
        switch elements[index].kind {
        case .decision(let decision): compile(decision, index)
        case .knowledge(let model): compile(model, index)
        case .input, .service: break
        }
    }

    private mutating func compile(_ decision: Decision, _ index: Int) {
        let element = elements[index]
        var compiler = BoxedCompiler(file: element.file, element: element.name, context: element.instance.context, scope: scope(of: index))
        let compiled = decision.expression.map { compiler.compile($0, named: element.name) }
        diagnostics += compiler.diagnostics
        if case .any = types[index] { types[index] = compiled?.type ?? .any }
        let declared = decision.variable.typeRef.flatMap { element.instance.context.type(named: $0) } ?? .any
        decisions[index] = CompiledDecision(
            index: index, id: decision.id, name: element.name, file: element.file, line: decision.position.line, type: declared,
            slotCount: compiler.scope.frame.slotCount, expression: compiled?.node ?? ConstantNode(.null),
            inputs: inputs(of: index), requires: requiredDecisions(of: index),
            citations: citations(decision.authorities, element.instance, index))
    }

    private func inputs(of index: Int) -> [(name: String, index: Int)] {
        information[index].compactMap { other in
            if case .input = elements[other].kind { (elements[other].name, other) } else { nil }
        }
    }

    private func requiredDecisions(of index: Int) -> [String] {
        information[index].compactMap { other in
            if case .decision = elements[other].kind { elements[other].name } else { nil }
        }
    }

    /// The knowledge sources of a decision and of the functions it requires.
    private func citations(_ authorities: [Reference], _ instance: ModelInstance, _ index: Int) -> [Citation] {
        var result: [Citation] = []
        var references = authorities
        for other in knowledge[index] {
            if case .knowledge(let model) = elements[other].kind { references += model.authorities }
        }
        for reference in references {
            guard let source = instance.source.knowledgeSources.first(where: { $0.id == reference.id }) else { continue }
            let citation = Citation(name: source.name, location: source.location)
            if !result.contains(citation) { result.append(citation) }
        }
        return result
    }

    private mutating func compile(_ model: KnowledgeModel, _ index: Int) {
        let element = elements[index]
        var compiler = BoxedCompiler(file: element.file, element: element.name, context: element.instance.context, scope: scope(of: index))
        let function = model.function
        let declared: FEELType? = if case .function(_, let result) = types[index].structure { result } else { nil }
        guard let function, let body = compiler.body(of: function, named: element.name, in: compiler.scope.frame) else {
            let externals = element.instance.context.environment.externals
            let external = function?.external(externals, named: element.name)
            template[index] = .function(external ?? ExternalFunctions.unknown(element.name, parameters: []))
            return
        }
        diagnostics += compiler.diagnostics
        let parameters = body.parameters.map(\.name)
        template[index] = .function(FEELFunction(.closure(body, captured: []), parameterNames: parameters))
        if declared == nil { types[index] = .function(body.parameters.map(\.type), body.expressionType) }
    }

    private mutating func compileService(_ index: Int) {
        guard case .service(let service) = elements[index].kind else { return }
        let parameters = (service.inputData + service.inputDecisions).compactMap { self.index(of: $0, from: index) }
        let outputs = service.outputs.compactMap { self.index(of: $0, from: index) }
        let given = Set(parameters)
        let reached = PlanOrder.reachable(from: outputs, information, stoppingAt: given)
        var result: FEELType = .any
        if case .function(_, let type) = types[index].structure { result = type }
        let plan = DecisionServicePlan(
            name: elements[index].name,
            parameters: parameters.map { (FEELName(elements[$0].variable.name).text, $0, types[$0]) },
            outputs: outputs.map { (FEELName(elements[$0].variable.name).text, $0) }, result: result,
            decisions: order.filter { reached.contains($0) && !given.contains($0) }.compactMap { decisions[$0] },
            hidden: reached.subtracting(given).sorted())
        template[index] = .function(FEELFunction(.service(plan), parameterNames: plan.parameters.map(\.name)))
    }
}

enum PlanOrder {
    /// Everything required, directly or not, including the beginnings.
    static func reachable(from starts: [Int], _ edges: [[Int]], stoppingAt ends: Set<Int> = []) -> Set<Int> {
        var seen = Set(starts)
        var waiting = starts
        while let index = waiting.popLast() {
            if ends.contains(index) { continue }
            for other in edges[index] where seen.insert(other).inserted { waiting.append(other) }
        }
        return seen
    }
}
