package import Kinerja

/// Keeps sessions on the server, so that ending one takes effect at its next request.
package struct SesiRepository {
    private let db: any SQLConnection

    package init(_ db: any SQLConnection) { self.db = db }

    package func insert(_ s: Sesi) throws {
        try db.run(
            """
            insert into sesi (hash, instansi_id, pegawai_id, nomor, dibuat, terakhir, step_up, totp_selesai, atas_nama, perangkat)
            values (\(s.hash), \(s.instansi), \(s.pegawai), \(s.nomor), \(s.dibuat), \(s.terakhir), \(s.stepUp), \(s.totpSelesai),
                \(s.atasNama), \(s.perangkat))
            """)
    }

    package func find(_ hash: String) throws -> Sesi? {
        try db.row("select * from sesi where hash = \(hash)").map(Sesi.init)
    }

    package func touch(_ hash: String, at now: Instant) throws { try db.run("update sesi set terakhir = \(now) where hash = \(hash)") }

    /// The same session under a new token, so that a token seen before a proof of identity is worthless after it.
    package func rotate(_ old: String, to new: String, stepUp: Instant, at now: Instant) throws -> Bool {
        try db.run(
            "update sesi set hash = \(new), step_up = \(stepUp), totp_selesai = \(true), terakhir = \(now) where hash = \(old)") == 1
    }

    package func setAtasNama(_ delegasi: DelegasiID?, on hash: String) throws {
        try db.run("update sesi set atas_nama = \(delegasi) where hash = \(hash)")
    }

    package func delete(_ hash: String) throws -> Bool { try db.run("delete from sesi where hash = \(hash)") == 1 }

    package func delete(_ nomor: SesiID, of pegawai: PegawaiID, in instansi: InstansiID) throws -> Bool {
        try db.run("delete from sesi where instansi_id = \(instansi) and pegawai_id = \(pegawai) and nomor = \(nomor)") == 1
    }

    /// Ends all sessions of a person, or all but one.
    @discardableResult
    package func deleteAll(of pegawai: PegawaiID, in instansi: InstansiID, except hash: String? = nil) throws -> Int {
        try db.run("delete from sesi where instansi_id = \(instansi) and pegawai_id = \(pegawai) and hash <> \(hash ?? "")")
    }

    /// Sessions that could still be used, newest first.
    package func list(of pegawai: PegawaiID, in instansi: InstansiID, since: Instant, limit: Int = 50) throws -> [Sesi] {
        try db.rows(
            """
            select * from sesi where instansi_id = \(instansi) and pegawai_id = \(pegawai) and terakhir >= \(since) and totp_selesai = \(true)
            order by terakhir desc, nomor limit \(limit)
            """
        ).map(Sesi.init)
    }

    /// Removes what nobody can use any more, of one person.
    package func sweep(of pegawai: PegawaiID, in instansi: InstansiID, idleSince: Instant, madeBefore: Instant) throws {
        try db.run(
            """
            delete from sesi where instansi_id = \(instansi) and pegawai_id = \(pegawai)
                and (terakhir < \(idleSince) or dibuat < \(madeBefore))
            """)
    }
}

extension Sesi {
    init(_ row: SQLRow) throws {
        self.init(
            hash: try row.get("hash"), instansi: try row.get("instansi_id"), pegawai: try row.get("pegawai_id"),
            nomor: try row.get("nomor"),
            dibuat: try row.get("dibuat"), terakhir: try row.get("terakhir"), stepUp: try row.get("step_up"),
            totpSelesai: try row.get("totp_selesai"), atasNama: try row.get("atas_nama"), perangkat: try row.get("perangkat"))
    }
}
