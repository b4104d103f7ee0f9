import FoundationEssentials
package import Kinerja
import Logging
import Rulebooks
import Secrets
package import Storage
import Synchronization
package import UseCases

/// One small, consistent agency in a temporary database: the personas of every use-case and page test.
///
/// ```
/// Bupati ─ Sekda ─┬─ Kepala Dinas Pendidikan ─┬─ Kepala SMPN 1 ─┬─ Sri Rahayu, Joko Wibowo (guru)
///                 │                           │                 └─ Dewi Lestari (pelaksana)
///                 │                           └─ Kepala Bidang ─── Rina (pelaksana)
///                 └─ Kepala BKPSDM ─── Admin, Auditor, DPO
/// ```
package final class TestInstansi: Sendable {
    package let site: Installation
    package let database: any SQLDatabase
    package let clock: TestClock
    package let folder: String

    /// Opens an empty database in a folder of its own, migrates it, and fills in the agency. Time stands at 2026-03-10 09:00 WIB.
    package static func make() async throws -> TestInstansi {
        let folder = NSTemporaryFolder.make()
        let clock = TestClock(LocalDate(2026, 3, 10).map { ZonaWaktu.wib.start(of: $0).adding(seconds: 9 * 3600) } ?? Instant(rawValue: 0))
        let database = try await TestEngine.chosen.open(in: folder, connections: 2, at: clock.now.rawValue)
        try await database.write { db in try Cast.insert(into: db) }
        let counter = Mutex<UInt64>(0)
        let site = Installation(
            database: database, rules: try Rulebook.load(), evidence: BuktiStore(folder: "\(folder)/bukti"),
            secrets: InstallationKeys(signing: [UInt8](repeating: 7, count: 32)), log: Logger(label: "test"),
            passwords: PasswordHashing(cost: .least), clock: { clock.now },
            random: {
                counter.withLock {
                    $0 += 1; return (UInt16(truncatingIfNeeded: $0 >> 48), $0)
                }
            })
        return TestInstansi(site: site, database: database, clock: clock, folder: folder)
    }

    init(site: Installation, database: any SQLDatabase, clock: TestClock, folder: String) {
        (self.site, self.database, self.clock, self.folder) = (site, database, clock, folder)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Closes the database; the folder goes with the object.
    package func close() async {
        await database.close()
        await TestEngine.chosen.remove(folder)
    }
}

/// A clock that tests move.
package final class TestClock: Sendable {
    private let instant: Mutex<Instant>

    package init(_ start: Instant) { instant = Mutex(start) }

    package var now: Instant { instant.withLock { $0 } }

    /// Sets the clock to an hour of a day in WIB.
    package func set(_ date: String, hour: Int = 9) {
        guard let day = LocalDate(date) else { return }
        instant.withLock { $0 = ZonaWaktu.wib.start(of: day).adding(seconds: Int64(hour) * 3600) }
    }

    package func advance(seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
}

enum NSTemporaryFolder {
    static func make() -> String {
        let path = "\(FileManager.default.temporaryDirectory.path)/tolok-test-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }
}
