internal import DMN

/// A decision table as a grid of stretches: what the checks of gaps, overlaps and reach reason about.
struct TableGrid: Sendable {
    let columns: [GridColumn]
    let rowCount: Int
    /// Rows with a cell that cannot be reasoned about.
    let opaque: RowSet

    init(_ table: DecisionTable, _ names: [String: VisibleName], _ types: DeclaredTypes) {
        let texts = table.inputs.map { Self.trimmed($0.expression.text) }
        rowCount = table.rules.count
        columns = table.inputs.enumerated().map { index, input in
            let isRepeated = texts.filter { $0 == texts[index] }.count > 1
            let root = names.keys.filter { texts[index] == $0 || texts[index].hasPrefix($0 + ".") }.max { $0.count < $1.count }
            let known = root.flatMap { names[$0] }
            var domain = known.flatMap { types.domain(of: String(texts[index]), from: $0) } ?? types.domain(of: input.typeRef)
            if domain.kind == .other { domain = types.domain(of: input.typeRef) }
            if let values = input.values { domain.add(values) }
            return GridColumn(
                name: texts[index], cells: table.rules.map { $0.inputs[index].text }, domain: domain,
                isIndependent: known?.isInput == true && !isRepeated && !domain.isPartlyUnknown)
        }
        var opaque = RowSet(count: table.rules.count)
        for row in 0..<rowCount where columns.contains(where: { $0.opaque.contains(row) }) { opaque.insert(row) }
        self.opaque = opaque
    }

    /// Whether every combination of the columns' values can really occur.
    var isFree: Bool { columns.allSatisfy(\.isIndependent) }

    private static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// `Kelas = 5, Status = "PNS"`: a place in the grid in words; columns that do not matter are left out.
    func words(_ place: [Int?]) -> String {
        let parts = zip(columns, place).compactMap { column, atom in atom.map { "\(column.name) = \(column.atoms[$0].sample.literal)" } }
        return parts.isEmpty ? "masukan apa pun" : parts.joined(separator: ", ")
    }
}

extension TableGrid {
    /// What a search through the grid came to.
    enum Search {
        case found([Int?])
        case none
        /// The grid is too large to be searched whole.
        case tooLarge
    }

    /// A place inside `region` that none of `rows` covers. Opaque cells count as covering, so a place found is really open.
    func hole(in region: [[Int]], notCoveredBy rows: RowSet) -> Search {
        var walk = HoleSearch(grid: self, region: region)
        guard let place = walk.hole(0, rows) else { return walk.isExhausted ? .tooLarge : .none }
        return .found(place)
    }

    /// All stretches of each column for which an answer is owed.
    var owed: [[Int]] { columns.map { column in column.atoms.indices.filter { column.atoms[$0].isOwed } } }

    /// The stretches of each column that a row passes.
    func region(of row: Int) -> [[Int]] {
        columns.map { column in column.atoms.indices.filter { column.atoms[$0].rows.contains(row) } }
    }

    /// A place that both rows pass; opaque rows are left out, since nobody knows.
    func overlap(_ a: Int, _ b: Int) -> [Int?]? {
        guard !opaque.contains(a), !opaque.contains(b) else { return nil }
        var place: [Int?] = []
        for column in columns {
            guard let common = column.atoms.firstIndex(where: { $0.rows.contains(a) && $0.rows.contains(b) }) else { return nil }
            place.append(column.atoms.count == 1 ? nil : common)
        }
        return place
    }
}

/// Walks the grid column by column with the rows still in question; equal questions are asked once.
private struct HoleSearch {
    let grid: TableGrid
    let region: [[Int]]
    private var covered: Set<Question> = []
    private var steps = 0
    var isExhausted: Bool { steps > Self.limit }

    private static let limit = 300_000

    private struct Question: Hashable {
        let column: Int
        let rows: RowSet
    }

    init(grid: TableGrid, region: [[Int]]) {
        self.grid = grid
        self.region = region
    }

    mutating func hole(_ column: Int, _ rows: RowSet) -> [Int?]? {
        steps += 1
        if isExhausted { return nil }
        if rows.isEmpty {
            return region[column...].contains { $0.isEmpty } ? nil : [Int?](repeating: nil, count: grid.columns.count - column)
        }
        if column == grid.columns.count || !covered.insert(Question(column: column, rows: rows)).inserted { return nil }
        var seen: Set<RowSet> = []
        for atom in region[column] {
            let rest = rows.intersection(grid.columns[column].atoms[atom].rows)
            guard seen.insert(rest).inserted else { continue }
            if let tail = hole(column + 1, rest) {
                let matters = rest != rows || grid.columns[column].atoms.count > 1
                return [matters ? atom : nil] + tail
            }
        }
        return nil
    }
}
