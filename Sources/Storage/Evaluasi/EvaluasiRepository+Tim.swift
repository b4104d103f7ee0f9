package import Kinerja

extension EvaluasiRepository {
    /// The team of an assessor in one period by name; people whose evaluation another assessor has delivered are left out. At most 500.
    package func tim(_ pegawai: [PegawaiID], penilai: PegawaiID, _ periode: PeriodeEvaluasi) throws -> [TimRow] {
        try db.rows(
            """
            select s.id, s.pegawai_id, s.pihak_pegawai, e.id as evaluasi_id, e.status, e.predikat,
                (select count(*) from indikator i join rencana_hasil_kerja h on h.instansi_id = i.instansi_id and h.id = i.rhk_id
                    where h.instansi_id = s.instansi_id and h.skp_id = s.id) as indikator,
                (select count(*) from realisasi r join indikator i on i.instansi_id = r.instansi_id and i.id = r.indikator_id
                    join rencana_hasil_kerja h on h.instansi_id = i.instansi_id and h.id = i.rhk_id
                    where h.instansi_id = s.instansi_id and h.skp_id = s.id and r.periode_id = \(periode.id)) as realisasi,
                (select count(*) from bukti_dukung b join rencana_hasil_kerja h on h.instansi_id = b.instansi_id and h.id = b.rhk_id
                    where h.instansi_id = s.instansi_id and h.skp_id = s.id and b.periode_id = \(periode.id) and b.ditarik is null) as bukti,
                (select count(*) from umpan_balik f where f.instansi_id = s.instansi_id and f.skp_id = s.id
                    and f.periode_id = \(periode.id)) as umpan_balik
            from skp s
            join pegawai p on p.instansi_id = s.instansi_id and p.id = s.pegawai_id
            left join evaluasi e on e.instansi_id = s.instansi_id and e.skp_id = s.id and e.periode_id = \(periode.id)
            where \(berjalan(pegawai, periode)) and (\(belumDinilai(periode)) or e.penilai_id = \(penilai) or e.status = 'dinilai')
            order by p.cari, s.id limit 500
            """
        ).map(TimRow.init)
    }

    /// How many of these people have no evaluation yet in a period that they are to be evaluated for. At most 500.
    package func belumDinilai(_ pegawai: [PegawaiID], _ periode: PeriodeEvaluasi) throws -> Int {
        let row = try db.row(
            """
            select count(*) as n from (select s.id from skp s
            left join evaluasi e on e.instansi_id = s.instansi_id and e.skp_id = s.id and e.periode_id = \(periode.id)
            where \(berjalan(pegawai, periode)) and \(belumDinilai(periode)) limit 500) as belum
            """)
        return try row?.get("n") ?? 0
    }

    /// For a row `s` of skp: it belongs to one of these people and runs in the period.
    private func berjalan(_ pegawai: [PegawaiID], _ periode: PeriodeEvaluasi) -> SQL {
        """
        s.instansi_id = \(instansi) and s.tahun = \(periode.tahun) and s.mulai <= \(periode.selesai) and s.selesai >= \(periode.mulai)
            and s.pegawai_id in \(list: pegawai)
        """
    }

    private func belumDinilai(_ periode: PeriodeEvaluasi) -> SQL {
        "e.id is null and s.status = 'ditetapkan' and not \(dinilaiPadaVersiLain(periode.id))"
    }

    /// For a row `s` of skp: the period was evaluated under another version of the same SKP; it is not evaluated twice.
    private func dinilaiPadaVersiLain(_ periode: PeriodeID) -> SQL {
        """
        exists (select 1 from evaluasi x join skp v on v.instansi_id = x.instansi_id and v.id = x.skp_id
            where x.instansi_id = s.instansi_id and x.pegawai_id = s.pegawai_id and x.periode_id = \(periode)
                and v.id <> s.id and v.jabatan_id = s.jabatan_id and v.mulai = s.mulai)
        """
    }

    package func sudahDinilaiPadaVersiLain(_ skp: SKPID, _ periode: PeriodeID) throws -> Bool {
        try db.row(
            "select 1 as ada from skp s where s.instansi_id = \(instansi) and s.id = \(skp) and \(dinilaiPadaVersiLain(periode))") != nil
    }
}

extension TimRow {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            skp: try row.get("id"), pegawai: try row.get("pegawai_id"), pihak: try row.get("pihak_pegawai", as: JSONText<Pihak>.self).value,
            evaluasi: try row.get("evaluasi_id"), status: try row.get("status"), predikat: try row.get("predikat"),
            indikator: try row.get("indikator"), realisasi: try row.get("realisasi"), bukti: try row.get("bukti"),
            umpanBalik: try row.get("umpan_balik"))
    }
}
