package import Kinerja

extension SKPRepository {
    /// Longer chains than this are cut: nobody changes an SKP so often in a year.
    private static var longest: Int { 20 }

    /// The SKP and the versions before it, with where each result and indicator goes on (`asal_id`).
    package func rantai(of skp: SKPID) throws -> VersionChain {
        let versi: [SKPID] = try db.rows(
            """
            with recursive rantai (id, menggantikan_id, urutan) as (
                select id, menggantikan_id, 0 from skp where instansi_id = \(instansi) and id = \(skp)
                union all
                select s.id, s.menggantikan_id, r.urutan + 1 from skp s join rantai r on s.id = r.menggantikan_id
                where s.instansi_id = \(instansi) and r.urutan < \(Self.longest)
            )
            select id from rantai order by urutan
            """
        ).map { try $0.get("id") }
        guard versi.count > 1 else { return VersionChain(skp) }
        let rows = try db.rows(
            """
            select id, asal_id from rencana_hasil_kerja
            where instansi_id = \(instansi) and skp_id in \(list: versi) and asal_id is not null
            union all
            select i.id, i.asal_id from indikator i join rencana_hasil_kerja h on h.instansi_id = i.instansi_id and h.id = i.rhk_id
            where h.instansi_id = \(instansi) and h.skp_id in \(list: versi) and i.asal_id is not null
            """)
        return VersionChain(versi, penerus: try rows.reduce(into: [:]) { try $0[$1.get("asal_id")] = try $1.get("id") })
    }
}
