import Kinerja
import Storage

extension MejaTugas {
    /// How long after its end a period's missing record is still asked for: no rule's, the program's own two months.
    private static let hariSusulan = 60

    func catatan() throws -> [Tugas] {
        let own = try pencatatan.skpBerjalan(actor.pegawai)
        guard !own.isEmpty else { return [] }
        let periods = try pencatatan.periode.pencatatan(from: today.adding(days: -Self.hariSusulan), to: today)
        return try own.flatMap { skp in try periods.compactMap { try catatan(skp, $0) } }
    }

    private func catatan(_ skp: KepalaSKP, _ periode: PeriodeEvaluasi) throws -> Tugas? {
        guard try pencatatan.temukan(skp.id, periode.id).halangan(.hasil) == nil else { return nil }
        let maju = try pencatatan.kemajuan(skp.id, periode.id)
        guard !maju.lengkap, maju.indikator > 0 else { return nil }
        let rincian =
            maju.terisi < maju.indikator
            ? "\(maju.terisi) dari \(maju.indikator) indikator sudah terisi. Tersimpan otomatis saat Anda mengetik."
            : "Realisasi lengkap. \(maju.hasilKerja - maju.berbukti) dari \(maju.hasilKerja) hasil kerja belum berbukti."
        return Tugas(
            .catatHasil, "Isi realisasi \(periode.nama)", rincian, tenggat: tenggat(periode.selesai),
            tujuan: .kinerjaPeriode(skp.id, periode.id))
    }

    func permintaanUmpanBalik() throws -> [Tugas] {
        try pencatatan.permintaan.menunggu(actor.pegawai, limit: 20).map { asked in
            Tugas(
                .jawabUmpanBalik, "Beri umpan balik untuk \(asked.penerima)",
                "\(asked.jabatan), \(asked.periode.nama). Diminta \(tanggal(asked.permintaan.dibuat).panjang), sekitar lima menit.",
                tenggat: asked.periode.selesai >= today ? tenggat(asked.periode.selesai) : nil,
                tujuan: .beriUmpanBalik(asked.permintaan.skp, asked.permintaan.periode))
        }
    }

    func pengingat() throws -> [Tugas] {
        try PengingatRepository(db, actor.instansi).unread(for: actor.pegawai, limit: 10).map { item in
            Tugas(
                .pengingat, item.pengingat.tentang, "Dikirim \(item.dari), \(tanggal(item.pengingat.dibuat).panjang).",
                tujuan: .alamat(item.pengingat.tautan), pengingat: item.pengingat.id)
        }
    }
}

extension MejaPencatatan {
    /// How much of a period's record is there, in one look.
    func kemajuan(_ skp: SKPID, _ periode: PeriodeID) throws -> KemajuanPencatatan {
        let row = try db.row(
            """
            select
                (select count(*) from indikator i join rencana_hasil_kerja h on h.instansi_id = i.instansi_id and h.id = i.rhk_id
                    where h.instansi_id = \(instansi.id) and h.skp_id = \(skp)) as indikator,
                (select count(*) from realisasi r join indikator i on i.instansi_id = r.instansi_id and i.id = r.indikator_id
                    join rencana_hasil_kerja h on h.instansi_id = i.instansi_id and h.id = i.rhk_id
                    where h.instansi_id = \(instansi.id) and h.skp_id = \(skp) and r.periode_id = \(periode)
                        and (r.uraian <> '' or r.nilai is not null)) as terisi,
                (select count(*) from rencana_hasil_kerja h where h.instansi_id = \(instansi.id) and h.skp_id = \(skp)) as hasil,
                (select count(distinct b.rhk_id) from bukti_dukung b
                    join rencana_hasil_kerja h on h.instansi_id = b.instansi_id and h.id = b.rhk_id
                    where h.instansi_id = \(instansi.id) and h.skp_id = \(skp) and b.periode_id = \(periode) and b.ditarik is null)
                    as berbukti
            """)
        guard let row else { throw StorageError.notFound }
        return KemajuanPencatatan(
            indikator: try row.get("indikator"), terisi: try row.get("terisi"), hasilKerja: try row.get("hasil"),
            berbukti: try row.get("berbukti"))
    }
}
