package import Kinerja

/// Where a job stands.
package enum StatusPekerjaan: String, CaseIterable, Sendable, Codable, SQLCodable {
    case menunggu, berjalan, selesai, gagal, dibatalkan

    package var label: String {
        switch self {
        case .menunggu: "Menunggu giliran"
        case .berjalan: "Sedang berjalan"
        case .selesai: "Selesai"
        case .gagal: "Gagal"
        case .dibatalkan: "Dibatalkan"
        }
    }

    package var isOver: Bool { self == .selesai || self == .gagal || self == .dibatalkan }
}

/// Long work that somebody started, as it is stored.
package struct PekerjaanRecord: Sendable, Equatable {
    package let id: PekerjaanID
    package let jenis: String
    package let masukan: String
    package var status: StatusPekerjaan
    package var kemajuan: Int
    package var jumlah: Int
    package var pesan: String
    /// JSON of the outcome.
    package var hasil: String?
    package let dibuat: Instant
    package let dibuatOleh: PegawaiID
    package var selesai: Instant?

    package init(
        id: PekerjaanID, jenis: String, masukan: String, status: StatusPekerjaan = .menunggu, kemajuan: Int = 0, jumlah: Int = 0,
        pesan: String = "", hasil: String? = nil, dibuat: Instant, dibuatOleh: PegawaiID, selesai: Instant? = nil
    ) {
        (self.id, self.jenis, self.masukan, self.status, self.kemajuan, self.jumlah) = (id, jenis, masukan, status, kemajuan, jumlah)
        (self.pesan, self.hasil, self.dibuat, self.dibuatOleh, self.selesai) = (pesan, hasil, dibuat, dibuatOleh, selesai)
    }
}

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
    package func note(_ pesan: String, of id: PekerjaanID) throws {
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
