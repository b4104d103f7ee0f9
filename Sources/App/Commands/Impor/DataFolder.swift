import UseCases

/// Opens an installation for one command and closes it again.
enum DataFolder {
    static func hasDatabase(_ folder: String) -> Bool { DataLayout(path: folder).hasDatabase }

    static func open<Value: Sendable>(_ folder: String, _ body: (Installation) async throws -> Value) async throws -> Value {
        try await Environment.with(folder) { try await body($0.installation) }
    }
}
