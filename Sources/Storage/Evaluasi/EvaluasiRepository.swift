package import Kinerja

/// Reads and writes evaluations of one agency.
package struct EvaluasiRepository {
    let db: any SQLConnection
    let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// Evaluations `e`, each with the decision that is in force for it.
    private static let select: SQL = """
        select e.id, e.skp_id, e.periode_id, e.pegawai_id, e.penilai_id, e.atasan_penilai_id, e.status, e.capaian_unit, e.capaian_periode_id,
            e.rating_hasil, e.alasan_hasil, e.rating_perilaku, e.alasan_perilaku, e.predikat, e.keputusan_id, e.catatan, e.pihak, e.dinilai_pada,
            e.disampaikan_pada, e.dibuka_pada, e.diterima_pada, e.final_pada, e.alasan_ambil_alih, e.tanpa_keberatan, e.version,
            \(Keputusan.columns)
        from evaluasi e
        left join keputusan k on k.instansi_id = e.instansi_id and k.id = e.keputusan_id
        """

    package func find(_ id: EvaluasiID) throws -> Evaluasi? {
        try db.row("\(Self.select) where e.instansi_id = \(instansi) and e.id = \(id)").map(Evaluasi.init)
    }

    /// These evaluations in the order asked for; unknown ones are left out.
    package func find(_ ids: [EvaluasiID]) throws -> [Evaluasi] {
        guard !ids.isEmpty else { return [] }
        let found = try db.rows("\(Self.select) where e.instansi_id = \(instansi) and e.id in \(list: ids)").map(Evaluasi.init)
        let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ids.compactMap { byID[$0] }
    }

    package func find(_ skp: SKPID, _ periode: PeriodeID) throws -> Evaluasi? {
        try db.row("\(Self.select) where e.instansi_id = \(instansi) and e.skp_id = \(skp) and e.periode_id = \(periode)").map(
            Evaluasi.init)
    }

    /// Where the evaluations of an SKP stand in these periods.
    package func status(_ skp: SKPID, in periode: [PeriodeID]) throws -> [StatusEvaluasi] {
        try db.rows("select status from evaluasi where instansi_id = \(instansi) and skp_id = \(skp) and periode_id in \(list: periode)")
            .map { try $0.get("status") }
    }

    /// The evaluations of one person, newest period first.
    package func of(_ pegawai: PegawaiID, limit: Int = 60) throws -> [Evaluasi] {
        try db.rows(
            """
            \(Self.select) join periode p on p.instansi_id = e.instansi_id and p.id = e.periode_id
            where e.instansi_id = \(instansi) and e.pegawai_id = \(pegawai)
            order by p.selesai desc, case p.jenis when 'tahunan' then 0 else 1 end, e.id limit \(limit)
            """
        ).map(Evaluasi.init)
    }

    /// Objections that wait for this person's decision, and those for which nobody is recorded, oldest first.
    package func menungguPutusan(_ atasan: PegawaiID, limit: Int = 50) throws -> [Evaluasi] {
        try db.rows(
            """
            \(Self.select) where e.instansi_id = \(instansi) and (e.atasan_penilai_id = \(atasan) or e.atasan_penilai_id is null)
                and e.status = 'keberatan'
            order by e.id limit \(limit)
            """
        ).map(Evaluasi.init)
    }

    /// Objections for which no superior of the assessor is recorded, oldest first.
    package func keberatanTanpaAtasan(limit: Int = 50) throws -> [Evaluasi] {
        try db.rows(
            """
            \(Self.select) where e.instansi_id = \(instansi) and e.atasan_penilai_id is null and e.status = 'keberatan'
            order by e.id limit \(limit)
            """
        ).map(Evaluasi.init)
    }

    /// Evaluations of this assessor that were objected to and that he has not explained yet, oldest first.
    package func menungguPenjelasan(_ penilai: PegawaiID, limit: Int = 50) throws -> [Evaluasi] {
        try db.rows(
            """
            \(Self.select) join keberatan b on b.instansi_id = e.instansi_id and b.evaluasi_id = e.id
            where e.instansi_id = \(instansi) and e.penilai_id = \(penilai) and e.status = 'keberatan'
                and b.dijelaskan_pada is null order by e.id limit \(limit)
            """
        ).map(Evaluasi.init)
    }

    /// The predikat that an assessor has given in one period.
    package func predikat(by penilai: PegawaiID, in periode: PeriodeID, selain: PegawaiID? = nil) throws -> [PredikatKinerja] {
        try db.rows(
            """
            select predikat from evaluasi where instansi_id = \(instansi) and penilai_id = \(penilai) and periode_id = \(periode)
                and predikat is not null and pegawai_id <> \(selain?.rawValue ?? "") limit 1000
            """
        ).map { try $0.get("predikat") }
    }

    /// Delivered or received evaluations, oldest first, for closing those whose limit has run out.
    package func belumFinal(after: EvaluasiID?, limit: Int) throws -> [Evaluasi] {
        try db.rows(
            """
            \(Self.select) where e.instansi_id = \(instansi) and e.status in ('disampaikan', 'diterima') and e.id > \(after?.rawValue ?? "")
            order by e.id limit \(limit)
            """
        ).map(Evaluasi.init)
    }

    /// What was proposed when it was rated.
    package func usulan(of id: EvaluasiID) throws -> UsulanEvaluasi? {
        try db.row("select usulan from evaluasi where instansi_id = \(instansi) and id = \(id)")?
            .get("usulan", as: JSONText<UsulanEvaluasi>.self).value
    }

    /// Keeps the proposal of an evaluation that the same act writes, under that act's lock.
    package func keep(_ usulan: UsulanEvaluasi, of id: EvaluasiID) throws {
        try db.run("update evaluasi set usulan = \(try JSONText(usulan)) where instansi_id = \(instansi) and id = \(id)")
    }

    package func insert(_ e: Evaluasi, _ usulan: UsulanEvaluasi) throws {
        let p = e.penilaian
        try db.run(
            """
            insert into evaluasi (instansi_id, id, skp_id, periode_id, pegawai_id, penilai_id, atasan_penilai_id, status, capaian_unit,
                capaian_periode_id, usulan, rating_hasil, alasan_hasil, rating_perilaku, alasan_perilaku, predikat, keputusan_id, catatan, pihak,
                dinilai_pada, disampaikan_pada, dibuka_pada, diterima_pada, final_pada, alasan_ambil_alih, tanpa_keberatan, version)
            values (\(instansi), \(e.id), \(e.skp), \(e.periode), \(e.pegawai), \(e.penilai), \(e.atasanPenilai), \(e.status),
                \(e.capaianUnit), \(e.capaianDari), \(try JSONText(usulan)), \(p?.hasil), \(p?.alasanHasil ?? ""), \(p?.perilaku),
                \(p?.alasanPerilaku ?? ""), \(p?.predikat), \(p?.segel), \(p?.catatan ?? ""),
                \(try JSONText(e.pihak)), \(e.jejak.dinilai), \(e.jejak.disampaikan), \(e.jejak.dibuka), \(e.jejak.diterima), \(e.jejak.final),
                \(e.alasanAmbilAlih), \(e.tanpaKeberatan), 1)
            """)
    }

    /// Writes everything that may change but the proposal; throws ``StorageError/conflict`` when `version` is no longer the stored one.
    package func update(_ e: Evaluasi) throws {
        let p = e.penilaian
        let changed = try db.run(
            """
            update evaluasi set penilai_id = \(e.penilai), atasan_penilai_id = \(e.atasanPenilai), status = \(e.status),
                capaian_unit = \(e.capaianUnit), capaian_periode_id = \(e.capaianDari),
                rating_hasil = \(p?.hasil), alasan_hasil = \(p?.alasanHasil ?? ""), rating_perilaku = \(p?.perilaku),
                alasan_perilaku = \(p?.alasanPerilaku ?? ""), predikat = \(p?.predikat),
                keputusan_id = \(p?.segel), catatan = \(p?.catatan ?? ""), pihak = \(try JSONText(e.pihak)),
                dinilai_pada = \(e.jejak.dinilai), disampaikan_pada = \(e.jejak.disampaikan), dibuka_pada = \(e.jejak.dibuka),
                diterima_pada = \(e.jejak.diterima), final_pada = \(e.jejak.final), alasan_ambil_alih = \(e.alasanAmbilAlih),
                tanpa_keberatan = \(e.tanpaKeberatan), version = version + 1
            where instansi_id = \(instansi) and id = \(e.id) and version = \(e.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension Evaluasi {
    init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), skp: try row.get("skp_id"), periode: try row.get("periode_id"), pegawai: try row.get("pegawai_id"),
            penilai: try row.get("penilai_id"), atasanPenilai: try row.get("atasan_penilai_id"), status: try row.get("status"),
            capaianUnit: try row.get("capaian_unit"), capaianDari: try row.get("capaian_periode_id"),
            penilaian: try Penilaian(row), pihak: try row.get("pihak", as: JSONText<PihakEvaluasi>.self).value,
            jejak: try JejakEvaluasi(row),
            alasanAmbilAlih: try row.get("alasan_ambil_alih"), tanpaKeberatan: try row.get("tanpa_keberatan"),
            version: try row.get("version"))
    }
}

extension Penilaian {
    /// `nil` until both ratings and the decision are there.
    fileprivate init?(_ row: SQLRow) throws {
        guard let hasil = try row.get("rating_hasil", as: RatingHasilKerja?.self),
            let perilaku = try row.get("rating_perilaku", as: RatingPerilakuKerja?.self),
            let predikat = try row.get("predikat", as: PredikatKinerja?.self),
            let segel = try row.get("keputusan_id", as: KeputusanID?.self)
        else { return nil }
        self.init(
            hasil: hasil, alasanHasil: try row.get("alasan_hasil"), perilaku: perilaku, alasanPerilaku: try row.get("alasan_perilaku"),
            catatan: try row.get("catatan"), predikat: predikat, keputusan: try Keputusan(row, prefix: "k_"), segel: segel)
    }
}

extension JejakEvaluasi {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            dinilai: try row.get("dinilai_pada"), disampaikan: try row.get("disampaikan_pada"), dibuka: try row.get("dibuka_pada"),
            diterima: try row.get("diterima_pada"), final: try row.get("final_pada"))
    }
}
