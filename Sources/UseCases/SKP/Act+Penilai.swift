import Kinerja
import Storage

extension Act {
    /// Puts today's assessor on the SKP, with his name and post as they are (design invariant 8).
    func segarkanPenilai(_ skp: inout SKP) throws {
        let day = min(max(today, skp.mulai), skp.selesai)
        skp.pihakPenilai = try penilai(of: skp.pegawai, in: skp.jabatan, on: day)
        skp.penilai = skp.pihakPenilai?.pegawai
    }

    /// `nil` where nobody stands above the person.
    private func penilai(of pegawai: PegawaiID, in jabatan: JabatanID, on date: LocalDate) throws -> Pihak? {
        guard let id = try garis.atasan(of: pegawai, in: jabatan, on: date), id != pegawai else { return nil }
        return try pihak.pihak(id, on: date)
    }
}
