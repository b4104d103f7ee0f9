import Storage
import Testing

@Suite("Writes that share a commit")
struct GroupCommitTests {
    @Test("each acknowledged effect is there, and one that fails hurts no other", arguments: Engine.all)
    func mixed(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let acknowledged = await withTaskGroup(of: Int?.self) { group in
                for id in 1...64 {
                    group.addTask {
                        let error = await failure {
                            try await database.write {
                                try Fixture.addPegawai(id, on: $0)
                                // Every fourth breaks a constraint after it has already written.
                                if id.isMultiple(of: 4) { try Fixture.addPegawai(1000 + id, tahun: 1800, on: $0) }
                            }
                        }
                        if id.isMultiple(of: 4) { #expect(error as? StorageError == .check(name: "tahun_wajar")) }
                        return error == nil ? id : nil
                    }
                }
                return await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
            }
            let found = try await database.read {
                Set(try $0.rows("SELECT id FROM orang_uji").map { try $0.get("id", as: Int.self) })
            }
            #expect(found == acknowledged)
            #expect(found == Set((1...64).filter { !$0.isMultiple(of: 4) }))
        }
    }

    @Test("a deferred foreign key fails its own write only", arguments: Engine.all)
    func deferred(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let errors = await withTaskGroup(of: (Int, StorageError?).self) { group in
                for id in 1...32 {
                    group.addTask {
                        let unit = id == 7 ? 99 : 1
                        let error = await failure {
                            _ = try await database.write { try $0.run("INSERT INTO titipan (id, unit_id) VALUES (\(id), \(unit))") }
                        }
                        return (id, error as? StorageError)
                    }
                }
                return await group.reduce(into: [Int: StorageError]()) { $0[$1.0] = $1.1 }
            }
            #expect(errors == [7: .foreignKey])
            let kept = try await database.read { try $0.rows("SELECT id FROM titipan").count }
            #expect(kept == 31)
        }
    }

    @Test("of a thousand changes raced for with a version, none is lost", arguments: Engine.all)
    func lostUpdates(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await database.write { try Fixture.addPegawai(1, tahun: 2000, on: $0) }
            let (won, lost) = try await withThrowingTaskGroup(of: (won: Int, lost: Int).self) { group in
                for _ in 0..<10 { group.addTask { try await Self.race(rounds: 100, on: database) } }
                var sum = (won: 0, lost: 0)
                for try await one in group { sum = (sum.won + one.won, sum.lost + one.lost) }
                return sum
            }
            let version: Int = try await database.read {
                try #require(try $0.row("SELECT versi FROM orang_uji WHERE id = \(1)")).get("versi")
            }
            #expect(won + lost == 1000)
            #expect(version == 1 + won)
        }
    }

    /// Reads a version and then tries to change just that version.
    private static func race(rounds: Int, on database: any SQLDatabase) async throws -> (won: Int, lost: Int) {
        var won = 0
        for _ in 0..<rounds {
            let seen: Int = try await database.read {
                try #require(try $0.row("SELECT versi FROM orang_uji WHERE id = \(1)")).get("versi")
            }
            won += try await database.write {
                try $0.run("UPDATE orang_uji SET versi = versi + 1 WHERE id = \(1) AND versi = \(seen)")
            }
        }
        return (won, rounds - won)
    }

    @Test("a write whose task was cancelled while it waited is not run", arguments: Engine.all)
    func withdrawn(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let gate = Gate()
            // As many as any engine of the contract has connections.
            let holders = (0..<2).map { _ in Task { try await database.write { _ in gate.wait() } } }
            try await Task.sleep(for: .milliseconds(20))
            let second = Task { try await database.write { try Fixture.addPegawai(1, on: $0) } }
            try await Task.sleep(for: .milliseconds(20))
            second.cancel()
            gate.open()
            for task in holders { try await task.value }
            await #expect(throws: CancellationError.self) { try await second.value }
            #expect(try await Fixture.countPegawai(in: database) == 0)
        }
    }
}
