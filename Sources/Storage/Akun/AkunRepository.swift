package import Kinerja

/// Reads and changes accounts of one agency; every change is one statement that names its version or its condition.
package struct AkunRepository {
    let db: any SQLConnection
    let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    static let columns: SQL = """
        select a.*, p.nip, p.nama, p.kedudukan from akun a join pegawai p on p.instansi_id = a.instansi_id and p.id = a.pegawai_id
        """

    /// The account that signs in with this NIP (18 digits) or name, in any agency; one that can be used before one that cannot.
    package static func find(masuk: String, on db: any SQLConnection) throws -> Akun? {
        try db.row(
            """
            \(columns) where p.nip = \(masuk)
            order by case when p.kedudukan = 'berhenti' then 1 else 0 end, case when a.kata_sandi is null then 1 else 0 end, a.instansi_id limit 1
            """
        ).map { try Akun($0) } ?? db.row("\(columns) where a.nama_masuk = \(masuk)").map { try Akun($0) }
    }

    /// Accounts that somebody has begun to use, in any agency, by name.
    package static func used(limit: Int, on db: any SQLConnection) throws -> [Akun] {
        try db.rows(
            """
            \(columns) where a.kata_sandi is not null or a.kode_aktivasi is not null or a.diaktifkan_pada is not null
                or exists (select 1 from peran_akun r where r.instansi_id = a.instansi_id and r.pegawai_id = a.pegawai_id)
            order by a.instansi_id, p.cari, p.id limit \(limit)
            """
        ).map { try Akun($0) }
    }

    package func find(_ pegawai: PegawaiID) throws -> Akun? {
        try db.row("\(Self.columns) where a.instansi_id = \(instansi) and a.pegawai_id = \(pegawai)").map { try Akun($0) }
    }

    /// The accounts of these people; who has none is left out.
    package func find(_ people: [PegawaiID]) throws -> [PegawaiID: Akun] {
        guard !people.isEmpty else { return [:] }
        let found = try db.rows("\(Self.columns) where a.instansi_id = \(instansi) and a.pegawai_id in \(list: people)").map {
            try Akun($0)
        }
        return Dictionary(found.map { ($0.pegawai, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The account row of a pegawai, made if there is none yet (an import makes people, not accounts).
    package func ensure(_ pegawai: PegawaiID) throws -> Akun {
        try db.run(
            """
            insert into akun (instansi_id, pegawai_id, gagal, aktif, version) values (\(instansi), \(pegawai), 0, \(false), 1)
            on conflict (instansi_id, pegawai_id) do nothing
            """)
        guard let akun = try find(pegawai) else { throw StorageError.notFound }
        return akun
    }

    /// Inserts an account that is in use from the start, with its password's hash.
    package func open(_ pegawai: PegawaiID, namaMasuk: String?, kataSandi hash: String, at opened: Instant) throws {
        try db.run(
            """
            insert into akun (instansi_id, pegawai_id, nama_masuk, kata_sandi, gagal, aktif, diaktifkan_pada, version)
            values (\(instansi), \(pegawai), \(namaMasuk), \(hash), 0, \(true), \(opened), 1)
            """)
    }

    package func setNamaMasuk(_ nama: String, of pegawai: PegawaiID) throws {
        try change(pegawai, "nama_masuk = \(nama)")
    }

    /// Gives a new one-time code; an older one is void from now on.
    package func setKode(_ hash: String, cetakan: CetakanKodeID, until: Instant, of pegawai: PegawaiID) throws {
        try change(pegawai, "kode_aktivasi = \(hash), kode_cetakan = \(cetakan), kode_berlaku_sampai = \(until)")
    }

    /// Voids a waiting one-time code; `false` where none waits.
    package func batalkanKode(of pegawai: PegawaiID) throws -> Bool {
        try db.run(
            """
            update akun set kode_aktivasi = null, kode_cetakan = null, kode_berlaku_sampai = null, version = version + 1
            where instansi_id = \(instansi) and pegawai_id = \(pegawai) and kode_aktivasi is not null
            """) == 1
    }

    /// Uses the code up: sets the password and opens the account. A reset through a new code also takes TOTP away,
    /// since the person may have lost the phone. `false` when the code was used or replaced in the meantime.
    package func activate(_ pegawai: PegawaiID, kode hash: String, kataSandi: String, at now: Instant) throws -> Bool {
        try db.run(
            """
            update akun set kata_sandi = \(kataSandi), kode_aktivasi = null, kode_cetakan = null, kode_berlaku_sampai = null,
                totp_rahasia = null, totp_langkah_terakhir = null, gagal = 0, aktif = \(true),
                diaktifkan_pada = coalesce(diaktifkan_pada, \(now)), version = version + 1
            where instansi_id = \(instansi) and pegawai_id = \(pegawai) and kode_aktivasi = \(hash)
            """) == 1
    }

    package func setKataSandi(_ hash: String, of pegawai: PegawaiID) throws { try change(pegawai, "kata_sandi = \(hash)") }

    package func setTOTP(_ sealed: String?, step: Int64?, of pegawai: PegawaiID) throws {
        try change(pegawai, "totp_rahasia = \(sealed), totp_langkah_terakhir = \(step)")
    }

    /// Takes a TOTP step; `false` when this or a later one was taken before (each code works once).
    package func useStep(_ step: Int64, of pegawai: PegawaiID) throws -> Bool {
        try db.run(
            """
            update akun set totp_langkah_terakhir = \(step), version = version + 1
            where instansi_id = \(instansi) and pegawai_id = \(pegawai) and (totp_langkah_terakhir is null or totp_langkah_terakhir < \(step))
            """) == 1
    }

    /// Locks (and voids a waiting code) or unlocks.
    package func setAktif(_ aktif: Bool, of pegawai: PegawaiID, at now: Instant) throws {
        if aktif { return try change(pegawai, "aktif = \(true)") }
        try change(
            pegawai,
            """
            aktif = \(false), kode_aktivasi = null, kode_cetakan = null, kode_berlaku_sampai = null,
                diaktifkan_pada = coalesce(diaktifkan_pada, \(now))
            """)
    }

    package func setGagal(_ gagal: Int, of pegawai: PegawaiID) throws {
        try db.run("update akun set gagal = \(gagal) where instansi_id = \(instansi) and pegawai_id = \(pegawai)")
    }

    private func change(_ pegawai: PegawaiID, _ assignments: SQL) throws {
        let changed = try db.run(
            "update akun set \(assignments), version = version + 1 where instansi_id = \(instansi) and pegawai_id = \(pegawai)")
        guard changed == 1 else { throw StorageError.notFound }
    }
}

extension Akun {
    /// - Parameter prefix: stands before each column, where a statement reads several tables.
    init(_ row: SQLRow, _ prefix: String = "") throws {
        self.init(
            instansi: try row.get("\(prefix)instansi_id"), pegawai: try row.get("\(prefix)pegawai_id"), nip: try row.get("\(prefix)nip"),
            nama: try row.get("\(prefix)nama"),
            namaMasuk: try row.get("\(prefix)nama_masuk"), kedudukan: try row.get("\(prefix)kedudukan"),
            kataSandi: try row.get("\(prefix)kata_sandi"),
            kodeAktivasi: try row.get("\(prefix)kode_aktivasi"), kodeBerlakuSampai: try row.get("\(prefix)kode_berlaku_sampai"),
            totpRahasia: try row.get("\(prefix)totp_rahasia"), totpLangkahTerakhir: try row.get("\(prefix)totp_langkah_terakhir"),
            gagal: try row.get("\(prefix)gagal"), aktif: try row.get("\(prefix)aktif"),
            diaktifkanPada: try row.get("\(prefix)diaktifkan_pada"),
            version: try row.get("\(prefix)version"))
    }
}
