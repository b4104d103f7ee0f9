package import Kinerja

/// Reads and writes evidence. A withdrawn piece keeps its row.
package struct BuktiRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ id: BuktiDukungID) throws -> BuktiTercatat? {
        try db.row(
            """
            select b.*, h.skp_id from bukti_dukung b join rencana_hasil_kerja h on h.instansi_id = b.instansi_id and h.id = b.rhk_id
            where b.instansi_id = \(instansi) and b.id = \(id)
            """
        ).map(BuktiTercatat.init)
    }

    /// All evidence of a period, withdrawn pieces too, in the order in which it came.
    package func of(_ skp: SKPID, _ periode: PeriodeID) throws -> [BuktiTercatat] {
        try db.rows(
            """
            select b.*, h.skp_id from bukti_dukung b join rencana_hasil_kerja h on h.instansi_id = b.instansi_id and h.id = b.rhk_id
            where h.instansi_id = \(instansi) and h.skp_id = \(skp) and b.periode_id = \(periode)
            order by b.rhk_id, b.id limit 1000
            """
        ).map(BuktiTercatat.init)
    }

    /// Evidence that has not been withdrawn of an SKP and its older versions, under the identifiers of the newest version.
    package func of(_ rantai: VersionChain, in periode: [PeriodeID]) throws -> [BuktiDukung] {
        try rantai.versi.flatMap { try berlaku($0, in: periode) }.map {
            BuktiDukung(
                id: $0.id, rhk: rantai.terbaru($0.rhk), periode: $0.periode, keterangan: $0.keterangan, isi: $0.isi, dibuat: $0.dibuat)
        }
    }

    private func berlaku(_ skp: SKPID, in periode: [PeriodeID]) throws -> [BuktiDukung] {
        try db.rows(
            """
            select b.* from bukti_dukung b join rencana_hasil_kerja h on h.instansi_id = b.instansi_id and h.id = b.rhk_id
            where h.instansi_id = \(instansi) and h.skp_id = \(skp) and b.ditarik is null and b.periode_id in \(list: periode)
            order by b.rhk_id, b.id limit 1000
            """
        ).map(BuktiDukung.init)
    }

    package func count(_ rhk: RencanaHasilKerjaID, _ periode: PeriodeID) throws -> Int {
        let row = try db.row(
            """
            select count(*) as n from bukti_dukung
            where instansi_id = \(instansi) and rhk_id = \(rhk) and periode_id = \(periode) and ditarik is null
            """)
        return try row?.get("n") ?? 0
    }

    /// Of these contents, those that other people gave as evidence too, with how many they are.
    package func jugaDipakai(_ hashes: [String], selain pegawai: PegawaiID) throws -> [String: Int] {
        let rows = try db.rows(
            """
            select b.sha256, count(distinct s.pegawai_id) as orang from bukti_dukung b
            join rencana_hasil_kerja h on h.instansi_id = b.instansi_id and h.id = b.rhk_id
            join skp s on s.instansi_id = h.instansi_id and s.id = h.skp_id
            where b.instansi_id = \(instansi) and b.sha256 in \(list: hashes) and b.ditarik is null and s.pegawai_id <> \(pegawai)
            group by b.sha256 limit 1000
            """)
        return Dictionary(try rows.map { (try $0.get("sha256"), try $0.get("orang")) }, uniquingKeysWith: { $1 })
    }

    package func insert(_ b: BuktiDukung, oleh: PegawaiID) throws {
        let (file, link) = b.isi.parts
        try db.run(
            """
            insert into bukti_dukung (instansi_id, id, rhk_id, periode_id, keterangan, tautan, sha256, ukuran, jenis_berkas, nama_berkas,
                dibuat, dibuat_oleh)
            values (\(instansi), \(b.id), \(b.rhk), \(b.periode), \(b.keterangan), \(link), \(file?.sha256), \(file?.ukuran),
                \(file?.jenis), \(file?.nama), \(b.dibuat), \(oleh))
            """)
    }

    /// Throws ``StorageError/conflict`` when it was withdrawn already.
    package func withdraw(_ id: BuktiDukungID, at now: Instant) throws {
        let changed = try db.run(
            "update bukti_dukung set ditarik = \(now) where instansi_id = \(instansi) and id = \(id) and ditarik is null")
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension BuktiDukung.Isi {
    fileprivate var parts: (file: (sha256: String, ukuran: Int64, jenis: String, nama: String)?, link: String?) {
        switch self {
        case .berkas(let sha256, let ukuran, let jenis, let nama): ((sha256, ukuran, jenis, nama), nil)
        case .tautan(let alamat): (nil, alamat)
        }
    }
}

extension BuktiTercatat {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            bukti: try BuktiDukung(row), skp: try row.get("skp_id"), oleh: try row.get("dibuat_oleh"), ditarik: try row.get("ditarik"))
    }
}

extension BuktiDukung {
    fileprivate init(_ row: SQLRow) throws {
        let isi: Isi =
            if let tautan = try row.get("tautan", as: String?.self) {
                .tautan(tautan)
            } else {
                .berkas(
                    sha256: try row.get("sha256"), ukuran: try row.get("ukuran"), jenis: try row.get("jenis_berkas"),
                    nama: try row.get("nama_berkas"))
            }
        self.init(
            id: try row.get("id"), rhk: try row.get("rhk_id"), periode: try row.get("periode_id"), keterangan: try row.get("keterangan"),
            isi: isi, dibuat: try row.get("dibuat"))
    }
}
