package import Kinerja

/// Reads and writes SKP versions with their content. Every change of a version goes through its optimistic lock.
package struct SKPRepository {
    let db: any SQLConnection
    let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// The whole SKP with content, or `nil`.
    package func find(_ id: SKPID) throws -> SKP? {
        guard let row = try db.row("select * from skp where instansi_id = \(instansi) and id = \(id)") else { return nil }
        return try SKP(row, isi: isi(of: id))
    }

    /// The unit an SKP was written in, as it was then.
    package func unit(of id: SKPID) throws -> UnitKerjaID? {
        try db.row("select unit_id from skp where instansi_id = \(instansi) and id = \(id)").map { try $0.get("unit_id") }
    }

    /// Whether somebody was the assessor of a person on an SKP that was set.
    package func pernahDinilai(_ pegawai: PegawaiID, oleh penilai: PegawaiID) throws -> Bool {
        try db.row(
            """
            select 1 as ada from skp where instansi_id = \(instansi) and pegawai_id = \(pegawai) and penilai_id = \(penilai)
                and status in ('ditetapkan', 'diubah', 'ditutup') limit 1
            """) != nil
    }

    /// Inserts a version and its content. Throws `StorageError.unique` when one is already in work for the same person, post and start.
    package func insert(_ skp: SKP, unit: UnitKerjaID, at now: Instant) throws {
        try db.run(
            """
            insert into skp (instansi_id, id, pegawai_id, jabatan_id, unit_id, tahun, mulai, selesai, jenis, pendekatan, status, penilai_id,
                versi, menggantikan_id, alasan_perubahan, pihak_pegawai, pihak_penilai, diajukan_pada, disepakati_pada, ditetapkan_pada,
                ditetapkan_oleh, dibuat, version)
            values (\(instansi), \(skp.id), \(skp.pegawai), \(skp.jabatan), \(unit), \(skp.tahun), \(skp.mulai), \(skp.selesai),
                \(skp.jenis), \(skp.pendekatan), \(skp.status), \(skp.penilai), \(skp.versi), \(skp.menggantikan), \(skp.alasanPerubahan),
                \(try JSONText(skp.pihakPegawai)), \(try skp.pihakPenilai.map { try JSONText($0) }), \(skp.waktu.diajukan), \(skp.waktu.disepakati),
                \(skp.waktu.ditetapkan), \(skp.waktu.ditetapkanOleh), \(now), \(skp.version))
            """)
        try save(skp.isi, of: skp.id)
    }

    /// Takes `skp.version` as the version read, and stores everything about the version but its content, with the next `version`.
    package func update(_ skp: SKP) throws {
        let changed = try db.run(
            """
            update skp set status = \(skp.status), jenis = \(skp.jenis), pendekatan = \(skp.pendekatan), penilai_id = \(skp.penilai),
                pihak_pegawai = \(try JSONText(skp.pihakPegawai)), pihak_penilai = \(try skp.pihakPenilai.map { try JSONText($0) }),
                diajukan_pada = \(skp.waktu.diajukan), disepakati_pada = \(skp.waktu.disepakati),
                ditetapkan_pada = \(skp.waktu.ditetapkan), ditetapkan_oleh = \(skp.waktu.ditetapkanOleh), version = version + 1
            where instansi_id = \(instansi) and id = \(skp.id) and version = \(skp.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }

    /// The version of this person's SKP in this post from this day that is being written, if any.
    package func disusun(_ pegawai: PegawaiID, _ jabatan: JabatanID, mulai: LocalDate) throws -> SKPID? {
        try running(pegawai, jabatan, mulai, "status in ('draft', 'diajukan', 'dikembalikan', 'disepakati')")
    }

    /// The version that is in force, if any.
    package func ditetapkan(_ pegawai: PegawaiID, _ jabatan: JabatanID, mulai: LocalDate) throws -> SKPID? {
        try running(pegawai, jabatan, mulai, "status = 'ditetapkan'")
    }

    private func running(_ pegawai: PegawaiID, _ jabatan: JabatanID, _ mulai: LocalDate, _ which: SQL) throws -> SKPID? {
        try db.row(
            """
            select id from skp where instansi_id = \(instansi) and pegawai_id = \(pegawai) and jabatan_id = \(jabatan)
                and mulai = \(mulai) and \(which)
            """
        ).map { try $0.get("id") }
    }
}

extension SKP {
    fileprivate init(_ row: SQLRow, isi: IsiSKP) throws {
        self.init(
            id: try row.get("id"), pegawai: try row.get("pegawai_id"), jabatan: try row.get("jabatan_id"), tahun: try row.get("tahun"),
            mulai: try row.get("mulai"), selesai: try row.get("selesai"), jenis: try row.get("jenis"),
            pendekatan: try row.get("pendekatan"), status: try row.get("status"), penilai: try row.get("penilai_id"),
            versi: try row.get("versi"), menggantikan: try row.get("menggantikan_id"),
            pihakPegawai: try row.get("pihak_pegawai", as: JSONText<Pihak>.self).value,
            pihakPenilai: try row.get("pihak_penilai", as: JSONText<Pihak>?.self)?.value, isi: isi, version: try row.get("version"),
            alasanPerubahan: try row.get("alasan_perubahan"),
            waktu: WaktuSKP(
                diajukan: try row.get("diajukan_pada"), disepakati: try row.get("disepakati_pada"),
                ditetapkan: try row.get("ditetapkan_pada"), ditetapkanOleh: try row.get("ditetapkan_oleh")))
    }
}
