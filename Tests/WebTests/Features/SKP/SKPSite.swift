import HTTPTypes
import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases
@testable import Web

/// The whole site on the test agency's database, and the ways people take through it.
struct SKPSite {
    let agency: TestInstansi
    let client: TestClient

    static func make() async throws -> SKPSite {
        let agency = try await TestInstansi.make()
        let clock = agency.clock
        var site = Site.test(installation: agency.site, sessions: CastSesi())
        site.now = { clock.now }
        return SKPSite(agency: agency, client: TestClient(site))
    }

    func get(_ path: Path, _ person: Cast.Person, _ source: SourceLocation = #_sourceLocation) async throws -> TestResponse {
        try await client.send(.get(path), as: Person(person))
    }

    /// Sends a form; `expect` is what must come back.
    @discardableResult
    func post(
        _ path: Path, _ form: [(String, String)], _ person: Cast.Person, expect: Int = 303, _ source: SourceLocation = #_sourceLocation
    ) async throws -> TestResponse {
        let response = try await client.send(.post(path, form), as: Person(person))
        #expect(response.status == expect, "\(path.string): \(response.body.prefix(2_000))", sourceLocation: source)
        return response
    }

    func start(_ person: Cast.Person) async throws -> SKPID {
        let penugasan = try await agency.database.read { db -> PenugasanID in
            guard let row = try db.row("select id from penugasan where pegawai_id = \(person.id)") else { throw StorageError.notFound }
            return try row.get("id")
        }
        let response = try await post(
            Paths.mulaiSKP(), [("penugasan", penugasan.rawValue), ("tahun", "2026"), ("pendekatan", "kuantitatif")], person)
        let location = try #require(response.headers[.location])
        return SKPID(rawValue: String(location.dropFirst("/skp/".count)))
    }

    func version(_ id: SKPID) async throws -> String {
        try await agency.database.read { db in String(try SKPRepository(db, Cast.instansi).find(id)?.version ?? -1) }
    }

    func skp(_ id: SKPID) async throws -> SKP {
        try await agency.database.read { db in
            guard let skp = try SKPRepository(db, Cast.instansi).find(id) else { throw StorageError.notFound }
            return skp
        }
    }

    func addResult(
        _ id: SKPID, _ person: Cast.Person, _ uraian: String = "Nilai ujian murid kelas IX meningkat", target: String = "80–90%"
    ) async throws {
        let version = try await version(id)
        try await post(
            Paths.hasilKerjaBaru(id),
            [
                ("version", version), ("uraian", uraian), ("klasifikasi", "utama"), ("intervensi", ""),
                ("indikator.1.uraian", "Rata-rata nilai ujian sekolah"), ("indikator.1.target", target), ("indikator.1.aspek", "kualitas"),
                ("indikator.1.perspektif", "anggaran"), ("indikator.2.uraian", ""), ("indikator.2.target", ""),
            ], person)
    }

    func submitted(_ person: Cast.Person) async throws -> SKPID {
        let id = try await start(person)
        try await addResult(id, person)
        try await post(Paths.ajukanSKP(id), [("version", version(id))], person)
        return id
    }
}

/// Everybody of the cast by session, and by token with the scopes of the SKP.
struct CastSesi: SesiStore {
    func person(forSession token: String) async throws -> Person? {
        Cast.all.map { Person($0) }.first { TestSesi.token($0) == token }
    }

    func person(forToken token: String) async throws -> Person? {
        guard let found = Cast.all.first(where: { "api-\($0.id.rawValue)" == token }) else { return nil }
        var person = Person(found)
        person.actor = Actor(
            instansi: Cast.instansi, pegawai: found.id, nama: found.nama, peran: found.peran, scopes: ["baca:skp", "tulis:skp"])
        return person
    }
}
