package import Kinerja
import Storage

/// The assessor signs the evaluation and delivers it to the employee (PermenPANRB 6/2022 Pasal 26; Lampiran V.A.4–5). A signing act.
package struct DeliverEvaluasi: Command, Equatable {
    package static let aksi = Aksi.evaluasiSampaikan
    package static let peristiwa: Set<Aksi> = [.evaluasiSampaikan, .dokumenTerbitkanEvaluasi]
    package static let authority = Authority.record([.nilai])
    package static let seals: SealingAct? = .sampaikanEvaluasi

    package var evaluasi: EvaluasiID
    package var version: Int64
    /// Why the team's spread is as it is; owed when it is outside the pattern (``PeringatanSebaran``).
    package var alasanSebaran: String

    package init(_ evaluasi: EvaluasiID, version: Int64, alasanSebaran: String = "") {
        (self.evaluasi, self.version, self.alasanSebaran) = (evaluasi, version, alasanSebaran)
    }

    package func run(in act: Act) throws -> EvaluasiReceipt {
        let meja = try MejaEvaluasi(act)
        let (before, skp, periode) = try meja.evaluasi(evaluasi)
        let peserta = try meja.peserta(skp, periode, before)
        let kedudukan = try meja.kedudukan(skp, peserta)
        try kedudukan.require(.nilai)
        let step = try EvaluasiLifecycle.table.next(from: before.status, .sampaikan, by: kedudukan.pelaku)
        guard before.version == version else { throw Refused.stale }
        let capaian = try meja.capaian(meja.unitPenilai(skp, peserta, periode), periode)
        try requireComplete(before, capaian, byAssessor: act.actor.isPegawai(before.penilai))
        let peringatan = try meja.peringatanSebaran(before.penilai, periode, capaian)
        let alasan = try peringatan?.alasan(alasanSebaran)

        var after = before
        after.status = step.to
        (after.capaianUnit, after.capaianDari) = (capaian.predikat, capaian.dari)
        after.pihak = try meja.pihak(skp, peserta)
        after.usulan.sebaran = alasan.flatMap { peringatan?.catatan($0) }
        after.tanpaKeberatan = try meja.tanpaKeberatan(after, skp, periode)
        after.jejak.disampaikan = act.now
        try meja.evaluasi.update(after)
        after.version += 1
        try act.record(.evaluasiSampaikan, evaluasi, sebelum: before.status, sesudah: after.status, alasan: alasan)
        _ = try act.terbitkan(after, skp, periode, meja)
        return EvaluasiReceipt(after)
    }

    private func requireComplete(_ e: Evaluasi, _ capaian: CapaianBerlaku, byAssessor: Bool) throws {
        guard e.penilaian != nil else {
            throw Invalid("hasil", "Evaluasi ini belum dinilai", remedy: "Pilih rating hasil kerja dan perilaku kerja lebih dahulu.")
        }
        guard capaian.predikat != nil else {
            throw Invalid(
                "capaian_unit", capaian.keterangan ?? "Capaian unit belum ditetapkan",
                remedy: "Minta atasan Anda atau admin kepegawaian menetapkannya; penilaian Anda sudah tersimpan.")
        }
        // The one who decided signs: a superior who takes over has written why.
        guard byAssessor == (e.alasanAmbilAlih == nil) else { throw Refused.notPermitted(Permission.nilai.rawValue) }
    }
}
