import Kinerja
import Storage

/// What a page asks several times of its reader's own records: read once for each request, and only where nothing is changed.
extension Look {
    /// The reader's register entry.
    func pegawaiSaya() throws -> Pegawai? {
        if let known = memo.pegawaiSaya { return known }
        memo.pegawaiSaya = try pegawai.find(actor.pegawai)
        return memo.pegawaiSaya
    }

    /// The reader's SKP of all years and versions, newest first; of a very long list the newest fifty.
    func skpSaya() throws -> [SKPSummary] {
        if let known = memo.skpSaya { return known }
        let found = try skp.of(actor.pegawai)
        memo.skpSaya = found
        return found
    }

    /// The reader's evaluations, newest period first.
    func evaluasiSaya() throws -> [Evaluasi] {
        if let known = memo.evaluasiSaya { return known }
        let found = try evaluasi.of(actor.pegawai)
        memo.evaluasiSaya = found
        return found
    }

    /// The reader's SKP of this year that are in force, newest post first.
    func skpBerjalanSaya() throws -> [SKPSummary] {
        try skpSaya().filter { $0.tahun == today.year && $0.status == .ditetapkan }.sorted { ($1.mulai, $0.id) < ($0.mulai, $1.id) }
    }

    /// What keeps the reader from recording on an own SKP in a period.
    func halanganCatatan(_ skp: SKPSummary, _ periode: PeriodeEvaluasi) throws -> HalanganPencatatan? {
        let mencakup = try self.periode.mencakup(periode)
        let status = try evaluasiSaya().filter { $0.skp == skp.id && mencakup.contains($0.periode) }.map(\.status)
        return JendelaPencatatan.halangan(
            .hasil, status: skp.status, mulai: skp.mulai, selesai: skp.selesai, periode: periode, evaluasi: status, today: today)
    }
}
