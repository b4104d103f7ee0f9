import FoundationEssentials
import Glibc
import Kinerja
import Logging
import Rulebooks
import Storage
import StorageSQLite
import UseCases

/// Opens an installation for one command and closes it again.
enum DataFolder {
    static func hasDatabase(_ folder: String) -> Bool { access("\(folder)/tolok.db", F_OK) == 0 }

    static func open<Value: Sendable>(_ folder: String, _ body: (Installation) async throws -> Value) async throws -> Value {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try await SQLiteDatabase.open(path: "\(folder)/tolok.db", readers: 1)
        do {
            let value = try await body(try await installation(database, folder))
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }

    private static func installation(_ database: any SQLDatabase, _ folder: String) async throws -> Installation {
        let clock: @Sendable () -> Instant = { Instant(rawValue: Int64(Date().timeIntervalSince1970 * 1000) * 1000) }
        try await Migrator().migrate(database, at: clock().rawValue)
        return Installation(
            database: database, rules: try Rulebook.load(), evidence: EvidenceStore(folder: "\(folder)/bukti"),
            secrets: Secrets(signing: []),
            log: Logger(label: "tolok"), clock: clock, random: { (UInt16.random(in: 0 ... .max), UInt64.random(in: 0 ... .max)) })
    }
}
