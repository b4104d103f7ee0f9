package import Kinerja

/// Whose a session or a token is: the account with its holder, agency and roles, as they stand now.
package struct Pemegang: Sendable {
    package let akun: Akun
    package let instansi: Instansi
    package let peran: Set<Peran>
}

/// Finds out who asks, with one statement for every request.
package enum PemegangRepository {
    package static func find(sesi hash: String, on db: any SQLConnection) throws -> (sesi: Sesi, pemegang: Pemegang)? {
        let rows = try db.rows("select k.*, \(kolom) from sesi k \(pemegang) where k.hash = \(hash)")
        return try rows.first.map { (try Sesi($0), try Pemegang($0, rows)) }
    }

    package static func find(token hash: String, on db: any SQLConnection) throws -> (token: APIToken, pemegang: Pemegang)? {
        let rows = try db.rows("select k.*, \(kolom) from token_api k \(pemegang) where k.hash = \(hash)")
        return try rows.first.map { (try APIToken($0), try Pemegang($0, rows)) }
    }

    /// For a row `k` of a table of keys; a row for each role, and one for who has none.
    private static let pemegang: SQL = """
        join akun a on a.instansi_id = k.instansi_id and a.pegawai_id = k.pegawai_id
        join pegawai p on p.instansi_id = k.instansi_id and p.id = k.pegawai_id
        join instansi i on i.id = k.instansi_id
        left join peran_akun r on r.instansi_id = k.instansi_id and r.pegawai_id = k.pegawai_id
        """

    private static let kolom: SQL = """
        a.instansi_id as a_instansi_id, a.pegawai_id as a_pegawai_id, p.nip as a_nip, p.nama as a_nama, a.nama_masuk as a_nama_masuk,
        p.kedudukan as a_kedudukan, a.kata_sandi as a_kata_sandi, a.kode_aktivasi as a_kode_aktivasi,
        a.kode_berlaku_sampai as a_kode_berlaku_sampai, a.totp_rahasia as a_totp_rahasia,
        a.totp_langkah_terakhir as a_totp_langkah_terakhir, a.gagal as a_gagal, a.aktif as a_aktif,
        a.diaktifkan_pada as a_diaktifkan_pada, a.version as a_version,
        i.id as i_id, i.nama as i_nama, i.kota as i_kota, i.zona as i_zona, i.periode as i_periode,
        i.pola_hari_kerja as i_pola_hari_kerja, i.mulai as i_mulai, i.impor_sendiri as i_impor_sendiri, i.version as i_version,
        r.peran as r_peran
        """
}

extension Pemegang {
    fileprivate init(_ first: SQLRow, _ rows: [SQLRow]) throws {
        self.init(
            akun: try Akun(first, "a_"), instansi: try Instansi(first, "i_"),
            peran: Set(try rows.compactMap { try $0.get("r_peran", as: Peran?.self) }))
    }
}
