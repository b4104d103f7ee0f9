import Glibc
import UseCases

/// Opens an installation for one command and closes it again.
enum DataFolder {
    static func hasDatabase(_ folder: String) -> Bool { access("\(folder)/tolok.db", F_OK) == 0 }

    static func open<Value: Sendable>(_ folder: String, _ body: (Installation) async throws -> Value) async throws -> Value {
        let environment = try await Environment.open(folder: folder)
        do {
            let value = try await body(environment.installation)
            await environment.close()
            return value
        } catch {
            await environment.close()
            throw error
        }
    }
}
