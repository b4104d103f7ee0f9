package import Kinerja

package struct APITokenRepository {
    private let db: any SQLConnection

    package init(_ db: any SQLConnection) { self.db = db }

    package func insert(_ t: APIToken) throws {
        try db.run(
            """
            insert into token_api (hash, instansi_id, pegawai_id, nomor, nama, cakupan, dibuat, kedaluwarsa)
            values (\(t.hash), \(t.instansi), \(t.pegawai), \(t.nomor), \(t.nama), \(t.cakupan.sorted().joined(separator: " ")), \(t.dibuat),
                \(t.kedaluwarsa))
            """)
    }

    package func find(_ hash: String) throws -> APIToken? {
        try db.row("select * from token_api where hash = \(hash)").map(APIToken.init)
    }

    package func list(of pegawai: PegawaiID, in instansi: InstansiID, limit: Int = 50) throws -> [APIToken] {
        try db.rows(
            """
            select * from token_api where instansi_id = \(instansi) and pegawai_id = \(pegawai) and dicabut is null
            order by dibuat desc, nomor limit \(limit)
            """
        ).map(APIToken.init)
    }

    package func revoke(_ nomor: APITokenID, of pegawai: PegawaiID, in instansi: InstansiID, at now: Instant) throws -> Bool {
        try db.run(
            """
            update token_api set dicabut = \(now)
            where instansi_id = \(instansi) and pegawai_id = \(pegawai) and nomor = \(nomor) and dicabut is null
            """) == 1
    }

    package func revokeAll(of pegawai: PegawaiID, in instansi: InstansiID, at now: Instant) throws {
        try db.run(
            "update token_api set dicabut = \(now) where instansi_id = \(instansi) and pegawai_id = \(pegawai) and dicabut is null")
    }

    package func touch(_ hash: String, at now: Instant) throws { try db.run("update token_api set terakhir = \(now) where hash = \(hash)") }
}

extension APIToken {
    init(_ row: SQLRow) throws {
        let cakupan: String = try row.get("cakupan")
        self.init(
            hash: try row.get("hash"), instansi: try row.get("instansi_id"), pegawai: try row.get("pegawai_id"),
            nomor: try row.get("nomor"),
            nama: try row.get("nama"), cakupan: Set(cakupan.split(separator: " ").map(String.init)), dibuat: try row.get("dibuat"),
            kedaluwarsa: try row.get("kedaluwarsa"), terakhir: try row.get("terakhir"), dicabut: try row.get("dicabut"))
    }
}
