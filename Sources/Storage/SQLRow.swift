/// The column names of a result, shared by all its rows.
package final class SQLColumns: Sendable {
    package let names: [String]
    /// Names that stand twice (`SELECT a.id, b.id`): asking for one is an error, not a guess.
    private let ambiguous: Set<String>

    package init(_ names: [String]) {
        self.names = names
        var seen: Set<String> = []
        ambiguous = Set(names.filter { !seen.insert($0).inserted })
    }

    func index(of name: String) throws(StorageError) -> Int {
        guard let index = names.firstIndex(of: name) else { throw .decoding("tidak ada kolom \(name)") }
        guard ambiguous.isEmpty || !ambiguous.contains(name) else { throw .decoding("ada dua kolom \(name)") }
        return index
    }
}

/// One row of a result; a plain value that may outlive its transaction.
package struct SQLRow: Sendable {
    package let columns: SQLColumns
    package let values: [SQLValue]

    package init(columns: SQLColumns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of `column` as the type that the caller expects: `let nama: String = try row.get("nama")`.
    package func get<T: SQLDecodable>(_ column: String) throws(StorageError) -> T {
        let value = values[try columns.index(of: column)]
        do {
            return try T(sqlValue: value)
        } catch .decoding(let reason) {
            throw .decoding("kolom \(column): \(reason)")
        }
    }

    package func get<T: SQLDecodable>(_ column: String, as type: T.Type) throws(StorageError) -> T {
        try get(column)
    }
}
