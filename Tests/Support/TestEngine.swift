import Foundation
package import Storage
import StoragePostgres
import StorageSQLite
import TestPostgres

/// The engine that the suites above Storage run on: `TOLOK_TEST_ENGINE=postgres`, else SQLite.
package enum TestEngine: String, Sendable {
    case sqlite, postgres

    package static let chosen: TestEngine = {
        let word = ProcessInfo.processInfo.environment["TOLOK_TEST_ENGINE"] ?? "sqlite"
        guard let engine = TestEngine(rawValue: word) else { fatalError("TOLOK_TEST_ENGINE=\(word)") }
        return engine
    }()

    /// A database with the program's schema, made at the instant (microseconds since 1970 UTC), and no rows; it belongs to the folder.
    package func open(in folder: String, connections: Int, at instant: Int64) async throws -> any SQLDatabase {
        switch self {
        case .sqlite:
            let database = try await SQLiteDatabase.open(path: "\(folder)/tolok.db", readers: connections)
            try await Migrator().migrate(database, at: instant)
            return database
        case .postgres:
            let name = Self.name(folder)
            try await PostgresServer.shared.create(name, template: "tolok_skema_\(instant)") {
                try await Migrator().migrate($0, at: instant)
            }
            return try await PostgresDatabase.open(await PostgresServer.shared.location(of: name), connections: connections)
        }
    }

    /// Takes away what lies outside the folder; the database is closed.
    package func remove(_ folder: String) async {
        if self == .postgres { await PostgresServer.shared.drop(Self.name(folder)) }
    }

    private static func name(_ folder: String) -> String { String(folder.split(separator: "/").last ?? "").lowercased() }
}
