import Kinerja
import Storage

extension Act {
    /// Puts the assessor of today on the SKP of a person that are not set yet: after a correction or a move of either of them, pages, tasks
    /// and reminders all name the one who is to agree (PermenPANRB 6/2022 Lampiran II.C.7).
    ///
    /// The row keeps its version, since nothing that its owner writes is changed.
    func segarkanPenilai(of pegawai: PegawaiID) throws {
        // What was read of the lines before they changed is not asked again.
        let garis = GarisPelaporanRepository(db, instansi.id)
        for skp in try self.skp.of(pegawai) where skp.status.menungguPenetapan {
            let day = min(max(today, skp.mulai), skp.selesai)
            guard let above = try garis.atasan(of: pegawai, in: skp.jabatan, on: day), above != pegawai, above != skp.penilai,
                let pihak = try pihak(above, on: day)
            else { continue }
            try self.skp.gantiPenilai(skp.id, pihak)
            try record(.skpGantiPenilai, skp.id, sebelum: skp.pihakPenilai?.nama, sesudah: pihak.nama)
        }
    }
}
