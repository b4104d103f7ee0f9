internal import DMN

/// The item definitions of a model, read for what values they allow.
struct DeclaredTypes: Sendable {
    /// The kinds of values whose order or number the checks understand.
    enum Kind: Sendable { case number, string, boolean, date, compound, other }

    struct Domain: Sendable {
        var kind: Kind
        /// Each must be passed: the allowed values of the type and of the types it is made of.
        var constraints: [[UnaryTest]]
        /// Whether a constraint could not be read on its own, so that the domain may be smaller than it looks.
        var isPartlyUnknown = false

        static let unknown = Domain(kind: .other, constraints: [])

        func admits(_ value: FEELValue) -> Bool { constraints.allSatisfy { FEEL.passes(value, $0) } }
    }

    private let definitions: [String: ItemDefinition]

    init(_ source: ModelSource) {
        definitions = Dictionary(source.itemDefinitions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func domain(of typeRef: String?) -> Domain { domain(of: typeRef, depth: 0) }

    /// The domain of a name or of a path such as `Pegawai.Kelas`.
    func domain(of path: String, from root: VisibleName) -> Domain? {
        let steps = path.split(separator: ".").dropFirst().map(String.init)
        var definition = root.typeRef.flatMap { definitions[$0] }
        if steps.isEmpty { return domain(of: root.typeRef) }
        for step in steps {
            definition = definition?.components.first { $0.name == step }
            if let alias = definition?.typeRef, definition?.components.isEmpty == true, let named = definitions[alias], step != steps.last {
                definition = named
            }
        }
        return definition.map { domain(of: $0, depth: 0) }
    }

    private func domain(of typeRef: String?, depth: Int) -> Domain {
        guard let typeRef, depth < 20 else { return .unknown }
        if let definition = definitions[typeRef] { return domain(of: definition, depth: depth + 1) }
        return Domain(kind: Self.kinds[typeRef] ?? .other, constraints: [])
    }

    private func domain(of definition: ItemDefinition, depth: Int) -> Domain {
        guard !definition.isCollection, definition.components.isEmpty, definition.function == nil else {
            return Domain(kind: .compound, constraints: [])
        }
        var domain = domain(of: definition.typeRef, depth: depth)
        for text in [definition.allowedValues, definition.typeConstraint].compactMap({ $0 }) { domain.add(text) }
        return domain
    }

    private static let kinds: [String: Kind] = [
        "number": .number, "feel:number": .number, "string": .string, "feel:string": .string, "boolean": .boolean,
        "feel:boolean": .boolean, "date": .date, "feel:date": .date,
    ]
}

extension DeclaredTypes.Domain {
    mutating func add(_ text: SourceText) {
        if let tests = FEEL.tests(text.text) { constraints.append(tests) } else { isPartlyUnknown = true }
    }
}
