import Kinerja
import Storage

/// What corrections and moves change in SKP that are there already.
extension Act {
    /// Puts the assessor of today on the SKP of a person that are not set yet: after a correction or a move of either of them, pages, tasks
    /// and reminders all name the one who is to agree (PermenPANRB 6/2022 Lampiran II.C.7).
    ///
    /// The rows keep their versions, since nothing that their owner writes is changed.
    func segarkanPenilai(of pegawai: PegawaiID) throws { try segarkanPenilai(of: skp.of(pegawai)) }

    /// The same for all SKP of the agency that wait, after the register has changed.
    func segarkanPenilaiSemua() throws { try segarkanPenilai(of: skp.menungguPenetapan(sejak: today.year - 1)) }

    private func segarkanPenilai(of all: [SKPSummary]) throws {
        // What was read of the lines before they changed is not asked again.
        let garis = GarisPelaporanRepository(db, instansi.id)
        for skp in all where skp.status.menungguPenetapan {
            let day = min(max(today, skp.mulai), skp.selesai)
            guard let above = try garis.atasan(of: skp.pegawai, in: skp.jabatan, on: day), above != skp.pegawai, above != skp.penilai,
                let pihak = try pihak(above, leading: skp.jabatan, on: day)
            else { continue }
            try self.skp.gantiPenilai(skp.id, pihak)
            try record(.skpGantiPenilai, skp.id, sebelum: skp.pihakPenilai?.nama, sesudah: pihak.nama)
        }
    }

    /// Ends the SKP of a post on the day on which the post ends (Lampiran IV.A.13); what was recorded and evaluated on it stays.
    func akhiriSKP(of pegawai: PegawaiID, in jabatan: JabatanID, on day: LocalDate) throws {
        for skp in try self.skp.of(pegawai) where skp.jabatan == jabatan && skp.mulai <= day && skp.selesai > day {
            try self.skp.akhiri(skp.id, on: day)
            try record(.skpAkhiri, skp.id, sebelum: skp.selesai, sesudah: day)
        }
    }
}
