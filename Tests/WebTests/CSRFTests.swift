import HTTPTypes
import Hummingbird
import Kinerja
import Testing

@testable import Web

private let routes: [Route] = [
    .post("/kirim", .signedIn, { call in call.redirect(to: Paths.beranda, flash: Flash(.good, "Isi: \(call.form.text("isi"))")) }),
    .get("/", .public, { call in call.html(Page(title: "x") { "" }) }),
]

@Suite("Forgery")
struct CSRFTests {
    private let client = TestClient(routes: routes)
    private let form = TestRequest.post("/kirim", [("isi", " a+b ")])

    @Test("our own form is accepted")
    func own() async throws {
        try await Scenario(as: .sri, form, expect: 303, location: Paths.beranda).check(client)
        try await Scenario(as: .sri, form.with(.secFetchSite, "same-origin").with(.origin, "http://tolok.test"), expect: 303).check(client)
    }

    @Test(
        "a form from elsewhere is refused, with the right token too",
        arguments: [
            (HTTPField.Name.secFetchSite, "cross-site"), (.secFetchSite, "same-site"), (.origin, "https://evil.example"), (.origin, "null"),
            (.origin, "http://tolok.test.evil.example"),
        ])
    func foreign(_ name: HTTPField.Name, _ value: String) async throws {
        try await Scenario(as: .sri, form.with(name, value), expect: 403).check(client)
    }

    @Test("a form without token, with another's token or another browser's is refused")
    func token() async throws {
        try await Scenario(as: .sri, form.withoutToken, expect: 403).check(client)
        var foreign = TestRequest.post("/kirim", [("_csrf", client.token(.budi))])
        foreign.sendsToken = false
        try await Scenario(as: .sri, foreign, expect: 403, contains: ["akun lain"]).check(client)
        var other = TestRequest.post(
            "/kirim", [("_csrf", FormToken(key: Site.test().key, visitor: String(repeating: "f", count: 32), person: .sri).string)])
        other.sendsToken = false
        try await Scenario(as: .sri, other, expect: 403).check(client)
        var forged = TestRequest.post("/kirim", [("_csrf", "-." + String(repeating: "0", count: 64))])
        forged.sendsToken = false
        try await Scenario(as: .sri, forged, expect: 403).check(client)
    }

    @Test("the message after a redirect is shown once, and only when we wrote it")
    func flash() async throws {
        let sent = try await client.send(form, as: .sri)
        let cookie = try #require(sent.cookies.first { $0.hasPrefix("tolok-kabar=") }?.split(separator: ";").first)
        let shown = try await client.send(.get("/").with(.cookie, String(cookie)), as: .sri)
        #expect(shown.body.contains("Isi: a+b") && shown.body.contains("role=\"status\""))
        #expect(shown.cookies.contains { $0.hasPrefix("tolok-kabar=;") && $0.contains("Max-Age=0") })
        let forged = try await client.send(.get("/").with(.cookie, String(cookie).replacing("a%2Bb", with: "palsu")))
        #expect(!forged.body.contains("palsu"))
    }

    @Test("cookies are HttpOnly and SameSite, and with https Secure and bound to the host")
    func cookies() {
        for name in CookieName.allCases {
            let plain = name.setting("x y;z", isSecure: false)
            #expect(plain == "tolok-\(name.rawValue)=x%20y%3Bz; Path=/; HttpOnly; SameSite=Lax")
            #expect(name.setting("x", isSecure: true).hasPrefix("__Host-tolok-") && name.setting("x", isSecure: true).hasSuffix("; Secure"))
        }
    }
}
