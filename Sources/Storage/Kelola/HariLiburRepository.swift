package import Kinerja

/// Reads and writes the agency's days off.
package struct HariLiburRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func year(_ tahun: Int) throws -> [HariLibur] {
        guard let first = LocalDate(tahun, 1, 1), let last = LocalDate(tahun, 12, 31) else { return [] }
        return try db.rows(
            """
            select * from hari_libur where instansi_id = \(instansi) and tanggal >= \(first) and tanggal <= \(last) order by tanggal limit 400
            """
        ).map(HariLibur.init)
    }

    /// The calendar with the days off of some years (a year has some 25).
    package func kalender(_ pola: KalenderKerja.PolaHariKerja, tahun: ClosedRange<Int>) throws -> KalenderKerja {
        guard let first = LocalDate(tahun.lowerBound, 1, 1), let last = LocalDate(tahun.upperBound, 12, 31) else {
            return KalenderKerja(pola: pola)
        }
        let rows = try db.rows(
            """
            select * from hari_libur where instansi_id = \(instansi) and tanggal >= \(first) and tanggal <= \(last)
            order by tanggal limit 1000
            """
        ).map(HariLibur.init)
        return KalenderKerja(pola: pola, libur: Set(rows.map(\.tanggal)))
    }

    package func find(_ tanggal: LocalDate) throws -> HariLibur? {
        try db.row("select * from hari_libur where instansi_id = \(instansi) and tanggal = \(tanggal)").map(HariLibur.init)
    }

    package func put(_ libur: HariLibur) throws {
        try db.run(
            """
            insert into hari_libur (instansi_id, tanggal, keterangan, jenis)
            values (\(instansi), \(libur.tanggal), \(libur.keterangan), \(libur.jenis))
            on conflict (instansi_id, tanggal) do update set keterangan = excluded.keterangan, jenis = excluded.jenis
            """)
    }

    package func remove(_ tanggal: LocalDate) throws {
        try db.run("delete from hari_libur where instansi_id = \(instansi) and tanggal = \(tanggal)")
    }
}

extension HariLibur {
    fileprivate init(_ row: SQLRow) throws {
        self.init(tanggal: try row.get("tanggal"), keterangan: try row.get("keterangan"), jenis: try row.get("jenis"))
    }
}
