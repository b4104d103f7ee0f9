package import Kinerja

/// What a person has typed into a form and not yet sent: one draft a form, seen by him alone, never part of a record.
package struct IsianSementaraRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func keep(_ isi: String, at tempat: String, of pegawai: PegawaiID, now: Instant) throws {
        try db.run(
            """
            insert into isian_sementara (instansi_id, pegawai_id, tempat, isi, diubah_pada)
            values (\(instansi), \(pegawai), \(tempat), \(isi), \(now))
            on conflict (instansi_id, pegawai_id, tempat) do update set isi = excluded.isi, diubah_pada = excluded.diubah_pada
            """)
    }

    package func find(_ tempat: String, of pegawai: PegawaiID) throws -> (isi: String, diubah: Instant)? {
        try db.row(
            """
            select isi, diubah_pada from isian_sementara
            where instansi_id = \(instansi) and pegawai_id = \(pegawai) and tempat = \(tempat)
            """
        ).map { (isi: try $0.get("isi"), diubah: try $0.get("diubah_pada")) }
    }

    package func drop(_ tempat: String, of pegawai: PegawaiID) throws {
        try db.run(
            "delete from isian_sementara where instansi_id = \(instansi) and pegawai_id = \(pegawai) and tempat = \(tempat)")
    }
}
