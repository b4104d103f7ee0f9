package import Kinerja

package struct DelegasiRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func insert(
        _ id: DelegasiID, from pemberi: PegawaiID, to penerima: PegawaiID, _ mulai: LocalDate, _ selesai: LocalDate, alasan: String,
        at now: Instant
    ) throws {
        try db.run(
            """
            insert into delegasi (instansi_id, id, pemberi_id, penerima_id, mulai, selesai, alasan, dibuat)
            values (\(instansi), \(id), \(pemberi), \(penerima), \(mulai), \(selesai), \(alasan), \(now))
            """)
    }

    package func find(_ id: DelegasiID) throws -> Delegasi? {
        try db.row("\(Self.columns) where d.instansi_id = \(instansi) and d.id = \(id)").map(Delegasi.init)
    }

    /// `false` when it is not his or was revoked before.
    package func revoke(_ id: DelegasiID, by pemberi: PegawaiID, at now: Instant) throws -> Bool {
        try db.run(
            """
            update delegasi set dicabut = \(now)
            where instansi_id = \(instansi) and id = \(id) and pemberi_id = \(pemberi) and dicabut is null
            """) == 1
    }

    package func given(by pemberi: PegawaiID, limit: Int = 50) throws -> [Delegasi] {
        try db.rows(
            "\(Self.columns) where d.instansi_id = \(instansi) and d.pemberi_id = \(pemberi) order by d.id desc limit \(limit)"
        ).map(Delegasi.init)
    }

    /// Those that can still be used, or will be: all of them, for there is no end to how many a thief gives.
    package func unended(by pemberi: PegawaiID, on date: LocalDate) throws -> [Delegasi] {
        try db.rows(
            """
            \(Self.columns) where d.instansi_id = \(instansi) and d.pemberi_id = \(pemberi) and d.dicabut is null and d.selesai >= \(date)
            order by d.id
            """
        ).map(Delegasi.init)
    }

    /// What someone may use on a date.
    package func received(by penerima: PegawaiID, on date: LocalDate, limit: Int = 50) throws -> [Delegasi] {
        try db.rows(
            """
            \(Self.columns) where d.instansi_id = \(instansi) and d.penerima_id = \(penerima) and d.dicabut is null
                and d.mulai <= \(date) and d.selesai >= \(date) order by d.id desc limit \(limit)
            """
        ).map(Delegasi.init)
    }

    private static let columns: SQL = """
        select d.*, g.nama as pemberi_nama, r.nama as penerima_nama from delegasi d
        join pegawai g on g.instansi_id = d.instansi_id and g.id = d.pemberi_id
        join pegawai r on r.instansi_id = d.instansi_id and r.id = d.penerima_id
        """
}

extension Delegasi {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), pemberi: try row.get("pemberi_id"), pemberiNama: try row.get("pemberi_nama"),
            penerima: try row.get("penerima_id"), penerimaNama: try row.get("penerima_nama"), mulai: try row.get("mulai"),
            selesai: try row.get("selesai"), alasan: try row.get("alasan"), dibuat: try row.get("dibuat"), dicabut: try row.get("dicabut"))
    }
}
