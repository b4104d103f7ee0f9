package import Kinerja

/// Moves the open record of an SKP version to the version that replaces it.
///
/// A new version copies results and indicators under new identifiers and remembers where each came from (`asal_id`). What was recorded
/// in periods that are not evaluated yet goes along; the record of evaluated periods stays with the version it was evaluated on.
package struct CatatanMoveRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// Returns how many rows went along.
    package func pindah(from old: SKPID, to new: SKPID) throws -> Int {
        let open = try periodeTerbuka(old)
        guard !open.isEmpty else { return 0 }
        let hasil = try pasanganHasil(new)
        var moved = 0
        for (asal, baru) in try pasanganIndikator(new) {
            moved += try db.run(
                "update realisasi set indikator_id = \(baru) where instansi_id = \(instansi) and indikator_id = \(asal) and periode_id in \(list: open)"
            )
        }
        for (asal, baru) in hasil {
            moved += try db.run(
                "update rencana_aksi set rhk_id = \(baru) where instansi_id = \(instansi) and rhk_id = \(asal) and periode_id in \(list: open)"
            )
            moved += try db.run(
                "update bukti_dukung set rhk_id = \(baru) where instansi_id = \(instansi) and rhk_id = \(asal) and periode_id in \(list: open)"
            )
            moved += try db.run(
                """
                update umpan_balik set rhk_id = \(baru), skp_id = \(new)
                where instansi_id = \(instansi) and rhk_id = \(asal) and periode_id in \(list: open)
                """)
        }
        // Feedback on a result that the new version dropped stays where its result is.
        moved += try db.run(
            """
            update umpan_balik set skp_id = \(new)
            where instansi_id = \(instansi) and skp_id = \(old) and rhk_id is null and periode_id in \(list: open)
            """)
        moved += try db.run(
            "update permintaan_umpan_balik set skp_id = \(new) where instansi_id = \(instansi) and skp_id = \(old) and periode_id in \(list: open)"
        )
        return moved
    }

    private func periodeTerbuka(_ skp: SKPID) throws -> [PeriodeID] {
        try db.rows(
            """
            select p.id from periode p join skp s on s.instansi_id = p.instansi_id and s.tahun = p.tahun
            where s.instansi_id = \(instansi) and s.id = \(skp) and not exists (select 1 from evaluasi e
                where e.instansi_id = p.instansi_id and e.skp_id = \(skp) and e.periode_id = p.id)
            order by p.id limit 30
            """
        ).map { try $0.get("id") }
    }

    private func pasanganHasil(_ skp: SKPID) throws -> [(asal: String, baru: String)] {
        try db.rows(
            """
            select id, asal_id from rencana_hasil_kerja
            where instansi_id = \(instansi) and skp_id = \(skp) and asal_id is not null order by id limit 500
            """
        ).map { (asal: try $0.get("asal_id"), baru: try $0.get("id")) }
    }

    private func pasanganIndikator(_ skp: SKPID) throws -> [(asal: String, baru: String)] {
        try db.rows(
            """
            select i.id, i.asal_id from indikator i join rencana_hasil_kerja h on h.instansi_id = i.instansi_id and h.id = i.rhk_id
            where h.instansi_id = \(instansi) and h.skp_id = \(skp) and i.asal_id is not null order by i.id limit 2000
            """
        ).map { (asal: try $0.get("asal_id"), baru: try $0.get("id")) }
    }
}
