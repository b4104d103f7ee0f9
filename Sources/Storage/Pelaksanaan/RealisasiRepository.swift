package import Kinerja

/// A stored realisasi, and which open form wrote it last: that form may go on writing without having read the new version.
package struct RealisasiTersimpan: Sendable, Equatable {
    package let realisasi: Realisasi
    package let formulir: String?
    package let diubah: Instant
}

/// Reads and writes realisasi per indicator and period.
package struct RealisasiRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func of(_ skp: SKPID, _ periode: PeriodeID) throws -> [IndikatorID: RealisasiTersimpan] {
        let rows = try db.rows(
            """
            select r.* from realisasi r
            join indikator i on i.instansi_id = r.instansi_id and i.id = r.indikator_id
            join rencana_hasil_kerja h on h.instansi_id = i.instansi_id and h.id = i.rhk_id
            where h.instansi_id = \(instansi) and h.skp_id = \(skp) and r.periode_id = \(periode) limit 1000
            """)
        return Dictionary(try rows.map { (try $0.get("indikator_id"), try RealisasiTersimpan($0)) }, uniquingKeysWith: { $1 })
    }

    /// Stores the text and value; `r.version` is the version that was read, 0 for the first. Throws ``StorageError/conflict``.
    package func save(_ r: Realisasi, formulir: String?, at now: Instant) throws {
        let changed =
            r.version == 0
            ? try db.run(
                """
                insert into realisasi (instansi_id, indikator_id, periode_id, uraian, nilai, formulir, diubah_pada, version)
                values (\(instansi), \(r.indikator), \(r.periode), \(r.uraian), \(r.nilai), \(formulir), \(now), 1)
                on conflict (instansi_id, indikator_id, periode_id) do nothing
                """)
            : try db.run(
                """
                update realisasi set uraian = \(r.uraian), nilai = \(r.nilai), formulir = \(formulir), diubah_pada = \(now),
                    version = version + 1
                where instansi_id = \(instansi) and indikator_id = \(r.indikator) and periode_id = \(r.periode) and version = \(r.version)
                """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension RealisasiTersimpan {
    fileprivate init(_ row: SQLRow) throws {
        realisasi = Realisasi(
            indikator: try row.get("indikator_id"), periode: try row.get("periode_id"), uraian: try row.get("uraian"),
            nilai: try row.get("nilai"), version: try row.get("version"))
        (formulir, diubah) = (try row.get("formulir"), try row.get("diubah_pada"))
    }
}
