package import Kinerja

/// Reads and writes corrections of superiors; approved ones are read by ``GarisPelaporanRepository``.
package struct KoreksiAtasanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ id: PermintaanID) throws -> KoreksiAtasan? {
        try db.row("select * from koreksi_atasan where instansi_id = \(instansi) and id = \(id)").map(KoreksiAtasan.init)
    }

    /// A person's requests, newest first.
    package func of(_ pegawai: PegawaiID, limit: Int = 10) throws -> [KoreksiAtasan] {
        try db.rows(
            "select * from koreksi_atasan where instansi_id = \(instansi) and pegawai_id = \(pegawai) order by id desc limit \(limit)"
        ).map(KoreksiAtasan.init)
    }

    /// Requests that wait for a decision, oldest first.
    package func waiting(limit: Int = 100) throws -> [KoreksiAtasan] {
        try db.rows("select * from koreksi_atasan where instansi_id = \(instansi) and status = 'diajukan' order by id limit \(limit)")
            .map(KoreksiAtasan.init)
    }

    package func countWaiting() throws -> Int {
        try db.row("select count(*) as n from koreksi_atasan where instansi_id = \(instansi) and status = 'diajukan'")?.get("n") ?? 0
    }

    package func insert(_ k: KoreksiAtasan) throws {
        try db.run(
            """
            insert into koreksi_atasan (instansi_id, id, pegawai_id, atasan_id, mulai, alasan, status, diajukan_oleh, diajukan_pada, version)
            values (\(instansi), \(k.id), \(k.pegawai), \(k.atasan), \(k.mulai), \(k.alasan), \(k.status), \(k.diajukanOleh), \(k.diajukanPada), 1)
            """)
    }

    package func update(_ k: KoreksiAtasan) throws {
        let changed = try db.run(
            """
            update koreksi_atasan set status = \(k.status), diputuskan_oleh = \(k.diputuskanOleh), diputuskan_pada = \(k.diputuskanPada),
                catatan = \(k.catatan), version = version + 1
            where instansi_id = \(instansi) and id = \(k.id) and version = \(k.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension KoreksiAtasan {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), pegawai: try row.get("pegawai_id"), atasan: try row.get("atasan_id"), mulai: try row.get("mulai"),
            alasan: try row.get("alasan"), status: try row.get("status"), diajukanOleh: try row.get("diajukan_oleh"),
            diajukanPada: try row.get("diajukan_pada"), diputuskanOleh: try row.get("diputuskan_oleh"),
            diputuskanPada: try row.get("diputuskan_pada"), catatan: try row.get("catatan"), version: try row.get("version"))
    }
}
