import HTTPTypes
import Kinerja
import Logging
import Storage
import Synchronization
import TestSupport
import Testing
import UseCases

@testable import Web

/// When the disk was full, every page of somebody signed in answered 503: the time of his last use could not be written.
@Suite("Reads go on when nothing can be written")
struct FullDiskTests {
    /// Reads as before; every write fails.
    private final class FullDisk: SQLDatabase {
        let tried = Mutex(0)
        private let database: any SQLDatabase

        init(_ database: any SQLDatabase) { self.database = database }

        func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
            try await database.read(body)
        }

        func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
            tried.withLock { $0 += 1 }
            throw StorageError.unavailable("database or disk is full")
        }

        func refreshStatistics() async throws {}
        func close() async {}
    }

    private func client(_ agency: TestInstansi, _ database: any SQLDatabase) -> (client: TestClient, site: Installation) {
        let site = site(agency, database)
        var web = Site.test(installation: site, sessions: StoredSesi(site))
        web.now = { agency.clock.now }
        return (TestClient(web), site)
    }

    private func site(_ agency: TestInstansi, _ database: any SQLDatabase) -> Installation {
        Installation(
            database: database, rules: agency.site.rules, evidence: agency.site.evidence, secrets: agency.site.secrets,
            log: agency.site.log, passwords: agency.site.passwords, clock: agency.site.clock, random: agency.site.random)
    }

    @Test("a signed-in person's pages answer 200, long after the session was last used")
    func pages() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.kepsek)
        let browser = Browser(agency)
        _ = try await browser.signIn(Cast.kepsek)
        let session = try #require(browser["tolok-sesi"])
        agency.clock.advance(seconds: 10 * 60)
        let disk = FullDisk(agency.database)
        let (client, site) = client(agency, disk)
        for target in ["/", "/skp", "/tim", "/evaluasi", "/nilai", "/kinerja", "/umpan-balik", "/aturan", "/akun", "/sehat"] {
            let answer = try await client.send(.get(target).with(.cookie, "tolok-sesi=\(session)"))
            #expect(answer.status == 200, "\(target): \(answer.status)")
        }
        await site.lastUse.settle()
        #expect(disk.tried.withLock { $0 } > 0, "the time of last use was due")
    }

    @Test("signing out leaves the browser signed out although nothing can be written, and says what is left")
    func signOut() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.kepsek)
        let browser = Browser(agency)
        _ = try await browser.signIn(Cast.kepsek)
        let session = try #require(browser["tolok-sesi"])
        let (client, _) = client(agency, FullDisk(agency.database))
        let person = try await StoredSesi(agency.site).person(forSession: session)
        let form = TestRequest.post(Paths.keluar, [("_csrf", client.token(person))]).withoutToken
        let answer = try await client.send(form.with(.cookie, "tolok-tamu=\(TestClient.visitor); tolok-sesi=\(session)"))
        #expect(answer.status == 303)
        #expect(answer.cookies.contains { $0.hasPrefix("tolok-sesi=;") && $0.contains("Max-Age=0") }, "\(answer.cookies)")
        #expect(answer.cookies.contains { $0.hasPrefix("tolok-kabar=") })
    }

    @Test("an API token's reads answer 200")
    func api() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.sri)
        let browser = Browser(agency)
        _ = try await browser.signIn(Cast.sri)
        let made = try await browser.post(Paths.tokenBaru, [("nama", "Absensi"), ("cakupan", "baca:saya"), ("hari", "30")])
        let token = String(try #require(made.body.firstMatch(of: /tlk_[0-9a-f]{64}/)).0)
        let disk = FullDisk(agency.database)
        let (client, site) = client(agency, disk)
        let answer = try await client.send(.get("/api/v1/saya").with(.authorization, "Bearer \(token)"))
        #expect(answer.status == 200)
        await site.lastUse.settle()
        #expect(disk.tried.withLock { $0 } == 1)
    }

    @Test("F3 no page, file or answer of the API writes because it is read, but the sheets of codes, whose reading is an act")
    func everything() async throws {
        let stage = try await MatrixStage.make()
        let site = site(stage.agency, FullDisk(stage.agency.database))
        var web = Site.test(installation: site, sessions: MatrixSesi(clock: stage.agency.clock))
        web.now = { stage.agency.clock.now }
        let client = TestClient(web)
        let acts = Set([Paths.cetakan.pattern, Paths.lembarKode.pattern])
        for row in try await MatrixRun.reads.value where !acts.contains(row.route.pattern) {
            for cell in row.cells where cell.status < 400 {
                let person = cell.kolom.person(at: stage.agency.clock.now, token: row.route.requirement.isToken)
                var request = TestRequest.get(row.target)
                if row.route.requirement.isToken, let person {
                    request = request.with(.authorization, "Bearer \(MatrixSesi.bearer(person))")
                }
                let answer = try await client.send(request, as: row.route.requirement.isToken ? nil : person)
                #expect(answer.status == cell.status, "\(row.target) as \(cell.kolom): \(answer.status)")
            }
        }
    }

    @Test("once writing works again, the last use is kept again")
    func recovers() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.sri)
        let browser = Browser(agency)
        _ = try await browser.signIn(Cast.sri)
        let token = try #require(browser["tolok-sesi"])
        for _ in 0..<2 {
            agency.clock.advance(seconds: 20 * 60)
            #expect(try await browser.get("/skp").status == 200)
            await agency.site.lastUse.settle()
        }
        #expect(try await Lookup.session(token, in: agency.site)?.sesi?.terakhir == agency.clock.now)
    }
}
