/// Brings a database to the schema of this program, or refuses before anything is changed.
///
/// Refusals: an already applied migration whose text was edited, or a gap in the numbers (`.unsafe`); a database written by a
/// newer program (`.superseded`). There is no way down: restore a backup.
package struct Migrator: Sendable {
    package let migrations: [Migration]

    package init(_ migrations: [Migration] = Migrations.all) {
        self.migrations = migrations
    }

    /// Applies what is missing, each migration in a transaction of its own together with its record, then has the planner's
    /// statistics made anew.
    ///
    /// - Parameter instant: microseconds since 1970 UTC, recorded with each migration.
    /// - Returns: the migrations applied now, in order; empty when the schema was current.
    @discardableResult
    package func migrate(_ database: any SQLDatabase, at instant: Int64) async throws -> [Migration] {
        var applied: [Migration] = []
        while let next = try await database.write({ try self.step(on: $0, at: instant) }) {
            applied.append(next)
        }
        if !applied.isEmpty { try await database.refreshStatistics() }
        return applied
    }

    /// Whether no migration was ever applied: a database that holds nothing yet. Throws as `migrate` would.
    package func isUnused(_ database: any SQLDatabase) async throws -> Bool {
        try await pending(in: database).count == migrations.count
    }

    /// What `migrate` would apply; throws as it would.
    package func pending(in database: any SQLDatabase) async throws -> [Migration] {
        try await database.write { try self.missing(on: $0) }
    }

    /// The same for a database in which migrations were recorded, without writing anything.
    package func pending(on connection: any SQLConnection) throws -> [Migration] {
        let recorded = try connection.rows("SELECT nomor, nama, hash FROM migrasi ORDER BY nomor").map(Record.init)
        try check(recorded)
        return Array(migrations.dropFirst(recorded.count))
    }

    private func step(on connection: any SQLConnection, at instant: Int64) throws -> Migration? {
        guard let next = try missing(on: connection).first else { return nil }
        try connection.apply(next)
        try connection.run(
            "INSERT INTO migrasi (nomor, nama, hash, diterapkan_at) VALUES (\(next.number), \(next.name), \(next.hash), \(instant))")
        return next
    }

    private func missing(on connection: any SQLConnection) throws -> [Migration] {
        try connection.apply(Self.bookkeeping)
        return try pending(on: connection)
    }

    private func check(_ recorded: [Record]) throws(StorageError) {
        guard migrations.enumerated().allSatisfy({ $0.offset + 1 == $0.element.number }) else {
            throw .unsafe("Nomor migrasi program ini tidak berurutan.")
        }
        if let last = recorded.last, last.number > migrations.count {
            throw .superseded(found: last.number, known: migrations.count)
        }
        for (migration, record) in zip(migrations, recorded) where migration.number != record.number || migration.hash != record.hash {
            throw .unsafe("Migrasi \(record.number) (\(record.name)) tidak sama dengan yang pernah diterapkan pada basis data ini.")
        }
    }

    private struct Record {
        let number: Int
        let name: String
        let hash: String

        init(_ row: SQLRow) throws(StorageError) {
            number = try row.get("nomor")
            name = try row.get("nama")
            hash = try row.get("hash")
        }
    }

    private static let bookkeeping = Migration(
        number: 0, name: "Bookkeeping",
        sql: """
            CREATE TABLE IF NOT EXISTS migrasi (
                nomor {bigint} NOT NULL PRIMARY KEY,
                nama {text} NOT NULL,
                hash {text} NOT NULL,
                diterapkan_at {bigint} NOT NULL
            ) {strict};
            """)
}
