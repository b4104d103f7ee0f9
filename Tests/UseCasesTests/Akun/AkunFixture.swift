import Kinerja
import Secrets
import Storage
import TestSupport
import Testing

@testable import UseCases

/// An agency whose people have accounts with known passwords.
struct AkunFixture {
    static let sandi = "payung biru terbang ke pasar"
    let agency: TestInstansi
    var site: Installation { agency.site }

    init() async throws { agency = try await TestInstansi.make() }

    /// Opens somebody's account without going through activation.
    func activate(_ person: Cast.Person, password: String = sandi) async throws {
        let (hash, now) = (try await site.passwords.hash(password), agency.clock.now)
        try await agency.database.write { db in
            let akun = AkunRepository(db, Cast.instansi)
            try akun.setKode("uji", cetakan: CetakanKodeID(rawValue: "uji"), until: now.adding(seconds: 60), of: person.id)
            _ = try akun.activate(person.id, kode: "uji", kataSandi: hash, at: now)
        }
    }

    func signIn(_ masuk: String?, _ password: String = sandi, alamat: String = "10.0.0.1", device: String? = nil) async throws
        -> SignIn.Outcome
    {
        try await SignIn.run(
            .init(masuk: masuk ?? "", kataSandi: password, alamat: alamat, userAgent: "Mozilla Android Chrome", perangkatCookie: device),
            in: site)
    }

    func opened(_ person: Cast.Person) async throws -> SignIn.Opened {
        guard case .masuk(let opened) = try await signIn(person.nip) else { throw NotOpened() }
        return opened
    }

    /// The person as his session makes him, proved just now.
    func actor(_ person: Cast.Person) async throws -> Actor {
        try #require(try await Lookup.session(try await opened(person).token, in: site)).actor
    }

    /// Sets up TOTP and returns the secret and the recovery codes.
    func totp(_ person: Cast.Person) async throws -> (secret: [UInt8], codes: [String], token: String) {
        let token = try await opened(person).token
        let actor = try #require(try await Lookup.session(token, in: site)).actor
        let offer = try await site.ask(OfferTOTP(), by: actor)
        let plain = try #require(Secrecy.unseal(offer.sealed, site.secrets))
        let secret = Array(plain.suffix(TOTP.secretBytes))
        let code = TOTP.code(secret, step: TOTP.step(at: agency.clock.now.seconds))
        let codes = try await site.run(SetUpTOTP(sealed: offer.sealed, kode: code, token: token), by: actor)
        return (secret, codes, token)
    }

    func events(_ aksi: String) async throws -> Int {
        try await agency.database.read { db in
            try db.row("select count(*) as n from peristiwa where aksi = \(aksi)")?.get("n") ?? 0
        }
    }
}

struct NotOpened: Error {}
