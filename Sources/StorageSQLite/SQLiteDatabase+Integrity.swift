package import Storage

extension SQLiteDatabase {
    /// What is wrong with the file, at most 100 findings; empty when it is sound. Reads every page (about 1.5 s a gigabyte).
    package func integrityCheck() async throws -> [String] {
        do {
            return try await onOwnConnection { try $0.integrityProblems() }
        } catch StorageError.corrupt(let reason) {
            // Damage can be such that SQLite cannot even go on looking.
            return [reason]
        }
    }

    /// The settings that durability rests on, as the writing connection reads them back; for `tolok doctor`.
    package func settings() async throws -> [String: SQLValue] {
        try await steerWriter { connection in
            let names = ["journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check"]
            return try names.reduce(into: [:]) { $0[$1] = try connection.steer("PRAGMA \($1)") }
        }
    }

    /// Every table of the schema with its number of rows. Reads whole tables: for drills and reports, not for pages.
    package func countTables() async throws -> [TableCount] {
        try await onOwnConnection { try $0.tableCounts() }
    }
}

/// How many rows a table holds.
package struct TableCount: Sendable, Hashable {
    package let table: String
    package let rows: Int
}

extension SQLiteConnection {
    func integrityProblems() throws -> [String] {
        let pages = try steerRows("PRAGMA integrity_check", limit: 100).map { try $0.get("integrity_check", as: String.self) }
        let orphans = try steerRows("PRAGMA foreign_key_check", limit: 100).map {
            "\(try $0.get("table", as: String.self)) merujuk \(try $0.get("parent", as: String.self)) yang tidak ada"
        }
        return pages.filter { $0 != "ok" } + orphans
    }

    fileprivate func tableCounts() throws -> [TableCount] {
        try tableNames().map { name in
            guard let count = try steer("SELECT count(*) FROM \(quoted(name))") else { throw StorageError.corrupt(name) }
            return TableCount(table: name, rows: try Int(sqlValue: count))
        }
    }

    /// The tables of the schema, without SQLite's own.
    func tableNames() throws -> [String] {
        try rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").map { try $0.get("name") }
    }

    /// A name as a statement of the driver may hold it.
    func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
