import Storage
import Testing

@Suite("Transactions")
struct TransactionTests {
    struct Refused: Error {}

    @Test("a write that throws leaves nothing behind", arguments: Engine.all)
    func rollback(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let error = await failure {
                try await database.write { connection in
                    for id in 1...10 { try Fixture.addPegawai(id, on: connection) }
                    throw Refused()
                }
            }
            #expect(error is Refused)
            let count = try await Fixture.countPegawai(in: database)
            #expect(count == 0)
        }
    }

    @Test("a savepoint that throws undoes itself alone, also inside another", arguments: Engine.all)
    func savepoints(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await database.write { connection in
                try Fixture.addPegawai(1, on: connection)
                try connection.savepoint {
                    try Fixture.addPegawai(2, on: connection)
                    #expect(throws: Refused.self) {
                        try connection.savepoint {
                            try Fixture.addPegawai(3, on: connection)
                            throw Refused()
                        }
                    }
                    try Fixture.addPegawai(4, on: connection)
                }
                #expect(throws: StorageError.unique(table: "orang_uji", columns: ["id"])) {
                    try connection.savepoint { try Fixture.addPegawai(1, nip: "lain", on: connection) }
                }
                try Fixture.addPegawai(5, on: connection)
            }
            let ids = try await database.read {
                try $0.rows("SELECT id FROM orang_uji ORDER BY id").map { try $0.get("id", as: Int.self) }
            }
            #expect(ids == [1, 2, 4, 5])
        }
    }

    @Test("a reader sees one state, whatever is committed meanwhile", arguments: Engine.all)
    func snapshot(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let (began, begin) = AsyncStream.makeStream(of: Void.self)
            let gate = Gate()
            async let counts = database.read { connection in
                let count = { try #require(try connection.row("SELECT count(*) AS n FROM orang_uji")).get("n", as: Int.self) }
                let before = try count()
                begin.yield()
                gate.wait()
                return (before, try count())
            }
            for await _ in began { break }
            try await database.write { try Fixture.addPegawai(1, on: $0) }
            gate.open()
            #expect(try await counts == (0, 0))
            #expect(try await Fixture.countPegawai(in: database) == 1)
        }
    }

    @Test("a read cannot write", arguments: Engine.all)
    func readOnly(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let error = await failure { try await database.read { try Fixture.addPegawai(1, on: $0) } }
            #expect(error is StorageError)
            let count = try await Fixture.countPegawai(in: database)
            #expect(count == 0)
        }
    }

    @Test("what was written is read by the next read on any connection", arguments: Engine.all)
    func readYourWrites(engine: Engine) async throws {
        try await engine.withDatabase { database in
            for id in 1...50 {
                try await database.write { try Fixture.addPegawai(id, on: $0) }
                #expect(try await Fixture.countPegawai(in: database) == id)
            }
        }
    }

    @Test("a cancelled task stops its running query", arguments: Engine.all)
    func interrupt(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let (began, begin) = AsyncStream.makeStream(of: Void.self)
            let endless = Task {
                try await database.read { connection in
                    begin.yield()
                    return try connection.rows(
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS n FROM n")
                }
            }
            for await _ in began { break }
            endless.cancel()
            await #expect(throws: CancellationError.self) { _ = try await endless.value }
            let count = try await Fixture.countPegawai(in: database)
            #expect(count == 0)
        }
    }

    @Test("readers that wait in line can be cancelled, and the others get their turn", arguments: Engine.all)
    func waitingReaders(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let gate = Gate()
            let holders = (0..<2).map { _ in Task { try await database.read { _ in gate.wait() } } }
            let waiting = (0..<20).map { _ in Task { try await Fixture.countPegawai(in: database) } }
            try await Task.sleep(for: .milliseconds(20))
            for task in waiting.prefix(10) { task.cancel() }
            for task in waiting.prefix(10) { await #expect(throws: CancellationError.self) { try await task.value } }
            gate.open()
            for task in waiting.dropFirst(10) { #expect(try await task.value == 0) }
            for task in holders { try await task.value }
        }
    }

    @Test("a closed database refuses plainly, and may be closed twice", arguments: Engine.all)
    func closing(engine: Engine) async throws {
        try await engine.withDatabase { database in
            await database.close()
            await database.close()
            for error in [
                await failure { _ = try await Fixture.countPegawai(in: database) },
                await failure { try await database.write { try Fixture.addPegawai(1, on: $0) } },
                await failure { try await database.refreshStatistics() },
            ] {
                #expect(error as? StorageError == .unavailable("basis data sudah ditutup"))
            }
        }
    }

    @Test("statistics are gathered while others read and write", arguments: Engine.all)
    func statistics(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1...60 {
                    group.addTask { try await database.write { try Fixture.addPegawai(id, on: $0) } }
                    group.addTask { _ = try await Fixture.countPegawai(in: database) }
                    if id.isMultiple(of: 20) { group.addTask { try await database.refreshStatistics() } }
                }
                try await group.waitForAll()
            }
            #expect(try await Fixture.countPegawai(in: database) == 60)
        }
    }

    @Test("writes admitted before closing are committed", arguments: Engine.all)
    func closingFinishes(engine: Engine) async throws {
        try await withFolder { folder in
            let database = try await engine.open(folder)
            try await Migrator(Fixture.migrations).migrate(database, at: 0)
            let writes = (1...40).map { id in Task { try await database.write { try Fixture.addPegawai(id, on: $0) } } }
            try await writes[0].value
            await database.close()
            var acknowledged = 0
            for write in writes where await failure(of: { try await write.value }) == nil { acknowledged += 1 }
            let again = try await engine.open(folder)
            #expect(try await Fixture.countPegawai(in: again) == acknowledged)
            await again.close()
        }
    }
}
