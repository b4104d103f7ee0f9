package import Kinerja

/// An API token at rest: known by its SHA-256, limited by scopes and a last day.
package struct TokenAPI: Sendable, Equatable {
    package let hash: String
    package let instansi: InstansiID
    package let pegawai: PegawaiID
    package let nomor: TokenAPIID
    package let nama: String
    /// `baca:skp`, `tulis:skp` …
    package let cakupan: Set<String>
    package let dibuat: Instant
    package let kedaluwarsa: Instant
    package let terakhir: Instant?
    package let dicabut: Instant?

    package init(
        hash: String, instansi: InstansiID, pegawai: PegawaiID, nomor: TokenAPIID, nama: String, cakupan: Set<String>, dibuat: Instant,
        kedaluwarsa: Instant, terakhir: Instant? = nil, dicabut: Instant? = nil
    ) {
        (self.hash, self.instansi, self.pegawai, self.nomor, self.nama) = (hash, instansi, pegawai, nomor, nama)
        (self.cakupan, self.dibuat, self.kedaluwarsa) = (cakupan, dibuat, kedaluwarsa)
        (self.terakhir, self.dicabut) = (terakhir, dicabut)
    }

    package func berlaku(_ now: Instant) -> Bool { dicabut == nil && now < kedaluwarsa }
}

package struct TokenAPIRepository {
    private let db: any SQLConnection

    package init(_ db: any SQLConnection) { self.db = db }

    package func insert(_ t: TokenAPI) throws {
        try db.run(
            """
            insert into token_api (hash, instansi_id, pegawai_id, nomor, nama, cakupan, dibuat, kedaluwarsa)
            values (\(t.hash), \(t.instansi), \(t.pegawai), \(t.nomor), \(t.nama), \(t.cakupan.sorted().joined(separator: " ")), \(t.dibuat),
                \(t.kedaluwarsa))
            """)
    }

    package func find(_ hash: String) throws -> TokenAPI? {
        try db.row("select * from token_api where hash = \(hash)").map(TokenAPI.init)
    }

    package func list(of pegawai: PegawaiID, in instansi: InstansiID, limit: Int = 50) throws -> [TokenAPI] {
        try db.rows(
            """
            select * from token_api where instansi_id = \(instansi) and pegawai_id = \(pegawai) and dicabut is null
            order by dibuat desc, nomor limit \(limit)
            """
        ).map(TokenAPI.init)
    }

    package func revoke(_ nomor: TokenAPIID, of pegawai: PegawaiID, in instansi: InstansiID, at now: Instant) throws -> Bool {
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

extension TokenAPI {
    fileprivate init(_ row: SQLRow) throws {
        let cakupan: String = try row.get("cakupan")
        self.init(
            hash: try row.get("hash"), instansi: try row.get("instansi_id"), pegawai: try row.get("pegawai_id"),
            nomor: try row.get("nomor"),
            nama: try row.get("nama"), cakupan: Set(cakupan.split(separator: " ").map(String.init)), dibuat: try row.get("dibuat"),
            kedaluwarsa: try row.get("kedaluwarsa"), terakhir: try row.get("terakhir"), dicabut: try row.get("dicabut"))
    }
}
