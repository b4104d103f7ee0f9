import Storage
import Testing

@Suite("A broken constraint keeps its identity")
struct ConstraintTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: SQL
        let error: StorageError
    }

    static let cases = [
        Case(
            testDescription: "unique over two columns",
            sql: "INSERT INTO orang_uji (id, unit_id, nip, tahun) VALUES (2, 1, 'nip-1', 2026)",
            error: .unique(table: "orang_uji", columns: ["nip", "tahun"])),
        Case(
            testDescription: "primary key",
            sql: "INSERT INTO orang_uji (id, unit_id, nip, tahun) VALUES (1, 1, 'lain', 2026)",
            error: .unique(table: "orang_uji", columns: ["id"])),
        Case(
            testDescription: "foreign key to nothing",
            sql: "INSERT INTO orang_uji (id, unit_id, nip, tahun) VALUES (2, 99, 'lain', 2026)",
            error: .foreignKey),
        Case(testDescription: "foreign key from something", sql: "DELETE FROM unit WHERE id = 1", error: .foreignKey),
        Case(
            testDescription: "check",
            sql: "UPDATE orang_uji SET tahun = 1800", error: .check(name: "tahun_wajar")),
        Case(
            testDescription: "not null",
            sql: "UPDATE orang_uji SET nip = NULL", error: .notNull(table: "orang_uji", column: "nip")),
    ]

    @Test("and undoes the whole write", arguments: Engine.all, cases)
    func identity(engine: Engine, example: Case) async throws {
        try await engine.withDatabase { database in
            try await database.write { try Fixture.addPegawai(1, on: $0) }
            let error = await failure {
                try await database.write {
                    try Fixture.addPegawai(50, on: $0)
                    try $0.run(example.sql)
                }
            }
            #expect(error as? StorageError == example.error)
            #expect(try await Fixture.countPegawai(in: database) == 1)
        }
    }

    @Test("a text in a column of integers is refused", arguments: Engine.all)
    func strict(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let error = await failure { _ = try await database.write { try $0.run("UPDATE unit SET id = 'satu'") } }
            #expect(error is StorageError)
        }
    }
}
