/// Makes types of a model's item definitions.
struct TypeResolver {
    let source: ModelSource
    let context: CompileContext
    private let definitions: [FEELName: ItemDefinition]
    private var resolved: [FEELName: FEELType] = [:]
    private var inProgress: Set<FEELName> = []
    private(set) var diagnostics: [DMNDiagnostic] = []

    init(_ source: ModelSource, context: CompileContext) {
        self.source = source
        self.context = context
        definitions = Dictionary(source.itemDefinitions.map { (FEELName($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Adds all item definitions to the context's types.
    mutating func resolveAll() {
        for definition in source.itemDefinitions { context.add(FEELName(definition.name), named(definition)) }
    }

    private mutating func named(_ definition: ItemDefinition) -> FEELType {
        let name = FEELName(definition.name)
        if let type = resolved[name] { return type }
        guard inProgress.insert(name).inserted, inProgress.count < 60 else {
            report("the type refers to itself", definition)
            return .any
        }
        let type = type(of: definition)
        inProgress.remove(name)
        resolved[name] = type
        return type
    }

    private mutating func type(of definition: ItemDefinition) -> FEELType {
        var base: FEELType = .any
        if let function = definition.function {
            let parameters = function.parameters.map { $0.typeRef.map { reference($0, definition) } ?? .any }
            base = .function(parameters, function.result.map { reference($0, definition) } ?? .any)
        } else if !definition.components.isEmpty {
            base = .context(definition.components.map { FEELField(name: FEELName($0.name).text, type: type(of: $0)) })
            for component in definition.components { context.note(property: component.name) }
        } else if let typeRef = definition.typeRef, !typeRef.isEmpty {
            base = reference(typeRef, definition)
        }
        if definition.isCollection { base = .list(base) }
        return .item(
            ItemType(
                name: definition.name, base: base, allowedValues: tests(definition.allowedValues, definition),
                typeConstraint: tests(definition.typeConstraint, definition)))
    }

    private mutating func reference(_ text: String, _ definition: ItemDefinition) -> FEELType {
        let name = context.unprefixed(text)
        if let other = definitions[FEELName(name)] { return named(other) }
        if let type = context.type(named: name) { return type }
        report("there is no type '\(text)'", definition)
        return .any
    }

    /// Constraints are evaluated outside any decision, in a frame that holds only `?`.
    private mutating func tests(_ text: SourceText?, _ definition: ItemDefinition) -> [UnaryTest] {
        guard let text, !trimmed(text.text).isEmpty else { return [] }
        var compiler = BoxedCompiler(file: source.file, element: definition.name, context: context, scope: Scope())
        let slot = compiler.scope.frame.allocate()
        let tests = compiler.tests(text, slot: slot, type: .any)
        diagnostics += compiler.diagnostics
        return tests.map { $0.standingAlone(slotCount: compiler.scope.frame.slotCount) }
    }

    private mutating func report(_ message: String, _ definition: ItemDefinition) {
        diagnostics.append(DMNDiagnostic(file: source.file, position: definition.position, element: definition.name, message: message))
    }
}

extension UnaryTest {
    /// The test with a frame of its own.
    func standingAlone(slotCount: Int) -> UnaryTest {
        switch self {
        case .computed(let test): .computed(ComputedTest(test.node, usesInput: test.usesInput, ownSlotCount: slotCount))
        case .none(let tests): .none(of: tests.map { $0.standingAlone(slotCount: slotCount) })
        case .any, .equals, .within: self
        }
    }
}
