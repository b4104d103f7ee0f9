package import Kinerja
import Storage

/// The unit achievement that an evaluation uses, and what must be said about it.
package struct CapaianBerlaku: Sendable, Equatable {
    package let unit: UnitKerjaID
    package let predikat: PredikatKinerjaOrganisasi?
    package let dari: PeriodeID?
    /// Said on page and document when another year's achievement is used, or when there is none yet.
    package let keterangan: String?
    package let alasan: String?
}

extension MejaEvaluasi {
    /// The achievement of the unit that the assessor leads (Lampiran IV.B.1.g); without assessor, of the employee's unit.
    func unitPenilai(_ skp: SKPRingkas, _ peserta: PesertaEvaluasi, _ periode: PeriodeEvaluasi) throws -> UnitKerjaID {
        try peserta.penilai.flatMap { try unitDipimpin($0, periode) } ?? skp.unit
    }

    func unitDipimpin(_ penilai: PegawaiID, _ periode: PeriodeEvaluasi) throws -> UnitKerjaID? {
        try GarisPelaporanRepository(db, instansi.id).jabatan(of: penilai, on: min(today, periode.selesai)).first?.unit
    }

    /// An annual achievement that came after January is not used: last year's is (Lampiran IV.B.1.f).
    func capaian(_ unit: UnitKerjaID, _ periode: PeriodeEvaluasi) throws -> CapaianBerlaku {
        let repository = CapaianUnitRepository(db, instansi.id)
        let own = try repository.find(unit, periode.id)
        guard periode.jenis == .tahunan, let limit = LocalDate(periode.tahun + 1, 1, 31) else {
            return berlaku(unit, own, keterangan: own == nil ? "Capaian unit untuk \(periode.nama) belum ditetapkan." : nil)
        }
        let late = own.map { tanggal($0.pada) > limit } ?? (today > limit)
        guard late else { return berlaku(unit, own, keterangan: own == nil ? "Capaian unit untuk \(periode.nama) belum ditetapkan." : nil) }
        let before = try self.periode.of(tahun: periode.tahun - 1).first { $0.jenis == .tahunan }
        guard let before, let last = try repository.find(unit, before.id) else {
            return berlaku(unit, own, keterangan: "Ditetapkan setelah Januari; capaian tahun sebelumnya tidak tercatat.")
        }
        let why = "Memakai capaian \(before.nama), karena capaian \(periode.nama) tidak ada sampai akhir Januari (Lampiran IV.B.1.f)."
        return berlaku(unit, last, keterangan: why)
    }

    private func berlaku(_ unit: UnitKerjaID, _ c: CapaianUnit?, keterangan: String?) -> CapaianBerlaku {
        CapaianBerlaku(unit: unit, predikat: c?.predikat, dari: c?.periode, keterangan: keterangan, alasan: c?.alasan)
    }
}
