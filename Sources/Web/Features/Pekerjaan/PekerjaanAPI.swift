import Hummingbird
import Kinerja
import UseCases

/// A job for programs: how far it is, and what came of it.
enum PekerjaanAPI {
    static func show(_ call: Call) async throws -> Response {
        try call.json(try await PekerjaanView.find(try call.path("id"), by: call.actor, in: call.site.installation))
    }
}
