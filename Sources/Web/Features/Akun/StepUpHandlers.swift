import Hummingbird
import Kinerja
import UseCases

/// Asks for the password before a page that needs a fresh proof (GET).
enum StepUpHandlers {
    static func show(_ call: Call) throws -> Response { call.html(ask(call).page) }

    static func submit(_ call: Call) async throws -> Response {
        guard let token = call.sesiToken else { throw Refusal.signInRequired }
        let input = ProveAgain.Input(token: token, kataSandi: call.form["kata_sandi"] ?? "")
        switch try await ProveAgain.run(input, in: call.site.installation) {
        case .masuk(let opened): return call.keep(opened, in: call.redirect(to: call.kembali ?? Paths.beranda))
        case .tunggu(let seconds): return call.wait(ask(call, refused: .wait(seconds)).page, seconds)
        case .salah: return call.invalid(ask(call, refused: .wrong).page)
        // A twin has proved itself; the browser holds its cookie, or is asked to sign in where it goes.
        case .sesiBerganti: return call.redirect(to: call.kembali ?? Paths.beranda)
        }
    }

    private static func ask(_ call: Call, refused: SignInRefusal? = nil) -> AskAgainPage { AskAgainPage(call: call, refused: refused) }
}
