package import Kinerja

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

    /// The post that leads each of these units: the one whose superior post lies outside it, highest jenjang first.
    package func pimpinan(of units: [UnitKerjaID]) throws -> [UnitKerjaID: JabatanID] {
        guard !units.isEmpty else { return [:] }
        let rows = try db.rows(
            """
            select j.unit_id, j.id from jabatan j left join jabatan a on a.instansi_id = j.instansi_id and a.id = j.atasan_id
            where j.instansi_id = \(instansi) and j.unit_id in \(list: units) and j.aktif = \(true) and (a.id is null or a.unit_id <> j.unit_id)
            order by case j.jenjang when 'kepala_daerah' then 0 when 'jpt_utama' then 1 when 'jpt_madya' then 2 when 'jpt_pratama' then 3
                when 'administrator' then 4 when 'pengawas' then 5 when 'fungsional' then 6 else 7 end, j.urutan, j.id
            """)
        return Dictionary(try rows.map { (try $0.get("unit_id"), try $0.get("id")) }, uniquingKeysWith: { first, _ in first })
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
