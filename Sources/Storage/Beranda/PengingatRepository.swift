package import Kinerja

/// Reads and writes reminders.
package struct PengingatRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func insert(_ p: Pengingat) throws {
        try db.run(
            """
            insert into pengingat (instansi_id, id, untuk_id, dari_id, tentang, tautan, dibuat)
            values (\(instansi), \(p.id), \(p.untuk), \(p.dari), \(p.tentang), \(p.tautan), \(p.dibuat))
            """)
    }

    /// Reminds a person once a day about one place; returns whether a reminder was written.
    package func ingatkan(_ untuk: PegawaiID, dari: PegawaiID, tentang: Kalimat, tautan: String, id: String, at now: Instant) throws -> Bool
    {
        let since = now.adding(seconds: -20 * 3600)
        let known = try db.row(
            """
            select 1 as ada from pengingat where instansi_id = \(instansi) and untuk_id = \(untuk) and dari_id = \(dari)
                and tautan = \(tautan) and dibuat > \(since) limit 1
            """)
        guard known == nil else { return false }
        try db.run(
            """
            insert into pengingat (instansi_id, id, untuk_id, dari_id, tentang, tautan, dibuat)
            values (\(instansi), \(id), \(untuk), \(dari), \(tentang), \(tautan), \(now))
            """)
        return true
    }

    /// Unread reminders with their sender's name, newest first.
    package func unread(for pegawai: PegawaiID, limit: Int = 20) throws -> [(pengingat: Pengingat, dari: String)] {
        try db.rows(
            """
            select r.*, p.nama from pengingat r join pegawai p on p.instansi_id = r.instansi_id and p.id = r.dari_id
            where r.instansi_id = \(instansi) and r.untuk_id = \(pegawai) and r.dibaca is null order by r.id desc limit \(limit)
            """
        ).map { (pengingat: try Pengingat($0), dari: try $0.get("nama")) }
    }

    /// Whether there is such a reminder for this person, read or not.
    package func has(_ id: PermintaanID, for pegawai: PegawaiID) throws -> Bool {
        try db.row("select 1 as ada from pengingat where instansi_id = \(instansi) and id = \(id) and untuk_id = \(pegawai)") != nil
    }

    /// Marks a person's own unread reminder as read; returns whether there was one.
    package func markRead(_ id: PermintaanID, of pegawai: PegawaiID, at now: Instant) throws -> Bool {
        try db.run(
            """
            update pengingat set dibaca = \(now)
            where instansi_id = \(instansi) and id = \(id) and untuk_id = \(pegawai) and dibaca is null
            """) == 1
    }
}

extension Pengingat {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), untuk: try row.get("untuk_id"), dari: try row.get("dari_id"), tentang: try row.get("tentang"),
            tautan: try row.get("tautan"), dibuat: try row.get("dibuat"))
    }
}
