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
    private static let agency = Task { try await TestInstansi.make() }
    private static let routes = Routes.all(site.configuration)
    private static let headers: [HTTPField.Name] = [
        .contentSecurityPolicy, .xContentTypeOptions, HTTPField.Name("Referrer-Policy")!, HTTPField.Name("Permissions-Policy")!,
        HTTPField.Name("Cross-Origin-Opener-Policy")!, .requestID,
    ]

    @Test("every address is served by the routes of its own slice, and is defined once")
    func addresses() throws {
        let files = Dictionary(uniqueKeysWithValues: try Source.swiftFiles().map { ($0.path, $0.text) })
        let definition = /static (?:let|func) (\w+).*?(?:Path\(fixed: |Address(?:<[^>]*>)?\()"([^"]+)"/
        var patterns: [String] = []
        for (path, text) in files where path.hasSuffix("Routes.swift") {
            for line in text.split(separator: "\n") {
                guard let found = line.firstMatch(of: definition) else { continue }
                patterns.append(String(found.2))
                #expect(
                    text.contains("(Paths.\(found.1),") || text.contains("(Paths.\(found.1)("), "\(path): no route serves \(found.1)")
            }
        }
        #expect(patterns.count > 150, "the definitions are no longer found")
        #expect(Set(patterns).count == patterns.count, "an address is defined twice")
    }

    @Test("the example of every address leads to its own route", arguments: routes.indices)
    func examples(_ index: Int) throws {
        let route = Self.routes[index]
        let segments = try RequestTarget(route.address.example.string).segments
        guard case .found(let found, let values) = Router(Self.routes).match(route.method, segments) else {
            Issue.record("\(route.method) \(route.address.example.string) leads nowhere")
            return
        }
        #expect(found.pattern == route.pattern)
        for (name, type) in zip(route.pattern.parameterNames, route.address.parameters) {
            #expect(values[name].flatMap { type.init(pathParameter: $0)?.pathText } == values[name], "\(route.pattern): \(name)")
        }
    }

    @Test("every route answers anyone with the security headers and without a server error", arguments: routes.indices)
    func headers(_ index: Int) async throws {
        let route = Self.routes[index]
        let request = TestRequest(method: route.method, target: route.address.example.string)
        let client = TestClient(.test(installation: try await Self.agency.value.site))
        for person in [nil, Person(Cast.sri), Person(Cast.admin)] {
            let response = try await client.send(request, as: person)
            #expect(response.status < 500, "\(route.method) \(route.pattern) as \(person?.actor.nama ?? "nobody")")
            for name in Self.headers { #expect(response.headers[name] != nil, "\(name)") }
        }
    }

    @Test("every state-changing page route refuses a request without a form token", arguments: routes.indices)
    func tokens(_ index: Int) async throws {
        let route = Self.routes[index]
        guard route.method != .get, !route.requirement.isToken else { return }
        let target = route.address.example
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
