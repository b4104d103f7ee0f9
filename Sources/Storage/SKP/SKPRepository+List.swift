package import Kinerja

/// SKP without their content.
extension SKPRepository {
    package func ringkas(_ id: SKPID) throws -> SKPSummary? {
        try ringkas("s.id = \(id)", order: "s.id", limit: 1).first
    }

    /// These SKP by identifier; unknown ones are left out.
    package func ringkas(_ ids: some Sequence<SKPID>) throws -> [SKPID: SKPSummary] {
        let asked = Set(ids).sorted()
        guard !asked.isEmpty else { return [:] }
        let found = try ringkas("s.id in \(list: asked)", order: "s.id", limit: asked.count)
        return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// SKP of one person, newest first. `before` is the last line of the page before.
    package func of(_ pegawai: PegawaiID, tahun: Int? = nil, before: SKPID? = nil, limit: Int = 50) throws -> [SKPSummary] {
        let year: SQL = tahun.map { "and s.tahun = \($0)" } ?? ""
        return try ringkas(
            "s.pegawai_id = \(pegawai) \(year) and s.id < \(before?.rawValue ?? "~")", order: "s.id desc",
            limit: limit)
    }

    /// SKP of a year of these people; of each person and post the newest version comes first.
    package func of(_ people: [PegawaiID], tahun: Int) throws -> [SKPSummary] {
        try ringkas("s.pegawai_id in \(list: people) and s.tahun = \(tahun)", order: "s.pegawai_id, s.mulai, s.versi desc", limit: 2_000)
    }

    /// All versions of the same SKP, newest first.
    package func versions(of skp: SKP) throws -> [SKPSummary] {
        try ringkas(
            "s.pegawai_id = \(skp.pegawai) and s.jabatan_id = \(skp.jabatan) and s.mulai = \(skp.mulai)", order: "s.versi desc, s.id desc",
            limit: 50)
    }

    /// All versions of each of these SKP, newest first, in one statement.
    package func versions(of skp: [SKP]) throws -> [SKPID: [SKPSummary]] {
        guard !skp.isEmpty else { return [:] }
        let found = try ringkas(
            """
            s.pegawai_id in \(list: Set(skp.map(\.pegawai)).sorted()) and s.jabatan_id in \(list: Set(skp.map(\.jabatan)).sorted())
                and s.mulai in \(list: Set(skp.map(\.mulai)).sorted())
            """, order: "s.versi desc, s.id desc", limit: 50 * skp.count)
        return Dictionary(
            skp.map { one in
                (one.id, found.filter { $0.pegawai == one.pegawai && $0.jabatan == one.jabatan && $0.mulai == one.mulai })
            }, uniquingKeysWith: { $1 })
    }

    /// All SKP of the agency since a year that the assessor has not set yet.
    package func menungguPenetapan(sejak tahun: Int) throws -> [SKPSummary] {
        try ringkas(
            "s.tahun >= \(tahun) and s.status in ('draft', 'diajukan', 'dikembalikan', 'disepakati')", order: "s.id", limit: 100_000)
    }

    /// The version that replaced this one by being set, if any.
    package func pengganti(of skp: SKPSummary) throws -> SKPSummary? {
        try ringkas(
            "s.pegawai_id = \(skp.pegawai) and s.menggantikan_id = \(skp.id) and s.ditetapkan_pada is not null", order: "s.versi desc",
            limit: 1
        ).first
    }

    /// The SKP of a year that are in force for a person, newest post first.
    package func berlaku(of pegawai: PegawaiID, tahun: Int) throws -> [SKPSummary] {
        try ringkas(
            "s.pegawai_id = \(pegawai) and s.tahun = \(tahun) and s.status = 'ditetapkan'", order: "s.mulai desc, s.id", limit: 10)
    }

    /// The SKP in force of these people that run during the period, in the order of their names.
    package func berjalan(of people: [PegawaiID], during periode: PeriodeEvaluasi) throws -> [SKPSummary] {
        try ringkas(
            """
            s.pegawai_id in \(list: people) and s.tahun = \(periode.tahun) and s.status = 'ditetapkan' and s.mulai <= \(periode.selesai)
                and s.selesai >= \(periode.mulai)
            """,
            order: "(select p.cari from pegawai p where p.instansi_id = s.instansi_id and p.id = s.pegawai_id), s.id", limit: 500)
    }

    /// What waits for an assessor in a state, oldest submission first.
    package func menunggu(_ penilai: PegawaiID, _ status: [StatusSKP], sejak tahun: Int) throws -> [SKPSummary] {
        try ringkas(
            "s.penilai_id = \(penilai) and s.tahun >= \(tahun) and s.status in \(list: status)", order: "s.diajukan_pada, s.id",
            limit: 200 * status.count)
    }

    private func ringkas(_ which: SQL, order: SQL, limit: Int) throws -> [SKPSummary] {
        try db.rows(
            """
            select s.id, s.pegawai_id, s.penilai_id, s.jabatan_id, s.unit_id, s.tahun, s.mulai, s.selesai, s.jenis, s.pendekatan, s.status,
                s.versi, s.menggantikan_id, s.pihak_pegawai, s.pihak_penilai, s.diajukan_pada, s.ditetapkan_pada, s.version,
                (select count(*) from rencana_hasil_kerja r where r.instansi_id = s.instansi_id and r.skp_id = s.id) as hasil,
                (select count(*) from rencana_hasil_kerja r join indikator i on i.instansi_id = r.instansi_id and i.rhk_id = r.id
                    where r.instansi_id = s.instansi_id and r.skp_id = s.id) as indikator
            from skp s where s.instansi_id = \(instansi) and \(which) order by \(order) limit \(limit)
            """
        ).map(SKPSummary.init)
    }
}

extension SKPSummary {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), pegawai: try row.get("pegawai_id"), penilai: try row.get("penilai_id"),
            jabatan: try row.get("jabatan_id"), unit: try row.get("unit_id"), tahun: try row.get("tahun"), mulai: try row.get("mulai"),
            selesai: try row.get("selesai"), jenis: try row.get("jenis"), pendekatan: try row.get("pendekatan"),
            status: try row.get("status"), versi: try row.get("versi"), menggantikan: try row.get("menggantikan_id"),
            pihakPegawai: try row.get("pihak_pegawai", as: JSONText<Pihak>.self).value,
            pihakPenilai: try row.get("pihak_penilai", as: JSONText<Pihak>?.self)?.value, diajukan: try row.get("diajukan_pada"),
            ditetapkan: try row.get("ditetapkan_pada"), version: try row.get("version"), jumlahHasil: try row.get("hasil"),
            jumlahIndikator: try row.get("indikator"))
    }
}
