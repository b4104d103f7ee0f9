package import Kinerja

/// Reads and writes the people of one agency.
package struct PegawaiRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ id: PegawaiID) throws -> Pegawai? {
        try db.row("select * from pegawai where instansi_id = \(instansi) and id = \(id)").map(Pegawai.init)
    }

    /// These people by identifier; unknown ones are left out.
    package func find(_ ids: some Sequence<PegawaiID>) throws -> [PegawaiID: Pegawai] {
        let asked = Set(ids).sorted()
        guard !asked.isEmpty else { return [:] }
        let found = try db.rows("select * from pegawai where instansi_id = \(instansi) and id in \(list: asked)").map(Pegawai.init)
        return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func find(nip: NIP) throws -> Pegawai? {
        try db.row("select * from pegawai where instansi_id = \(instansi) and nip = \(nip)").map(Pegawai.init)
    }

    /// Identifiers by NIP, for lists that are pasted in; unknown numbers are left out.
    package func id(nip: [NIP]) throws -> [NIP: PegawaiID] {
        guard !nip.isEmpty else { return [:] }
        let rows = try db.rows("select id, nip from pegawai where instansi_id = \(instansi) and nip in \(list: nip)")
        return Dictionary(try rows.map { (try $0.get("nip"), try $0.get("id")) }, uniquingKeysWith: { $1 })
    }

    /// Active people whom the register knows without a NIP, as heads of region, whose name holds the words.
    package func tanpaNIP(_ words: String, limit: Int) throws -> [Pegawai] {
        guard let named = SearchText.held(in: "cari", words) else { return [] }
        return try db.rows(
            """
            select * from pegawai where instansi_id = \(instansi) and nip is null and kedudukan = 'aktif' and \(named)
            order by cari, id limit \(limit)
            """
        ).map(Pegawai.init)
    }

    /// Names of people, for lists and histories.
    package func nama(of people: some Sequence<PegawaiID>) throws -> [PegawaiID: String] {
        let ids = Set(people)
        guard !ids.isEmpty else { return [:] }
        let rows = try db.rows("select id, nama from pegawai where instansi_id = \(instansi) and id in \(list: ids.sorted())")
        return Dictionary(try rows.map { (try $0.get("id"), try $0.get("nama")) }, uniquingKeysWith: { $1 })
    }

    /// People with a post on the day, of a unit or among those named, whose search text holds the words, by name; with one of their posts.
    package func sekitar(
        _ named: Set<PegawaiID>, unit: UnitKerjaID, words: String, on date: LocalDate, limit: Int
    ) throws -> [(id: PegawaiID, nama: String, jabatan: String)] {
        guard let searched = SearchText.held(in: "p.cari", words) else { return [] }
        return try db.rows(
            """
            select p.id, p.nama, min(j.nama) as jabatan from pegawai p
            join penugasan t on t.instansi_id = p.instansi_id and t.pegawai_id = p.id
            join jabatan j on j.instansi_id = t.instansi_id and j.id = t.jabatan_id
            where p.instansi_id = \(instansi) and p.kedudukan = 'aktif' and \(searched)
                and t.mulai <= \(date) and (t.selesai is null or t.selesai >= \(date))
                and (j.unit_id = \(unit) or p.id in \(list: named.sorted()))
            group by p.id, p.nama, p.cari order by p.cari, p.id limit \(limit)
            """
        ).map { (id: try $0.get("id"), nama: try $0.get("nama"), jabatan: try $0.get("jabatan")) }
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
    package func openAkun() throws {
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
