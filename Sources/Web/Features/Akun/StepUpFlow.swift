import Hummingbird
import Kinerja
import UseCases

/// Carries a form over a step-up: asks for the password, keeps what was typed, and goes on with the act under the renewed session.
enum StepUpFlow {
    static func run(_ route: Route, _ call: Call) async throws -> Response {
        guard route.method != .get, route.body == .form, !call.wantsJSON else { return try await route.handler(call) }
        guard let password = call.form[StepUpPage.passwordField] else { return try await asking(route, call) }
        return try await proving(password, route, call)
    }

    /// The act itself, or the question for the password when its proof is too old. Nothing has been changed then.
    private static func asking(_ route: Route, _ call: Call) async throws -> Response {
        do {
            return try await route.handler(call)
        } catch let error as any Explained where error.problem.code == Problem.stepUpRequired.code {
            return call.html(StepUpPage(form: call.form, call: call).page, status: .forbidden)
        }
    }

    private static func proving(_ password: String, _ route: Route, _ call: Call) async throws -> Response {
        guard let token = call.sesiToken else { throw Refusal.signInRequired }
        let input = ProveAgain.Input(token: token, kataSandi: password, alamat: call.clientAddress)
        switch try await ProveAgain.run(input, in: call.site.installation) {
        case .masuk(let opened):
            var renewed = call
            renewed.renewedToken = opened.token
            renewed.person = try await call.site.sessions.person(forSession: opened.token)
            return call.keep(opened, in: await finished(route, renewed))
        case .tunggu(let seconds): return call.wait(StepUpPage(form: call.form, call: call, refused: .wait(seconds)).page, seconds)
        case .salah: return call.invalid(StepUpPage(form: call.form, call: call, refused: .wrong).page)
        case .sesiBerganti: return try await answeredByTwin(route, call)
        }
    }

    /// A twin of this request has proved itself first and taken the session along; its receipt, which is known under the key as soon as it is
    /// committed, is the answer. Without one the session is over for this request: nothing typed is lost, and it can be sent again.
    private static func answeredByTwin(_ route: Route, _ call: Call) async throws -> Response {
        for pause in try call.idempotencyKey == nil ? [] : [0, 50, 150, 300] {
            try await Task.sleep(for: .milliseconds(pause))
            do {
                return try await route.handler(call)
            } catch let error as any Explained where error.problem.code == Problem.stepUpRequired.code {
                continue
            }
        }
        throw Refusal.signInRequired
    }

    /// The renewed cookie must reach the browser also when the act itself fails.
    private static func finished(_ route: Route, _ call: Call) async -> Response {
        do {
            try route.requirement.check(call.person)
            return try await route.handler(call)
        } catch {
            return ErrorResponder.respond(error, call)
        }
    }
}

/// An account whose role asks for a second factor reaches only the pages that set it up.
enum SecondFactorGate {
    private static let open = Set(
        ([
            Paths.akun, Paths.kodeTambahan, Paths.kataSandi, Paths.masukUlang, Paths.keluar, Paths.bahasa, Paths.aset, Paths.sehat,
            Paths.aktivasi, Paths.masuk, Paths.masukKode,
        ] as [any Addressed]).map(\.pattern))

    static func detour(_ route: Route, _ call: Call) -> Path? {
        guard call.person?.mustSetUpTOTP == true, !route.requirement.isToken, !open.contains(route.pattern) else { return nil }
        return Paths.kodeTambahan
    }
}
