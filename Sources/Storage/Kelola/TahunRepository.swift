package import Kinerja

/// The periods of whole years, for the admin who opens them.
package struct TahunRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func periods(of tahun: Int) throws -> [PeriodeEvaluasi] {
        try db.rows(
            """
            select id, jenis, tahun, urutan, mulai, selesai from periode where instansi_id = \(instansi) and tahun = \(tahun)
            order by case jenis when 'tahunan' then 1 else 0 end, urutan limit 20
            """
        ).map { row in
            PeriodeEvaluasi(
                id: try row.get("id"), jenis: try row.get("jenis"), tahun: try row.get("tahun"), urutan: try row.get("urutan"),
                mulai: try row.get("mulai"), selesai: try row.get("selesai"))
        }
    }

    /// The years that are open, newest first.
    package func years() throws -> [Int] {
        try db.rows("select distinct tahun from periode where instansi_id = \(instansi) order by tahun desc limit 20").map {
            try $0.get("tahun")
        }
    }

    package func insert(_ p: PeriodeEvaluasi, openedAt: Instant) throws {
        try db.run(
            """
            insert into periode (instansi_id, id, jenis, tahun, urutan, mulai, selesai, dibuka_pada)
            values (\(instansi), \(p.id), \(p.jenis), \(p.tahun), \(p.urutan), \(p.mulai), \(p.selesai), \(openedAt))
            """)
    }
}
