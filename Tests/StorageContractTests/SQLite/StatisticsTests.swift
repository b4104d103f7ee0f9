import Kinerja
import Storage
import StorageSQLite
import Synchronization
import Testing

/// A page of a head of school took 7.5 s among 3,000 people: without statistics the planner began every count of a team with all
/// rows of the agency.
@Suite("The planner's statistics")
struct StatisticsTests {
    private static let instansi = InstansiID(rawValue: 1)

    /// Runs the body with a database of the program's own schema and one reader.
    private func withDatabase(_ body: (SQLiteDatabase, _ path: String) async throws -> Void) async throws {
        try await withFolder { folder in
            let database = try await SQLiteDatabase.open(path: folder + "/tolok.db", readers: 1)
            try await Migrator().migrate(database, at: 0)
            try await body(database, folder + "/tolok.db")
            await database.close()
        }
    }

    /// How the reader walks through the tables for the team of an assessor: "SEARCH h USING INDEX … (instansi_id=? AND skp_id=?)".
    private func plan(of database: SQLiteDatabase) async throws -> [String] {
        try await database.read { db in
            let watch = StatementWatch(db)
            guard let from = LocalDate(2026, 1, 1), let to = LocalDate(2026, 3, 31) else { return [] }
            let periode = PeriodeEvaluasi(
                id: PeriodeID(rawValue: "t1"), jenis: .triwulanan, tahun: 2026, urutan: 1, mulai: from, selesai: to)
            // Nobody's ids: the plan is the same, and there is nothing to decode.
            let team = (2...40).map { PegawaiID(rawValue: "q\($0)") }
            _ = try EvaluasiRepository(watch, Self.instansi).tim(team, penilai: PegawaiID(rawValue: "p1"), periode)
            // A connection keeps prepared statements, and one that explains is not planned anew: each asking has a text of its own.
            return try watch.seen.flatMap { try db.rows("EXPLAIN QUERY PLAN \($0) \(Self.blanks())") }.map { try $0.get("detail") }
        }
    }

    private static let asked = Mutex(0)

    /// White space that was not there before.
    private static func blanks() -> SQL {
        let count = asked.withLock {
            $0 += 1
            return $0
        }
        return SQL.join(Array(repeating: "", count: count), separator: " ")
    }

    /// Steps that walk through all rows of the agency.
    private func walks(_ plan: [String]) -> [String] { plan.filter { $0.hasPrefix("SCAN") || $0.hasSuffix("(instansi_id=?)") } }

    @Test("there are some as soon as the schema is there")
    func afterMigration() async throws {
        try await withDatabase { database, _ in
            let applied = try await rows(analyzed: "migrasi", in: database)
            let empty = try await rows(analyzed: "skp", in: database)
            #expect(applied == Migrations.all.count && empty == nil)
        }
    }

    @Test("asked for, they turn the plans of a reader that was open and had prepared its statements before")
    func openReader() async throws {
        try await withDatabase { database, _ in
            let before = try await plan(of: database)
            #expect(!walks(before).isEmpty, "the fault that this suite is about: \(before)")
            try await database.write { try Crowd.insert(on: $0) }
            try await database.refreshStatistics()
            let after = try await plan(of: database)
            #expect(walks(after).isEmpty, "\(after)")
            for index in ["ix__rhk__skp (instansi_id=? AND skp_id=?)", "ix__indikator__rhk (instansi_id=? AND rhk_id=?)"] {
                #expect(after.contains { $0.contains(index) }, "\(index) in \(after)")
            }
            #expect(try await rows(analyzed: "indikator", in: database) == Crowd.indikator)
        }
    }

    @Test("they follow ordinary writes, without being asked, and are kept")
    func growth() async throws {
        try await withDatabase { database, path in
            try await database.write { try Crowd.insert(on: $0) }
            await database.close()
            let again = try await SQLiteDatabase.open(path: path, readers: 1)
            let plan = try await plan(of: again)
            #expect(walks(plan).isEmpty, "\(plan)")
            await again.close()
        }
    }

    @Test("the running program makes them while nobody waits, and open readers go by them")
    func whileRunning() async throws {
        try await withDatabase { database, _ in
            _ = try await plan(of: database)
            try await database.write { try Crowd.insert(on: $0) }
            // A round ends some time after the write; each later write begins after the step under way.
            for _ in 0..<200 where try await !walks(plan(of: database)).isEmpty {
                try await database.write { _ in }
                try await Task.sleep(for: .milliseconds(20))
            }
            let left = try await walks(plan(of: database))
            #expect(left.isEmpty)
        }
    }

    @Test("a few writes do not set off the work")
    func fewWrites() async throws {
        try await withDatabase { database, path in
            try await database.write { db in
                for n in 1...20 {
                    try db.run(
                        "insert into instansi (id, nama, kota, zona, periode, pola_hari_kerja, version) values (\(n), 'Instansi', 'Kota', 'WIB', 'bulanan', 'lima_hari', 1)"
                    )
                }
            }
            await database.close()
            let again = try await SQLiteDatabase.open(path: path, readers: 1)
            #expect(try await rows(analyzed: "instansi", in: again) == nil)
            await again.close()
        }
    }

    private func rows(analyzed table: String, in database: SQLiteDatabase) async throws -> Int? {
        try await database.read { db -> Int? in
            let row = try db.row("SELECT max(CAST(stat AS INTEGER)) AS n FROM sqlite_stat1 WHERE tbl = \(table)")
            return try row.flatMap { try $0.get("n", as: Int?.self) }
        }
    }
}

/// 3,000 people with SKPs, four results each and their indicators in five periods, as in the demo's profile S.
private enum Crowd {
    static let pegawai = 3_000
    static let indikator = 20_000

    static func insert(on db: any SQLConnection) throws {
        try db.run(
            "insert into instansi (id, nama, kota, zona, periode, pola_hari_kerja, version) values (1, 'Kabupaten', 'Kota', 'WIB', 'triwulanan', 'lima_hari', 1)"
        )
        try db.run("insert into unit_kerja (instansi_id, id, kode, nama, jenis, aktif, version) values (1, 'u', '1', 'Unit', 'opd', 1, 1)")
        try db.run(
            """
            insert into jabatan (instansi_id, id, nama, jenjang, unit_id, eselon, urutan, pimpinan_unit_mandiri, aktif, version)
            values (1, 'j', 'Guru', 'fungsional', 'u', 'non_eselon', 1, 0, 1, 1)
            """)
        try db.run(
            """
            insert into periode (instansi_id, id, jenis, tahun, urutan, mulai, selesai)
            \(numbers(4)) select 1, 't' || n, 'triwulanan', 2026, n, '2026-01-01', '2026-12-31' from seri
            """)
        try db.run(
            """
            insert into pegawai (instansi_id, id, nama, jenis, kedudukan, cari, version)
            \(numbers(pegawai)) select 1, 'p' || n, 'Orang ' || n, 'pns', 'aktif', 'orang ' || n, 1 from seri
            """)
        try work(on: db)
    }

    private static func work(on db: any SQLConnection) throws {
        try db.run(
            """
            insert into skp (instansi_id, id, pegawai_id, jabatan_id, unit_id, tahun, mulai, selesai, jenis, pendekatan, status, versi,
                pihak_pegawai, dibuat, version)
            \(numbers(pegawai)) select 1, 's' || n, 'p' || n, 'j', 'u', 2026, '2026-01-01', '2026-12-31', 'ja_jf', 'kuantitatif',
                'ditetapkan', 1, '{}', 0, 1 from seri
            """)
        try db.run(
            """
            insert into rencana_hasil_kerja (instansi_id, id, skp_id, urutan, klasifikasi, uraian, intervensi_teks, penugas)
            \(numbers(4 * pegawai)) select 1, 'h' || n, 's' || (1 + n % \(pegawai)), n, 'utama', 'Hasil', '', '' from seri
            """)
        try db.run(
            """
            insert into indikator (instansi_id, id, rhk_id, urutan, uraian, aspek, arah, satuan, target_teks)
            \(numbers(indikator)) select 1, 'i' || n, 'h' || (1 + n % \(4 * pegawai)), n, 'Indikator', 'kuantitas', 'naik', '', '' from seri
            """)
        try db.run(
            """
            insert into realisasi (instansi_id, indikator_id, periode_id, uraian, diubah_pada, version)
            \(numbers(4 * indikator)) select 1, 'i' || (1 + n / 4), 't' || (1 + n % 4), '', 0, 1 from seri where n / 4 < \(indikator)
            """)
        try db.run(
            """
            insert into bukti_dukung (instansi_id, id, rhk_id, periode_id, keterangan, tautan, dibuat, dibuat_oleh)
            \(numbers(30_000)) select 1, 'b' || n, 'h' || (1 + n % \(4 * pegawai)), 't' || (1 + n % 4), '', 'https://…', 0, 'p1' from seri
            """)
        try db.run(
            """
            insert into umpan_balik (instansi_id, id, skp_id, periode_id, peran, nada, teks, dibuat)
            \(numbers(30_000)) select 1, 'f' || n, 's' || (1 + n % \(pegawai)), 't' || (1 + n % 4), 'rekan', 'positif', '', 0 from seri
            """)
    }

    /// `seri`: the numbers from 1 to `last`.
    private static func numbers(_ last: Int) -> SQL {
        "with recursive seri (n) as (select 1 union all select n + 1 from seri where n < \(last))"
    }
}

/// Passes statements on and keeps them.
private final class StatementWatch: SQLConnection {
    private(set) var seen: [SQL] = []
    private let db: any SQLConnection

    init(_ db: any SQLConnection) { self.db = db }

    func rows(_ sql: SQL) throws -> [SQLRow] { try noting(sql).rows(sql) }
    func row(_ sql: SQL) throws -> SQLRow? { try noting(sql).row(sql) }
    func run(_ sql: SQL) throws -> Int { try noting(sql).run(sql) }
    func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws { try noting(sql).each(sql, body) }
    func savepoint<T>(_ body: () throws -> T) throws -> T { try db.savepoint(body) }
    func apply(_ migration: Migration) throws { try db.apply(migration) }

    private func noting(_ sql: SQL) -> any SQLConnection {
        seen.append(sql)
        return db
    }
}
