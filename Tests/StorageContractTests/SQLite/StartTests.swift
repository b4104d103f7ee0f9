import Foundation
import Storage
import StorageSQLite
import Testing

@Suite("SQLite starts safely or not at all")
struct StartTests {
    @Test("a second opening of the same file is refused with a sentence, until the first is closed")
    func locked() async throws {
        try await withFolder { folder in
            let path = folder + "/tolok.db"
            let first = try await SQLiteDatabase.open(path: path, readers: 1)
            let error = await failure { _ = try await SQLiteDatabase.open(path: path, readers: 1) }
            guard case .unsafe(let sentence)? = error as? StorageError else {
                Issue.record("opened, or failed otherwise: \(String(describing: error))")
                return
            }
            #expect(sentence.contains("sedang dipakai oleh Tolok yang lain (proses \(ProcessInfo.processInfo.processIdentifier))"))
            await first.close()
            await (try SQLiteDatabase.open(path: path, readers: 1)).close()
        }
    }

    @Test("a file of another program, or no database at all, is refused and left alone")
    func foreign() async throws {
        try await withFolder { folder in
            let path = folder + "/surat.db"
            let text = String(repeating: "Ini surat, bukan basis data. ", count: 200)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            #expect(await failure { _ = try await SQLiteDatabase.open(path: path, readers: 1) } is StorageError)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        }
    }

    @Test("a folder that does not exist is told plainly")
    func noFolder() async throws {
        let error = await failure { _ = try await SQLiteDatabase.open(path: "/tidak/ada/tolok.db", readers: 1) }
        guard case .unavailable? = error as? StorageError else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("only this user may read the files")
    func rights() async throws {
        try await withFolder { folder in
            let database = try await SQLiteDatabase.open(path: folder + "/tolok.db", readers: 1)
            try await Migrator().migrate(database, at: 0)
            for name in ["tolok.db", "tolok.db-wal", "tolok.db.lock"] {
                let rights = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.posixPermissions] as? Int
                #expect(rights == 0o600, "\(name)")
            }
            await database.close()
        }
    }

    @Test("commits are synced: the log is on, and its commits FULL")
    func synchronous() async throws {
        try await withFolder { folder in
            let database = try await SQLiteDatabase.open(path: folder + "/tolok.db", readers: 1)
            let settings = try await database.settings()
            #expect(settings["journal_mode"] == .text("wal"))
            #expect(settings["synchronous"] == .int(2))
            #expect(settings["foreign_keys"] == .int(1))
            #expect(settings["trusted_schema"] == .int(0))
            #expect(settings["cell_size_check"] == .int(1))
            await database.close()
        }
    }
}
