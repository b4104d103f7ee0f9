import Foundation
import Kinerja
import Logging
import ServiceLifecycle
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

    func run() async throws {
        guard hours > 0 else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await Task.sleep(for: .seconds(hours * 3600)) } catch { return }
                await once()
            }
        }
    }

    /// One copy; a failure is logged and tried again next time, and `tolok doctor` sees the age of the last good one.
    func once() async {
        let now = Environment.now()
        let stamp = now.rfc3339.filter(\.isNumber)
        do {
            let report = try await database.backup(to: "\(layout.backups)/otomatis-\(stamp).db", at: now.rawValue)
            _ = try await database.proveRestore(of: report.path, in: layout.backups, at: Environment.now().rawValue)
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
