import Storage
import Testing

@Suite("Migrations")
struct MigratorTests {
    static let first = Migration(number: 1, name: "Satu", sql: "CREATE TABLE satu (id {bigint} NOT NULL PRIMARY KEY) {strict};")
    static let second = Migration(number: 2, name: "Dua", sql: "CREATE TABLE dua (id {bigint} NOT NULL) {strict}; -- akhir\n")

    @Test("an empty database is brought to the newest schema, once", arguments: Engine.all)
    func fromEmpty(engine: Engine) async throws {
        try await withFolder { folder in
            let database = try await engine.open(folder)
            #expect(try await Migrator([Self.first]).migrate(database, at: 17) == [Self.first])
            #expect(try await Migrator([Self.first, Self.second]).pending(in: database) == [Self.second])
            #expect(try await Migrator([Self.first, Self.second]).migrate(database, at: 18) == [Self.second])
            #expect(try await Migrator([Self.first, Self.second]).migrate(database, at: 19).isEmpty)
            let instants = try await database.read {
                try $0.rows("SELECT diterapkan_at FROM migrasi ORDER BY nomor").map { try $0.get("diterapkan_at", as: Int64.self) }
            }
            #expect(instants == [17, 18])
            await database.close()
        }
    }

    @Test("a migration that was edited after its release is refused", arguments: Engine.all)
    func edited(engine: Engine) async throws {
        try await engine.withDatabase([Self.first]) { database in
            let edited = Migration(number: 1, name: "Satu", sql: Self.first.sql + " ")
            let error = await failure { try await Migrator([edited, Self.second]).migrate(database, at: 0) }
            guard case .unsafe? = error as? StorageError else { return #expect(Bool(false), "\(String(describing: error))") }
            #expect(await failure { _ = try await database.read { try $0.rows("SELECT id FROM dua") } } != nil)
        }
    }

    @Test("a database of a newer program is refused", arguments: Engine.all)
    func superseded(engine: Engine) async throws {
        try await engine.withDatabase([Self.first, Self.second]) { database in
            let error = await failure { try await Migrator([Self.first]).migrate(database, at: 0) }
            #expect(error as? StorageError == .superseded(found: 2, known: 1))
        }
    }

    @Test("a migration that fails half-way leaves nothing, and the ones before it stand", arguments: Engine.all)
    func broken(engine: Engine) async throws {
        try await engine.withDatabase([Self.first]) { database in
            let broken = Migration(number: 2, name: "Rusak", sql: "CREATE TABLE setengah (id {bigint}) {strict}; CREATE TABEL x;")
            #expect(await failure { try await Migrator([Self.first, broken]).migrate(database, at: 0) } is StorageError)
            let repaired = try await Migrator([Self.first, Self.second]).migrate(database, at: 0)
            #expect(repaired == [Self.second])
            #expect(await failure { _ = try await database.read { try $0.rows("SELECT id FROM setengah") } } != nil)
        }
    }

    @Test("numbers with a gap are refused", arguments: Engine.all)
    func gap(engine: Engine) async throws {
        try await withFolder { folder in
            let database = try await engine.open(folder)
            let late = Migration(number: 3, name: "Tiga", sql: Self.second.sql)
            #expect(await failure { try await Migrator([Self.first, late]).migrate(database, at: 0) } is StorageError)
            await database.close()
        }
    }

    @Test("a reader notices columns that a migration renamed", arguments: Engine.all)
    func renamed(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let columns = { try await database.read { try #require(try $0.row("SELECT * FROM unit")).columns.names } }
            #expect(try await columns() == ["id", "nama"])
            let rename = Migration(number: 2, name: "Ganti", sql: "ALTER TABLE unit RENAME COLUMN nama TO sebutan;")
            try await Migrator(Fixture.migrations + [rename]).migrate(database, at: 0)
            for _ in 0..<4 { #expect(try await columns() == ["id", "sebutan"]) }
        }
    }

    @Test("the program's own migrations are numbered without a gap and apply to an empty database", arguments: Engine.all)
    func own(engine: Engine) async throws {
        #expect(Migrations.all.map(\.number) == Array(1...Migrations.all.count))
        try await engine.withDatabase(Migrations.all) { database in
            let record = OperationRecord(key: .lastBackup, value: "a.db", at: 5)
            let last = try await database.write { connection in
                try record.save(on: connection)
                try OperationRecord(key: .lastBackup, value: "b.db", at: 6).save(on: connection)
                return try OperationRecord.last(.lastBackup, on: connection)
            }
            #expect(last == OperationRecord(key: .lastBackup, value: "b.db", at: 6))
            #expect(try await database.read { try OperationRecord.last(.lastProvenRestore, on: $0) } == nil)
        }
    }

    @Test("an unknown token is refused, other braces stay")
    func tokens() throws {
        let dialect = Dialect(bigint: "B", text: "T", blob: "O", bool: "L", strict: "S")
        #expect(try dialect.render("a {bigint} '{}' {text}{") == "a B '{}' T{")
        #expect(throws: StorageError.self) { try dialect.render("a {float}") }
    }
}
