import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

/// Counts the statements that read days off.
private final class CountingConnection: SQLConnection {
    private let db: any SQLConnection
    private(set) var libur = 0

    init(_ db: any SQLConnection) { self.db = db }

    func rows(_ sql: SQL) throws -> [SQLRow] { try db.rows(seen(sql)) }
    func row(_ sql: SQL) throws -> SQLRow? { try db.row(seen(sql)) }
    func run(_ sql: SQL) throws -> Int { try db.run(seen(sql)) }
    func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws { try db.each(seen(sql), body) }
    func savepoint<T>(_ body: () throws -> T) throws -> T { try db.savepoint(body) }
    func apply(_ migration: Migration) throws { try db.apply(migration) }

    private func seen(_ sql: SQL) -> SQL {
        if "\(sql)".contains("from hari_libur") { libur += 1 }
        return sql
    }
}

@Suite("One transaction")
struct TransactionTests {
    /// How often days off are read for an answer.
    private static func reads(_ stage: EvaluasiStage, _ body: @escaping @Sendable (Look) throws -> Void) async throws -> Int {
        try await stage.agency.site.look(by: Cast.kepsek.actor()) { look in
            let db = CountingConnection(look.db)
            try body(Look(db: db, actor: look.actor, now: look.now, instansi: look.instansi, site: look.site))
            return db.libur
        }
    }

    @Test("days off are read when a page asks for them, and then once")
    func lazily() async throws {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver()
        #expect(try await Self.reads(stage) { _ = try ReadDokumenSKP(stage.skp).read(in: $0) } == 0)
        #expect(try await Self.reads(stage) { _ = try ReadRiwayat(.evaluasi, sent.evaluasi.rawValue).read(in: $0) } == 0)
        #expect(try await Self.reads(stage) { _ = try ReadTimPenilaian(EvaluasiStage.triwulan).read(in: $0) } == 1)
        #expect(try await Self.reads(stage) { _ = try ReadBeranda().read(in: $0) } == 1)
    }

    @Test("a day off outside the years that were read first is counted all the same")
    func farDay() async throws {
        let stage = try await EvaluasiStage.make()
        let (friday, tuesday) = (try #require(LocalDate(2019, 5, 3)), try #require(LocalDate(2019, 5, 7)))
        try await stage.agency.database.write { db in
            let monday = HariLibur(tanggal: friday.adding(days: 3), keterangan: "Libur", jenis: .daerah)
            try HariLiburRepository(db, Cast.instansi).put(monday)
        }
        let reads = try await Self.reads(stage) { look in
            _ = try look.tenggat(look.today)
            #expect(try look.kalender(sejak: friday).tenggat(1, after: friday) == tuesday)
            _ = try look.tenggat(friday)
        }
        #expect(reads == 2)
    }
}

@Suite("Open, require, take")
struct OpenedTests {
    @Test("an SKP: the person is refused before the version, the version before the state")
    func skp() async throws {
        let f = try await SKPFixture.make()
        let draft = try await f.start(Cast.sri)
        let taken = { (person: Cast.Person, version: Int64) in
            try await f.site.look(by: person.actor()) { look in
                _ = try OpenSKP.open(draft.id, in: look).require(.tarik, version: version)
            }
        }
        await #expect(throws: Refused.hidden) { try await taken(Cast.joko, draft.version + 1) }
        await #expect(throws: Refused.notPermitted("susun_skp")) { try await taken(Cast.kepsek, draft.version + 1) }
        await #expect(throws: Refused.stale) { try await taken(Cast.sri, draft.version + 1) }
        await #expect(throws: Refused.wrongState("draft")) { try await taken(Cast.sri, draft.version) }
    }

    @Test("an evaluation: the person is refused before the version, the version before the state")
    func evaluasi() async throws {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver()
        let deliver = { (person: Cast.Person, version: Int64) in
            try await stage.agency.site.run(DeliverEvaluasi(sent.evaluasi, version: version), by: person.actor(stepUp: stage.now))
        }
        await #expect(throws: Refused.hidden) { try await deliver(Cast.joko, 0) }
        await #expect(throws: Refused.notPermitted("nilai")) { try await deliver(Cast.admin, 0) }
        await #expect(throws: Refused.stale) { try await deliver(Cast.kepsek, 0) }
        await #expect(throws: Refused.wrongState("disampaikan")) { try await deliver(Cast.kepsek, sent.version) }
    }

    @Test("before delivery an evaluation does not exist for its owner, whatever he tries")
    func ownDraft() async throws {
        let stage = try await EvaluasiStage.make()
        let rated = try await stage.rate()
        await #expect(throws: Refused.hidden) {
            try await stage.agency.site.run(
                DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.sri.actor(stepUp: stage.now))
        }
        await #expect(throws: Refused.hidden) { try await stage.agency.site.run(ReceiveEvaluasi(rated.evaluasi), by: Cast.sri.actor()) }
        await #expect(throws: Refused.notPermitted("nilai")) {
            try await stage.agency.site.run(
                DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.admin.actor(stepUp: stage.now))
        }
    }
}
