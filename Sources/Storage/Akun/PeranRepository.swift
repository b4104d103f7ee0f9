package import Kinerja

/// Reads and changes the roles of accounts in one agency.
package struct PeranRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func peran(of pegawai: PegawaiID) throws -> Set<Peran> {
        Set(
            try db.rows("select peran from peran_akun where instansi_id = \(instansi) and pegawai_id = \(pegawai)").map {
                try $0.get("peran")
            })
    }

    /// When the newest of somebody's roles was given; `nil` for who holds none.
    package func diberikanTerakhir(to pegawai: PegawaiID) throws -> Instant? {
        try db.row(
            """
            select diberikan_pada from peran_akun where instansi_id = \(instansi) and pegawai_id = \(pegawai)
            order by diberikan_pada desc limit 1
            """)?.get("diberikan_pada")
    }

    /// Of these, who holds a role.
    package func pemegang(among pegawai: [PegawaiID]) throws -> Set<PegawaiID> {
        let held: [PegawaiID] = try db.rows("select distinct pegawai_id from peran_akun where instansi_id = \(instansi)").map {
            try $0.get("pegawai_id")
        }
        return Set(held).intersection(pegawai)
    }

    /// Whether two admins have made this person an admin: then one of them alone must not get hold of the account.
    package func isAdminByTwo(_ pegawai: PegawaiID) throws -> Bool {
        try db.row(
            """
            select 1 as ada from peran_akun r
            join permintaan_peran m on m.instansi_id = r.instansi_id and m.pegawai_id = r.pegawai_id and m.peran = r.peran
            where r.instansi_id = \(instansi) and r.pegawai_id = \(pegawai) and r.peran = \(Peran.adminKepegawaian)
                and m.jenis = \(JenisPermintaanPeran.beri) and m.status = 'disetujui' limit 1
            """) != nil
    }

    package func all(limit: Int = 200) throws -> [PeranDipegang] {
        try db.rows(
            """
            select r.pegawai_id, p.nama, r.peran, o.nama as oleh_nama, r.diberikan_pada from peran_akun r
            join pegawai p on p.instansi_id = r.instansi_id and p.id = r.pegawai_id
            left join pegawai o on o.instansi_id = r.instansi_id and o.id = r.diberikan_oleh
            where r.instansi_id = \(instansi) order by r.peran, p.nama, r.pegawai_id limit \(limit)
            """
        ).map {
            PeranDipegang(
                pegawai: try $0.get("pegawai_id"), nama: try $0.get("nama"), peran: try $0.get("peran"),
                diberikanOlehNama: try $0.get("oleh_nama"), diberikanPada: try $0.get("diberikan_pada"))
        }
    }

    /// Whether an admin may still make another one alone: only the first admin of an agency, once.
    ///
    /// Locking or revoking the second admin must not bring the agency back to this state, so what was is counted, not what is.
    package func bootstrapping(_ admin: PegawaiID) throws -> Bool {
        try otherAdmins(admin) == 0
            && db.row(
                """
                select 1 as ada from permintaan_peran where instansi_id = \(instansi) and peran = \(Peran.adminKepegawaian)
                    and status in ('disetujui', 'langsung', 'dicabut') limit 1
                """) == nil
    }

    private func otherAdmins(_ pegawai: PegawaiID) throws -> Int {
        try db.row(
            """
            select count(*) as n from peran_akun
            where instansi_id = \(instansi) and peran = \(Peran.adminKepegawaian) and pegawai_id <> \(pegawai)
            """)?.get("n") ?? 0
    }

    package func grant(_ peran: Peran, to pegawai: PegawaiID, by: PegawaiID?, at now: Instant) throws {
        try db.run(
            """
            insert into peran_akun (instansi_id, pegawai_id, peran, diberikan_oleh, diberikan_pada)
            values (\(instansi), \(pegawai), \(peran), \(by), \(now)) on conflict (instansi_id, pegawai_id, peran) do nothing
            """)
    }

    package func revoke(_ peran: Peran, of pegawai: PegawaiID) throws -> Bool {
        try db.run("delete from peran_akun where instansi_id = \(instansi) and pegawai_id = \(pegawai) and peran = \(peran)") == 1
    }

    /// A record of what one admin asked for (`diminta`), did alone (`langsung`) or took back (`dicabut`).
    package enum Change: String, SQLCodable { case diminta, langsung, dicabut }

    package func insert(
        _ id: PermintaanID, _ catatan: Change, _ jenis: JenisPermintaanPeran, _ peran: Peran, for pegawai: PegawaiID,
        alasan: String,
        by: PegawaiID, at now: Instant
    ) throws {
        try db.run(
            """
            insert into permintaan_peran (instansi_id, id, jenis, pegawai_id, peran, alasan, diminta_oleh, diminta_pada, status)
            values (\(instansi), \(id), \(jenis), \(pegawai), \(peran), \(alasan), \(by), \(now), \(catatan))
            """)
    }

    /// Admins who can sign in.
    package func activeAdmins() throws -> Set<PegawaiID> {
        Set(
            try db.rows(
                """
                select r.pegawai_id from peran_akun r
                join akun a on a.instansi_id = r.instansi_id and a.pegawai_id = r.pegawai_id
                join pegawai p on p.instansi_id = r.instansi_id and p.id = r.pegawai_id
                where r.instansi_id = \(instansi) and r.peran = \(Peran.adminKepegawaian) and a.aktif = \(true)
                    and a.kata_sandi is not null and p.kedudukan <> 'berhenti'
                """
            ).map { try $0.get("pegawai_id") })
    }

    /// Requests that wait for a second admin, oldest first.
    package func waiting(limit: Int = 50) throws -> [PermintaanPeran] {
        try db.rows("\(Self.requests) where r.instansi_id = \(instansi) and r.status = 'diminta' order by r.id limit \(limit)")
            .map(PermintaanPeran.init)
    }

    package func waiting(_ id: PermintaanID) throws -> PermintaanPeran? {
        try db.row("\(Self.requests) where r.instansi_id = \(instansi) and r.id = \(id) and r.status = 'diminta'").map(PermintaanPeran.init)
    }

    /// Decides once; `false` when it was decided before.
    package func decide(_ id: PermintaanID, granted: Bool, by: PegawaiID, at now: Instant) throws -> Bool {
        try db.run(
            """
            update permintaan_peran set status = \(granted ? "disetujui" : "ditolak"), diputuskan_oleh = \(by), diputuskan_pada = \(now)
            where instansi_id = \(instansi) and id = \(id) and status = 'diminta'
            """) == 1
    }

    private static let requests: SQL = """
        select r.*, p.nama, o.nama as oleh_nama from permintaan_peran r
        join pegawai p on p.instansi_id = r.instansi_id and p.id = r.pegawai_id
        join pegawai o on o.instansi_id = r.instansi_id and o.id = r.diminta_oleh
        """
}

extension PermintaanPeran {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), jenis: try row.get("jenis"), pegawai: try row.get("pegawai_id"), nama: try row.get("nama"),
            peran: try row.get("peran"), alasan: try row.get("alasan"), dimintaOleh: try row.get("diminta_oleh"),
            dimintaOlehNama: try row.get("oleh_nama"),
            dimintaPada: try row.get("diminta_pada"))
    }
}
