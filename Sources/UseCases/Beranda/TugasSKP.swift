import Kinerja
import Storage

/// What waits on SKP: those to write, to finish, to correct, and those of others to agree and set.
enum TugasSKP {
    static func belumAda(_ look: Look) throws -> [Tugas] {
        let view = try SKPSayaView.read(look)
        return view.belumAda.map { post in
            Tugas(
                .susunSKP, "Susun SKP \(post.tahun)", "Untuk jabatan \(post.jabatan). Boleh disimpan dahulu dan dilanjutkan kapan saja.",
                tenggat: post.tahun == view.tahunIni ? post.tenggat : nil, tujuan: .skpSaya)
        }
    }

    static func disusun(_ look: Look) throws -> [Tugas] {
        try look.skpSaya().prefix(20).filter { $0.status.dapatDisunting }.map { skp in
            let due = try BatasPenetapan.tenggat(of: [skp], in: look)
            if skp.status == .dikembalikan {
                return Tugas(
                    .perbaikiSKP, "Perbaiki SKP \(skp.tahun)", "Dikembalikan oleh pejabat penilai dengan alasan. \(skp.namaJabatan).",
                    tenggat: due, tujuan: .skp(skp.id))
            }
            let isChange = skp.versi > 1
            return Tugas(
                .lanjutkanSKP, isChange ? "Ajukan perubahan SKP \(skp.tahun)" : "Lanjutkan menyusun SKP \(skp.tahun)",
                "\(skp.jumlahHasil) hasil kerja dan \(skp.jumlahIndikator) indikator tertulis. Belum diajukan.",
                tenggat: due, tujuan: .skp(skp.id))
        }
    }

    static func menungguSaya(_ look: Look) throws -> [Tugas] {
        let rows = try look.skp.menunggu(look.actor.pegawai, [.diajukan, .disepakati], sejak: look.today.year - 1)
        let setuju = try waiting(rows.filter { $0.status == .diajukan }, .setujuiSKP, look) { "SKP \($0) menunggu persetujuan Anda" }
        let tetap = try waiting(rows.filter { $0.status == .disepakati }, .tetapkanSKP, look) { "SKP \($0) menunggu Anda tetapkan" }
        return [setuju, tetap].compactMap(\.self)
    }

    /// - Parameter judul: says of whose SKP it waits what the person is to do with it.
    private static func waiting(_ rows: [SKPSummary], _ jenis: JenisTugas, _ look: Look, judul: (Kalimat) -> Kalimat) throws -> Tugas? {
        guard let first = rows.first else { return nil }
        let due = try BatasPenetapan.tenggat(of: rows, in: look)
        guard rows.count > 1 else {
            return Tugas(
                jenis, judul(Kalimat(verbatim: first.pihakPegawai.nama)), "Baca isinya, lalu sepakati atau kembalikan.", tenggat: due,
                tujuan: .skp(first.id))
        }
        let nama = rows.prefix(3).map(\.pihakPegawai.nama).joined(separator: "; ")
        return Tugas(
            jenis, judul("\(rows.count) orang"), rows.count > 3 ? "\(nama) dan \(rows.count - 3) orang lain." : "\(nama).", tenggat: due,
            tujuan: .tim)
    }
}
