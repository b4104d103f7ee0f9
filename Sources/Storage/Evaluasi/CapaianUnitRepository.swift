package import Kinerja

/// Reads and writes unit achievement.
package struct CapaianUnitRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ unit: UnitKerjaID, _ periode: PeriodeID) throws -> CapaianUnit? {
        try db.row("select * from capaian_unit where instansi_id = \(instansi) and unit_id = \(unit) and periode_id = \(periode)")
            .map(CapaianUnit.init)
    }

    /// Inserts at version 0, otherwise changes the stored row of that version; throws ``StorageError/conflict`` when it has moved on.
    package func save(_ c: CapaianUnit) throws {
        if c.version == 0 {
            guard try find(c.unit, c.periode) == nil else { throw StorageError.conflict }
            try db.run(
                """
                insert into capaian_unit (instansi_id, unit_id, periode_id, predikat, alasan, ditetapkan_oleh, ditetapkan_pada, terbit,
                    version)
                values (\(instansi), \(c.unit), \(c.periode), \(c.predikat), \(c.alasan), \(c.oleh), \(c.pada), \(c.terbit), 1)
                """)
            return
        }
        let changed = try db.run(
            """
            update capaian_unit set predikat = \(c.predikat), alasan = \(c.alasan), ditetapkan_oleh = \(c.oleh), ditetapkan_pada = \(c.pada),
                terbit = \(c.terbit), version = version + 1
            where instansi_id = \(instansi) and unit_id = \(c.unit) and periode_id = \(c.periode) and version = \(c.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }

    /// Active units after a code, with their achievement in the period, for the page that sets them.
    package func units(_ periode: PeriodeID, after kode: String, limit: Int) throws -> [UnitWithCapaian] {
        try db.rows(
            """
            select u.id, u.kode, u.nama, c.unit_id, c.periode_id, c.predikat, c.alasan, c.ditetapkan_oleh, c.ditetapkan_pada, c.terbit, c.version
            from unit_kerja u
            left join capaian_unit c on c.instansi_id = u.instansi_id and c.unit_id = u.id and c.periode_id = \(periode)
            where u.instansi_id = \(instansi) and u.aktif = \(true) and u.kode > \(kode) order by u.kode limit \(limit)
            """
        ).map(UnitWithCapaian.init)
    }

    /// These units with their achievement in the period, by code; unknown ones are left out.
    package func units(_ ids: [UnitKerjaID], _ periode: PeriodeID) throws -> [UnitWithCapaian] {
        guard !ids.isEmpty else { return [] }
        return try db.rows(
            """
            select u.id, u.kode, u.nama, c.unit_id, c.periode_id, c.predikat, c.alasan, c.ditetapkan_oleh, c.ditetapkan_pada, c.terbit, c.version
            from unit_kerja u
            left join capaian_unit c on c.instansi_id = u.instansi_id and c.unit_id = u.id and c.periode_id = \(periode)
            where u.instansi_id = \(instansi) and u.id in \(list: ids) order by u.kode
            """
        ).map(UnitWithCapaian.init)
    }

    /// One unit with its achievement in the period.
    package func unit(_ id: UnitKerjaID, _ periode: PeriodeID) throws -> UnitWithCapaian? {
        try UnitKerjaRepository(db, instansi).find(id).map {
            UnitWithCapaian(id: id, kode: $0.kode, nama: $0.nama, capaian: try find(id, periode))
        }
    }
}

extension UnitWithCapaian {
    fileprivate init(_ row: SQLRow) throws {
        let capaian = try row.get("unit_id", as: UnitKerjaID?.self) == nil ? nil : CapaianUnit(row)
        self.init(id: try row.get("id"), kode: try row.get("kode"), nama: try row.get("nama"), capaian: capaian)
    }
}

extension CapaianUnit {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            unit: try row.get("unit_id"), periode: try row.get("periode_id"), predikat: try row.get("predikat"),
            alasan: try row.get("alasan"), oleh: try row.get("ditetapkan_oleh"), pada: try row.get("ditetapkan_pada"),
            terbit: try row.get("terbit"),
            version: try row.get("version"))
    }
}
