import Kinerja
import Logging
import Rulebooks
import Secrets
import Storage
import TestSupport
import UseCases

@testable import Web

extension Site {
    /// The clock stands still, random numbers repeat and the assets are empty, so that pages can be compared byte by byte.
    static func test(
        isSecure: Bool = false, installation: Installation = .withoutDatabase, sessions: any SesiStore = TestSesi(),
        _ change: (inout SiteConfiguration) -> Void = { _ in }
    ) -> Site {
        var configuration = SiteConfiguration(
            hosts: ["tolok.test"], isSecure: isSecure, instansiName: "Kabupaten Nusa Harapan", version: "uji", temporaryFolder: "/tmp",
            showsStyleguide: true)
        change(&configuration)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return Site(
            configuration: configuration, installation: installation, sessions: sessions,
            key: SigningKey([UInt8](repeating: 7, count: 32)) ?? .random(),
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
struct TestSesi: SesiStore {
    static func token(_ person: Person) -> String {
        "sesi-uji-0123456789-\(person.actor.id.rawValue)" + (person.actor.atasNamaOleh.map { "-oleh-\($0.rawValue)" } ?? "")
    }

    func person(forSession token: String) async throws -> Person? {
        Person.all.first { Self.token($0) == token }
    }

    func person(forToken token: String) async throws -> Person? {
        Person.all.first { "api-\($0.actor.id.rawValue)" == token }
    }
}

extension Installation {
    /// For pages that read nothing: every read and write is refused.
    static let withoutDatabase = Installation(
        database: NoDatabase(), rules: (try? .load()) ?? { preconditionFailure("the rulebooks of the program do not load") }(),
        evidence: BuktiStore(folder: "/nonexistent"), secrets: InstallationKeys(signing: [UInt8](repeating: 7, count: 32)),
        log: Logger(label: "test"), clock: { Instant(seconds: 1_795_244_700) }, random: { (0, 1) })
}

struct NoDatabase: SQLDatabase {
    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        throw StorageError.unavailable("uji tanpa basis data")
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        throw StorageError.unavailable("uji tanpa basis data")
    }

    func refreshStatistics() async throws {
        throw StorageError.unavailable("uji tanpa basis data")
    }

    func close() async {}
}

/// The people of the tests: three for the foundation, and everybody of ``Cast`` for the slices.
extension Person {
    static func plain(
        _ id: String, _ nama: String, _ jabatan: String, peran: Set<Peran> = [], proved: Int? = nil, scopes: Set<String>? = nil
    ) -> Person {
        Person(
            actor: Actor(
                instansi: Cast.instansi, pegawai: PegawaiID(rawValue: id), nama: nama, peran: peran,
                stepUp: proved.map(Instant.init(seconds:)),
                scopes: scopes),
            namaInstansi: "Kabupaten Nusa Harapan", jabatan: jabatan)
    }

    static let sri = plain("sri", "Sri Rahayu", "Guru Ahli Muda")
    static let budi = plain(
        "budi", "Budi Santoso", "Kepala Sekolah", peran: [.auditor], proved: 1_795_244_600, scopes: [Cakupan.bacaKelola.rawValue])
    static let rina = plain("rina", "Rina Wulandari", "Analis Kepegawaian", peran: [.adminKepegawaian], proved: 1_795_240_000)
    static let personas = [sri, budi, rina]
    static let all = personas + Cast.all.map { Person($0) }

    /// A persona of the test agency, with a fresh proof of identity.
    init(_ person: Cast.Person) {
        self.init(actor: person.actor(), namaInstansi: "Kabupaten Nusa Harapan")
    }
}
