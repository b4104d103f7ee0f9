import Foundation
import Kinerja
import Logging
import Rulebooks
import Storage
import StorageSQLite
import UseCases

/// The only place that chooses a driver, a clock, a source of randomness and the folders.
///
/// A data folder holds `tolok.db`, `bukti/` (evidence by hash), `rahasia` (keys, mode 0600) and `cadangan/`.
struct Environment {
    let folder: String
    let database: SQLiteDatabase
    let installation: Installation

    /// Opens the data folder, making it when it is new, and brings the schema up to date. Throws `StorageError` for an unsafe start.
    static func open(folder: String, log: Logger = Logger(label: "tolok")) async throws -> Environment {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        let secrets = try Secrets.load(from: "\(folder)/rahasia")
        let database = try await SQLiteDatabase.open(path: "\(folder)/tolok.db", readers: 4)
        try await Migrator().migrate(database, at: now().rawValue)
        let installation = Installation(
            database: database, rules: try Rulebook.load(), evidence: EvidenceStore(folder: "\(folder)/bukti"), secrets: secrets, log: log,
            clock: now, random: random)
        return Environment(folder: folder, database: database, installation: installation)
    }

    func close() async { await database.close() }

    static let now: @Sendable () -> Instant = {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(rawValue: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    /// Swift's system generator reads getrandom(2).
    static let random: @Sendable () -> (high: UInt16, low: UInt64) = { (.random(in: 0 ... .max), .random(in: 0 ... .max)) }
}

extension Secrets {
    /// Reads the installation's keys, making them at the first start.
    fileprivate static func load(from path: String) throws -> Secrets {
        if let kept = FileManager.default.contents(atPath: path), kept.count == 32 { return Secrets(signing: [UInt8](kept)) }
        let fresh = (0..<32).map { _ in UInt8.random(in: 0 ... .max) }
        try DurableFile.write(fresh, to: path, folder: (path as NSString).deletingLastPathComponent, mode: 0o600)
        return Secrets(signing: fresh)
    }
}
