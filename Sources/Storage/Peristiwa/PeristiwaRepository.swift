package import Kinerja

/// Appends and reads events; there is no update and no delete.
package struct PeristiwaRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// Appends at the end of the agency's line; the place is given here, inside the write, so that it follows the order of commits.
    package func append(_ e: Peristiwa) throws {
        let place = try db.row(
            """
            insert into urutan_peristiwa (instansi_id, terakhir) values (\(instansi), 1)
            on conflict (instansi_id) do update set terakhir = urutan_peristiwa.terakhir + 1 returning terakhir
            """)
        guard let nomor = try place?.get("terakhir", as: Int64.self) else { throw StorageError.notFound }
        try db.run(
            """
            insert into peristiwa
                (instansi_id, id, nomor, waktu, pelaku_id, oleh_id, aksi, jenis_objek, objek_id, sebelum, sesudah, alasan)
            values (\(instansi), \(e.id), \(nomor), \(e.waktu), \(e.pelaku), \(e.atasNamaOleh), \(e.aksi), \(e.jenisObjek),
                \(e.objek), \(e.sebelum), \(e.sesudah), \(e.alasan))
            """)
    }

    /// Events of one object, newest first, at most `limit`, before the given event.
    package func history(of jenis: String, _ objek: String, before: PeristiwaID? = nil, limit: Int = 100) throws -> [Peristiwa] {
        try db.rows(
            """
            select * from peristiwa where instansi_id = \(instansi) and jenis_objek = \(jenis) and objek_id = \(objek)
                and id < \(before?.rawValue ?? "~") order by id desc limit \(limit)
            """
        ).map(Peristiwa.init)
    }
}

extension Peristiwa {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), waktu: try row.get("waktu"), pelaku: try row.get("pelaku_id"), atasNamaOleh: try row.get("oleh_id"),
            aksi: try row.get("aksi"), jenisObjek: try row.get("jenis_objek"), objek: try row.get("objek_id"),
            sebelum: try row.get("sebelum"),
            sesudah: try row.get("sesudah"), alasan: try row.get("alasan"))
    }
}
