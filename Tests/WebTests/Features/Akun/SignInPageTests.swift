import HTTPTypes
import Kinerja
import Secrets
import Storage
import TestSupport
import Testing
import UseCases

@testable import Web

@Suite("Sign-in pages")
struct SignInPageTests {
    @Test("signing in leads to where one wanted to go, and never to another site")
    func signsIn() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.sri)
        let page = try await Browser(agency).get("/akun")
        #expect(page.status == 303 && page.headers[.location] == "/masuk?kembali=%2Fakun")
        for (kembali, target) in [("/akun", "/akun"), ("//jahat.example", "/"), ("https://jahat.example", "/")] {
            let browser = Browser(agency)
            let form = [("nip", Cast.sri.nip ?? ""), ("kata_sandi", Browser.sandi), ("kembali", kembali)]
            let answer = try await browser.post(Paths.masuk, form)
            #expect(answer.status == 303 && answer.headers[.location] == target)
            #expect(try await browser.get("/akun").body.contains("Sri Rahayu, S.Pd."))
        }
    }

    @Test("unknown NIP, wrong password, not activated and locked give byte for byte the same page")
    func sameBytes() async throws {
        let agency = try await TestInstansi.make()
        for person in [Cast.sri, Cast.joko] { try await agency.activate(person) }
        try await OperatorActs.setLocked(true, Cast.joko.nip ?? "", in: agency.site)
        var pages: Set<String> = []
        for nip in [Cast.sri.nip, Cast.joko.nip, Cast.rina.nip, "199912312020121001"] {
            let browser = Browser(agency)
            let answer = try await browser.post(Paths.masuk, [("nip", nip ?? ""), ("kata_sandi", "bukan ini kata sandinya")])
            #expect(answer.status == 422 && browser["tolok-sesi"] == nil)
            pages.insert(answer.body.replacing(nip ?? "-", with: "NIP"))
        }
        #expect(pages.count == 1)
    }

    @Test("a session token planted before signing in is not taken over (fixation), and the old session ends")
    func fixation() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.sri)
        let browser = Browser(agency)
        browser["tolok-sesi"] = String(repeating: "a", count: 64)
        _ = try await browser.signIn(Cast.sri)
        let first = try #require(browser["tolok-sesi"])
        #expect(first != String(repeating: "a", count: 64))
        _ = try await browser.signIn(Cast.sri)
        #expect(browser["tolok-sesi"] != first)
        #expect(try await Lookup.session(first, in: agency.site) == nil)
    }

    @Test("the session cookie is HttpOnly and SameSite; over https also Secure with __Host-")
    func cookie() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.sri)
        let plain = try await Browser(agency).signIn(Cast.sri).cookies.first { $0.hasPrefix("tolok-sesi=") }
        #expect(plain?.contains("; HttpOnly; SameSite=Lax") == true && plain?.contains("Max-Age") == false)
        #expect(CookieName.sesi.setting("x", isSecure: true) == "__Host-tolok-sesi=x; Path=/; HttpOnly; SameSite=Lax; Secure")
    }

    @Test("signing out ends the session and clears the browser; a forged form does not sign out")
    func signOut() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.sri)
        let browser = Browser(agency)
        _ = try await browser.signIn(Cast.sri)
        let token = try #require(browser["tolok-sesi"])
        #expect(try await browser.post(Paths.keluar, [], forged: true).status == 403)
        #expect(try await Lookup.session(token, in: agency.site) != nil)
        let answer = try await browser.post(Paths.keluar, [])
        #expect(answer.headers[HTTPField.Name("Clear-Site-Data")!] == "\"cache\", \"storage\"")
        #expect(try await Lookup.session(token, in: agency.site) == nil)
    }

    @Test("five failures lead to a page that says how long to wait, with 429 and Retry-After")
    func waiting() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.sri)
        let browser = Browser(agency)
        for _ in 0..<5 { _ = try await browser.signIn(Cast.sri, "salah") }
        let answer = try await browser.signIn(Cast.sri)
        #expect(answer.status == 429 && answer.headers[.retryAfter] == "60" && answer.body.contains("Tunggu 1 menit"))
    }

    @Test("a full queue answers 503 with Retry-After and a page")
    func busy() async throws {
        let agency = try await TestInstansi.make()
        var installation = agency.site
        installation.passwords = PasswordHashing(cost: .least, waiting: 0)
        let client = TestClient(.test(installation: installation, sessions: StoredSesi(installation)))
        let answer = try await client.send(.post(Paths.masuk, [("nip", "1"), ("kata_sandi", "x")]))
        #expect(answer.status == 503 && answer.headers[.retryAfter] == "10" && answer.body.contains("Tunggu sepuluh detik"))
    }

    @Test("with a second factor the password alone opens nothing, and a code works once")
    func secondFactor() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.sri)
        let secret = [UInt8](repeating: 3, count: 20)
        let sealed = Secrecy.seal(secret, agency.site.secrets)
        try await agency.database.write { try AkunRepository($0, Cast.instansi).setTOTP(sealed, step: nil, of: Cast.sri.id) }
        let browser = Browser(agency)
        #expect(try await browser.signIn(Cast.sri).headers[.location] == "/masuk/kode")
        let half = try #require(browser["tolok-sesi"])
        #expect(try await browser.get("/akun").status == 303)
        let code = TOTP.code(secret, step: TOTP.step(at: agency.clock.now.seconds))
        #expect(try await browser.post(Paths.masukKode, [("kode", code)]).headers[.location] == "/")
        #expect(browser["tolok-sesi"] != half)
        #expect(try await browser.get("/akun").status == 200)
        let thief = Browser(agency)
        _ = try await thief.signIn(Cast.sri)
        #expect(try await thief.post(Paths.masukKode, [("kode", code)]).status == 422)
    }

    @Test("the owner is told of failures since his last login")
    func told() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.sri)
        let browser = Browser(agency)
        for _ in 0..<3 { _ = try await browser.signIn(Cast.sri, "salah") }
        _ = try await browser.signIn(Cast.sri)
        #expect(try await browser.get("/akun").body.contains("Ada 3 percobaan masuk yang gagal"))
    }
}
