import Kinerja
import Storage
import Testing

@Suite("Rulebooks of an agency in the database")
struct AturanTests {
    private static let instansi = InstansiID(rawValue: 1)
    private static func id<I: Identifier>(_ n: UInt64) -> I { I(milliseconds: 1_700_000_000_000, random: (0, n)) }
    private static let people: [PegawaiID] = [id(1), id(2)]

    private static func make(_ database: any SQLDatabase) async throws {
        try await database.write { db in
            try InstansiRepository(db).insert(Instansi(id: instansi, nama: "Uji", kota: "Uji"))
            for person in people {
                try db.run(
                    """
                    insert into pegawai (instansi_id, id, nama, jenis, kedudukan, cari, version)
                    values (\(instansi), \(person), 'x', 'pns', 'aktif', 'x', 1)
                    """)
            }
            try AturanRepository(db, instansi).keep("isi", sha256: "aa", at: Instant(rawValue: 0))
        }
    }

    private static func aturan(_ n: UInt64 = 10, versi: Int = 1, sha256: String = "aa") throws -> AturanInstansi {
        AturanInstansi(
            id: id(n), topik: "tpp", versi: versi, judul: "TPP", dasar: "Perbup", keputusan: "TPP", satuan: "",
            mulai: try #require(LocalDate("2026-01-01")), sha256: sha256, sha256Contoh: "aa",
            pemeriksaan: AturanCheck(temuan: [], contohLulus: 1, contohGagal: 0),
            diunggah: .init(oleh: people[0], pada: Instant(rawValue: 5)))
    }

    @Test("what goes in comes out", arguments: Engine.all)
    func roundTrip(engine: Engine) async throws {
        try await engine.withDatabase(Migrations.all) { database in
            try await Self.make(database)
            let wanted = try Self.aturan()
            try await database.write { try AturanRepository($0, Self.instansi).insert(wanted) }
            let found = try await database.read { try AturanRepository($0, Self.instansi).find(wanted.id) }
            #expect(found == wanted)
            let elsewhere = try await database.read { try AturanRepository($0, InstansiID(rawValue: 2)).find(wanted.id) }
            #expect(elsewhere == nil)
        }
    }

    @Test("the database itself refuses an approval by the proposer", arguments: Engine.all)
    func twoPeople(engine: Engine) async throws {
        try await engine.withDatabase(Migrations.all) { database in
            try await Self.make(database)
            var one = try Self.aturan()
            one.diajukan = .init(oleh: Self.people[1], pada: Instant(rawValue: 6))
            let submitted = one
            try await database.write { try AturanRepository($0, Self.instansi).insert(submitted) }
            for proposer in Self.people {
                var approved = submitted
                approved.status = .disetujui
                approved.diputuskan = .init(oleh: proposer, pada: Instant(rawValue: 7))
                let row = approved
                let error = await failure { try await database.write { try AturanRepository($0, Self.instansi).update(row) } }
                #expect(error as? StorageError == .check(name: "ck__aturan_instansi__dua_orang"))
            }
            var unapproved = submitted
            unapproved.status = .disetujui
            let row = unapproved
            let error = await failure { try await database.write { try AturanRepository($0, Self.instansi).update(row) } }
            #expect(error as? StorageError == .check(name: "ck__aturan_instansi__diputuskan"))
        }
    }

    @Test("a stale version, a repeated number and unknown bytes are refused; the same bytes are kept once", arguments: Engine.all)
    func guards(engine: Engine) async throws {
        try await engine.withDatabase(Migrations.all) { database in
            try await Self.make(database)
            let one = try Self.aturan()
            try await database.write { db in
                let repository = AturanRepository(db, Self.instansi)
                try repository.insert(one)
                try repository.keep("isi", sha256: "aa", at: Instant(rawValue: 9))
                try repository.update(one)
            }
            let stale = await failure { try await database.write { try AturanRepository($0, Self.instansi).update(one) } }
            #expect(stale as? StorageError == .conflict)
            let (again, unknown) = (try Self.aturan(11), try Self.aturan(12, versi: 2, sha256: "bb"))
            let repeated = await failure { try await database.write { try AturanRepository($0, Self.instansi).insert(again) } }
            #expect(repeated as? StorageError == .unique(table: "aturan_instansi", columns: ["instansi_id", "topik", "versi"]))
            let missing = await failure { try await database.write { try AturanRepository($0, Self.instansi).insert(unknown) } }
            #expect(missing as? StorageError == .foreignKey)
            let kept: Int? = try await database.read { try $0.row("select count(*) as n from aturan_isi")?.get("n") }
            #expect(kept == 1)
        }
    }
}
