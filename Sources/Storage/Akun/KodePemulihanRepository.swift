package import Kinerja

/// One-time recovery codes of the second factor, by keyed hash.
package struct KodePemulihanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// Replaces all codes of a person.
    package func replace(_ hashes: [String], of pegawai: PegawaiID) throws {
        try db.run("delete from kode_pemulihan where instansi_id = \(instansi) and pegawai_id = \(pegawai)")
        for hash in hashes {
            try db.run("insert into kode_pemulihan (instansi_id, pegawai_id, hash) values (\(instansi), \(pegawai), \(hash))")
        }
    }

    /// Uses a code; `false` when there is none such or it was used.
    package func use(_ hash: String, of pegawai: PegawaiID, at now: Instant) throws -> Bool {
        try db.run(
            """
            update kode_pemulihan set dipakai_pada = \(now)
            where instansi_id = \(instansi) and pegawai_id = \(pegawai) and hash = \(hash) and dipakai_pada is null
            """) == 1
    }

    /// Whether this code was used since then.
    package func wasUsed(_ hash: String, of pegawai: PegawaiID, since: Instant) throws -> Bool {
        try db.row(
            """
            select 1 as ada from kode_pemulihan
            where instansi_id = \(instansi) and pegawai_id = \(pegawai) and hash = \(hash) and dipakai_pada >= \(since)
            """) != nil
    }

    package func left(of pegawai: PegawaiID) throws -> Int {
        try db.row(
            """
            select count(*) as n from kode_pemulihan
            where instansi_id = \(instansi) and pegawai_id = \(pegawai) and dipakai_pada is null
            """)?.get("n") ?? 0
    }
}
