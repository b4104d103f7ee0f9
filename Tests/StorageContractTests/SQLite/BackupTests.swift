import Foundation
import Kinerja
import Secrets
import Storage
import StorageSQLite
import Testing

@Suite("Backups are restored before they are believed")
struct BackupTests {
    /// A database with `rows` people, its backup, and the folder they are in.
    private func withBackup(rows: Int, _ body: (SQLiteDatabase, String, String) async throws -> Void) async throws {
        try await withFolder { folder in
            let database = try await SQLiteDatabase.open(path: folder + "/tolok.db", readers: 1)
            try await Migrator(Self.migrations).migrate(database, at: 0)
            try await database.write { connection in
                for id in 1...rows { try Fixture.addPegawai(id, on: connection) }
            }
            let report = try await database.backup(to: folder + "/cadangan.db", at: 7)
            try await body(database, report.path, folder)
            await database.close()
        }
    }

    private static let migrations =
        Migrations.all + [Migration(number: Migrations.all.count + 1, name: "Fixture", sql: Fixture.migrations[0].sql)]

    @Test("a drill opens a copy, counts its tables and is recorded")
    func drill() async throws {
        try await withBackup(rows: 100) { database, backup, folder in
            let report = try await database.proveRestore(of: backup, in: folder, at: 9, Migrator(Self.migrations))
            #expect(report.pendingMigrations == 0)
            #expect(report.tables.first { $0.table == "orang_uji" }?.rows == 100)
            let (last, proven) = try await database.read {
                (try OperationRecord.last(.lastBackup, on: $0), try OperationRecord.last(.lastProvenRestore, on: $0))
            }
            #expect(last?.at == 7)
            #expect(proven?.at == 9)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("uji-pulih") }
            #expect(left.isEmpty)
        }
    }

    @Test("the checksum file is one that sha256sum understands")
    func checksum() async throws {
        try await withBackup(rows: 1) { _, backup, _ in
            let line = try String(contentsOfFile: backup + ".sha256", encoding: .utf8)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
            #expect(line == SHA256.hex(of: bytes) + "  cadangan.db\n")
        }
    }

    @Test("a backup taken while people write is one state of the database")
    func underLoad() async throws {
        try await withBackup(rows: 2000) { database, _, folder in
            let writer = Task {
                var id = 10_000
                while !Task.isCancelled {
                    let first = id
                    try await database.write { connection in
                        for next in first..<first + 10 { try Fixture.addPegawai(next, on: connection) }
                    }
                    id += 10
                }
            }
            for number in 1...3 {
                let report = try await database.backup(to: folder + "/beban-\(number).db", at: 1)
                let proven = try await Restore.verify(report.path, in: folder, Migrator(Self.migrations))
                let people = try #require(proven.tables.first { $0.table == "orang_uji" }).rows
                #expect(people >= 2000 && people.isMultiple(of: 10))
            }
            writer.cancel()
            _ = await writer.result
        }
    }

    @Test("each of a hundred changed bytes is noticed", arguments: [UInt64(7)])
    func flips(seed: UInt64) async throws {
        try await withBackup(rows: 200) { _, backup, folder in
            let whole = try Data(contentsOf: URL(fileURLWithPath: backup))
            var state = seed
            for _ in 0..<100 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                var damaged = whole
                damaged[Int(state >> 33) % whole.count] ^= UInt8(1 << (state >> 61))
                try damaged.write(to: URL(fileURLWithPath: backup))
                let error = await failure { _ = try await Restore.verify(backup, in: folder, Migrator(Self.migrations)) }
                guard case .corrupt? = error as? StorageError else {
                    Issue.record("not noticed: \(String(describing: error))")
                    return
                }
            }
        }
    }

    @Test("a backup without checksum, of a newer program, or over an existing file is refused")
    func refusals() async throws {
        try await withBackup(rows: 1) { database, backup, folder in
            let newer = await failure { _ = try await Restore.verify(backup, in: folder, Migrator(Migrations.all)) }
            #expect(newer as? StorageError == .superseded(found: Self.migrations.count, known: Migrations.all.count))
            let existing = await failure { _ = try await database.backup(to: backup, at: 1) }
            guard case .unsafe? = existing as? StorageError else {
                Issue.record("replaced a file")
                return
            }
            try FileManager.default.removeItem(atPath: backup + ".sha256")
            #expect(await failure { _ = try await Restore.verify(backup, in: folder, Migrator(Self.migrations)) } is StorageError)
        }
    }

    @Test("restoring replaces the closed database and keeps the old one; an open one is refused")
    func apply() async throws {
        try await withBackup(rows: 5) { database, backup, _ in
            try await database.write { try Fixture.addPegawai(6, on: $0) }
            let migrator = Migrator(Self.migrations)
            #expect(await failure { _ = try await Restore.apply(backup, to: database.path, at: 3, migrator) } is StorageError)
            await database.close()
            _ = try await Restore.apply(backup, to: database.path, at: 3, migrator)
            try await expect(5, in: database.path)
            try await expect(6, in: database.path + ".sebelum-3")
        }
    }

    @Test("a damaged database can be replaced too")
    func applyOverDamage() async throws {
        try await withBackup(rows: 5) { database, backup, _ in
            await database.close()
            try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: database.path))
            _ = try await Restore.apply(backup, to: database.path, at: 4, Migrator(Self.migrations))
            try await expect(5, in: database.path)
        }
    }

    @Test("damage inside the file is found by the integrity check")
    func integrity() async throws {
        try await withBackup(rows: 2000) { database, _, _ in
            #expect(try await database.integrityCheck().isEmpty)
            await database.close()
            let url = URL(fileURLWithPath: database.path)
            var bytes = try Data(contentsOf: url)
            for page in 5..<12 { bytes.replaceSubrange(page * 4096..<page * 4096 + 64, with: repeatElement(0xEE, count: 64)) }
            try bytes.write(to: url)
            let damaged = try await SQLiteDatabase.open(path: database.path, readers: 1)
            #expect(try await !damaged.integrityCheck().isEmpty)
            await damaged.close()
        }
    }

    private func expect(_ people: Int, in path: String) async throws {
        let database = try await SQLiteDatabase.open(path: path, readers: 1)
        #expect(try await Fixture.countPegawai(in: database) == people)
        await database.close()
    }
}
