import Kinerja
import Storage

/// The people of one SKP in one period: who assesses, and the superior who decides on objections.
struct PesertaEvaluasi {
    let skp: SKPSummary
    let periode: PeriodeEvaluasi
    let penilai: PegawaiID?
    let atasanPenilai: PegawaiID?

    /// As recorded in the evaluation, or else the superiors on the day that counts (Lampiran IV.A.14), or else those of today.
    init(_ skp: SKPSummary, _ periode: PeriodeEvaluasi, _ evaluasi: Evaluasi?, in tx: some Transaction) throws {
        (self.skp, self.periode) = (skp, periode)
        if let evaluasi {
            (penilai, atasanPenilai) = (evaluasi.penilai, evaluasi.atasanPenilai)
            return
        }
        var above = try tx.relasi.superiors(of: skp.pegawai, in: skp.jabatan, on: tx.jendela(periode).hariPenilai)
        if above.isEmpty { above = try tx.relasi.superiors(of: skp.pegawai, in: skp.jabatan, on: tx.today) }
        (penilai, atasanPenilai) = (above.first, above.dropFirst().first)
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
            pegawai: skp.pihakPegawai, penilai: try penilai.flatMap { try tx.pihak($0, leading: skp.jabatan, on: tx.today) }.orHidden(),
            atasanPenilai: try atasanPenilai.flatMap { try tx.pihak($0, on: tx.today) })
    }
}
