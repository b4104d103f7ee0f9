import Kinerja
import Testing

@testable import Storage

@Suite("Events of before get their place in line")
struct UrutanMigrationTests {
    private static let instansi = InstansiID(rawValue: 1)
    /// What stood for the operator of the server.
    private static let zeros = "00000000000000000000000000"

    private static func old(_ db: any SQLConnection) throws {
        for n in 1...2 {
            try db.run("insert into instansi values (\(n), 'Uji', 'Uji', 'WIB', 'triwulanan', 'lima_hari', 1)")
        }
        let rows: [(Int64, String, String?, String, String)] = [
            (1, "b", "orang", "skp.mulai", "skp"), (1, "a", zeros, "instansi.buat", "instansi"), (2, "a", "lain", "skp.mulai", "skp"),
            (1, "d", "orang", "dokumen.minta", "skp"), (1, "c", "orang", "dokumen.minta", "evaluasi"),
            (1, "e", nil, "evaluasi.finalkan", "evaluasi"),
        ]
        for (agency, id, who, aksi, jenis) in rows {
            try db.run(
                """
                insert into peristiwa (instansi_id, id, waktu, pelaku_id, aksi, jenis_objek, objek_id)
                values (\(agency), \(id), 7, \(who), \(aksi), \(jenis), 'x')
                """)
        }
    }

    @Test(
        "numbers follow the identifiers, agency by agency; the operator loses the invented person, and the next event goes on",
        arguments: Engine.all)
    func carried(engine: Engine) async throws {
        try await engine.withDatabase(Array(Migrations.all.prefix(8))) { database in
            try await database.write { try Self.old($0) }
            try await Migrator(Migrations.all).migrate(database, at: 1)
            let rows = try await database.read { db in
                try db.rows("select id, nomor, jenis_pelaku, pelaku_id, aksi from peristiwa where instansi_id = 1 order by nomor").map {
                    "\(try $0.get("nomor", as: Int64.self)) \(try $0.get("id", as: String.self)) \(try $0.get("jenis_pelaku", as: String.self)) "
                        + "\(try $0.get("pelaku_id", as: String?.self) ?? "–") \(try $0.get("aksi", as: String.self))"
                }
            }
            #expect(
                rows == [
                    "1 a operator – instansi.buat", "2 b orang orang skp.mulai", "3 c orang orang dokumen.minta",
                    "4 d orang orang dokumen.minta_skp", "5 e sistem – evaluasi.finalkan",
                ])
            let next = Peristiwa(id: PeristiwaID(rawValue: "f"), waktu: Instant(rawValue: 8), pelaku: nil, aksi: .skpMulai, objek: "x")
            let places = try await database.write { db in
                for agency in 1...2 { try PeristiwaRepository(db, InstansiID(rawValue: Int64(agency))).append(next) }
                return try (1...2).map {
                    try PeristiwaRepository(db, InstansiID(rawValue: Int64($0))).history(of: .skp, "x", limit: 1).map(\.nomor)
                }
            }
            #expect(places == [[6], [2]])
        }
    }
}
