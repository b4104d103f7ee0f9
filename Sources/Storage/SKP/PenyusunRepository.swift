package import Kinerja

/// What a new SKP is written from: the person, his holdings of posts, and how documents name him.
package struct PenyusunRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// One holding of a post that lies at least partly in a year.
    package struct Pilihan: Sendable, Equatable {
        package let penugasan: Penugasan
        package let unit: UnitKerjaID
        package let unitNama: String
        package let namaJabatan: String
        package let jenjang: JenjangJabatan
        package let pimpinanUnitMandiri: Bool

        /// JPT forms for JPT and heads of independent units (PermenPANRB 6/2022 Lampiran II.A.2).
        package var jenis: JenisSKP { jenjang.jpt || pimpinanUnitMandiri ? .jpt : .jaJF }
        /// "Plt. Kepala Bidang" as documents print it.
        package var jabatan: String {
            penugasan.jenis == .definitif ? namaJabatan : "\(penugasan.jenis.label) \(namaJabatan)"
        }
    }

    package func pilihan(_ pegawai: PegawaiID, from: LocalDate, to: LocalDate) throws -> [Pilihan] {
        try db.rows(
            """
            select p.id, p.pegawai_id, p.jabatan_id, p.jenis, p.mulai, p.selesai, j.nama, j.jenjang, j.unit_id, j.pimpinan_unit_mandiri,
                u.nama as unit_nama
            from penugasan p
            join jabatan j on j.instansi_id = p.instansi_id and j.id = p.jabatan_id
            join unit_kerja u on u.instansi_id = j.instansi_id and u.id = j.unit_id
            where p.instansi_id = \(instansi) and p.pegawai_id = \(pegawai) and p.mulai <= \(to)
                and (p.selesai is null or p.selesai >= \(from))
            order by p.mulai, p.id limit 50
            """
        ).map(Pilihan.init)
    }

    package func pegawai(_ id: PegawaiID) throws -> Pegawai? {
        try db.row("select * from pegawai where instansi_id = \(instansi) and id = \(id)").map { row in
            Pegawai(
                id: try row.get("id"), nip: try row.get("nip"), nama: try row.get("nama"), jenis: try row.get("jenis"),
                kedudukan: try row.get("kedudukan"), golongan: try row.get("golongan"), version: try row.get("version"))
        }
    }

    /// People by NIP, for lists that are pasted in; unknown numbers are left out.
    package func pegawai(nip: [NIP]) throws -> [NIP: PegawaiID] {
        guard !nip.isEmpty else { return [:] }
        let rows = try db.rows("select id, nip from pegawai where instansi_id = \(instansi) and nip in \(list: nip)")
        return Dictionary(try rows.map { (try $0.get("nip"), try $0.get("id")) }, uniquingKeysWith: { $1 })
    }

    /// Reminds a person once a day about one place; returns whether a reminder was written.
    package func ingatkan(_ untuk: PegawaiID, dari: PegawaiID, tentang: String, tautan: String, id: String, at now: Instant) throws -> Bool
    {
        let since = now.adding(seconds: -20 * 3600)
        let known = try db.row(
            """
            select 1 as ada from pengingat where instansi_id = \(instansi) and untuk_id = \(untuk) and dari_id = \(dari)
                and tautan = \(tautan) and dibuat > \(since) limit 1
            """)
        guard known == nil else { return false }
        try db.run(
            """
            insert into pengingat (instansi_id, id, untuk_id, dari_id, tentang, tautan, dibuat)
            values (\(instansi), \(id), \(untuk), \(dari), \(tentang), \(tautan), \(now))
            """)
        return true
    }
}

extension PenyusunRepository.Pilihan {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            penugasan: Penugasan(
                id: try row.get("id"), pegawai: try row.get("pegawai_id"), jabatan: try row.get("jabatan_id"), jenis: try row.get("jenis"),
                mulai: try row.get("mulai"), selesai: try row.get("selesai")),
            unit: try row.get("unit_id"), unitNama: try row.get("unit_nama"), namaJabatan: try row.get("nama"),
            jenjang: try row.get("jenjang"), pimpinanUnitMandiri: try row.get("pimpinan_unit_mandiri"))
    }
}
