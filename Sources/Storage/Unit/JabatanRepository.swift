package import Kinerja

/// A post as the register keeps it: with its OPD, its order and whether it is in use.
package struct JabatanRecord: Sendable, Equatable {
    package var jabatan: Jabatan
    package var opd: UnitKerjaID?
    package var urutan: Int
    package var aktif: Bool

    package init(jabatan: Jabatan, opd: UnitKerjaID?, urutan: Int, aktif: Bool) {
        (self.jabatan, self.opd, self.urutan, self.aktif) = (jabatan, opd, urutan, aktif)
    }
}

/// Reads and writes the posts of one agency.
package struct JabatanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// Streams every post of the agency.
    package func each(_ body: (JabatanRecord) throws -> Void) throws {
        try db.each("select * from jabatan where instansi_id = \(instansi) order by id") { try body(JabatanRecord($0)) }
    }

    package func find(_ id: JabatanID) throws -> JabatanRecord? {
        try db.row("select * from jabatan where instansi_id = \(instansi) and id = \(id)").map(JabatanRecord.init)
    }

    package func insert(_ record: JabatanRecord) throws {
        let j = record.jabatan
        try db.run(
            """
            insert into jabatan (instansi_id, id, nama, jenjang, unit_id, opd_id, atasan_id, eselon, urutan, pimpinan_unit_mandiri, aktif,
                version)
            values (\(instansi), \(j.id), \(j.nama), \(j.jenjang), \(j.unit), \(record.opd), \(j.atasan), \(j.eselon), \(record.urutan),
                \(j.pimpinanUnitMandiri), \(record.aktif), 1)
            """)
    }

    package func update(_ record: JabatanRecord) throws {
        let j = record.jabatan
        let changed = try db.run(
            """
            update jabatan set nama = \(j.nama), jenjang = \(j.jenjang), opd_id = \(record.opd), atasan_id = \(j.atasan), eselon = \(j.eselon),
                urutan = \(record.urutan), pimpinan_unit_mandiri = \(j.pimpinanUnitMandiri), aktif = \(record.aktif), version = version + 1
            where instansi_id = \(instansi) and id = \(j.id) and version = \(j.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension JabatanRecord {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            jabatan: Jabatan(
                id: try row.get("id"), nama: try row.get("nama"), jenjang: try row.get("jenjang"), unit: try row.get("unit_id"),
                atasan: try row.get("atasan_id"), eselon: try row.get("eselon"), pimpinanUnitMandiri: try row.get("pimpinan_unit_mandiri"),
                version: try row.get("version")),
            opd: try row.get("opd_id"), urutan: try row.get("urutan"), aktif: try row.get("aktif"))
    }
}
