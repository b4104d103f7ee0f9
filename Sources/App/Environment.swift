import Foundation
import Kinerja
import Logging
import Rulebooks
import Secrets
import Storage
import StorageSQLite
import UseCases

/// The only place that chooses a driver, a clock, a source of randomness and the folders.
struct Environment {
    let folder: DataLayout
    let database: SQLiteDatabase
    let installation: Installation
    /// Made by `tolok demo`: people are invented and everybody shares one password.
    let isDemo: Bool

    /// Opens the data folder, making it when it is new, and brings the schema up to date. Throws `StorageError` or `UnsafeStart` for
    /// an unsafe start.
    static func open(folder path: String, log: Logger = Logger(label: "tolok"), readers: Int = 4) async throws -> Environment {
        let folder = DataLayout(path: path)
        try folder.make()
        let database = try await SQLiteDatabase.open(path: folder.database, readers: readers)
        do {
            let migrator = Migrator()
            // Before the migrations: a first start that breaks off between the two can be repeated.
            let secrets = try KeyFile(path: folder.secrets).load(isNew: try await migrator.isUnused(database))
            try await migrator.migrate(database, at: now().rawValue)
            try await KeyMark(secrets).claim(database, at: now().rawValue)
            let isDemo = try await database.read { try CreateDemo.isContoh($0) }
            var installation = Installation(
                database: database, rules: try Rulebook.load(), evidence: BuktiStore(folder: folder.evidence), secrets: secrets,
                log: log,
                clock: now, random: random)
            if let list = try contents(folder.weakPasswords) {
                installation.akun.kataSandiLemah = WeakPasswordList(list)
                log.info("daftar kata sandi lemah", metadata: ["jumlah": "\(installation.akun.kataSandiLemah.count)"])
            }
            // A visitor of the demo has no phone at hand; the banner on every page says so.
            if isDemo { installation.akun.totpWajib = [] }
            return Environment(folder: folder, database: database, installation: installation, isDemo: isDemo)
        } catch {
            await database.close()
            throw error
        }
    }

    /// A file that the operator may keep. One that is there and cannot be read is not taken for none: the start is refused.
    private static func contents(_ path: String) throws -> [UInt8]? {
        do {
            return try DurableFile.contents(path)
        } catch {
            throw UnsafeStart(description: "Berkas tidak dapat dibaca: \(error). Perbaiki pemilik dan haknya, lalu jalankan lagi.")
        }
    }

    /// Opens, runs the body, closes.
    static func with<Value: Sendable>(
        _ path: String, readers: Int = 1, _ body: (Environment) async throws -> Value
    ) async throws -> Value {
        let environment = try await open(folder: path, readers: readers)
        do {
            let value = try await body(environment)
            await environment.close()
            return value
        } catch {
            await environment.close()
            throw error
        }
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
