package import Kinerja

/// The head of an SKP as the evaluation needs it.
package struct KepalaSKP: Sendable, Equatable {
    package let id: SKPID
    package let pegawai: PegawaiID
    package let jabatan: JabatanID
    package let unit: UnitKerjaID
    package let tahun: Int
    package let mulai: LocalDate
    package let selesai: LocalDate
    package let jenis: JenisSKP
    package let pendekatan: PendekatanSKP
    package let status: StatusSKP
    package let pihakPegawai: Pihak
    package let pihakPenilai: Pihak?
    package let diajukan: Instant?
    package let ditetapkan: Instant?
}

/// What the record holds about one SKP in some periods: read in one go for the assessor's page, the proposal and the documents.
package struct LembarKinerjaRepository {
    let db: any SQLConnection
    let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func skp(_ id: SKPID) throws -> KepalaSKP? {
        try db.row("select * from skp where instansi_id = \(instansi) and id = \(id)").map(KepalaSKP.init)
    }

    /// The set SKPs of these people that run during the period, in the order of their names.
    package func berjalan(of pegawai: [PegawaiID], during periode: PeriodeEvaluasi) throws -> [KepalaSKP] {
        try db.rows(
            """
            select s.* from skp s join pegawai p on p.instansi_id = s.instansi_id and p.id = s.pegawai_id
            where s.instansi_id = \(instansi) and s.pegawai_id in \(list: pegawai) and s.tahun = \(periode.tahun)
                and s.status = 'ditetapkan' and s.mulai <= \(periode.selesai) and s.selesai >= \(periode.mulai)
            order by p.cari, s.id limit 500
            """
        ).map(KepalaSKP.init)
    }

    package func periode(_ id: PeriodeID) throws -> PeriodeEvaluasi? {
        try db.row("select * from periode where instansi_id = \(instansi) and id = \(id)").map(PeriodeEvaluasi.init)
    }

    /// The periods of a year, in order, the year itself last.
    package func periode(tahun: Int) throws -> [PeriodeEvaluasi] {
        try db.rows(
            "select * from periode where instansi_id = \(instansi) and tahun = \(tahun) order by selesai, urutan, case jenis when 'tahunan' then 1 else 0 end limit 30"
        ).map(PeriodeEvaluasi.init)
    }

    /// The years that have periods, newest first.
    package func tahun() throws -> [Int] {
        try db.rows("select distinct tahun from periode where instansi_id = \(instansi) order by tahun desc limit 20").map {
            try $0.get("tahun")
        }
    }

    /// The planned results with their indicators, in the order of the form.
    package func hasilKerja(of skp: SKPID) throws -> [RencanaHasilKerja] {
        let indikator = Dictionary(grouping: try indikator(of: skp), by: \.rhk).mapValues { $0.map(\.indikator) }
        return try db.rows(
            """
            select * from rencana_hasil_kerja where instansi_id = \(instansi) and skp_id = \(skp)
            order by case klasifikasi when 'utama' then 0 else 1 end, urutan, id limit 200
            """
        ).map { row in
            let id: RencanaHasilKerjaID = try row.get("id")
            return RencanaHasilKerja(
                id: id, klasifikasi: try row.get("klasifikasi"), uraian: try row.get("uraian"), intervensi: try row.get("intervensi_id"),
                intervensiTeks: try row.get("intervensi_teks"), penugas: try row.get("penugas"), indikator: indikator[id] ?? [])
        }
    }

    private func indikator(of skp: SKPID) throws -> [(rhk: RencanaHasilKerjaID, indikator: Indikator)] {
        try db.rows(
            """
            select i.* from indikator i join rencana_hasil_kerja r on r.instansi_id = i.instansi_id and r.id = i.rhk_id
            where r.instansi_id = \(instansi) and r.skp_id = \(skp) order by i.rhk_id, i.urutan, i.id limit 1000
            """
        ).map { (rhk: try $0.get("rhk_id"), indikator: try Indikator($0)) }
    }

    package func ekspektasiKhusus(of skp: SKPID) throws -> [NilaiBerAKHLAK: [String]] {
        let rows = try db.rows(
            "select nilai, teks from ekspektasi_khusus where instansi_id = \(instansi) and skp_id = \(skp) order by nilai, urutan limit 200"
        )
        return try rows.reduce(into: [:]) { try $0[$1.get("nilai"), default: []].append($1.get("teks")) }
    }

    /// The three lists of form A.1.8.
    package func lampiran(of skp: SKPID) throws -> [JenisLampiran: [String]] {
        let rows = try db.rows(
            "select jenis, teks from lampiran_skp where instansi_id = \(instansi) and skp_id = \(skp) order by jenis, urutan limit 200")
        return try rows.reduce(into: [:]) { try $0[$1.get("jenis"), default: []].append($1.get("teks")) }
    }

    /// Superiors' results by identifier, with their indicators where the superior's SKP is on the JPT forms.
    package func diintervensi(_ ids: [RencanaHasilKerjaID]) throws -> [RencanaHasilKerjaID: (uraian: String, indikator: [String])] {
        let rows = try db.rows(
            """
            select h.id, h.uraian, s.jenis from rencana_hasil_kerja h join skp s on s.instansi_id = h.instansi_id and s.id = h.skp_id
            where h.instansi_id = \(instansi) and h.id in \(list: ids) limit 200
            """)
        let jpt = try rows.filter { try $0.get("jenis", as: JenisSKP.self) == .jpt }.map { try $0.get("id", as: RencanaHasilKerjaID.self) }
        let indikator = try db.rows(
            "select rhk_id, uraian from indikator where instansi_id = \(instansi) and rhk_id in \(list: jpt) order by rhk_id, urutan limit 500"
        )
        let lines = try indikator.reduce(into: [RencanaHasilKerjaID: [String]]()) {
            try $0[$1.get("rhk_id"), default: []].append($1.get("uraian"))
        }
        return try rows.reduce(into: [:]) { out, row in
            let id: RencanaHasilKerjaID = try row.get("id")
            out[id] = (uraian: try row.get("uraian"), indikator: lines[id] ?? [])
        }
    }

    func realisasi(ofVersions skp: [SKPID], in periode: [PeriodeID]) throws -> [Realisasi] {
        try db.rows(
            """
            select r.* from realisasi r
            join indikator i on i.instansi_id = r.instansi_id and i.id = r.indikator_id
            join rencana_hasil_kerja h on h.instansi_id = i.instansi_id and h.id = i.rhk_id
            join periode p on p.instansi_id = r.instansi_id and p.id = r.periode_id
            where h.instansi_id = \(instansi) and h.skp_id in \(list: skp) and r.periode_id in \(list: periode)
            order by p.selesai, case p.jenis when 'tahunan' then 1 else 0 end, r.indikator_id limit 5000
            """
        ).map { row in
            Realisasi(
                indikator: try row.get("indikator_id"), periode: try row.get("periode_id"), uraian: try row.get("uraian"),
                nilai: try row.get("nilai"), version: try row.get("version"))
        }
    }

    func bukti(of skp: SKPID, in periode: [PeriodeID]) throws -> [BuktiDukung] {
        try db.rows(
            """
            select b.* from bukti_dukung b join rencana_hasil_kerja h on h.instansi_id = b.instansi_id and h.id = b.rhk_id
            where h.instansi_id = \(instansi) and h.skp_id = \(skp) and b.ditarik is null and b.periode_id in \(list: periode)
            order by b.rhk_id, b.id limit 1000
            """
        ).map(BuktiDukung.init)
    }

    func umpanBalik(of skp: SKPID, in periode: [PeriodeID]) throws -> [UmpanBalik] {
        try db.rows(
            """
            select * from umpan_balik where instansi_id = \(instansi) and skp_id = \(skp) and periode_id in \(list: periode)
            order by case peran when 'pimpinan' then 0 when 'rekan' then 1 when 'bawahan' then 2 else 3 end, id limit 1000
            """
        ).map(UmpanBalik.init)
    }
}

extension KepalaSKP {
    fileprivate init(_ row: SQLRow) throws {
        (id, pegawai, jabatan, unit) = (try row.get("id"), try row.get("pegawai_id"), try row.get("jabatan_id"), try row.get("unit_id"))
        (tahun, mulai, selesai) = (try row.get("tahun"), try row.get("mulai"), try row.get("selesai"))
        (jenis, pendekatan, status) = (try row.get("jenis"), try row.get("pendekatan"), try row.get("status"))
        pihakPegawai = try row.get("pihak_pegawai", as: JSONText<Pihak>.self).value
        pihakPenilai = try row.get("pihak_penilai", as: JSONText<Pihak>?.self)?.value
        (diajukan, ditetapkan) = (try row.get("diajukan_pada"), try row.get("ditetapkan_pada"))
    }
}

extension PeriodeEvaluasi {
    init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), jenis: try row.get("jenis"), tahun: try row.get("tahun"), urutan: try row.get("urutan"),
            mulai: try row.get("mulai"), selesai: try row.get("selesai"))
    }
}

extension Indikator {
    fileprivate init(_ row: SQLRow) throws {
        let target = Target(
            teks: try row.get("target_teks"), minimum: try row.get("target_minimum"), maksimum: try row.get("target_maksimum"),
            tenggat: try row.get("target_tenggat"))
        self.init(
            id: try row.get("id"), uraian: try row.get("uraian"), aspek: try row.get("aspek"), arah: try row.get("arah"),
            satuan: try row.get("satuan"), target: target, perspektif: try row.get("perspektif"))
    }
}

extension BuktiDukung {
    init(_ row: SQLRow) throws {
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

extension UmpanBalik {
    init(_ row: SQLRow) throws {
        let tentang: Tentang =
            if let rhk = try row.get("rhk_id", as: RencanaHasilKerjaID?.self) {
                .hasilKerja(rhk)
            } else if let nilai = try row.get("nilai", as: NilaiBerAKHLAK?.self) { .perilaku(nilai) } else { .umum }
        self.init(
            id: try row.get("id"), skp: try row.get("skp_id"), periode: try row.get("periode_id"), pemberi: try row.get("pemberi_id"),
            peran: try row.get("peran"), tentang: tentang, nada: try row.get("nada"), teks: try row.get("teks"),
            dibuat: try row.get("dibuat"))
    }
}
