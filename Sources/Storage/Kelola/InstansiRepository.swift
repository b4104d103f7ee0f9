package import Kinerja

/// Reads and writes agencies.
package struct InstansiRepository {
    private let db: any SQLConnection

    package init(_ db: any SQLConnection) { self.db = db }

    package func find(_ id: InstansiID) throws -> Instansi {
        guard let row = try db.row("select * from instansi where id = \(id)") else { throw StorageError.notFound }
        return try Instansi(row)
    }

    package func all() throws -> [Instansi] { try db.rows("select * from instansi order by id").map { try Instansi($0) } }

    /// A new agency begins with the first limit of `imporSendiri`.
    package func insert(_ instansi: Instansi) throws {
        try db.run(
            """
            insert into instansi (id, nama, kota, zona, periode, pola_hari_kerja, mulai, version)
            values (\(instansi.id), \(instansi.nama), \(instansi.kota), \(instansi.zona), \(instansi.periode), \(instansi.polaHariKerja),
                \(instansi.mulai), 1)
            """)
    }

    package func update(_ instansi: Instansi) throws {
        let changed = try db.run(
            """
            update instansi set nama = \(instansi.nama), kota = \(instansi.kota), zona = \(instansi.zona), periode = \(instansi.periode),
                pola_hari_kerja = \(instansi.polaHariKerja), impor_sendiri = \(instansi.imporSendiri), version = version + 1
            where id = \(instansi.id) and version = \(instansi.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension Instansi {
    /// - Parameter prefix: stands before each column, where a statement reads several tables.
    init(_ row: SQLRow, _ prefix: String = "") throws {
        self.init(
            id: try row.get("\(prefix)id"), nama: try row.get("\(prefix)nama"), kota: try row.get("\(prefix)kota"),
            zona: try row.get("\(prefix)zona"),
            periode: try row.get("\(prefix)periode"),
            polaHariKerja: try row.get("\(prefix)pola_hari_kerja"), mulai: try row.get("\(prefix)mulai"),
            imporSendiri: try row.get("\(prefix)impor_sendiri"),
            version: try row.get("\(prefix)version"))
    }
}
