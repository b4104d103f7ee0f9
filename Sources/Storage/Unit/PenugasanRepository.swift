package import Kinerja

/// Reads and writes who holds which post when.
package struct PenugasanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// Streams every appointment of the agency.
    package func each(_ body: (PenugasanRecord) throws -> Void) throws {
        try db.each("select * from penugasan where instansi_id = \(instansi) order by pegawai_id, mulai, id") {
            try body(PenugasanRecord($0))
        }
    }

    /// All appointments of a person, newest first.
    package func history(of pegawai: PegawaiID, limit: Int = 100) throws -> [PenugasanRecord] {
        try db.rows(
            "select * from penugasan where instansi_id = \(instansi) and pegawai_id = \(pegawai) order by mulai desc, id desc limit \(limit)"
        ).map(PenugasanRecord.init)
    }

    /// What an SKP can be written for: the holdings of a person that lie at least partly between two days.
    package func pilihan(_ pegawai: PegawaiID, from: LocalDate, to: LocalDate) throws -> [JabatanChoice] {
        try db.rows(
            """
            select p.id, p.pegawai_id, p.jabatan_id, p.jenis, p.mulai, p.selesai, j.nama, j.jenjang, j.unit_id, j.pimpinan_unit_mandiri,
                u.nama as unit_nama
            from penugasan p
            join jabatan j on j.instansi_id = p.instansi_id and j.id = p.jabatan_id
            join unit_kerja u on u.instansi_id = j.instansi_id and u.id = j.unit_id
            where p.instansi_id = \(instansi) and p.pegawai_id = \(pegawai) and p.mulai <= \(to)
                and (p.selesai is null or p.selesai >= \(from))
            order by p.mulai, p.id limit 50
            """
        ).map(JabatanChoice.init)
    }

    package func insert(_ record: PenugasanRecord) throws {
        let p = record.penugasan
        try db.run(
            """
            insert into penugasan (instansi_id, id, pegawai_id, jabatan_id, jenis, nomor_sk, tanggal_sk, mulai, selesai, version)
            values (\(instansi), \(p.id), \(p.pegawai), \(p.jabatan), \(p.jenis), \(record.nomorSK), \(record.tanggalSK), \(p.mulai),
                \(p.selesai), 1)
            """)
    }

    package func update(_ record: PenugasanRecord) throws {
        let p = record.penugasan
        let changed = try db.run(
            """
            update penugasan set jabatan_id = \(p.jabatan), nomor_sk = \(record.nomorSK), tanggal_sk = \(record.tanggalSK),
                selesai = \(p.selesai), version = version + 1
            where instansi_id = \(instansi) and id = \(p.id) and version = \(record.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension PenugasanRecord {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            penugasan: Penugasan(
                id: try row.get("id"), pegawai: try row.get("pegawai_id"), jabatan: try row.get("jabatan_id"), jenis: try row.get("jenis"),
                mulai: try row.get("mulai"), selesai: try row.get("selesai")),
            nomorSK: try row.get("nomor_sk"), tanggalSK: try row.get("tanggal_sk"), version: try row.get("version"))
    }
}

extension JabatanChoice {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            penugasan: Penugasan(
                id: try row.get("id"), pegawai: try row.get("pegawai_id"), jabatan: try row.get("jabatan_id"), jenis: try row.get("jenis"),
                mulai: try row.get("mulai"), selesai: try row.get("selesai")),
            unit: try row.get("unit_id"), unitNama: try row.get("unit_nama"), namaJabatan: try row.get("nama"),
            jenjang: try row.get("jenjang"), pimpinanUnitMandiri: try row.get("pimpinan_unit_mandiri"))
    }
}
