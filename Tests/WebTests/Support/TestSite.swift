import Logging

@testable import Web

extension Site {
    /// The clock stands still, random numbers repeat and the assets are empty, so that pages can be compared byte by byte.
    static func test(isSecure: Bool = false, _ change: (inout SiteConfiguration) -> Void = { _ in }) -> Site {
        var configuration = SiteConfiguration(
            hosts: ["tolok.test"], isSecure: isSecure, agencyName: "Kabupaten Nusa Harapan", version: "uji", temporaryFolder: "/tmp",
            showsStyleguide: true)
        change(&configuration)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return Site(
            configuration: configuration, sessions: TestSessions(), key: SigningKey([UInt8](repeating: 7, count: 32)) ?? .random(),
            logger: logger,
            assets: .empty, now: { Instant(seconds: 1_795_244_700) }, random: { [UInt8](repeating: 0xAB, count: $0) })
    }
}

extension Assets {
    static let empty = Assets(
        css: Asset(name: "tolok.css", type: "text/css; charset=utf-8", bytes: []),
        script: Asset(name: "tolok.js", type: "text/javascript; charset=utf-8", bytes: []),
        icon: Asset(name: "tolok.svg", type: "image/svg+xml", bytes: []))
}

/// Who belongs to a session: the test sends the person's id as the token.
struct TestSessions: SessionStore {
    static func token(_ actor: Actor) -> String { "sesi-uji-0123456789-\(actor.pegawaiID)" }

    func actor(forSession token: String) async throws -> Actor? {
        Actor.personas.first { Self.token($0) == token }
    }

    func actor(forToken token: String) async throws -> Actor? {
        Actor.personas.first { "api-\($0.pegawaiID)" == token }
    }
}

/// The people of the tests: one small agency, always the same.
extension Actor {
    static let sri = Actor(
        instansi: 1, namaInstansi: "Kabupaten Nusa Harapan", pegawaiID: "sri", nama: "Sri Rahayu", jabatan: "Guru Ahli Muda")
    static let budi = Actor(
        instansi: 1, namaInstansi: "Kabupaten Nusa Harapan", pegawaiID: "budi", nama: "Budi Santoso", jabatan: "Kepala Sekolah",
        permissions: [Permission(rawValue: "evaluateSKP")], provedAt: Instant(seconds: 1_795_244_600))
    static let rina = Actor(
        instansi: 1, namaInstansi: "Kabupaten Nusa Harapan", pegawaiID: "rina", nama: "Rina Wulandari", jabatan: "Analis Kepegawaian",
        roles: [.adminKepegawaian], permissions: [Permission(rawValue: "evaluateSKP")], provedAt: Instant(seconds: 1_795_240_000))
    static let personas = [sri, budi, rina]
}
