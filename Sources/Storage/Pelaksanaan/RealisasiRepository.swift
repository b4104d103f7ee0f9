package import Kinerja

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

    /// Of all indicators of an SKP and its older versions in the periods, latest period last, under the identifiers of the newest version.
    package func of(_ rantai: VersionChain, in periode: [PeriodeID]) throws -> [Realisasi] {
        try db.rows(
            """
            select r.* from realisasi r
            join indikator i on i.instansi_id = r.instansi_id and i.id = r.indikator_id
            join rencana_hasil_kerja h on h.instansi_id = i.instansi_id and h.id = i.rhk_id
            join periode p on p.instansi_id = r.instansi_id and p.id = r.periode_id
            where h.instansi_id = \(instansi) and h.skp_id in \(list: rantai.versi) and r.periode_id in \(list: periode)
            order by p.selesai, case p.jenis when 'tahunan' then 1 else 0 end, r.indikator_id limit 5000
            """
        ).map(Realisasi.init).map {
            Realisasi(
                indikator: rantai.terbaru($0.indikator), periode: $0.periode, uraian: $0.uraian, nilai: $0.nilai, version: $0.version)
        }
    }

    /// How much of a period's record is there, in one look.
    package func kemajuan(_ skp: SKPID, _ periode: PeriodeID) throws -> KemajuanPencatatan {
        let row = try db.row(
            """
            select
                (select count(*) from indikator i join rencana_hasil_kerja h on h.instansi_id = i.instansi_id and h.id = i.rhk_id
                    where h.instansi_id = \(instansi) and h.skp_id = \(skp)) as indikator,
                (select count(*) from realisasi r join indikator i on i.instansi_id = r.instansi_id and i.id = r.indikator_id
                    join rencana_hasil_kerja h on h.instansi_id = i.instansi_id and h.id = i.rhk_id
                    where h.instansi_id = \(instansi) and h.skp_id = \(skp) and r.periode_id = \(periode)
                        and (r.uraian <> '' or r.nilai is not null)) as terisi,
                (select count(*) from rencana_hasil_kerja h where h.instansi_id = \(instansi) and h.skp_id = \(skp)) as hasil,
                (select count(distinct b.rhk_id) from bukti_dukung b
                    join rencana_hasil_kerja h on h.instansi_id = b.instansi_id and h.id = b.rhk_id
                    where h.instansi_id = \(instansi) and h.skp_id = \(skp) and b.periode_id = \(periode) and b.ditarik is null)
                    as berbukti
            """)
        guard let row else { throw StorageError.notFound }
        return KemajuanPencatatan(
            indikator: try row.get("indikator"), terisi: try row.get("terisi"), hasilKerja: try row.get("hasil"),
            berbukti: try row.get("berbukti"))
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

extension Realisasi {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            indikator: try row.get("indikator_id"), periode: try row.get("periode_id"), uraian: try row.get("uraian"),
            nilai: try row.get("nilai"), version: try row.get("version"))
    }
}

extension RealisasiTersimpan {
    fileprivate init(_ row: SQLRow) throws {
        self.init(realisasi: try Realisasi(row), formulir: try row.get("formulir"), diubah: try row.get("diubah_pada"))
    }
}
