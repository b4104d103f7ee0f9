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

    private func catatan(_ skp: SKPRingkas, _ periode: PeriodeEvaluasi) throws -> Tugas? {
        guard try pencatatan.temukan(skp.id, periode.id).halangan(.hasil) == nil else { return nil }
        let maju = try pencatatan.realisasi.kemajuan(skp.id, periode.id)
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
                tujuan: Tujuan(tersimpan: item.pengingat.tautan), pengingat: item.pengingat.id)
        }
    }
}
