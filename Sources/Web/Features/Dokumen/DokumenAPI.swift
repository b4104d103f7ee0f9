import Hummingbird

/// `/api/v1/dokumen`: the sealed file.
enum DokumenAPI {
    static func show(_ call: Call) async throws -> Response { try await DokumenHandlers.download(call) }
}
