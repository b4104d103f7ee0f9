package import Kinerja

/// Remembers the answer to each idempotency key of each person; those of the server's operator stand together under no person.
package struct IdempotencyRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package static let table = "idempotensi"

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ key: String, of pegawai: PegawaiID?) throws -> (input: String, receipt: String)? {
        try db.row(
            "select isi, tanda_terima from idempotensi where instansi_id = \(instansi) and pegawai_id = \(pegawai?.rawValue ?? "") and kunci = \(key)"
        ).map { (input: try $0.get("isi"), receipt: try $0.get("tanda_terima")) }
    }

    package func keep(_ key: String, of pegawai: PegawaiID?, input: String, receipt: String, at now: Instant) throws {
        try db.run(
            """
            insert into idempotensi (instansi_id, pegawai_id, kunci, isi, tanda_terima, dibuat)
            values (\(instansi), \(pegawai?.rawValue ?? ""), \(key), \(input), \(receipt), \(now))
            """)
    }
}
