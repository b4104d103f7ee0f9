package import Kinerja

/// Reads and writes the people of one agency.
package struct PegawaiRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ id: PegawaiID) throws -> Pegawai? {
        try db.row("select * from pegawai where instansi_id = \(instansi) and id = \(id)").map(Pegawai.init)
    }

    package func find(nip: NIP) throws -> Pegawai? {
        try db.row("select * from pegawai where instansi_id = \(instansi) and nip = \(nip)").map(Pegawai.init)
    }

    /// Streams everybody.
    package func each(_ body: (Pegawai) throws -> Void) throws {
        try db.each("select * from pegawai where instansi_id = \(instansi) order by id") { try body(Pegawai($0)) }
    }

    package func insert(_ p: Pegawai) throws {
        try db.run(
            """
            insert into pegawai (instansi_id, id, nip, nama, jenis, kedudukan, golongan, cari, version)
            values (\(instansi), \(p.id), \(p.nip), \(p.nama), \(p.jenis), \(p.kedudukan), \(p.golongan), \(p.cari), 1)
            """)
    }

    package func update(_ p: Pegawai) throws {
        let changed = try db.run(
            """
            update pegawai set nama = \(p.nama), jenis = \(p.jenis), kedudukan = \(p.kedudukan), golongan = \(p.golongan), cari = \(p.cari),
                version = version + 1
            where instansi_id = \(instansi) and id = \(p.id) and version = \(p.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }

    /// Gives an account, not yet active, to everybody who has none.
    package func openAccounts() throws {
        try db.run(
            """
            insert into akun (instansi_id, pegawai_id, gagal, aktif, version)
            select p.instansi_id, p.id, 0, \(false), 1 from pegawai p
            where p.instansi_id = \(instansi)
                and not exists (select 1 from akun a where a.instansi_id = p.instansi_id and a.pegawai_id = p.id)
            """)
    }
}

extension Pegawai {
    /// What a search looks at: the name in small letters without accents, then the NIP.
    package var cari: String { SearchText.fold(nama) + (nip.map { " \($0.digits)" } ?? "") }

    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), nip: try row.get("nip"), nama: try row.get("nama"), jenis: try row.get("jenis"),
            kedudukan: try row.get("kedudukan"), golongan: try row.get("golongan"), version: try row.get("version"))
    }
}

/// Text as both databases can search it: small letters without accents, digits and single blanks.
package enum SearchText {
    package static func fold(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars where scalar != "'" && scalar != "’" {
            if let plain = latin[scalar] {
                out.append(contentsOf: plain.unicodeScalars)
            } else if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                out.append(scalar)
            } else if let last = out.last, last != " " {
                out.append(" ")
            }
        }
        if out.last == " " { out.removeLast() }
        return String(out)
    }

    private static let latin: [Unicode.Scalar: String] = [
        "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "ç": "c", "è": "e", "é": "e", "ê": "e", "ë": "e", "ì": "i", "í": "i",
        "î": "i", "ï": "i", "ñ": "n", "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ö": "o", "ø": "o", "ù": "u", "ú": "u", "û": "u", "ü": "u",
        "ý": "y", "ÿ": "y", "š": "s", "ž": "z", "ß": "ss", "æ": "ae", "œ": "oe",
    ]
}
