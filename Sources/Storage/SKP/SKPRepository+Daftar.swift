package import Kinerja

/// A line about an SKP in a list.
package struct SKPRingkas: Sendable, Equatable {
    package let id: SKPID
    package let pegawai: PegawaiID
    package let penilai: PegawaiID?
    package let jabatan: String
    package let unit: String
    package let tahun: Int
    package let mulai: LocalDate
    package let selesai: LocalDate
    package let jenis: JenisSKP
    package let pendekatan: PendekatanSKP
    package let status: StatusSKP
    package let versi: Int
    package let menggantikan: SKPID?
    package let diajukan: Instant?
    package let ditetapkan: Instant?
    package let version: Int64
    package let jumlahHasil: Int
    package let jumlahIndikator: Int
}

/// A result of a superior that may be intervened in, or that is.
package struct HasilPimpinan: Sendable, Equatable {
    package let id: RencanaHasilKerjaID
    package let uraian: String
    package let pemilik: String
    package let jabatan: String
    package let jenis: JenisSKP
    package let status: StatusSKP
    /// Indicators in words; forms print them when the leader is JPT (form A.1.7, footnote).
    package var indikator: [String]
}

extension SKPRepository {
    /// SKP of one person, newest first. `before` is the last line of the page before.
    package func of(_ pegawai: PegawaiID, tahun: Int? = nil, before: SKPID? = nil, limit: Int = 50) throws -> [SKPRingkas] {
        let year: SQL = tahun.map { "and s.tahun = \($0)" } ?? ""
        return try ringkas(
            "s.pegawai_id = \(pegawai) \(year) and s.id < \(before?.rawValue ?? "~")", order: "s.id desc",
            limit: limit)
    }

    /// SKP of a year of these people; of each person and post the newest version comes first.
    package func of(_ people: [PegawaiID], tahun: Int) throws -> [SKPRingkas] {
        try ringkas("s.pegawai_id in \(list: people) and s.tahun = \(tahun)", order: "s.pegawai_id, s.mulai, s.versi desc", limit: 2_000)
    }

    /// All versions of the same SKP, newest first.
    package func versions(of skp: SKP) throws -> [SKPRingkas] {
        try ringkas(
            "s.pegawai_id = \(skp.pegawai) and s.jabatan_id = \(skp.jabatan) and s.mulai = \(skp.mulai)", order: "s.versi desc, s.id desc",
            limit: 50)
    }

    private func ringkas(_ which: SQL, order: SQL, limit: Int) throws -> [SKPRingkas] {
        try db.rows(
            """
            select s.id, s.pegawai_id, s.penilai_id, s.pihak_pegawai, s.tahun, s.mulai, s.selesai, s.jenis, s.pendekatan, s.status, s.versi,
                s.menggantikan_id, s.diajukan_pada, s.ditetapkan_pada, s.version,
                (select count(*) from rencana_hasil_kerja r where r.instansi_id = s.instansi_id and r.skp_id = s.id) as hasil,
                (select count(*) from rencana_hasil_kerja r join indikator i on i.instansi_id = r.instansi_id and i.rhk_id = r.id
                    where r.instansi_id = s.instansi_id and r.skp_id = s.id) as indikator
            from skp s where s.instansi_id = \(instansi) and \(which) order by \(order) limit \(limit)
            """
        ).map(SKPRingkas.init)
    }

    /// The results of one person's newest running or written SKP of a year, to choose from.
    package func hasilPimpinan(_ pegawai: PegawaiID, tahun: Int) throws -> [HasilPimpinan] {
        try hasil(
            """
            s.pegawai_id = \(pegawai) and s.tahun = \(tahun) and s.status not in ('diubah', 'ditutup')
                and not exists (select 1 from skp n where n.instansi_id = s.instansi_id and n.menggantikan_id = s.id
                    and n.status not in ('diubah', 'ditutup'))
            """)
    }

    /// The linked results, whatever their SKP's state is today.
    package func hasilPimpinan(_ ids: [RencanaHasilKerjaID]) throws -> [HasilPimpinan] {
        ids.isEmpty ? [] : try hasil("r.id in \(list: ids)")
    }

    private func hasil(_ which: SQL) throws -> [HasilPimpinan] {
        var found = try db.rows(
            """
            select r.id, r.uraian, s.pihak_pegawai, s.jenis, s.status from rencana_hasil_kerja r
            join skp s on s.instansi_id = r.instansi_id and s.id = r.skp_id
            where r.instansi_id = \(instansi) and \(which) order by s.mulai, s.id, r.urutan, r.id limit 200
            """
        ).map(HasilPimpinan.init)
        let measures = try db.rows(
            "select rhk_id, uraian from indikator where instansi_id = \(instansi) and rhk_id in \(list: found.map(\.id)) order by urutan, id"
        )
        let byResult = try Dictionary(grouping: measures, by: { try $0.get("rhk_id", as: RencanaHasilKerjaID.self) })
        for n in found.indices { found[n].indikator = try (byResult[found[n].id] ?? []).map { try $0.get("uraian") } }
        return found
    }

    /// Names of people, for lists and histories.
    package func nama(_ people: [PegawaiID]) throws -> [PegawaiID: String] {
        guard !people.isEmpty else { return [:] }
        let rows = try db.rows("select id, nama from pegawai where instansi_id = \(instansi) and id in \(list: people)")
        return Dictionary(try rows.map { (try $0.get("id"), try $0.get("nama")) }, uniquingKeysWith: { $1 })
    }

    /// The agency's days off between two dates.
    package func libur(from: LocalDate, to: LocalDate) throws -> Set<LocalDate> {
        Set(
            try db.rows(
                "select tanggal from hari_libur where instansi_id = \(instansi) and tanggal >= \(from) and tanggal <= \(to)"
            ).map { try $0.get("tanggal", as: LocalDate.self) })
    }
}

extension SKPRingkas {
    fileprivate init(_ row: SQLRow) throws {
        let pihak = try Pihak.decoded(row.get("pihak_pegawai"))
        self.init(
            id: try row.get("id"), pegawai: try row.get("pegawai_id"), penilai: try row.get("penilai_id"), jabatan: pihak.jabatan,
            unit: pihak.unitKerja, tahun: try row.get("tahun"), mulai: try row.get("mulai"), selesai: try row.get("selesai"),
            jenis: try row.get("jenis"), pendekatan: try row.get("pendekatan"), status: try row.get("status"),
            versi: try row.get("versi"), menggantikan: try row.get("menggantikan_id"), diajukan: try row.get("diajukan_pada"),
            ditetapkan: try row.get("ditetapkan_pada"), version: try row.get("version"), jumlahHasil: try row.get("hasil"),
            jumlahIndikator: try row.get("indikator"))
    }
}

extension HasilPimpinan {
    fileprivate init(_ row: SQLRow) throws {
        let pihak = try Pihak.decoded(row.get("pihak_pegawai"))
        self.init(
            id: try row.get("id"), uraian: try row.get("uraian"), pemilik: pihak.nama, jabatan: pihak.jabatan,
            jenis: try row.get("jenis"), status: try row.get("status"), indikator: [])
    }
}
