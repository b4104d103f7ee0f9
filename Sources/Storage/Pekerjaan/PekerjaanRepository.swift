package import Kinerja

/// Reads and writes jobs.
package struct PekerjaanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ id: PekerjaanID) throws -> PekerjaanRecord? {
        try db.row("select * from pekerjaan where instansi_id = \(instansi) and id = \(id)").map(PekerjaanRecord.init)
    }

    /// A person's jobs, newest first.
    package func latest(of pegawai: PegawaiID, limit: Int = 20) throws -> [PekerjaanRecord] {
        try db.rows(
            "select * from pekerjaan where instansi_id = \(instansi) and dibuat_oleh = \(pegawai) order by id desc limit \(limit)"
        ).map(PekerjaanRecord.init)
    }

    package func insert(_ job: PekerjaanRecord) throws {
        try db.run(
            """
            insert into pekerjaan (instansi_id, id, jenis, masukan, status, kemajuan, jumlah, pesan, hasil, dibuat, dibuat_oleh, selesai_pada)
            values (\(instansi), \(job.id), \(job.jenis), \(job.masukan), \(job.status), \(job.kemajuan), \(job.jumlah), \(job.pesan),
                \(job.hasil), \(job.dibuat), \(job.dibuatOleh), \(job.selesai))
            """)
    }

    /// Leaves a sentence with a running job, in the transaction that makes it true.
    package func note(_ pesan: Kalimat, of id: PekerjaanID) throws {
        try db.run("update pekerjaan set pesan = \(pesan) where instansi_id = \(instansi) and id = \(id) and status = 'berjalan'")
    }

    /// Moves a job on; a job that is over stays as it is.
    package func update(_ job: PekerjaanRecord) throws {
        try db.run(
            """
            update pekerjaan set status = \(job.status), kemajuan = \(job.kemajuan), jumlah = \(job.jumlah), pesan = \(job.pesan),
                hasil = \(job.hasil), selesai_pada = \(job.selesai)
            where instansi_id = \(instansi) and id = \(job.id) and status in ('menunggu', 'berjalan')
            """)
    }
}

extension PekerjaanRecord {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), jenis: try row.get("jenis"), masukan: try row.get("masukan"), status: try row.get("status"),
            kemajuan: try row.get("kemajuan"), jumlah: try row.get("jumlah"), pesan: try row.get("pesan"), hasil: try row.get("hasil"),
            dibuat: try row.get("dibuat"), dibuatOleh: try row.get("dibuat_oleh"), selesai: try row.get("selesai_pada"))
    }
}
