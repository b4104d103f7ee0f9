import Foundation
import Storage
package import StoragePostgres

/// One real server for the whole test process, started when a test first asks for it.
package actor PostgresServer {
    package static let shared = PostgresServer()

    /// Its end of the pipe lives as long as this process; the server ends with it.
    private var process: Process?
    private var input: Pipe?
    private var started: Task<String, any Error>?
    private var templates: [String: Task<Void, any Error>] = [:]
    private var admin: Task<PostgresAdmin, any Error>?

    /// What libpq takes to reach the database `name`.
    package func location(of name: String) async throws -> String { "host=\(try await folder()) user=tolok dbname=\(name)" }

    /// Makes the database `name`, empty or as a copy of one that `prepare` filled; nothing when it is there.
    package func create(
        _ name: String, template: String? = nil, prepare: @escaping @Sendable (PostgresDatabase) async throws -> Void = { _ in }
    ) async throws {
        if let template {
            if templates[template] == nil {
                templates[template] = Task {
                    try await self.administrator().create(template, from: "template0")
                    let database = try await PostgresDatabase.open(try await self.location(of: template), connections: 1)
                    try await prepare(database)
                    await database.close()
                }
            }
            try await templates[template]?.value
        }
        try await administrator().create(name, from: template ?? "template0")
    }

    package func drop(_ name: String) async { try? await administrator().drop(name) }

    private func administrator() async throws -> PostgresAdmin {
        if admin == nil { admin = Task { try PostgresAdmin(location: try await self.location(of: "postgres")) } }
        guard let admin else { throw StorageError.notFound }
        return try await admin.value
    }

    private func folder() async throws -> String {
        if started == nil { started = Task { try self.start() } }
        guard let started else { throw StorageError.notFound }
        return try await started.value
    }

    private func start() throws -> String {
        let (process, input, output) = (Process(), Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", String(decoding: PackageResources.server_sh, as: UTF8.self)]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        (self.process, self.input) = (process, input)
        let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard said.hasPrefix("ready ") else { throw StorageError.unavailable("PostgreSQL untuk uji tidak dapat dijalankan") }
        return said.dropFirst(6).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
