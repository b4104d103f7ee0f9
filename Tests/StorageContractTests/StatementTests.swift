import Storage
import Testing

@Suite("Statements")
struct StatementTests {
    @Test("rows are written, read, changed and deleted, and their number told", arguments: Engine.all)
    func crud(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await database.write { connection in
                for id in 1...3 { try Fixture.addPegawai(id, on: connection) }
                #expect(try connection.run("UPDATE orang_uji SET tahun = \(2025) WHERE id IN \(list: [1, 2])") == 2)
                #expect(try connection.run("UPDATE orang_uji SET tahun = \(2025) WHERE id = \(99)") == 0)
                #expect(try connection.run("DELETE FROM orang_uji WHERE id = \(3)") == 1)
            }
            let years = try await database.read {
                try $0.rows("SELECT tahun FROM orang_uji ORDER BY id").map { try $0.get("tahun", as: Int.self) }
            }
            #expect(years == [2025, 2025])
        }
    }

    @Test("an insert can return what it made", arguments: Engine.all)
    func returning(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let id: Int = try await database.write {
                try #require(try $0.row("INSERT INTO unit (id, nama) VALUES (\(7), \("x")) RETURNING id")).get("id")
            }
            #expect(id == 7)
            let kept = try await database.read { try $0.row("SELECT nama FROM unit WHERE id = \(7)") }
            #expect(kept != nil)
        }
    }

    @Test("no row is nil, and an empty list finds none or all", arguments: Engine.all)
    func nothing(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let found = try await database.read { connection in
                let none: [Int] = []
                return [
                    try connection.row("SELECT id FROM unit WHERE id = \(99)") == nil ? 0 : 1,
                    try connection.rows("SELECT id FROM unit WHERE id IN \(list: none)").count,
                    try connection.rows("SELECT id FROM unit WHERE id NOT IN \(list: none)").count,
                ]
            }
            #expect(found == [0, 0, 1])
        }
    }

    @Test("a statement may run inside the reading of the same statement", arguments: Engine.all)
    func nested(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let pairs = try await database.write { connection in
                for id in 1...3 { try Fixture.addPegawai(id, on: connection) }
                var pairs = 0
                try connection.each("SELECT id FROM orang_uji") { _ in
                    try connection.each("SELECT id FROM orang_uji") { _ in pairs += 1 }
                }
                return pairs
            }
            #expect(pairs == 9)
        }
    }

    @Test("reading stops where the body throws", arguments: Engine.all)
    func stops(engine: Engine) async throws {
        struct Enough: Error {}
        try await engine.withDatabase { database in
            let seen = try await database.write { connection in
                for id in 1...5 { try Fixture.addPegawai(id, on: connection) }
                var seen = 0
                #expect(throws: Enough.self) {
                    try connection.each("SELECT id FROM orang_uji") { _ in
                        seen += 1
                        if seen == 2 { throw Enough() }
                    }
                }
                return seen
            }
            #expect(seen == 2)
        }
    }

    @Test("transactions, pragmas and other files belong to the driver", arguments: Engine.all)
    func reserved(engine: Engine) async throws {
        let forbidden: [SQL] = ["COMMIT", "ROLLBACK", "BEGIN", "SAVEPOINT x", "PRAGMA synchronous = OFF", "ATTACH 'x' AS y"]
        try await engine.withDatabase { database in
            for sql in forbidden {
                let error = await failure { _ = try await database.write { try $0.run(sql) } }
                #expect(error is StorageError, "\(sql.text)")
            }
        }
    }

    @Test("two statements at once are refused", arguments: Engine.all)
    func single(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let error = await failure {
                _ = try await database.write { try $0.run("DELETE FROM orang_uji; DELETE FROM unit") }
            }
            #expect(error is StorageError)
            let kept = try await database.read { try $0.rows("SELECT id FROM unit").count }
            #expect(kept == 1)
        }
    }

    @Test("a name in double quotes is never a text", arguments: Engine.all)
    func quotes(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let error = await failure { _ = try await database.read { try $0.rows("SELECT id FROM unit WHERE nama = \"tiada\"") } }
            #expect(error is StorageError)
        }
    }
}
