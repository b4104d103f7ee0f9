package import Kinerja

/// Reads and writes the unit tree of one agency.
package struct UnitKerjaRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// All active units by code; an agency has hundreds, seldom thousands.
    package func all(limit: Int = 20_000) throws -> [UnitKerja] {
        try db.rows("select * from unit_kerja where instansi_id = \(instansi) and aktif = \(true) order by kode limit \(limit)")
            .map(UnitKerja.init)
    }

    package func find(_ id: UnitKerjaID) throws -> UnitKerja? {
        try db.row("select * from unit_kerja where instansi_id = \(instansi) and id = \(id)").map(UnitKerja.init)
    }

    /// The unit and everything below it, level by level, itself first; at most about `limit`.
    package func subtree(of id: UnitKerjaID, limit: Int = 20_000) throws -> [UnitKerjaID] {
        var (found, open, seen) = ([id], [id], Set([id]))
        while !open.isEmpty, found.count < limit {
            let children: [UnitKerjaID] = try db.rows(
                "select id from unit_kerja where instansi_id = \(instansi) and induk_id in \(list: open) order by kode limit \(limit)"
            ).map { try $0.get("id") }
            open = children.filter { seen.insert($0).inserted }
            found += open
        }
        return found
    }

    package func insert(_ unit: UnitKerja) throws {
        try db.run(
            """
            insert into unit_kerja (instansi_id, id, kode, nama, jenis, induk_id, aktif, version)
            values (\(instansi), \(unit.id), \(unit.kode), \(unit.nama), \(unit.jenis), \(unit.induk), \(true), 1)
            """)
    }

    package func update(_ unit: UnitKerja) throws {
        let changed = try db.run(
            """
            update unit_kerja set nama = \(unit.nama), jenis = \(unit.jenis), induk_id = \(unit.induk), version = version + 1
            where instansi_id = \(instansi) and id = \(unit.id) and version = \(unit.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension UnitKerja {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), kode: try row.get("kode"), nama: try row.get("nama"), jenis: try row.get("jenis"),
            induk: try row.get("induk_id"), version: try row.get("version"))
    }
}
