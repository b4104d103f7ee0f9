package import Kinerja

/// Reads and writes uploaded people files.
package struct ImporRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ id: ImporID) throws -> ImporRecord? {
        try db.row("select * from impor where instansi_id = \(instansi) and id = \(id)").map(ImporRecord.init)
    }

    package func latest(limit: Int = 20) throws -> [ImporRecord] {
        try db.rows("select * from impor where instansi_id = \(instansi) order by id desc limit \(limit)").map(ImporRecord.init)
    }

    package func insert(_ r: ImporRecord) throws {
        try db.run(
            """
            insert into impor (instansi_id, id, nama_berkas, sha256, pemetaan, hasil, status, dibuat, dibuat_oleh, version)
            values (\(instansi), \(r.id), \(r.namaBerkas), \(r.sha256), \(r.pemetaan), \(r.hasil), \(r.status), \(r.dibuat), \(r.dibuatOleh), 1)
            """)
    }

    package func update(_ r: ImporRecord) throws {
        let changed = try db.run(
            """
            update impor set pemetaan = \(r.pemetaan), hasil = \(r.hasil), status = \(r.status), version = version + 1
            where instansi_id = \(instansi) and id = \(r.id) and version = \(r.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension ImporRecord {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), namaBerkas: try row.get("nama_berkas"), sha256: try row.get("sha256"), pemetaan: try row.get("pemetaan"),
            hasil: try row.get("hasil"), status: try row.get("status"), dibuat: try row.get("dibuat"),
            dibuatOleh: try row.get("dibuat_oleh"),
            version: try row.get("version"))
    }
}
