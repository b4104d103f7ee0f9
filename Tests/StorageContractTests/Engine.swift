import Foundation
import Storage
import StoragePostgres
import StorageSQLite
import TestPostgres
import Testing

/// A database engine under the contract. A new engine is one more element of `all`; every test runs on each.
struct Engine: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Opens a fresh database that may keep its files in the folder.
    let open: @Sendable (_ folder: String) async throws -> any SQLDatabase

    static let all = [
        Engine(testDescription: "SQLite") { try await SQLiteDatabase.open(path: $0 + "/tolok.db", readers: 2) },
        // The folder's own name is the database's, so that a second opening finds the first one's data.
        Engine(testDescription: "PostgreSQL") {
            let name = String($0.split(separator: "/").last ?? "").lowercased()
            try await PostgresServer.shared.create(name)
            return try await PostgresDatabase.open(await PostgresServer.shared.location(of: name), connections: 2)
        },
    ]

    /// Lends a database with the fixture's tables, and removes it.
    func withDatabase(
        _ migrations: [Migration] = Fixture.migrations, _ body: (any SQLDatabase) async throws -> Void
    ) async throws {
        try await withFolder { folder in
            let database = try await open(folder)
            try await Migrator(migrations).migrate(database, at: 0)
            try await body(database)
            await database.close()
        }
    }
}

/// Lends an empty folder and removes it.
func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolok-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
}

/// Tables with one constraint of each kind, and one column of each type.
enum Fixture {
    static let migrations = [
        Migration(
            number: 1, name: "Fixture",
            sql: """
                CREATE TABLE unit (id {bigint} NOT NULL PRIMARY KEY, nama {text} NOT NULL) {strict};
                CREATE TABLE orang_uji (
                    id {bigint} NOT NULL PRIMARY KEY,
                    unit_id {bigint} NOT NULL REFERENCES unit (id),
                    nip {text} NOT NULL,
                    tahun {bigint} NOT NULL,
                    aktif {bool} NOT NULL DEFAULT TRUE,
                    foto {blob},
                    catatan {text},
                    versi {bigint} NOT NULL DEFAULT 1,
                    CONSTRAINT tahun_wajar CHECK (tahun BETWEEN 1900 AND 2100),
                    UNIQUE (nip, tahun)
                ) {strict};
                CREATE TABLE titipan (
                    id {bigint} NOT NULL PRIMARY KEY,
                    unit_id {bigint} NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
                ) {strict};
                INSERT INTO unit (id, nama) VALUES (1, 'Dinas Pendidikan');
                """)
    ]

    static func addPegawai(_ id: Int, nip: String? = nil, tahun: Int = 2026, on connection: any SQLConnection) throws {
        try connection.run(
            "INSERT INTO orang_uji (id, unit_id, nip, tahun) VALUES (\(id), \(1), \(nip ?? "nip-\(id)"), \(tahun))")
    }

    static func countPegawai(in database: any SQLDatabase) async throws -> Int {
        try await database.read { try #require(try $0.row("SELECT count(*) AS n FROM orang_uji")).get("n") }
    }
}

/// The error a statement ends with, or nil.
func failure(of body: () async throws -> Void) async -> (any Error)? {
    do {
        try await body()
        return nil
    } catch {
        return error
    }
}
