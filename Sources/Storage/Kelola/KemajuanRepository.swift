package import Kinerja

/// Counts progress by unit in three grouped queries, whatever the size of the agency.
package struct KemajuanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// - Parameter periode: counts the evaluations of this period; `nil` counts none.
    package func byUnit(tahun: Int, periode: PeriodeID?, on date: LocalDate) throws -> [UnitKerjaID: KemajuanUnit] {
        var out: [UnitKerjaID: KemajuanUnit] = [:]
        try db.each(
            """
            select j.unit_id, count(distinct g.pegawai_id) as n from penugasan g
            join jabatan j on j.instansi_id = g.instansi_id and j.id = g.jabatan_id
            join pegawai p on p.instansi_id = g.instansi_id and p.id = g.pegawai_id
            where g.instansi_id = \(instansi) and g.jenis = 'definitif' and g.mulai <= \(date) and (g.selesai is null or g.selesai >= \(date))
                and p.kedudukan = 'aktif' and p.jenis in ('pns', 'pppk', 'pppk_paruh_waktu')
            group by j.unit_id
            """
        ) { out[try $0.get("unit_id"), default: KemajuanUnit()].wajib = try $0.get("n") }
        try db.each(
            "select unit_id, status, count(*) as n from skp where instansi_id = \(instansi) and tahun = \(tahun) group by unit_id, status"
        ) { out[try $0.get("unit_id"), default: KemajuanUnit()].skp[try $0.get("status")] = try $0.get("n") }
        guard let periode else { return out }
        try db.each(
            """
            select s.unit_id, e.status, count(*) as n from evaluasi e
            join skp s on s.instansi_id = e.instansi_id and s.id = e.skp_id
            where e.instansi_id = \(instansi) and e.periode_id = \(periode) group by s.unit_id, e.status
            """
        ) { out[try $0.get("unit_id"), default: KemajuanUnit()].evaluasi[try $0.get("status")] = try $0.get("n") }
        return out
    }
}
