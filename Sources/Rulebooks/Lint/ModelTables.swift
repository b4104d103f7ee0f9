internal import DMN

/// A decision table and what is known where it stands.
struct TableSite: Sendable {
    /// The decision or function.
    let owner: String
    let isDecision: Bool
    let table: DecisionTable
    let grid: TableGrid

    var rules: [DecisionTable.Rule] { table.rules }
}

/// Finds every decision table of a model, with the names visible there.
struct ModelTables {
    private let types: DeclaredTypes
    private(set) var sites: [TableSite] = []

    init(_ source: ModelSource, _ types: DeclaredTypes) {
        self.types = types
        let inputs = Self.names(source.inputs.map(\.variable), isInput: true)
        let decisions = Self.names(source.decisions.map(\.variable), isInput: false)
        let all = inputs.merging(decisions) { first, _ in first }
        for decision in source.decisions {
            if let expression = decision.expression { walk(expression, decision.name, true, all) }
        }
        for knowledge in source.knowledgeModels {
            guard let function = knowledge.function, let body = function.body else { continue }
            walk(body, knowledge.name, false, Self.names(function.parameters, isInput: false))
        }
    }

    private static func names(_ variables: [TypedName], isInput: Bool) -> [String: VisibleName] {
        Dictionary(
            variables.map { ($0.name, VisibleName(typeRef: $0.typeRef, isInput: isInput)) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func walk(_ boxed: BoxedExpression, _ owner: String, _ isDecision: Bool, _ names: [String: VisibleName]) {
        switch boxed.kind {
        case .decisionTable(let table):
            let grid = TableGrid(table, names, types)
            sites.append(TableSite(owner: owner, isDecision: isDecision, table: table, grid: grid))
        case .context(let entries):
            var names = names
            for entry in entries {
                walk(entry.value, owner, isDecision, names)
                if let variable = entry.variable { names[variable.name] = VisibleName(typeRef: variable.typeRef, isInput: false) }
            }
        case .function(let function):
            let own = names.merging(Self.names(function.parameters, isInput: false)) { $1 }
            if let body = function.body { walk(body, owner, isDecision, own) }
        default: for part in boxed.kind.parts { walk(part, owner, isDecision, names) }
        }
    }
}

/// What a name in a column's expression stands for.
struct VisibleName: Sendable {
    let typeRef: String?
    /// Whether it is an input of the model, so that its values are free of those of other columns.
    let isInput: Bool
}

extension BoxedExpression.Kind {
    /// The expressions directly inside, other than entries of contexts and bodies of functions.
    fileprivate var parts: [BoxedExpression] {
        switch self {
        case .list(let items): items
        case .relation(_, let rows): rows.flatMap { $0 }
        case .invocation(let callee, let bindings): [callee] + bindings.map(\.value)
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .filter(let source, let match): [source, match]
        case .loop(let loop): [loop.source, loop.body]
        case .literal, .context, .function, .decisionTable, .unknown: []
        }
    }
}
