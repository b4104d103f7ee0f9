import Kinerja
import Storage

/// What waits on the record of a period, and what others ask for.
enum TugasPelaksanaan {
    /// How long after its end a period's missing record is still asked for: no rule's, the program's own two months.
    private static let hariSusulan = 60

    static func catatan(_ look: Look) throws -> [Tugas] {
        let own = try look.skpBerjalanSaya()
        guard !own.isEmpty else { return [] }
        let periods = try look.periode.pencatatan(from: look.today.adding(days: -hariSusulan), to: look.today)
        return try own.flatMap { skp in
            try periods.compactMap { periode in
                // Whoever moved is evaluated in the new post, and records there (Lampiran IV.A.13).
                let isNewer = own.contains { skp.selesai < $0.mulai && $0.mulai <= periode.selesai }
                if isNewer, try look.pindah(skp) { return nil }
                return try catatan(skp, periode, sebagai: own.count > 1 ? skp.namaJabatan : nil, look)
            }
        }
    }

    /// - Parameter jabatan: the post, where the person has more than one.
    private static func catatan(_ skp: SKPSummary, _ periode: PeriodeEvaluasi, sebagai jabatan: String?, _ look: Look) throws -> Tugas? {
        guard try look.halanganCatatan(skp, periode) == nil else { return nil }
        let maju = try look.realisasi.kemajuan(skp.id, periode.id)
        guard !maju.lengkap, maju.indikator > 0 else { return nil }
        let rincian: Kalimat =
            maju.terisi < maju.indikator
            ? "\(maju.terisi) dari \(maju.indikator) indikator sudah terisi. Tersimpan otomatis saat Anda mengetik."
            : "Realisasi lengkap. \(maju.hasilKerja - maju.berbukti) dari \(maju.hasilKerja) hasil kerja belum berbukti."
        return Tugas(
            .catatHasil, jabatan.map { "Isi realisasi \(periode.nama) sebagai \($0)" } ?? "Isi realisasi \(periode.nama)", rincian,
            tenggat: try look.tenggat(periode.selesai),
            tujuan: .kinerjaPeriode(skp.id, periode.id))
    }

    static func permintaanUmpanBalik(_ look: Look) throws -> [Tugas] {
        try look.permintaan.menunggu(look.actor.pegawai, limit: 20).map { asked in
            Tugas(
                .jawabUmpanBalik, "Beri umpan balik untuk \(asked.penerima)",
                "\(asked.jabatan), \(asked.periode.nama). Diminta \(look.tanggal(asked.permintaan.dibuat).panjang), sekitar lima menit.",
                tenggat: asked.periode.selesai >= look.today ? try look.tenggat(asked.periode.selesai) : nil,
                tujuan: .beriUmpanBalik(asked.permintaan.skp, asked.permintaan.periode))
        }
    }

    static func pengingat(_ look: Look) throws -> [Tugas] {
        try look.pengingat.unread(for: look.actor.pegawai, limit: 10).map { item in
            Tugas(
                .pengingat, item.pengingat.tentang,
                "Dikirim \(item.dari), \(look.tanggal(item.pengingat.dibuat).panjang).",
                tujuan: Tujuan(tersimpan: item.pengingat.tautan), pengingat: item.pengingat.id)
        }
    }
}
