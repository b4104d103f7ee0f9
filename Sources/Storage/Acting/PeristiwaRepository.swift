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
                (instansi_id, id, nomor, waktu, jenis_pelaku, pelaku_id, oleh_id, aksi, jenis_objek, objek_id, sebelum, sesudah, alasan)
            values (\(instansi), \(e.id), \(nomor), \(e.waktu), \(e.jenisPelaku), \(e.pelaku), \(e.atasNamaOleh), \(e.aksi),
                \(e.aksi.objek), \(e.objek), \(e.sebelum), \(e.sesudah), \(e.alasan))
            """)
    }

    /// The newest event of one object that is the one act or the other, however many others came after it.
    package func newest(of jenis: JenisObjek, _ objek: String, _ aksi: Aksi, or other: Aksi) throws -> Peristiwa? {
        try db.row(
            """
            select * from peristiwa where instansi_id = \(instansi) and jenis_objek = \(jenis) and objek_id = \(objek)
                and (aksi = \(aksi) or aksi = \(other)) order by nomor desc limit 1
            """
        ).map(Peristiwa.init)
    }

    /// Events of one object, newest first, at most `limit`, before the place `before`.
    package func history(of jenis: JenisObjek, _ objek: String, before: Int64? = nil, limit: Int = 100) throws -> [Peristiwa] {
        try db.rows(
            """
            select * from peristiwa where instansi_id = \(instansi) and jenis_objek = \(jenis) and objek_id = \(objek)
                and nomor < \(before ?? Int64.max) order by nomor desc limit \(limit)
            """
        ).map(Peristiwa.init)
    }
}

extension Peristiwa {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), nomor: try row.get("nomor"), waktu: try row.get("waktu"), jenisPelaku: try row.get("jenis_pelaku"),
            pelaku: try row.get("pelaku_id"), atasNamaOleh: try row.get("oleh_id"), aksi: try row.get("aksi"),
            objek: try row.get("objek_id"), sebelum: try row.get("sebelum"), sesudah: try row.get("sesudah"),
            alasan: try row.get("alasan"))
    }
}
