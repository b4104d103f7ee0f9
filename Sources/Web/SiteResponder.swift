import HTTPTypes
package import Hummingbird
import NIOHTTP1

/// From a request to its answer: host → address → route → who → requirement → origin → body → form token → handler.
/// Every error on the way becomes a page or a problem document; nothing is thrown but a broken HTTP stream.
package struct SiteResponder: HTTPResponder {
    package typealias Context = WebContext

    package let site: Site
    package let deadlines: RequestTimeouts
    let router: Router
    private let admission: Admission

    package init(site: Site, routes: [Route]? = nil, deadlines: RequestTimeouts = RequestTimeouts()) {
        self.site = site
        self.deadlines = deadlines
        router = Router(routes ?? Routes.all(site.configuration))
        admission = Admission(limit: site.configuration.limits.concurrentRequests)
    }

    package func respond(to request: Request, context: WebContext) async throws -> Response {
        let call = Call(site: site, head: request.head, context: context)
        var response = try await Language.$current.withValue(call.locale) { try await admitted(request, call) }
        SecurityHeaders.apply(to: &response, isSecure: site.configuration.isSecure)
        response.headers[.requestID] = call.requestID
        return call.method == .head ? response.createHeadResponse() : response
    }

    private func admitted(_ request: Request, _ call: Call) async throws -> Response {
        do {
            try admission.enter()
        } catch {
            return ErrorResponder.respond(error, call)
        }
        defer { admission.leave() }
        return try await answer(request, call)
    }

    private func answer(_ request: Request, _ opening: Call) async throws -> Response {
        var call = opening
        let place = locate(request, &call)
        let located = call
        do {
            return try await deadlines.run(seconds: seconds(for: place)) { try await carryOut(place, request, located) }
        } catch let error as HTTPParserError {
            throw error
        } catch {
            return ErrorResponder.respond(error, located)
        }
    }

    fileprivate enum Place: Sendable {
        case route(Route)
        case moved(Path)
        case refused(Refusal)
    }

    private func locate(_ request: Request, _ call: inout Call) -> Place {
        do throws(Refusal) {
            try CanonicalHost.check(request, hosts: site.configuration.hosts)
            let target = try RequestTarget(request.head.path ?? "/")
            call.target = target
            switch router.match(request.method, target.segments) {
            case .nothing: throw .notFound
            case .wrongMethod(let allowed): throw .methodNotAllowed(allowed)
            case .found(let route, let parameters):
                call.parameters = parameters
                return target.hasTrailingSlash ? .moved(withoutTrailingSlash(target)) : .route(route)
            }
        } catch {
            return .refused(error)
        }
    }

    private func withoutTrailingSlash(_ target: RequestTarget) -> Path {
        Path(segments: target.segments, query: target.query)
    }

    private func seconds(for place: Place) -> Int {
        if case .route(let route) = place, case .upload = route.body { return site.configuration.limits.uploadSeconds }
        return site.configuration.limits.requestSeconds
    }

    private func carryOut(_ place: Place, _ request: Request, _ located: Call) async throws -> Response {
        var call = located
        do {
            call.person = try await Authentication.person(of: call, place.isToken)
            if call.person == nil, !place.isToken, let person = try await Authentication.repeating(call) {
                (call.person, call.isRepeat) = (person, true)
            }
            switch place {
            case .refused(let refusal): throw refusal
            case .moved(let path): return Response(status: .permanentRedirect, headers: [.location: path.string])
            case .route(let route): return try await run(route, request, &call)
            }
        } catch let error as HTTPParserError {
            throw error
        } catch {
            return ErrorResponder.respond(error, call)
        }
    }

    private func run(_ route: Route, _ request: Request, _ call: inout Call) async throws -> Response {
        // Before the requirement: roles rest until the second factor is there, and a 404 would not say so.
        if let detour = SecondFactorGate.detour(route, call) { return call.redirect(to: detour) }
        let changesState = route.method != .get && !route.requirement.isToken
        if changesState { try CrossSite.checkOrigin(request, hosts: site.configuration.hosts) }
        do throws(Refusal) {
            try route.requirement.check(call.person)
        } catch {
            if error == .signInRequired, changesState, route.body != .json, !call.wantsJSON { return try await sesiEnded(request, call) }
            throw error
        }
        try await BodyReader(site: site, rule: route.body).read(request, into: &call)
        if let operation = route.operation { try RequestCheck(operation: operation).check(call) }
        if changesState { try CrossSite.checkToken(call.form, call) }
        if call.isRepeat, !StepUpFlow.brings(proof: call.form, to: route) {
            return call.html(SesiEndedPage(form: call.form, call: call).page, status: .unauthorized)
        }
        return try await StepUpFlow.run(route, call)
    }

    /// The form is read, but only to hand it back: see `SesiEndedPage`. One that we did not make is refused.
    private func sesiEnded(_ request: Request, _ call: Call) async throws -> Response {
        let form = try await BodyReader(site: site, rule: .form).form(request)
        let visitor = call.visitorIsNew ? nil : call.visitor
        let verdict = FormToken.judge(form[FormTokens.tokenField], key: site.key, visitor: visitor, person: nil)
        guard verdict != .forged else { throw Refusal.signInRequired }
        return call.html(SesiEndedPage(form: form, call: call).page, status: .unauthorized)
    }
}

extension SiteResponder.Place {
    fileprivate var isToken: Bool {
        if case .route(let route) = self { route.requirement.isToken } else { false }
    }
}
