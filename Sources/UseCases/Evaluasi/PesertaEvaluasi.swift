import Kinerja
import Storage

/// The people of one SKP in one period: who assesses, and the superior who decides on objections.
struct PesertaEvaluasi {
    let skp: SKPSummary
    let periode: PeriodeEvaluasi
    let penilai: PegawaiID?
    let atasanPenilai: PegawaiID?

    /// As recorded in a delivered evaluation, or else the superiors who are to evaluate.
    ///
    /// A rating that nobody has signed binds nobody: who is the assessor is asked anew, so that a correction reaches it. Where no superior
    /// of the assessor was registered when it was delivered, whoever has been registered since decides on an objection.
    init(_ skp: SKPSummary, _ periode: PeriodeEvaluasi, _ evaluasi: Evaluasi?, in tx: some Transaction) throws {
        (self.skp, self.periode) = (skp, periode)
        if let evaluasi, evaluasi.status != .dinilai {
            penilai = evaluasi.penilai
            atasanPenilai = try evaluasi.atasanPenilai ?? tx.atasanTerdaftar(of: evaluasi)
            return
        }
        let above = try tx.yangMenilai(skp, periode)
        penilai = above.first ?? evaluasi?.penilai
        atasanPenilai = above.isEmpty ? evaluasi?.atasanPenilai : above.dropFirst().first
    }

    func kedudukan(in tx: some Transaction) throws -> KedudukanEvaluasi {
        let now = try tx.relasi(to: skp.pegawai, in: skp.jabatan)
        var part: Set<Relasi> = []
        if tx.actor.isPegawai(penilai) { part.insert(.atasanLangsung) }
        if tx.actor.isPegawai(atasanPenilai) { part.insert(.atasanTidakLangsung) }
        // Somebody who acts for his own superior never assesses himself.
        if tx.actor.atasNamaOleh == skp.pegawai { part = [] }
        return KedudukanEvaluasi(
            lihat: now.union(part), tindak: now.subtracting([.atasanLangsung, .atasanTidakLangsung]).union(part))
    }

    /// The three people as documents name them today; the employee as in his SKP (design invariant 8).
    func pihak(in tx: some Transaction) throws -> PihakEvaluasi {
        PihakEvaluasi(
            pegawai: skp.pihakPegawai, penilai: try pihakPenilai(in: tx).orHidden(),
            atasanPenilai: try atasanPenilai.flatMap { try tx.pihak($0, on: tx.today) })
    }

    /// An assessor who has moved within the window evaluates in the post that he left (Lampiran IV.A.14.b).
    private func pihakPenilai(in tx: some Transaction) throws -> Pihak? {
        guard let penilai else { return nil }
        let kini = try tx.pindah(skp) ? penilai : tx.relasi.superiors(of: skp.pegawai, in: skp.jabatan, on: tx.today).first
        let hari = kini == penilai ? tx.today : try tx.jendela(periode).hariPenilai
        return try tx.pihak(penilai, leading: skp.jabatan, on: hari)
    }
}

extension Transaction {
    /// The assessor of an SKP in a period, then his superior.
    ///
    /// The superiors on the day that counts (Lampiran IV.A.14), or else those of today. Whoever has moved meanwhile is evaluated by the new
    /// assessor (Lampiran IV.A.13); the end of a task as Plt. is no move.
    func yangMenilai(_ skp: SKPSummary, _ periode: PeriodeEvaluasi) throws -> [PegawaiID] {
        if try pindah(skp) { return try relasi.superiors(of: skp.pegawai, on: today) }
        let above = try relasi.superiors(of: skp.pegawai, in: skp.jabatan, on: jendela(periode).hariPenilai)
        return above.isEmpty ? try relasi.superiors(of: skp.pegawai, in: skp.jabatan, on: today) : above
    }

    /// Whether the person has left the definitive post of this SKP for another.
    func pindah(_ skp: SKPSummary) throws -> Bool {
        let kini = try garis.jabatan(of: skp.pegawai, on: today)
        guard kini.first?.penugasan == .definitif, !kini.contains(where: { $0.jabatan == skp.jabatan }) else { return false }
        return try garis.jabatan(of: skp.pegawai, on: skp.mulai).first { $0.jabatan == skp.jabatan }?.penugasan == .definitif
    }

    /// Whether the period is evaluated on the SKP in the post to which the person has moved: once, by the new assessor and on his unit's
    /// achievement (Lampiran IV.A.13).
    func dinilaiDiJabatanBaru(_ skp: SKPSummary, _ periode: PeriodeEvaluasi) throws -> Bool {
        guard skp.selesai < periode.selesai, try pindah(skp), let kini = try garis.jabatan(of: skp.pegawai, on: today).first else {
            return false
        }
        return try self.skp.of(skp.pegawai, tahun: skp.tahun).contains {
            $0.jabatan == kini.jabatan && $0.status == .ditetapkan && $0.mulai > skp.selesai && $0.mulai <= periode.selesai
        }
    }

    /// Whether the period was evaluated on the SKP in the post that the person left, before the new one was set.
    func sudahDinilaiDiJabatanLama(_ skp: SKPSummary, _ periode: PeriodeEvaluasi) throws -> Bool {
        guard skp.mulai > periode.mulai else { return false }
        return try self.skp.of(skp.pegawai, tahun: skp.tahun).contains { old in
            guard old.selesai < skp.mulai, old.selesai >= periode.mulai, let e = try evaluasi.find(old.id, periode.id) else { return false }
            return try e.status != .dinilai && pindah(old)
        }
    }

    /// The superior of an assessor who had none in the register when he delivered; never the employee himself.
    func atasanTerdaftar(of e: Evaluasi) throws -> PegawaiID? {
        try garis.atasan(of: e.penilai, on: today).flatMap { $0 == e.pegawai ? nil : $0 }
    }

    /// Objections that wait for the actor's decision, also those whose assessor had no superior in the register when he delivered.
    func menungguPutusan(limit: Int = 50) throws -> [Evaluasi] {
        try evaluasi.menungguPutusan(actor.pegawai, limit: limit).filter {
            try $0.atasanPenilai != nil || actor.isPegawai(atasanTerdaftar(of: $0))
        }
    }
}
