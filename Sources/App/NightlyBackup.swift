import Foundation
import Kinerja
import Logging
import ServiceLifecycle
import Storage
import StorageSQLite

/// Copies the database while the site serves, proves each copy by restoring it to a scratch file, and keeps the last ones.
///
/// A second process cannot do this: the running site holds the database's lock.
struct NightlyBackup: Service {
    static let kept = 7

    let database: SQLiteDatabase
    let layout: DataLayout
    let hours: Int
    let logger: Logger
    var now: @Sendable () -> Instant = Environment.now
    var sleep: @Sendable (Int64) async throws -> Void = { try await Task.sleep(for: .seconds($0)) }

    func run() async throws {
        guard hours > 0 else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown { await rounds() }
    }

    /// Until the sleep is cancelled. After a failure the next try waits at least a quarter of an hour.
    func rounds() async {
        var least: Int64 = 0
        while !Task.isCancelled {
            do { try await sleep(max(await secondsUntilDue(), least)) } catch { return }
            await once()
            least = Self.pause
        }
    }

    private static let pause: Int64 = 900

    /// By the age of the last copy, so that a server that is restarted every day still makes one; a new installation makes its first soon.
    private func secondsUntilDue() async -> Int64 {
        let last = try? await database.read { try OperationRecord.last(.lastBackup, on: $0) }
        guard let last else { return Self.pause }
        return max(0, Int64(hours) * 3600 - now().seconds(since: Instant(rawValue: last.at)))
    }

    /// One copy; a failure is logged and tried again next time, and `tolok doctor` sees the age of the last good one.
    func once() async {
        let now = now()
        let stamp = now.rfc3339.filter(\.isNumber)
        do {
            let report = try await database.backup(to: "\(layout.backups)/otomatis-\(stamp).db", at: now.rawValue)
            _ = try await database.proveRestore(of: report.path, in: layout.backups, at: self.now().rawValue)
            try prune()
            logger.info("cadangan terbukti", metadata: ["berkas": "\(report.path)", "byte": "\(report.bytes)"])
        } catch {
            logger.error("cadangan gagal", metadata: ["sebab": "\(error)"])
        }
    }

    private func prune() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: layout.backups)
        let automatic = names.filter { $0.hasPrefix("otomatis-") && $0.hasSuffix(".db") }.sorted()
        for name in automatic.dropLast(Self.kept) {
            for file in [name, "\(name).sha256"] { try FileManager.default.removeItem(atPath: "\(layout.backups)/\(file)") }
        }
    }
}
