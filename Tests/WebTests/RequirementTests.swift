import HTTPTypes
import Hummingbird
import Kinerja
import Testing

@testable import Web

private let ok: Handler = { try $0.json(["ok": true]) }
private let evaluate = Permission.lihatJejak
private let routes: [Route] = [
    .get("/umum", .public, ok), .get("/masuk-dulu", .signedIn, ok), .get("/admin", .role(.adminKepegawaian), ok),
    .get("/nilai", .may(evaluate), ok),
    .get("/segel", .may(evaluate), { _ in throw Refused.stepUpNeeded }), .get("/api/v1/nilai", .token(.bacaKelola), ok),
    .post("/kirim", .signedIn, { call in call.redirect(to: Paths.beranda, flash: Flash(.good, "Tersimpan: \(call.form.text("isi"))")) }),
]

@Suite("Requirements")
struct RequirementTests {
    private let client = TestClient(routes: routes)

    @Test(
        "each route admits those it names, and hides from the others",
        arguments: [
            Scenario(.get("/umum"), expect: 200), Scenario(.get("/masuk-dulu"), expect: 303),
            Scenario(as: .sri, .get("/masuk-dulu"), expect: 200),
            Scenario(as: .sri, .get("/admin"), expect: 404), Scenario(as: .budi, .get("/admin"), expect: 404),
            Scenario(as: .rina, .get("/admin"), expect: 200), Scenario(as: .sri, .get("/nilai"), expect: 404),
            Scenario(as: .budi, .get("/nilai"), expect: 200), Scenario(as: .sri, .get("/segel"), expect: 404),
            Scenario(as: .rina, .get("/segel"), expect: 303),
            Scenario(.get("/api/v1/nilai"), expect: 401), Scenario(as: .budi, .get("/api/v1/nilai"), expect: 401),
            Scenario(.get("/api/v1/nilai").with(.authorization, "Bearer api-budi"), expect: 200),
            Scenario(.get("/api/v1/nilai").with(.authorization, "Bearer api-sri"), expect: 404),
            Scenario(.get("/masuk-dulu").with(.authorization, "Bearer api-sri"), expect: 303),
        ])
    func admits(_ scenario: Scenario) async throws {
        try await scenario.check(client)
    }

    @Test("what you may not see looks exactly like what does not exist")
    func hidden() async throws {
        let forbidden = try await client.send(.get("/admin"), as: .sri)
        let absent = try await client.send(.get("/nimda"), as: .sri)
        #expect(forbidden.body.replacing("/admin", with: "/nimda") == absent.body)
        #expect(forbidden.status == absent.status)
    }

    @Test("signing in leads back to where one was going")
    func detour() async throws {
        try await Scenario(.get("/masuk-dulu"), expect: 303, location: Paths.masuk(kembali: "/masuk-dulu")).check(client)
        try await Scenario(as: .rina, .get("/segel"), expect: 303, location: Paths.masukUlang.with([("kembali", "/segel")])).check(
            client)
    }

    @Test("a form sent after the session ended is given back with everything typed, except secrets")
    func sesiEnded() async throws {
        var request = TestRequest.post(
            "/kirim",
            [
                ("isi", "Catatan <panjang>"), ("sandi_baru", "rahasia123"), ("lama", "rahasia123"),
                ("baru", "rahasia123"),
                ("ulang", "rahasia123"), ("_kunci", "kunci-12345"), ("_csrf", client.token(.sri)),
            ])
        request.sendsToken = false
        let response = try await client.send(request)
        #expect(response.status == 401)
        #expect(response.body.contains("name=\"isi\" value=\"Catatan &lt;panjang&gt;\""))
        #expect(response.body.contains("name=\"_kunci\" value=\"kunci-12345\"") && response.body.contains(client.token(.sri)))
        #expect(!response.body.contains("rahasia123"))
        let again = try await client.send(request, as: .sri)
        #expect(again.status == 303)
        let byAnother = try await client.send(request, as: .budi)
        #expect(byAnother.status == 403 && byAnother.body.contains("akun lain"))
    }

    @Test("the password of a step-up that came after the session ended is not given back either")
    func sessionEndedStepUp() async throws {
        var request = TestRequest.post("/kirim", [("isi", "Catatan"), ("_sandi", "rahasia123"), ("_csrf", client.token(.sri))])
        request.sendsToken = false
        let response = try await client.send(request)
        #expect(response.status == 401 && response.body.contains("Catatan") && !response.body.contains("rahasia123"))
    }

    @Test("a form of ours is needed to get anything back")
    func sessionEndedForged() async throws {
        try await Scenario(.post("/kirim", [("isi", "x")]).withoutToken, expect: 401, lacks: ["Kirim ulang"]).check(client)
    }
}
