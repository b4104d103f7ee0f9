package import Kinerja

/// Appends and reads sealed results of agency rulebooks; there is no update and no delete.
package struct HasilAturanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func append(_ h: HasilAturan, topik: String) throws {
        try db.run(
            """
            insert into hasil_aturan (instansi_id, id, pegawai_id, aturan_id, topik, sha256, tanggal, keputusan, menggantikan_id, dibuat_oleh,
                dibuat_pada)
            values (\(instansi), \(h.id), \(h.pegawai), \(h.aturan), \(topik), \(h.keputusan.rulebookHash), \(h.tanggal),
                \(try JSONText(h.keputusan)), \(h.menggantikan), \(h.dibuat.oleh), \(h.dibuat.pada))
            """)
    }

    /// The last result of a person for a topic and a day; earlier ones are what it replaced.
    package func latest(of pegawai: PegawaiID, _ topik: String, on date: LocalDate) throws -> HasilAturan? {
        try db.row(
            """
            select * from hasil_aturan where instansi_id = \(instansi) and pegawai_id = \(pegawai) and topik = \(topik)
                and tanggal = \(date) order by id desc limit 1
            """
        ).map(HasilAturan.init)
    }

    /// How many results each day of a version has, newest day first.
    package func days(of aturan: AturanID, limit: Int = 24) throws -> [(tanggal: LocalDate, orang: Int)] {
        try db.rows(
            """
            select tanggal, count(distinct pegawai_id) as n from hasil_aturan where instansi_id = \(instansi) and aturan_id = \(aturan)
            group by tanggal order by tanggal desc limit \(limit)
            """
        ).map { (try $0.get("tanggal"), try $0.get("n")) }
    }

    /// Results after a cursor, in the order of their making.
    package func page(after: HasilAturanID?, limit: Int) throws -> [HasilAturan] {
        try db.rows(
            "select * from hasil_aturan where instansi_id = \(instansi) and id > \(after?.rawValue ?? "") order by id limit \(limit)"
        ).map(HasilAturan.init)
    }
}

extension HasilAturan {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), pegawai: try row.get("pegawai_id"), aturan: try row.get("aturan_id"), tanggal: try row.get("tanggal"),
            keputusan: try row.get("keputusan", as: JSONText<KeputusanAturan>.self).value, menggantikan: try row.get("menggantikan_id"),
            dibuat: AturanInstansi.Tindakan(oleh: try row.get("dibuat_oleh"), pada: try row.get("dibuat_pada")))
    }
}
