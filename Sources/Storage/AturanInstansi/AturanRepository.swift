package import Kinerja

/// Reads and writes rulebooks of one agency. Bytes are only ever added.
package struct AturanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ id: AturanID) throws -> AturanInstansi? {
        try db.row("select * from aturan_instansi where instansi_id = \(instansi) and id = \(id)").map(AturanInstansi.init)
    }

    /// Every version of the agency, newest upload first.
    package func all(before: AturanID? = nil, limit: Int = 200) throws -> [AturanInstansi] {
        try db.rows(
            """
            select * from aturan_instansi where instansi_id = \(instansi) and id < \(before?.rawValue ?? "~") order by id desc limit \(limit)
            """
        ).map(AturanInstansi.init)
    }

    /// The versions of a topic, newest first.
    package func versions(of topik: String, limit: Int = 200) throws -> [AturanInstansi] {
        try db.rows(
            "select * from aturan_instansi where instansi_id = \(instansi) and topik = \(topik) order by versi desc limit \(limit)"
        ).map(AturanInstansi.init)
    }

    /// The version in force on a day.
    package func berlaku(_ topik: String, on date: LocalDate) throws -> AturanInstansi? {
        let approved = try db.rows(
            """
            select * from aturan_instansi where instansi_id = \(instansi) and topik = \(topik) and status in ('disetujui', 'dicabut')
                and mulai <= \(date) and (sampai is null or sampai >= \(date)) order by mulai desc, versi desc limit 1
            """
        ).map(AturanInstansi.init)
        return AturanTopic.berlaku(approved, on: date)
    }

    /// How many wait for the approval of somebody other than this admin.
    package func menunggu(selain admin: PegawaiID) throws -> Int {
        try db.row(
            """
            select count(*) as n from aturan_instansi where instansi_id = \(instansi) and status = 'diajukan'
                and diunggah_oleh <> \(admin) and diajukan_oleh <> \(admin)
            """)?.get("n") ?? 0
    }

    package func nextVersi(of topik: String) throws -> Int {
        let last: Int? = try db.row(
            "select max(versi) as n from aturan_instansi where instansi_id = \(instansi) and topik = \(topik)")?.get("n")
        return (last ?? 0) + 1
    }

    /// Keeps a file by its hash; the same bytes are kept once.
    package func keep(_ isi: String, sha256: String, at now: Instant) throws {
        try db.run(
            """
            insert into aturan_isi (instansi_id, sha256, isi, dibuat) values (\(instansi), \(sha256), \(isi), \(now))
            on conflict (instansi_id, sha256) do nothing
            """)
    }

    package func isi(_ sha256: String) throws -> String? {
        try db.row("select isi from aturan_isi where instansi_id = \(instansi) and sha256 = \(sha256)")?.get("isi")
    }

    package func insert(_ a: AturanInstansi) throws {
        try db.run(
            """
            insert into aturan_instansi (instansi_id, id, topik, versi, judul, dasar, keputusan, satuan, mulai, sampai, status, sha256,
                sha256_contoh, pemeriksaan, diunggah_oleh, diunggah_pada, diajukan_oleh, diajukan_pada, diputuskan_oleh, diputuskan_pada,
                dicabut_oleh, dicabut_pada, catatan, version)
            values (\(instansi), \(a.id), \(a.topik), \(a.versi), \(a.judul), \(a.dasar), \(a.keputusan), \(a.satuan), \(a.mulai), \(a.sampai),
                \(a.status), \(a.sha256), \(a.sha256Contoh), \(try JSONText(a.pemeriksaan)), \(a.diunggah.oleh), \(a.diunggah.pada),
                \(a.diajukan?.oleh), \(a.diajukan?.pada), \(a.diputuskan?.oleh), \(a.diputuskan?.pada), \(a.dicabut?.oleh), \(a.dicabut?.pada),
                \(a.catatan), 1)
            """)
    }

    /// Writes what a step may change; what the version says, and its bytes, stay. Throws ``StorageError/conflict`` for a stale version.
    package func update(_ a: AturanInstansi) throws {
        let changed = try db.run(
            """
            update aturan_instansi set status = \(a.status), sampai = \(a.sampai), diajukan_oleh = \(a.diajukan?.oleh),
                diajukan_pada = \(a.diajukan?.pada), diputuskan_oleh = \(a.diputuskan?.oleh), diputuskan_pada = \(a.diputuskan?.pada),
                dicabut_oleh = \(a.dicabut?.oleh), dicabut_pada = \(a.dicabut?.pada), catatan = \(a.catatan), version = version + 1
            where instansi_id = \(instansi) and id = \(a.id) and version = \(a.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension AturanInstansi {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), topik: try row.get("topik"), versi: try row.get("versi"), judul: try row.get("judul"),
            dasar: try row.get("dasar"), keputusan: try row.get("keputusan"), satuan: try row.get("satuan"), mulai: try row.get("mulai"),
            sampai: try row.get("sampai"), status: try row.get("status"), sha256: try row.get("sha256"),
            sha256Contoh: try row.get("sha256_contoh"),
            pemeriksaan: try row.get("pemeriksaan", as: JSONText<AturanCheck>.self).value,
            diunggah: Tindakan(oleh: try row.get("diunggah_oleh"), pada: try row.get("diunggah_pada")),
            diajukan: try Tindakan(row, "diajukan_oleh", "diajukan_pada"),
            diputuskan: try Tindakan(row, "diputuskan_oleh", "diputuskan_pada"),
            dicabut: try Tindakan(row, "dicabut_oleh", "dicabut_pada"), catatan: try row.get("catatan"), version: try row.get("version"))
    }
}

extension AturanInstansi.Tindakan {
    fileprivate init?(_ row: SQLRow, _ oleh: String, _ pada: String) throws {
        guard let who: PegawaiID = try row.get(oleh, as: PegawaiID?.self), let when = try row.get(pada, as: Instant?.self) else {
            return nil
        }
        self.init(oleh: who, pada: when)
    }
}
