import Demo
import Foundation
import HTTPTypes
import Kinerja
import Logging
import Rulebooks
import Secrets
import Storage
import StorageSQLite
import TestSupport
import Testing
import UseCases

@testable import Web

/// What each page of the demo cost somebody in statements.
struct PageCost: Sendable {
    let route: String
    let target: String
    let persona: Persona
    let statements: [String]
}

/// Walks the test demo as its personas do, from Beranda along the links, a few examples of each route.
enum PageWalk {
    private static let examples = 2
    static let personas: [Persona] = [.guru, .kepalaSekolah, .kepalaDinas, .sekda, .admin, .dpo]
    static let costs = Task { try await walk() }

    private static func walk() async throws -> [PageCost] {
        let folder = "\(FileManager.default.temporaryDirectory.path)/tolok-langkah-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try await SQLiteDatabase.open(path: "\(folder)/tolok.db", readers: 1)
        try await Migrator().migrate(database, at: 0)
        let now = Instant(seconds: 1_795_262_400)
        var site = Installation(
            database: RecordingDatabase(database), rules: try Rulebook.load(), evidence: BuktiStore(folder: "\(folder)/bukti"),
            secrets: InstallationKeys(signing: [UInt8](repeating: 7, count: 32)), log: Logger(label: "test"),
            passwords: PasswordHashing(cost: .least), clock: { now }, random: { (.random(in: 0 ... .max), .random(in: 0 ... .max)) })
        site.akun.totpWajib = []
        _ = try await BuildDemo.run(.uji, in: site)
        let web = Site.test(installation: site, sessions: StoredSesi(site))
        let walker = Walker(client: TestClient(web), router: Router(Routes.all(web.configuration)))
        var costs: [PageCost] = []
        for persona in personas {
            let input = SignIn.Input(
                masuk: persona.nip, kataSandi: DemoLogin.kataSandi, alamat: "192.0.2.1", userAgent: "uji", perangkatCookie: nil)
            let outcome = try await SignIn.run(input, in: site)
            guard case .masuk(let opened) = outcome else { throw NotOpened(persona: persona, outcome: "\(outcome)") }
            costs += try await walker.walk(as: persona, opened.token)
        }
        await database.close()
        return costs
    }

    private struct NotOpened: Error {
        let persona: Persona
        let outcome: String
    }

    private struct Walker {
        let client: TestClient
        let router: Router

        func walk(as persona: Persona, _ token: String) async throws -> [PageCost] {
            var (open, known) = (["/"], Set(["/"]))
            var (costs, taken) = ([PageCost](), [String: Int]())
            while !open.isEmpty {
                let target = open.removeFirst()
                guard let route = route(target), taken[route, default: 0] < PageWalk.examples else { continue }
                taken[route, default: 0] += 1
                let log = StatementLog()
                let cookie = "\(CookieName.sesi.name(isSecure: client.isSecure))=\(token)"
                let response = try await StatementLog.$current.withValue(log) {
                    try await client.send(TestRequest.get(target).with(.cookie, cookie))
                }
                guard response.status == 200 else { continue }
                costs.append(PageCost(route: route, target: target, persona: persona, statements: log.reading))
                open += links(response.body).filter { known.insert($0).inserted }
            }
            return costs
        }

        /// The pattern of a page's route; downloads of files and addresses elsewhere have none here.
        private func route(_ target: String) -> String? {
            let path = target.prefix { $0 != "?" && $0 != "#" }
            let segments = path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
            guard case .found(let route, _) = router.match(.get, segments) else { return nil }
            return "\(route.pattern)"
        }

        private func links(_ html: String) -> [String] {
            html.matches(of: /href="(\/[^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
        }
    }
}
