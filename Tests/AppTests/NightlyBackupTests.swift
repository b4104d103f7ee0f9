import Foundation
import Kinerja
import Logging
import Storage
import StorageSQLite
import Synchronization
import Testing

@testable import App

@Suite("Nightly backup")
struct NightlyBackupTests {
    /// Time that passes by sleeping; after so many sleeps the server is stopped.
    private final class Night: Sendable {
        let state: Mutex<(now: Instant, slept: [Int64], left: Int)>

        init(sleeps: Int) { state = Mutex((Instant(seconds: 1_795_244_700), [], sleeps)) }

        var now: Instant { state.withLock { $0.now } }
        var slept: [Int64] { state.withLock { $0.slept } }

        func sleep(_ seconds: Int64) throws {
            try state.withLock {
                guard $0.left > 0 else { throw CancellationError() }
                $0 = ($0.now.adding(seconds: seconds), $0.slept + [seconds], $0.left - 1)
            }
        }
    }

    private func serve(_ layout: DataLayout, _ night: Night, hours: Int = 24) async throws -> [OperationRecord.Key: OperationRecord] {
        let database = try await SQLiteDatabase.open(path: layout.database, readers: 1)
        try await Migrator().migrate(database, at: night.now.rawValue)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        var backup = NightlyBackup(database: database, layout: layout, hours: hours, logger: logger)
        (backup.now, backup.sleep) = ({ night.now }, { try night.sleep($0) })
        await backup.rounds()
        let records = try await database.read { db in
            try [OperationRecord.Key.lastBackup, .lastProvenRestore].compactMap { try OperationRecord.last($0, on: db) }
        }
        await database.close()
        return Dictionary(uniqueKeysWithValues: records.map { ($0.key, $0) })
    }

    private func layout() throws -> DataLayout {
        let layout = DataLayout(path: FileManager.default.temporaryDirectory.appending(path: "tolok-uji-\(UUID().uuidString)").path)
        try layout.make()
        return layout
    }

    private func copies(_ layout: DataLayout) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: layout.backups).filter { $0.hasSuffix(".db") }.sorted()
    }

    @Test("the clock makes a copy a day, each proved by a restore, and the last seven stay")
    func daily() async throws {
        let (layout, night) = (try layout(), Night(sleeps: 9))
        defer { try? FileManager.default.removeItem(atPath: layout.path) }
        let records = try await serve(layout, night)
        #expect(night.slept == [900] + [Int64](repeating: 86_400, count: 8))
        #expect(try copies(layout).count == NightlyBackup.kept)
        #expect(records[.lastProvenRestore]?.at == night.now.rawValue)
        #expect(records[.lastBackup]?.at == night.now.rawValue)
    }

    @Test("a server that is restarted at noon still makes the copy of the night")
    func restarted() async throws {
        let (layout, night) = (try layout(), Night(sleeps: 1))
        defer { try? FileManager.default.removeItem(atPath: layout.path) }
        _ = try await serve(layout, night)
        let later = Night(sleeps: 1)
        later.state.withLock { $0.now = night.now.adding(seconds: 12 * 3600) }
        _ = try await serve(layout, later)
        #expect(later.slept == [12 * 3600])
        #expect(try copies(layout).count == 2)
    }

    @Test("a copy that fails is tried again, not at once and not never")
    func failing() async throws {
        let (layout, night) = (try layout(), Night(sleeps: 3))
        defer { try? FileManager.default.removeItem(atPath: layout.path) }
        try FileManager.default.removeItem(atPath: layout.backups)
        let records = try await serve(layout, night)
        #expect(night.slept == [900, 900, 900])
        #expect(records.isEmpty)
    }
}
