package import Kinerja

/// Reads and writes the action plan of each result and period.
package struct RencanaAksiRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func of(_ skp: SKPID, _ periode: PeriodeID) throws -> [RencanaAksi] {
        try db.rows(
            """
            select a.* from rencana_aksi a join rencana_hasil_kerja h on h.instansi_id = a.instansi_id and h.id = a.rhk_id
            where h.instansi_id = \(instansi) and h.skp_id = \(skp) and a.periode_id = \(periode)
            order by a.rhk_id, a.urutan, a.id limit 1000
            """
        ).map(RencanaAksi.init)
    }

    /// Puts `steps` in the place of the plan of one result and period.
    package func replace(_ rhk: RencanaHasilKerjaID, _ periode: PeriodeID, with steps: [RencanaAksi]) throws {
        try db.run("delete from rencana_aksi where instansi_id = \(instansi) and rhk_id = \(rhk) and periode_id = \(periode)")
        for (n, step) in steps.enumerated() {
            try db.run(
                """
                insert into rencana_aksi (instansi_id, id, rhk_id, periode_id, urutan, uraian, selesai)
                values (\(instansi), \(step.id), \(rhk), \(periode), \(n + 1), \(step.uraian), \(step.selesai))
                """)
        }
    }
}

extension RencanaAksi {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), rhk: try row.get("rhk_id"), periode: try row.get("periode_id"), uraian: try row.get("uraian"),
            selesai: try row.get("selesai"))
    }
}
