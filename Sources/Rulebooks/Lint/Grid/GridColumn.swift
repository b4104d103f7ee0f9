internal import DMN

/// One column of a table, cut where its cells and allowed values change: between two cuts all values are treated alike.
struct GridColumn: Sendable {
    /// A stretch of values that no cell tells apart.
    struct Atom: Sendable {
        /// One value of the stretch, for messages.
        let sample: FEELValue
        /// Rows whose cell in this column passes it.
        let rows: RowSet
        /// Whether an answer is owed for it: for every value that the type allows, but not for a missing one.
        let isOwed: Bool
    }

    let name: String
    let atoms: [Atom]
    /// Rows whose cell cannot be reasoned about.
    let opaque: RowSet
    /// Numbers or dates at which ranges begin or end, in order.
    let bounds: [FEELValue]
    /// Whether the column's values are free of those of other columns.
    let isIndependent: Bool
    /// Why the column could not be cut; then every cell is opaque.
    let obstacle: String?
}

extension GridColumn {
    init(name: String, cells: [String], domain: DeclaredTypes.Domain, isIndependent: Bool) {
        let tests = cells.map { FEEL.tests($0) }
        let landmarks = tests.map { tests in tests.flatMap { Self.landmarks($0) } }
        let cuts = Cuts(landmarks.compactMap { $0 }.flatMap { $0 }, domain)
        var opaque = RowSet(count: cells.count)
        for row in cells.indices where landmarks[row] == nil || cuts == nil { opaque.insert(row) }
        self.name = name
        self.opaque = opaque
        self.isIndependent = isIndependent
        bounds = cuts?.bounds ?? []
        obstacle = cuts == nil ? "nilainya tidak dapat diurutkan atau didaftar" : nil
        atoms = (cuts?.samples ?? [.string("nilai lain")]).map { sample in
            var rows = RowSet(count: cells.count)
            for row in cells.indices {
                let passes = tests[row].map { FEEL.passes(sample, $0) } ?? true
                if opaque.contains(row) || passes { rows.insert(row) }
            }
            return Atom(sample: sample, rows: rows, isOwed: !sample.isNull)
        }
    }

    private static func landmarks(_ tests: [UnaryTest]) -> [(value: FEELValue, isBound: Bool)]? {
        var all: [(value: FEELValue, isBound: Bool)] = []
        for test in tests {
            guard let part = test.landmarks else { return nil }
            all += part
        }
        return all
    }
}
