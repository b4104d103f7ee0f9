import Kinerja
import Storage

extension MejaTugas {
    /// How long after its window a missing rating is still asked for: no rule's, the program's own quarter.
    private static let hariTerlambat = 92

    /// Periods whose ratings are open to the actor now, and those whose time ran out within the last quarter: late is not done.
    func penilaian() throws -> [Tugas] {
        let periods = try [today.year - 1, today.year].flatMap { try evaluasi.periode.of(tahun: $0) }
            .filter { periode in
                let jendela = try evaluasi.jendela(periode)
                return jendela.dibuka <= today && today <= jendela.ditutup.adding(days: Self.hariTerlambat)
            }
        return try periods.compactMap { periode in
            let left = try evaluasi.tim(periode).filter { $0.status == nil || $0.status == .dinilai }
            guard !left.isEmpty else { return nil }
            let ready = left.count { $0.indikator > 0 && $0.realisasi >= $0.indikator }
            return Tugas(
                .nilaiKinerja, "Nilai kinerja \(left.count) orang untuk \(periode.nama)",
                "\(ready) orang sudah lengkap catatannya. Usulan dan alasannya disiapkan, keputusan pada Anda.",
                tenggat: try tenggat(evaluasi.jendela(periode).ditutup), tujuan: .nilaiTim(periode.id))
        }
    }

    func evaluasiSaya() throws -> [Tugas] {
        try evaluasi.evaluasi.of(actor.pegawai, limit: 10).filter { $0.status == .disampaikan }.map { e in
            let periode = try evaluasi.periode(e.periode)
            let due = try evaluasi.tenggat(e, periode, nil).first?.tenggat
            if e.jejak.dibuka == nil {
                return Tugas(
                    .bacaEvaluasi, "Baca hasil evaluasi \(periode.nama)",
                    "\(e.pihak.penilai.nama) sudah menyampaikannya. Sesudah dibaca, tanda tangani atau ajukan keberatan.", tenggat: due,
                    tujuan: .evaluasi(e.id))
            }
            return Tugas(
                .tandaTanganiEvaluasi, "Tanda tangani hasil evaluasi \(periode.nama)",
                "Sudah Anda baca. Tanda tangani bila menerima, atau ajukan keberatan.", tenggat: due, tujuan: .evaluasi(e.id))
        }
    }

    func keberatan() throws -> [Tugas] {
        let decide = try evaluasi.evaluasi.menungguPutusan(actor.pegawai, limit: 20).map { e in
            Tugas(
                .putuskanKeberatan, "Putuskan keberatan \(e.pihak.pegawai.nama)",
                "Baca alasan pegawai dan penjelasan penilai, lalu putuskan.", tenggat: try due(e), tujuan: .evaluasi(e.id))
        }
        return try decide + explain()
    }

    private func explain() throws -> [Tugas] {
        try evaluasi.evaluasi.menungguPenjelasan(actor.pegawai, limit: 20).map { e in
            Tugas(
                .jelaskanKeberatan, "Jelaskan penilaian Anda untuk \(e.pihak.pegawai.nama)",
                "Ia mengajukan keberatan. Penjelasan Anda dibaca atasan sebelum memutus.", tenggat: try due(e), tujuan: .evaluasi(e.id))
        }
    }

    private func due(_ e: Evaluasi) throws -> Tenggat? {
        try evaluasi.tenggat(e, evaluasi.periode(e.periode), evaluasi.keberatan.find(of: e.id)).first?.tenggat
    }

    func koreksi() throws -> [Tugas] {
        guard Policy.allows(.setujuiKoreksiAtasan, Policy.byRole(actor.peran)) else { return [] }
        let count = try KoreksiAtasanRepository(db, actor.instansi).countWaiting()
        guard count > 0 else { return [] }
        return [
            Tugas(
                .setujuiKoreksi, count == 1 ? "Periksa 1 koreksi atasan" : "Periksa \(count) koreksi atasan",
                "Pegawai menyatakan atasannya tidak sesuai. Setujui atau tolak dengan catatan.", tujuan: .koreksiAtasan)
        ]
    }
}
