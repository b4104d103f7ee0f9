import Kinerja
import Storage

/// What waits on evaluations and their people.
enum TugasEvaluasi {
    /// How long after its window a missing rating is still asked for: no rule's, the program's own quarter.
    private static let hariTerlambat = 92

    /// Periods whose ratings are open to the actor now, and those whose time ran out within the last quarter: late is not done.
    static func penilaian(_ look: Look) throws -> [Tugas] {
        let today = look.today
        let periods = try look.periodeDimulai().filter { periode in
            let jendela = try look.jendela(periode)
            // What an agency could not rate here before it began is nobody's delay.
            guard look.instansi.mulai.map({ $0 <= jendela.ditutup }) ?? true else { return false }
            return jendela.dibuka <= today && today <= jendela.ditutup.adding(days: hariTerlambat)
        }
        return try periods.compactMap { periode in
            let left = try look.tim(periode).filter { $0.status == nil || $0.status == .dinilai }
            guard !left.isEmpty else { return nil }
            let ready = left.count { $0.indikator > 0 && $0.realisasi >= $0.indikator }
            return Tugas(
                .nilaiKinerja, "Nilai kinerja \(left.count) orang untuk \(periode.nama)",
                "\(ready) orang sudah lengkap catatannya. Usulan dan alasannya disiapkan, keputusan pada Anda.",
                tenggat: try look.tenggat(look.jendela(periode).ditutup), tujuan: .nilaiTim(periode.id))
        }
    }

    static func milikSaya(_ look: Look) throws -> [Tugas] {
        try look.evaluasiSaya().prefix(10).filter { $0.status == .disampaikan }.map { e in
            let periode = try look.periode.find(e.periode).orHidden()
            let due = try look.tenggat(e, periode, nil).first?.tenggat
            // Where the law knows no objection, or its limit is over, none is offered.
            let batas = try e.tanpaKeberatan == nil ? look.batasKeberatan(e) : nil
            let dapatKeberatan = batas.map { look.today <= $0 } ?? false
            if e.jejak.dibuka == nil {
                let lalu: Kalimat =
                    dapatKeberatan ? "Sesudah dibaca, tanda tangani atau ajukan keberatan." : "Sesudah dibaca, tanda tangani."
                return Tugas(
                    .bacaEvaluasi, "Baca hasil evaluasi \(periode.nama)", "\(e.penandatangan.nama) sudah menyampaikannya. \(lalu)",
                    tenggat: due, tujuan: .evaluasi(e.id))
            }
            return Tugas(
                .tandaTanganiEvaluasi, "Tanda tangani hasil evaluasi \(periode.nama)",
                dapatKeberatan
                    ? "Sudah Anda baca. Tanda tangani bila menerima, atau ajukan keberatan."
                    : "Sudah Anda baca. Tanda tangani bila menerima.",
                tenggat: due, tujuan: .evaluasi(e.id))
        }
    }

    static func keberatan(_ look: Look) throws -> [Tugas] {
        let decide = try look.menungguPutusan(limit: 20).map { e in
            Tugas(
                .putuskanKeberatan, "Putuskan keberatan \(e.pihak.pegawai.nama)",
                "Baca alasan pegawai dan penjelasan penilai, lalu putuskan.", tenggat: try due(e, look), tujuan: .evaluasi(e.id))
        }
        return try decide + explain(look)
    }

    private static func explain(_ look: Look) throws -> [Tugas] {
        try look.evaluasi.menungguPenjelasan(look.actor.pegawai, limit: 20).map { e in
            Tugas(
                .jelaskanKeberatan, "Jelaskan penilaian Anda untuk \(e.pihak.pegawai.nama)",
                "Ia mengajukan keberatan. Penjelasan Anda dibaca atasan sebelum memutus.", tenggat: try due(e, look),
                tujuan: .evaluasi(e.id))
        }
    }

    private static func due(_ e: Evaluasi, _ look: Look) throws -> Tenggat? {
        try look.tenggat(e, look.periode.find(e.periode).orHidden(), look.keberatan.find(of: e.id)).first?.tenggat
    }

    /// Objections that nobody can decide yet: the admin registers the superior of the assessor.
    static func tanpaPemutus(_ look: Look) throws -> [Tugas] {
        guard Policy.allows(.setujuiKoreksiAtasan, Policy.byPeran(look.actor.peran)) else { return [] }
        return try look.evaluasi.keberatanTanpaAtasan(limit: 20).filter { try look.atasanTerdaftar(of: $0) == nil }.map { e in
            Tugas(
                .daftarkanAtasan, "Daftarkan atasan \(e.pihak.penilai.nama)",
                "Keberatan \(e.pihak.pegawai.nama) menunggu putusan, tetapi atasan pejabat penilainya belum terdaftar. Lengkapi jabatan di atasnya lewat impor, atau setujui koreksi atasannya.",
                tenggat: try due(e, look), tujuan: .evaluasi(e.id))
        }
    }

    static func koreksi(_ look: Look) throws -> [Tugas] {
        guard Policy.allows(.setujuiKoreksiAtasan, Policy.byPeran(look.actor.peran)) else { return [] }
        let count = try look.koreksiAtasan.countWaiting()
        guard count > 0 else { return [] }
        return [
            Tugas(
                .setujuiKoreksi, count == 1 ? "Periksa 1 koreksi atasan" : "Periksa \(count) koreksi atasan",
                "Pegawai menyatakan atasannya tidak sesuai. Setujui atau tolak dengan catatan.", tujuan: .koreksiAtasan)
        ]
    }
}
