import Kinerja
import Storage

extension MejaEvaluasi {
    /// The three people as documents name them today; the employee as in his SKP (design invariant 9).
    func pihak(_ skp: SKPRingkas, _ peserta: PesertaEvaluasi) throws -> PihakEvaluasi {
        let repository = PihakRepository(db, instansi)
        guard let penilai = try peserta.penilai.flatMap({ try repository.pihak($0, on: today) }) else { throw Refused.hidden }
        return PihakEvaluasi(
            pegawai: skp.pihakPegawai, penilai: penilai,
            atasanPenilai: try peserta.atasanPenilai.flatMap { try repository.pihak($0, on: today) })
    }

    /// Why no objection is possible against this evaluation, or `nil` (Lampiran IV.A.11–12).
    func tanpaKeberatan(_ e: Evaluasi) throws -> String? {
        if e.alasanAmbilAlih != nil {
            return "Evaluasi dilakukan oleh atasan pejabat penilai, sehingga hasilnya final (PermenPANRB 6/2022 Lampiran IV.A.11)."
        }
        let posts = try GarisPelaporanRepository(db, instansi.id).jabatan(of: e.penilai, on: today)
        if posts.contains(where: { $0.jenjang == .kepalaDaerah }) {
            return "Evaluasi dilakukan oleh kepala daerah, sehingga hasilnya final (PermenPANRB 6/2022 Lampiran IV.A.12)."
        }
        return e.atasanPenilai == nil ? "Pejabat penilai tidak mempunyai atasan di instansi ini, sehingga hasilnya final." : nil
    }
}
