package import Kinerja

/// Reads the directory page by page.
package struct DirektoriRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// At most `limit` people after the cursor, in the order of their search text.
    ///
    /// - Parameters:
    ///   - words: each must stand in the name or NIP; already folded.
    ///   - units: posts in these units only; empty means all.
    package func page(
        _ scope: CakupanDirektori, words: [String], units: [UnitKerjaID], on date: LocalDate, after cursor: (cari: String, id: String)?,
        limit: Int
    ) throws -> [(baris: DirektoriRow, cari: String)] {
        var filter: SQL = "p.instansi_id = \(instansi)"
        if case .hanya(let ids) = scope { filter = "\(filter) and p.id in \(list: ids)" }
        // Search text is folded to letters, digits and blanks, so that no word can hold a wildcard.
        for word in words { filter = "\(filter) and p.cari like \("%\(word)%")" }
        if !units.isEmpty {
            filter = """
                \(filter) and exists (
                    select 1 from penugasan g join jabatan j on j.instansi_id = g.instansi_id and j.id = g.jabatan_id
                    where g.instansi_id = p.instansi_id and g.pegawai_id = p.id and g.mulai <= \(date)
                        and (g.selesai is null or g.selesai >= \(date)) and j.unit_id in \(list: units))
                """
        }
        if let cursor { filter = "\(filter) and (p.cari > \(cursor.cari) or (p.cari = \(cursor.cari) and p.id > \(cursor.id)))" }
        let people = try db.rows(
            "select p.id, p.nip, p.nama, p.jenis, p.cari from pegawai p where \(filter) order by p.cari, p.id limit \(limit)")
        let garis = GarisPelaporanRepository(db, instansi)
        try garis.muatJabatan(of: people.map { try $0.get("id") })
        return try people.map { row in
            let id: PegawaiID = try row.get("id")
            let post = try garis.jabatan(of: id, on: date).first
            let baris = DirektoriRow(
                id: id, nip: try row.get("nip"), nama: try row.get("nama"), jenis: try row.get("jenis"), jabatan: post?.namaLengkap,
                unit: post?.unitNama)
            return (baris, try row.get("cari"))
        }
    }

    /// A person's place in the order of the directory; `nil` for nobody.
    package func cari(of pegawai: PegawaiID) throws -> String? {
        try db.row("select cari from pegawai where instansi_id = \(instansi) and id = \(pegawai)")?.get("cari")
    }

    /// Everybody who holds a post in one of the units on the date.
    package func people(in units: [UnitKerjaID], on date: LocalDate, limit: Int = 2_000) throws -> [PegawaiID] {
        try db.rows(
            """
            select distinct g.pegawai_id from jabatan j
            join penugasan g on g.instansi_id = j.instansi_id and g.jabatan_id = j.id
            where j.instansi_id = \(instansi) and j.unit_id in \(list: units) and g.mulai <= \(date)
                and (g.selesai is null or g.selesai >= \(date)) limit \(limit)
            """
        ).map { try $0.get("pegawai_id") }
    }
}
