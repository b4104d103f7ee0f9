import HTTPTypes
import Hummingbird
import Kinerja
import Synchronization
import Testing

@testable import Web

private struct Surprise: Error { var secret = "SELECT nip FROM pegawai" }

private let routes: [Route] = [
    .get("/rusak", .public, { _ in throw Surprise() }), .get("/api/v1/rusak", .public, { _ in throw Surprise() }),
    .get("/api/v1/isian", .public, { _ in throw Refusal.invalid([FieldError("nama", "Isi nama.")]) }),
    .get(
        "/bentrok", .public,
        { _ in throw Refusal.conflict(code: "skp.not_in_draft", sentence: "SKP ini sudah diajukan", remedy: "Buka kembali.") }),
    .get(
        "/lama", .public,
        { call in
            try await Task.sleep(for: .seconds(600)); return try call.json(1)
        }),
    .get(
        "/keras-kepala", .public,
        { call in
            await Stubborn.work.wait(); return try call.json(1)
        }),
    .post(
        "/api/v1/json", .token(Cakupan.bacaKelola), body: .json,
        { call in try call.json(["n": try call.decode([String: Int].self)["n"] ?? 0]) }),
    .get("/unduh", .public, { call in call.file([1, 2], name: "Évaluasi \"1\"/\n.pdf", type: "application/pdf") }),
]

/// Work that ignores its cancellation, until the test lets it go.
private final class Stubborn: Sendable {
    static let work = Stubborn()
    private let waiting = Mutex<CheckedContinuation<Void, Never>?>(nil)

    func wait() async {
        await withCheckedContinuation { continuation in waiting.withLock { $0 = continuation } }
    }

    var isWaiting: Bool { waiting.withLock { $0 != nil } }

    func letGo() {
        waiting.withLock { $0 }?.resume()
    }
}

@Suite("Errors")
struct ErrorTests {
    private let client = TestClient(routes: routes)

    @Test("an unforeseen error tells the request's number and nothing else")
    func unexpected() async throws {
        let page = try await Scenario(.get("/rusak"), expect: 500, contains: ["abababababababab"], lacks: ["SELECT", "Surprise"]).check(
            client)
        #expect(page.headers[.requestID] == "abababababababab")
        try await Scenario(.get("/api/v1/rusak"), expect: 500, contains: [#""code":"server.unexpected""#], lacks: ["SELECT"]).check(client)
    }

    @Test("programs get problem+json with a stable code, people a page")
    func problem() async throws {
        let json = try await Scenario(
            .get("/api/v1/isian"), expect: 422,
            contains: [
                #""errors":[{"field":"nama","message":"Isi nama."}]"#, #""code":"form.invalid""#, #""request_id":"abababababababab""#,
            ]
        ).check(client)
        #expect(json.headers[.contentType] == "application/problem+json")
        try await Scenario(.get("/bentrok"), expect: 409, contains: ["<h1>SKP ini sudah diajukan</h1>"]).check(client)
        try await Scenario(.get("/bentrok").with(.accept, "application/json"), expect: 409, contains: [#""code":"skp.not_in_draft""#])
            .check(client)
        try await Scenario(.get("/api/v1/tidak-ada"), expect: 404, contains: ["page.not_found"]).check(client)
        try await Scenario(.get("/api/v1/isian%5C"), expect: 404, contains: [#""code":"page.not_found""#], lacks: ["<html"]).check(client)
    }

    @Test("broken JSON is 400, another type 415")
    func json() async throws {
        var request = TestRequest(
            method: .post, target: "/api/v1/json", headers: [.contentType: "application/json", .authorization: "Bearer api-budi"],
            body: Array(#"{"n":3}"#.utf8))
        #expect(try await client.send(request).body == #"{"n":3}"#)
        request.body = Array("{".utf8)
        #expect(try await client.send(request).status == 400)
        request.body = Array(#"{"n":"x"}"#.utf8)
        #expect(try await client.send(request).status == 400)
        #expect(try await client.send(request.with(.contentType, "text/plain")).status == 415)
        #expect(try await client.send(request.with(.authorization, "Bearer apa saja")).status == 401)
    }

    @Test("work that takes too long ends with 503")
    func deadline() async throws {
        let client = client
        async let response = client.send(.get("/lama"))
        while client.responder.deadlines.isEmpty { await Task.yield() }
        client.responder.deadlines.sweep(now: .now + .seconds(31))
        let answer = try await response
        #expect(answer.status == 503 && answer.headers[.retryAfter] == "10")
        #expect(client.responder.deadlines.isEmpty)
    }

    @Test("work that ignores its cancellation is answered for all the same")
    func stubborn() async throws {
        let client = client
        async let response = client.send(.get("/keras-kepala"))
        while !Stubborn.work.isWaiting { await Task.yield() }
        client.responder.deadlines.sweep(now: .now + .seconds(31))
        #expect(try await response.status == 503)
        Stubborn.work.letGo()
    }

    @Test("beyond its capacity the site says so at once")
    func busy() async throws {
        let client = TestClient(.test { $0.limits.concurrentRequests = 0 })
        let response = try await Scenario(.get("/"), expect: 503, contains: ["ramai"]).check(client)
        #expect(response.headers[.retryAfter] == "5")
    }

    @Test("a foreign host name is not answered")
    func host() async throws {
        try await Scenario(.get("/rusak"), expect: 421).check(TestClient(.test { $0.hosts = ["kinerja.example.go.id"] }, routes: routes))
    }

    @Test("a download is never shown in the site, and its name cannot break the header")
    func download() async throws {
        let response = try await client.send(.get("/unduh"))
        #expect(
            response.headers[.contentDisposition]
                == "attachment; filename=\"_valuasi _1___.pdf\"; filename*=UTF-8''%C3%89valuasi%20%221%22%2F%0A.pdf")
        #expect(
            response.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox" && response.headers[.xContentTypeOptions] == "nosniff"
        )
    }

    @Test("https adds HSTS")
    func secure() async throws {
        #expect(try await TestClient(.test(isSecure: true)).send(.get("/")).headers[.strictTransportSecurity] != nil)
        #expect(try await TestClient().send(.get("/")).headers[.strictTransportSecurity] == nil)
    }

    @Test(
        "only a trusted proxy may say whom it speaks for",
        arguments: [
            ("192.0.2.1", "198.51.100.7", "192.0.2.1"), ("127.0.0.1", "6.6.6.6, 198.51.100.7", "198.51.100.7"),
            ("127.0.0.1", "198.51.100.7, 10.0.0.1", "198.51.100.7"), ("127.0.0.1", "", "127.0.0.1"),
        ])
    func forwarded(_ peer: String, _ header: String, _ address: String) {
        #expect(ClientAddress.of(peer, headers: [.forwardedFor: header], trusting: ["127.0.0.1", "10.0.0.1"]) == address)
    }
}
