package import Kinerja

/// Appends and reads sealed decisions of one agency; there is no update and no delete.
package struct KeputusanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func append(_ k: KeputusanTersegel) throws {
        let d = k.keputusan
        try db.run(
            """
            insert into keputusan (instansi_id, id, jenis_objek, objek_id, pegawai_id, topik, tanya, tanggal, masukan, nilai, rulebook, sha256,
                langkah, menggantikan_id, dibuat_oleh, dibuat_pada)
            values (\(instansi), \(k.id), \(k.objek.jenis), \(k.objek.id), \(k.pegawai), \(d.topik), \(d.tanya), \(d.tanggal),
                \(try JSONText(d.masukan)), \(d.nilai), \(d.rulebook), \(d.hash), \(try JSONText(d.langkah)), \(k.menggantikan),
                \(k.dibuat.oleh), \(k.dibuat.pada))
            """)
    }

    /// The last decision about a person for a topic and a day; earlier ones are what it replaced.
    package func latest(of pegawai: PegawaiID, _ topik: String, on date: LocalDate) throws -> KeputusanTersegel? {
        try db.row(
            """
            select * from keputusan where instansi_id = \(instansi) and pegawai_id = \(pegawai) and topik = \(topik)
                and tanggal = \(date) order by id desc limit 1
            """
        ).map(KeputusanTersegel.init)
    }

    /// How many people have results of a version of the agency's rulebook on each day, newest day first.
    package func days(of aturan: AturanID, limit: Int = 24) throws -> [(tanggal: LocalDate, orang: Int)] {
        try db.rows(
            """
            select tanggal, count(distinct pegawai_id) as n from keputusan
            where instansi_id = \(instansi) and jenis_objek = \(ObjekKeputusan.Jenis.hasilAturan) and objek_id = \(aturan)
            group by tanggal order by tanggal desc limit \(limit)
            """
        ).map { (try $0.get("tanggal"), try $0.get("n")) }
    }

    /// Decisions of one kind after a cursor, in the order of their making.
    package func page(of jenis: ObjekKeputusan.Jenis, after: KeputusanID?, limit: Int) throws -> [KeputusanTersegel] {
        try db.rows(
            """
            select * from keputusan where instansi_id = \(instansi) and jenis_objek = \(jenis) and id > \(after?.rawValue ?? "")
            order by id limit \(limit)
            """
        ).map(KeputusanTersegel.init)
    }
}

extension KeputusanTersegel {
    fileprivate init(_ row: SQLRow) throws {
        let jenis: ObjekKeputusan.Jenis = try row.get("jenis_objek")
        self.init(
            id: try row.get("id"), objek: ObjekKeputusan(jenis, try row.get("objek_id")), pegawai: try row.get("pegawai_id"),
            keputusan: try Keputusan(row), menggantikan: try row.get("menggantikan_id"),
            dibuat: Tindakan(oleh: try row.get("dibuat_oleh"), pada: try row.get("dibuat_pada")))
    }
}

extension Keputusan {
    /// From the columns of `keputusan`, whose names `prefix` precedes where the row holds another table's too.
    init(_ row: SQLRow, prefix: String = "") throws {
        self.init(
            topik: try row.get(prefix + "topik"), tanya: try row.get(prefix + "tanya"), tanggal: try row.get(prefix + "tanggal"),
            masukan: try row.get(prefix + "masukan", as: JSONText<[String: KeputusanInput]>.self).value,
            nilai: try row.get(prefix + "nilai"), rulebook: try row.get(prefix + "rulebook"), hash: try row.get(prefix + "sha256"),
            langkah: try row.get(prefix + "langkah", as: JSONText<[LangkahKeputusan]>.self).value)
    }

    /// The columns of a table `k`, for `init(_:prefix:)` with `k_`.
    static let columns: SQL = """
        k.topik as k_topik, k.tanya as k_tanya, k.tanggal as k_tanggal, k.masukan as k_masukan, k.nilai as k_nilai,
        k.rulebook as k_rulebook, k.sha256 as k_sha256, k.langkah as k_langkah
        """
}
