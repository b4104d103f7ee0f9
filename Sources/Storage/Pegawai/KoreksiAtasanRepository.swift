package import Kinerja

/// What became of a request to correct a person's superior.
package enum StatusKoreksi: String, CaseIterable, Sendable, Codable, SQLCodable {
    case diajukan, disetujui, ditolak

    package var label: String {
        switch self {
        case .diajukan: "Menunggu keputusan"
        case .disetujui: "Disetujui"
        case .ditolak: "Ditolak"
        }
    }
}

/// A request to correct who a person's superior is from a date on.
package struct KoreksiAtasan: Sendable, Equatable, Codable {
    package let id: PermintaanID
    package let pegawai: PegawaiID
    package let atasan: PegawaiID
    package let mulai: LocalDate
    package let alasan: String
    package var status: StatusKoreksi
    package let diajukanOleh: PegawaiID
    package let diajukanPada: Instant
    package var diputuskanOleh: PegawaiID?
    package var diputuskanPada: Instant?
    package var catatan: String?
    package var version: Int64

    package init(
        id: PermintaanID, pegawai: PegawaiID, atasan: PegawaiID, mulai: LocalDate, alasan: String, status: StatusKoreksi = .diajukan,
        diajukanOleh: PegawaiID, diajukanPada: Instant, diputuskanOleh: PegawaiID? = nil, diputuskanPada: Instant? = nil,
        catatan: String? = nil, version: Int64 = 1
    ) {
        (self.id, self.pegawai, self.atasan, self.mulai, self.alasan, self.status) = (id, pegawai, atasan, mulai, alasan, status)
        (self.diajukanOleh, self.diajukanPada, self.diputuskanOleh) = (diajukanOleh, diajukanPada, diputuskanOleh)
        (self.diputuskanPada, self.catatan, self.version) = (diputuskanPada, catatan, version)
    }
}

/// Reads and writes corrections of superiors; approved ones are read by ``GarisPelaporanRepository``.
package struct KoreksiAtasanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ id: PermintaanID) throws -> KoreksiAtasan? {
        try db.row("select * from koreksi_atasan where instansi_id = \(instansi) and id = \(id)").map(KoreksiAtasan.init)
    }

    /// A person's requests, newest first.
    package func of(_ pegawai: PegawaiID, limit: Int = 10) throws -> [KoreksiAtasan] {
        try db.rows(
            "select * from koreksi_atasan where instansi_id = \(instansi) and pegawai_id = \(pegawai) order by id desc limit \(limit)"
        ).map(KoreksiAtasan.init)
    }

    /// Requests that wait for a decision, oldest first.
    package func waiting(limit: Int = 100) throws -> [KoreksiAtasan] {
        try db.rows("select * from koreksi_atasan where instansi_id = \(instansi) and status = 'diajukan' order by id limit \(limit)")
            .map(KoreksiAtasan.init)
    }

    package func insert(_ k: KoreksiAtasan) throws {
        try db.run(
            """
            insert into koreksi_atasan (instansi_id, id, pegawai_id, atasan_id, mulai, alasan, status, diajukan_oleh, diajukan_pada, version)
            values (\(instansi), \(k.id), \(k.pegawai), \(k.atasan), \(k.mulai), \(k.alasan), \(k.status), \(k.diajukanOleh), \(k.diajukanPada), 1)
            """)
    }

    package func update(_ k: KoreksiAtasan) throws {
        let changed = try db.run(
            """
            update koreksi_atasan set status = \(k.status), diputuskan_oleh = \(k.diputuskanOleh), diputuskan_pada = \(k.diputuskanPada),
                catatan = \(k.catatan), version = version + 1
            where instansi_id = \(instansi) and id = \(k.id) and version = \(k.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension KoreksiAtasan {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), pegawai: try row.get("pegawai_id"), atasan: try row.get("atasan_id"), mulai: try row.get("mulai"),
            alasan: try row.get("alasan"), status: try row.get("status"), diajukanOleh: try row.get("diajukan_oleh"),
            diajukanPada: try row.get("diajukan_pada"), diputuskanOleh: try row.get("diputuskan_oleh"),
            diputuskanPada: try row.get("diputuskan_pada"), catatan: try row.get("catatan"), version: try row.get("version"))
    }
}
