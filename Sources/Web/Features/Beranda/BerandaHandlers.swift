import Hummingbird
import Kinerja
import UseCases

enum BerandaHandlers {
    /// The home page: what waits for a person, or a welcome for somebody who has not signed in.
    static func show(_ call: Call) async throws -> Response {
        guard call.isSignedIn else { return try WelcomeHandlers.show(call) }
        let view = try await call.ask(ReadBeranda())
        return call.html(BerandaPage(view: view, call: call).page)
    }

    static func dismiss(_ call: Call) async throws -> Response {
        _ = try await call.run(DismissPengingat(call.path("id")))
        return call.redirect(to: Paths.beranda)
    }
}
