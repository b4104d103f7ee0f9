import FoundationEssentials
import HTTPTypes
import Hummingbird
import Kinerja
import Logging
import NIOCore

/// The one place where an error becomes an answer: a page for people, `application/problem+json` (RFC 9457) for programs.
enum ErrorResponder {
    static func problem(for error: any Error) -> Problem {
        switch error {
        case let error as any Explained: error.problem
        case is CancellationError: .deadlinePassed
        default: .unexpected(error)
        }
    }

    static func respond(_ error: any Error, _ call: Call) -> Response {
        let problem = problem(for: error)
        log(problem, call)
        if let path = detour(problem, call) { return call.redirect(to: path) }
        var response =
            call.wantsJSON ? json(problem, call) : call.html(ErrorPage(problem: problem, call: call).page, status: problem.status)
        if let seconds = problem.retryAfterSeconds { response.headers[.retryAfter] = String(seconds) }
        if problem.status == .methodNotAllowed { response.headers[.allow] = problem.allowed.map(\.rawValue).joined(separator: ", ") }
        if problem.status == .unauthorized { response.headers[.wwwAuthenticate] = call.wantsJSON ? "Bearer" : "Form" }
        return response
    }

    /// Opening a page without a session leads to the sign-in page and back again.
    private static func detour(_ problem: Problem, _ call: Call) -> Path? {
        guard call.method == .get, !call.wantsJSON else { return nil }
        switch problem.code {
        case Problem.signInRequired.code: return call.site.configuration.signIn.returning(to: call)
        case Problem.stepUpRequired.code: return call.site.configuration.stepUp.returning(to: call)
        default: return nil
        }
    }

    private static func log(_ problem: Problem, _ call: Call) {
        let isOurs = problem.status.code >= 500
        call.logger.log(
            level: isOurs ? .error : .debug, "\(problem.code)",
            metadata: ["status": "\(problem.status.code)", "cause": "\(problem.underlying ?? "-")"])
    }

    private static func json(_ problem: Problem, _ call: Call) -> Response {
        let bytes = (try? ProblemJSON(problem, requestID: call.requestID, Language.current).encoded()).map { Array($0.utf8) } ?? []
        return Response(
            status: problem.status, headers: [.contentType: "application/problem+json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Path {
    fileprivate func returning(to call: Call) -> Path {
        guard call.path != "/" else { return self }
        return Path(returningTo: string + "?kembali=" + Percent.encode(call.path)) ?? self
    }
}
