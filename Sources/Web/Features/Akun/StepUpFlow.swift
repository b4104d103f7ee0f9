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

    /// Whether a form carries the password of a step-up.
    static func brings(proof form: Form, to route: Route) -> Bool {
        form[StepUpPage.passwordField] != nil || route.pattern == Paths.masukUlang.pattern
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
        let input = ProveAgain.Input(token: token, kataSandi: password)
        switch try await ProveAgain.run(input, in: call.site.installation) {
        case .masuk(let opened):
            var renewed = call
            (renewed.renewedToken, renewed.isRepeat) = (opened.token, false)
            renewed.person = try await call.site.sessions.person(forSession: opened.token)
            return call.keep(opened, in: await finished(route, renewed))
        case .tunggu(let seconds):
            // More twins than there are free guesses: they wait until the first has its proof, which takes as long as hashing does.
            if let answer = try await answeredByTwin(route, call, pauses: [0, 50, 150, 300, 500, 1000, 2000]) { return answer }
            return call.wait(StepUpPage(form: call.form, call: call, refused: .wait(seconds)).page, seconds)
        case .salah: return call.invalid(StepUpPage(form: call.form, call: call, refused: .wrong).page)
        case .sesiBerganti:
            guard let answer = try await answeredByTwin(route, call) else { throw Refusal.signInRequired }
            return answer
        }
    }

    /// What a twin of this request has done, if it did: its receipt, which is known under the key as soon as it is committed. Nothing is done for
    /// it here: who acts has not proved himself.
    private static func answeredByTwin(_ route: Route, _ call: Call, pauses: [Int] = [0, 50, 150, 300]) async throws -> Response? {
        guard !call.isRepeat else { return nil }
        for pause in try call.idempotencyKey == nil ? [] : pauses {
            try await Task.sleep(for: .milliseconds(pause))
            do {
                return try await route.handler(call)
            } catch let error as any Explained where error.problem.code == Problem.stepUpRequired.code {
                continue
            }
        }
        return nil
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
