internal import DMN

/// A rulebook under check, with what several checks need worked out once.
struct LintSubject: Sendable {
    let model: DMNModel
    let suite: TCKSuite?
    /// Every decision table of decisions and functions, wherever it stands in them.
    let tables: [TableSite]
    let runs: ContohRuns

    let types: DeclaredTypes

    var source: ModelSource { model.source }

    init(model: DMNModel, suite: TCKSuite?) {
        self.model = model
        self.suite = suite
        types = DeclaredTypes(model.source)
        tables = ModelTables(model.source, types).sites
        runs = ContohRuns(model, suite)
    }
}
