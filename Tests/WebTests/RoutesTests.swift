import HTTPTypes
import Kinerja
import NIOCore
import TestSupport
import Testing
import UseCases

@testable import Web

@Suite("Routes")
struct RoutesTests {
    private static let site = Site.test()
    /// One agency for all routes: nothing here depends on what another request left.
    private static let agency = Task { try await TestAgency.make() }
    private static let routes = Routes.all(site.configuration)
    private static let headers: [HTTPField.Name] = [
        .contentSecurityPolicy, .xContentTypeOptions, HTTPField.Name("Referrer-Policy")!, HTTPField.Name("Permissions-Policy")!,
        HTTPField.Name("Cross-Origin-Opener-Policy")!, .requestID,
    ]

    @Test("every address that pages link to has a route, and every route an address")
    func paths() throws {
        let router = Router(Self.routes)
        var reached: Set<String> = []
        for path in Paths.examples {
            let segments = try RequestTarget(path.string).segments
            let found = [HTTPRequest.Method.get, .post, .put, .delete].compactMap { method -> String? in
                if case .found(let route, _) = router.match(method, segments) { route.pattern.description } else { nil }
            }
            #expect(!found.isEmpty, "\(path.string) leads nowhere")
            reached.formUnion(found)
        }
        #expect(Set(Self.routes.map(\.pattern.description)).subtracting(reached) == [], "routes without a value in Paths.examples")
    }

    @Test("every route answers anyone with the security headers and without a server error", arguments: routes.indices)
    func headers(_ index: Int) async throws {
        let route = Self.routes[index]
        let target = Paths.examples.first { path in
            guard let segments = try? RequestTarget(path.string).segments else { return false }
            if case .found(let found, _) = Router(Self.routes).match(route.method, segments) {
                return found.pattern == route.pattern
            } else {
                return false
            }
        }
        let request = TestRequest(method: route.method, target: try #require(target).string)
        let client = TestClient(.test(installation: try await Self.agency.value.site))
        for person in [nil, Person(Cast.sri), Person(Cast.admin)] {
            let response = try await client.send(request, as: person)
            #expect(response.status < 500, "\(route.method) \(route.pattern.description) as \(person?.actor.nama ?? "nobody")")
            for name in Self.headers { #expect(response.headers[name] != nil, "\(name)") }
        }
    }

    @Test("every state-changing page route refuses a request without a form token", arguments: routes.indices)
    func tokens(_ index: Int) async throws {
        let route = Self.routes[index]
        guard route.method != .get, !route.requirement.isToken else { return }
        let target = route.pattern.description.replacing("{", with: "").replacing("}", with: "")
        for person in Person.personas {
            let response = try await TestClient(Self.site).send(TestRequest.post(target).withoutToken, as: person)
            #expect([403, 404].contains(response.status))
        }
    }

    @Test("the styleguide is there only where it was switched on")
    func styleguide() async throws {
        try await Scenario(.get(Paths.styleguide), expect: 200).check(TestClient())
        try await Scenario(.get(Paths.styleguide), expect: 404).check(TestClient(.test { $0.showsStyleguide = false }))
    }

    @Test("assets are named after their contents and may be kept for ever")
    func assets() async throws {
        let client = TestClient()
        let path = Paths.aset(client.responder.site.assets.css)
        let first = try await Scenario(.get(path), expect: 200).check(client)
        #expect(first.headers[.cacheControl]?.contains("immutable") == true)
        let tag = try #require(first.headers[.eTag])
        try await Scenario(.get(path).with(.ifNoneMatch, tag), expect: 304).check(client)
        let old = try await Scenario(.get("/aset/000000000000-tolok.css"), expect: 200).check(client)
        #expect(old.headers[.cacheControl] == "no-cache")
        try await Scenario(.get("/aset/rahasia.txt"), expect: 404).check(client)
    }

    @Test("style and script stay small")
    func weight() {
        #expect(Assets.embedded.css.buffer.readableBytes <= 20_480)
        #expect(Assets.embedded.script.buffer.readableBytes <= 12_288)
    }

    @Test("the language can be changed, and leads back")
    func language() async throws {
        let client = TestClient()
        let chosen = try await Scenario(
            .post(Paths.bahasa, [("bahasa", "en"), ("kembali", "/styleguide")]), expect: 303, location: Paths.styleguide
        ).check(client)
        #expect(chosen.cookies.contains { $0.hasPrefix("tolok-bahasa=en;") })
        try await Scenario(.post(Paths.bahasa, [("bahasa", "en"), ("kembali", "//evil.example")]), expect: 303, location: Paths.beranda)
            .check(client)
        try await Scenario(.get("/").with(.cookie, "tolok-bahasa=en"), expect: 200, contains: ["<html lang=\"en\">", "Skip to content"])
            .check(client)
    }
}
