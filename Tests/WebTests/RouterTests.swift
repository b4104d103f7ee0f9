import Hummingbird
import Testing

@testable import Web

/// Says which route it is and what it was given.
private func echo(_ name: String) -> Handler {
    { call in try call.json([name: call.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")]) }
}

private let routes: [Route] = [
    .get("/", .public, echo("home")),
    .get("/skp", .public, echo("list")),
    .get("/skp/baru", .public, echo("new")),
    .get("/skp/{id}", .public, echo("show")),
    .post("/skp/{id}", .public, echo("update")),
    .get("/skp/{id}/evaluasi/{periode}", .public, echo("evaluation")),
    .post("/hanya-kirim", .public, echo("post")),
    .get("/angka/{n}", .public, { call in try call.json(["n": try call.path("n", as: Int.self)]) }),
]

@Suite("Router")
struct RouterTests {
    private let client = TestClient(routes: routes)

    @Test(
        "finds literals before parameters and decodes what stands in the path",
        arguments: [
            ("/", #"{"home":""}"#), ("/skp", #"{"list":""}"#), ("/skp/baru", #"{"new":""}"#), ("/skp/12", #"{"show":"id=12"}"#),
            ("/skp/a%20b%C3%A9", #"{"show":"id=a bé"}"#), ("/skp/x/evaluasi/3?y=1", #"{"evaluation":"id=x,periode=3"}"#),
            ("/skp/baru/evaluasi/1", #"{"evaluation":"id=baru,periode=1"}"#), ("/skp/12?x=%2F", #"{"show":"id=12"}"#),
        ])
    func found(_ target: String, _ body: String) async throws {
        try await Scenario(.get(target), expect: 200, contains: [body]).check(client)
    }

    @Test(
        "finds nothing for unknown, doubled, dotted and smuggled segments",
        arguments: [
            "/tidak", "/skp/1/evaluasi", "/skp//1", "//skp", "/skp/..%2fetc", "/skp/%2e%2e", "/skp/..", "/skp/.", "/skp/a%5Cb",
            "/skp/a%0Ab", "//evil.example/",
            "/skp/1/", "/SKP",
        ])
    func notFound(_ target: String) async throws {
        let expected = target == "/skp/1/" ? 308 : 404
        try await Scenario(.get(target), expect: expected).check(client)
    }

    @Test("a broken address is told so", arguments: ["/skp/%", "/skp/%zz", "/skp/%ff", "/skp/%00", "/?a=%ff", "/?a=%0"])
    func malformed(_ target: String) async throws {
        try await Scenario(.get(target), expect: 400, contains: ["rusak"]).check(client)
    }

    @Test("an address without end is refused")
    func long() async throws {
        try await Scenario(.get("/skp?q=" + String(repeating: "a", count: 9_000)), expect: 414).check(client)
    }

    @Test("a wrong method gets 405 and the right ones")
    func wrongMethod() async throws {
        let deleted = try await Scenario(.delete("/skp/1"), expect: 405).check(client)
        #expect(deleted.headers[.allow] == "GET, POST, HEAD")
        let got = try await Scenario(.get("/hanya-kirim"), expect: 405).check(client)
        #expect(got.headers[.allow] == "POST")
        try await Scenario(.head("/hanya-kirim"), expect: 405).check(client)
    }

    @Test("HEAD answers as GET, without the body")
    func head() async throws {
        let get = try await client.send(.get("/skp/12"))
        let head = try await client.send(.head("/skp/12"))
        #expect(head.status == 200 && head.body.isEmpty)
        #expect(head.headers[.contentLength] == get.headers[.contentLength] && get.headers[.contentLength] == String(get.body.utf8.count))
    }

    @Test("a trailing slash leads to the address without it, keeping the query")
    func trailingSlash() async throws {
        try await Scenario(
            .get("/skp/a%20b/?q=x+y&q=z"), expect: 308,
            location: Path(segments: ["skp", "a b"], query: Query(pairs: [("q", "x y"), ("q", "z")]))
        )
        .check(client)
        try await Scenario(.get("/tidak/"), expect: 404).check(client)
    }

    @Test(
        "a number in the path is written in one way only",
        arguments: [("0", 200), ("17", 200), ("017", 404), ("+1", 404), ("-1", 404), ("x", 404), ("99999999999999999999", 404)])
    func numbers(_ text: String, _ status: Int) async throws {
        try await Scenario(.get("/angka/\(text)"), expect: status).check(client)
    }
}
