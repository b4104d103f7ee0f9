package import Kinerja

/// Dialog kinerja: the notes that leader and employee leave each other on the way to an agreed SKP (PermenPANRB 6/2022 Pasal 7).
package struct DialogRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func append(id: String, skp: SKPID, oleh: PegawaiID, teks: String, at now: Instant) throws {
        try db.run(
            """
            insert into dialog_kinerja (instansi_id, id, skp_id, oleh_id, teks, dibuat)
            values (\(instansi), \(id), \(skp), \(oleh), \(teks), \(now))
            """)
    }

    /// The newest notes, oldest first.
    package func of(_ skp: SKPID, limit: Int = 100) throws -> [CatatanDialog] { try of([skp], limit: limit)[skp] ?? [] }

    /// The newest notes of each of these SKP, oldest first, in one statement.
    package func of(_ skp: [SKPID], limit: Int = 100) throws -> [SKPID: [CatatanDialog]] {
        let rows = try db.rows(
            """
            select d.skp_id, d.id, d.oleh_id, d.teks, d.dibuat, p.nama from dialog_kinerja d
            join pegawai p on p.instansi_id = d.instansi_id and p.id = d.oleh_id
            where d.instansi_id = \(instansi) and d.skp_id in \(list: skp) order by d.dibuat desc, d.id desc limit \(limit * max(1, skp.count))
            """)
        return try Dictionary(grouping: rows, by: { try $0.get("skp_id", as: SKPID.self) }).mapValues { rows in
            try rows.prefix(limit).map { row in
                CatatanDialog(
                    id: try row.get("id"), oleh: try row.get("oleh_id"), nama: try row.get("nama"), teks: try row.get("teks"),
                    dibuat: try row.get("dibuat"))
            }.reversed()
        }
    }
}
