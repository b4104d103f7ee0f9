package import Kinerja

/// Reads and writes what-ifs of one agency. Their rows can be computed again, so only the last few of a rulebook are kept.
package struct SimulasiAturanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ id: SimulasiAturanID) throws -> SimulasiAturan? {
        try db.row("select * from simulasi_aturan where instansi_id = \(instansi) and id = \(id)").map(SimulasiAturan.init)
    }

    /// The what-ifs of a version, newest first.
    package func of(_ aturan: AturanID, limit: Int = 10) throws -> [SimulasiAturan] {
        try db.rows(
            "select * from simulasi_aturan where instansi_id = \(instansi) and aturan_id = \(aturan) order by id desc limit \(limit)"
        ).map(SimulasiAturan.init)
    }

    package func insert(_ s: SimulasiAturan) throws {
        try db.run(
            """
            insert into simulasi_aturan (instansi_id, id, aturan_id, pembanding_id, tanggal, tetapan, ringkasan, dibuat_oleh, dibuat_pada)
            values (\(instansi), \(s.id), \(s.aturan), \(s.pembanding), \(s.tanggal), \(try JSONText(s.tetapan)),
                \(try JSONText(s.ringkasan)), \(s.dibuat.oleh), \(s.dibuat.pada))
            """)
    }

    package func insert(_ rows: [SimulasiRow], of id: SimulasiAturanID) throws {
        for row in rows {
            try db.run(
                """
                insert into simulasi_aturan_baris (instansi_id, simulasi_id, pegawai_id, lama, baru, galat, berubah)
                values (\(instansi), \(id), \(row.pegawai), \(row.lama), \(row.baru), \(row.galat), \(row.berubah))
                """)
        }
    }

    /// Forgets the rows of all but the newest what-ifs of a version; their figures stay.
    package func forgetRows(of aturan: AturanID, keeping newest: Int) throws {
        for old in try of(aturan, limit: 100).dropFirst(newest) {
            try db.run("delete from simulasi_aturan_baris where instansi_id = \(instansi) and simulasi_id = \(old.id)")
        }
    }

    /// People after a cursor, those who change first when asked for alone.
    package func rows(
        of id: SimulasiAturanID, onlyChanged: Bool, after: PegawaiID?, limit: Int
    ) throws -> [NamedSimulasiRow] {
        let changed: SQL = onlyChanged ? "and b.berubah = \(true)" : ""
        return try db.rows(
            """
            select b.pegawai_id, b.lama, b.baru, b.galat, b.berubah, p.nama, p.nip from simulasi_aturan_baris b
            join pegawai p on p.instansi_id = b.instansi_id and p.id = b.pegawai_id
            where b.instansi_id = \(instansi) and b.simulasi_id = \(id) \(changed) and b.pegawai_id > \(after?.rawValue ?? "")
            order by b.pegawai_id limit \(limit)
            """
        ).map(NamedSimulasiRow.init)
    }
}

extension SimulasiAturan {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), aturan: try row.get("aturan_id"), pembanding: try row.get("pembanding_id"),
            tanggal: try row.get("tanggal"), tetapan: try row.get("tetapan", as: JSONText<[String: String]>.self).value,
            ringkasan: try row.get("ringkasan", as: JSONText<SimulasiSummary>.self).value,
            dibuat: AturanInstansi.Tindakan(oleh: try row.get("dibuat_oleh"), pada: try row.get("dibuat_pada")))
    }
}

extension NamedSimulasiRow {
    fileprivate init(_ row: SQLRow) throws {
        let baris = SimulasiRow(
            pegawai: try row.get("pegawai_id"), lama: try row.get("lama"), baru: try row.get("baru"), galat: try row.get("galat"),
            berubah: try row.get("berubah"))
        self.init(baris: baris, nama: try row.get("nama"), nip: try row.get("nip"))
    }
}
