package import Kinerja

/// Reads and writes requests for feedback.
package struct PermintaanUmpanBalikRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ id: PermintaanID) throws -> PermintaanUmpanBalik? {
        try db.row("select * from permintaan_umpan_balik where instansi_id = \(instansi) and id = \(id)").map(PermintaanUmpanBalik.init)
    }

    package func of(_ skp: SKPID, _ periode: PeriodeID) throws -> [PermintaanUmpanBalik] {
        try db.rows(
            """
            select * from permintaan_umpan_balik where instansi_id = \(instansi) and skp_id = \(skp) and periode_id = \(periode)
            order by id limit 200
            """
        ).map(PermintaanUmpanBalik.init)
    }

    /// The request that stands open between a person and an SKP in a period.
    package func terbuka(for pemberi: PegawaiID, _ skp: SKPID, _ periode: PeriodeID) throws -> PermintaanUmpanBalik? {
        try db.row(
            """
            select * from permintaan_umpan_balik where instansi_id = \(instansi) and skp_id = \(skp) and periode_id = \(periode)
                and pemberi_id = \(pemberi) and dijawab is null
            """
        ).map(PermintaanUmpanBalik.init)
    }

    /// Open requests to a person whose record is still open, oldest first.
    package func menunggu(_ pemberi: PegawaiID, limit: Int = 50) throws -> [PermintaanDiterima] {
        try db.rows(
            """
            select m.*, s.pihak_pegawai, p.jenis, p.tahun, p.urutan, p.mulai, p.selesai from permintaan_umpan_balik m
            join skp s on s.instansi_id = m.instansi_id and s.id = m.skp_id
            join periode p on p.instansi_id = m.instansi_id and p.id = m.periode_id
            where m.instansi_id = \(instansi) and m.pemberi_id = \(pemberi) and m.dijawab is null and s.status = 'ditetapkan'
                and not exists (select 1 from evaluasi e where e.instansi_id = m.instansi_id and e.skp_id = m.skp_id
                    and e.periode_id = m.periode_id and e.status <> 'dinilai')
            order by p.selesai, m.id limit \(limit)
            """
        ).map(PermintaanDiterima.init)
    }

    /// Returns whether it is new: a person is asked once for an SKP and period.
    package func insert(_ p: PermintaanUmpanBalik) throws -> Bool {
        try db.run(
            """
            insert into permintaan_umpan_balik (instansi_id, id, skp_id, periode_id, peminta_id, pemberi_id, peran, pesan, dibuat)
            values (\(instansi), \(p.id), \(p.skp), \(p.periode), \(p.peminta), \(p.pemberi), \(p.peran), \(p.pesan), \(p.dibuat))
            on conflict (instansi_id, skp_id, periode_id, pemberi_id) do nothing
            """) == 1
    }

    package func answer(_ id: PermintaanID, at now: Instant) throws {
        let changed = try db.run(
            "update permintaan_umpan_balik set dijawab = \(now) where instansi_id = \(instansi) and id = \(id) and dijawab is null")
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension PermintaanUmpanBalik {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), skp: try row.get("skp_id"), periode: try row.get("periode_id"), peminta: try row.get("peminta_id"),
            pemberi: try row.get("pemberi_id"), peran: try row.get("peran"), pesan: try row.get("pesan"), dibuat: try row.get("dibuat"),
            dijawab: try row.get("dijawab"))
    }
}

extension PermintaanDiterima {
    fileprivate init(_ row: SQLRow) throws {
        let pihak = try row.get("pihak_pegawai", as: JSONText<Pihak>.self).value
        let periode = PeriodeEvaluasi(
            id: try row.get("periode_id"), jenis: try row.get("jenis"), tahun: try row.get("tahun"), urutan: try row.get("urutan"),
            mulai: try row.get("mulai"), selesai: try row.get("selesai"))
        self.init(permintaan: try PermintaanUmpanBalik(row), penerima: pihak.nama, jabatan: pihak.jabatan, periode: periode)
    }
}
