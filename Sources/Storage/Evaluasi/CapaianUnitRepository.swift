package import Kinerja

/// Predikat kinerja organisasi of a unit in a period, with its reason.
package struct CapaianUnit: Sendable, Equatable {
    package let unit: UnitKerjaID
    package let periode: PeriodeID
    package let predikat: PredikatKinerjaOrganisasi
    package let alasan: String
    package let oleh: PegawaiID
    package let pada: Instant
    package let version: Int64

    package init(
        unit: UnitKerjaID, periode: PeriodeID, predikat: PredikatKinerjaOrganisasi, alasan: String, oleh: PegawaiID, pada: Instant,
        version: Int64
    ) {
        (self.unit, self.periode, self.predikat, self.alasan) = (unit, periode, predikat, alasan)
        (self.oleh, self.pada, self.version) = (oleh, pada, version)
    }
}

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
                insert into capaian_unit (instansi_id, unit_id, periode_id, predikat, alasan, ditetapkan_oleh, ditetapkan_pada, version)
                values (\(instansi), \(c.unit), \(c.periode), \(c.predikat), \(c.alasan), \(c.oleh), \(c.pada), 1)
                """)
            return
        }
        let changed = try db.run(
            """
            update capaian_unit set predikat = \(c.predikat), alasan = \(c.alasan), ditetapkan_oleh = \(c.oleh), ditetapkan_pada = \(c.pada),
                version = version + 1
            where instansi_id = \(instansi) and unit_id = \(c.unit) and periode_id = \(c.periode) and version = \(c.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }

    /// Active units after a code, with their achievement in the period, for the page that sets them.
    package func units(_ periode: PeriodeID, after kode: String, limit: Int) throws -> [UnitDenganCapaian] {
        try db.rows(
            """
            select u.id, u.kode, u.nama, c.unit_id, c.periode_id, c.predikat, c.alasan, c.ditetapkan_oleh, c.ditetapkan_pada, c.version
            from unit_kerja u
            left join capaian_unit c on c.instansi_id = u.instansi_id and c.unit_id = u.id and c.periode_id = \(periode)
            where u.instansi_id = \(instansi) and u.aktif = \(true) and u.kode > \(kode) order by u.kode limit \(limit)
            """
        ).map(UnitDenganCapaian.init)
    }

    /// One unit with its achievement in the period.
    package func unit(_ id: UnitKerjaID, _ periode: PeriodeID) throws -> UnitDenganCapaian? {
        try db.row("select id, kode, nama from unit_kerja where instansi_id = \(instansi) and id = \(id)").map { row in
            UnitDenganCapaian(id: id, kode: try row.get("kode"), nama: try row.get("nama"), capaian: try find(id, periode))
        }
    }

    package func exists(_ unit: UnitKerjaID) throws -> Bool {
        try db.row("select 1 as ada from unit_kerja where instansi_id = \(instansi) and id = \(unit)") != nil
    }

    /// The post that leads a unit: the one whose superior post lies outside it, highest jenjang first.
    package func pimpinan(of unit: UnitKerjaID) throws -> JabatanID? {
        try db.row(
            """
            select j.id from jabatan j left join jabatan a on a.instansi_id = j.instansi_id and a.id = j.atasan_id
            where j.instansi_id = \(instansi) and j.unit_id = \(unit) and j.aktif = \(true) and (a.id is null or a.unit_id <> j.unit_id)
            order by case j.jenjang when 'kepala_daerah' then 0 when 'jpt_utama' then 1 when 'jpt_madya' then 2 when 'jpt_pratama' then 3
                when 'administrator' then 4 when 'pengawas' then 5 when 'fungsional' then 6 else 7 end, j.urutan, j.id limit 1
            """)?.get("id")
    }
}

/// A unit on the page of achievements.
package struct UnitDenganCapaian: Sendable, Equatable {
    package let id: UnitKerjaID
    package let kode: String
    package let nama: String
    package let capaian: CapaianUnit?
}

extension UnitDenganCapaian {
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
            version: try row.get("version"))
    }
}
