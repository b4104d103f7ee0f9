import HTTPTypes
import Kinerja
import Storage
import TestSupport
import Testing
import UseCases

@testable import Web

/// A browser with its own cookies in front of a site over a real temporary database.
final class Browser {
    static let sandi = "payung biru terbang ke pasar"
    let agency: TestInstansi
    let client: TestClient
    private(set) var cookies: [String: String] = ["tolok-tamu": TestClient.visitor]

    init(_ agency: TestInstansi, isSecure: Bool = false) {
        self.agency = agency
        var site = Site.test(isSecure: isSecure, installation: agency.site, sessions: StoredSesi(agency.site))
        site.now = { agency.clock.now }
        client = TestClient(site)
    }

    subscript(cookie: String) -> String? {
        get { cookies[cookie] }
        set { cookies[cookie] = newValue }
    }

    func get(_ target: String) async throws -> TestResponse { try await send(.get(target)) }

    /// Sends a form with the token that the page would carry.
    func post(_ path: Path, _ form: [(String, String)], forged: Bool = false) async throws -> TestResponse {
        let person = try await cookies["tolok-sesi"].asyncFlatMap { try await StoredSesi(agency.site).person(forSession: $0) }
        let token = forged ? [] : [("_csrf", client.token(person))]
        return try await send(TestRequest.post(path, form + token).withoutToken)
    }

    /// Sends a form as it is, with the token that it holds.
    func send(_ path: Path, _ form: [(String, String)]) async throws -> TestResponse {
        try await send(TestRequest.post(path, form).withoutToken)
    }

    private func send(_ request: TestRequest) async throws -> TestResponse {
        let header = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        let response = try await client.send(request.with(.cookie, header))
        for line in response.cookies {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard pair.count == 2 else { continue }
            cookies[pair[0]] = pair[1].isEmpty ? nil : pair[1]
        }
        return response
    }

    func signIn(_ person: Cast.Person, _ password: String = sandi) async throws -> TestResponse {
        try await post(Paths.masuk, [("nip", person.nip ?? ""), ("kata_sandi", password)])
    }
}

extension Optional {
    func asyncFlatMap<T>(_ body: (Wrapped) async throws -> T?) async rethrows -> T? {
        guard let self else { return nil }
        return try await body(self)
    }
}

extension TestInstansi {
    /// Opens somebody's account with the known password.
    func activate(_ person: Cast.Person) async throws {
        let (hash, now) = (try await site.passwords.hash(Browser.sandi), clock.now)
        try await database.write { db in
            let akun = AkunRepository(db, Cast.instansi)
            try akun.setKode("uji", cetakan: CetakanKodeID(rawValue: "uji"), until: now.adding(seconds: 60), of: person.id)
            _ = try akun.activate(person.id, kode: "uji", kataSandi: hash, at: now)
        }
    }

    /// An admin may act at once: his second factor counts as set up.
    func admin() async throws -> Browser {
        try await activate(Cast.admin)
        let browser = Browser(self)
        _ = try await browser.signIn(Cast.admin)
        try await database.write { try AkunRepository($0, Cast.instansi).setTOTP("ada", step: nil, of: Cast.admin.id) }
        return browser
    }
}
