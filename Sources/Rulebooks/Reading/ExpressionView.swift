internal import DMN
internal import Kinerja

/// A boxed expression of a model as a page shows it.
package indirect enum ExpressionView: Sendable, Equatable {
    case formula(CellView)
    case table(TableView)
    case context([Entry])
    case list([ExpressionView])
    case relation(columns: [String], rows: [[ExpressionView]])
    case invocation(ExpressionView, [Entry])
    case function(parameters: [String], ExpressionView?)
    case conditional(ExpressionView, then: ExpressionView, otherwise: ExpressionView)
    case filter(ExpressionView, match: ExpressionView)
    case loop(Loop)
    case unknown(String)

    package struct Entry: Sendable, Equatable {
        /// Nil for the entry that is the context's result.
        package let name: String?
        package let value: ExpressionView
    }

    package struct Loop: Sendable, Equatable {
        /// "Untuk setiap", "Ada", "Setiap".
        package let words: String
        package let variable: String
        package let source: ExpressionView
        package let body: ExpressionView
    }
}

/// A piece of FEEL with what it says in plain words, where that can be told.
package struct CellView: Sendable, Equatable {
    package let kode: String
    package let bacaan: String?
}

extension ExpressionView {
    init(_ expression: BoxedExpression) {
        switch expression.kind {
        case .literal(let text): self = .formula(CellView(formula: text.text, expression.typeRef))
        case .decisionTable(let table): self = .table(TableView(table))
        case .context(let entries): self = .context(entries.map(Entry.init))
        case .list(let items): self = .list(items.map(ExpressionView.init))
        case .relation(let columns, let rows):
            self = .relation(columns: columns.map(\.name), rows: rows.map { $0.map(ExpressionView.init) })
        case .invocation(let callee, let bindings): self = .invocation(ExpressionView(callee), bindings.map(Entry.init))
        case .function(let function): self = .init(function)
        case .conditional(let test, let then, let otherwise):
            self = .conditional(ExpressionView(test), then: ExpressionView(then), otherwise: ExpressionView(otherwise))
        case .filter(let source, let match): self = .filter(ExpressionView(source), match: ExpressionView(match))
        case .loop(let loop): self = .loop(Loop(loop))
        case .unknown(let text): self = .unknown(text)
        }
    }

    init(_ function: BoxedFunction) {
        self = .function(parameters: function.parameters.map(\.name), function.body.map(ExpressionView.init))
    }

    /// The tables in it, however deep.
    var tables: [TableView] {
        switch self {
        case .table(let table): [table]
        case .formula, .unknown: []
        case .context(let entries): entries.flatMap(\.value.tables)
        case .list(let items): items.flatMap(\.tables)
        case .relation(_, let rows): rows.joined().flatMap(\.tables)
        case .invocation(let callee, let bindings): callee.tables + bindings.flatMap(\.value.tables)
        case .function(_, let body): body?.tables ?? []
        case .conditional(let test, let then, let otherwise): test.tables + then.tables + otherwise.tables
        case .filter(let source, let match): source.tables + match.tables
        case .loop(let loop): loop.source.tables + loop.body.tables
        }
    }
}

extension ExpressionView.Entry {
    fileprivate init(_ entry: BoxedEntry) { self.init(name: entry.variable?.name, value: ExpressionView(entry.value)) }
}

extension ExpressionView.Loop {
    fileprivate init(_ loop: BoxedLoop) {
        let words =
            switch loop.kind {
            case .forEach: "Untuk setiap"
            case .some: "Ada"
            case .every: "Setiap"
            }
        self.init(words: words, variable: loop.variable, source: ExpressionView(loop.source), body: ExpressionView(loop.body))
    }
}

extension CellView {
    init(test text: String, _ type: String?) { self.init(kode: text, bacaan: PlainReading.test(text, type)) }
    init(value text: String, _ type: String?) { self.init(kode: text, bacaan: PlainReading.value(text, type)) }

    init(formula text: String, _ type: String?) {
        let value = PlainReading.value(text, type)
        self.init(kode: text, bacaan: value == text.trimmed ? nil : value ?? ExpressionReading.of(text))
    }
}
