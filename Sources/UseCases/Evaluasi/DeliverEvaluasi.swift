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
    /// The content of the two forms that the signer has looked at (``PratinjauEvaluasi``); `nil` where he ticked a row of a list.
    package var isi: String?

    package init(_ evaluasi: EvaluasiID, version: Int64, alasanSebaran: String = "", isi: String? = nil) {
        (self.evaluasi, self.version, self.alasanSebaran, self.isi) = (evaluasi, version, alasanSebaran, isi)
    }

    package func run(in act: Act) throws -> EvaluasiReceipt {
        let open = try OpenEvaluasi.open(evaluasi, in: act)
        let step = try open.require(.sampaikan, version: version)
        let capaian = try open.peserta.capaian(in: act)
        try requireComplete(open.evaluasi, capaian, byAssessor: act.actor.isPegawai(open.evaluasi.penilai))
        let peringatan = try act.peringatanSebaran(open.evaluasi.penilai, open.periode, capaian)
        let alasan = try peringatan?.alasan(alasanSebaran)
        let after = try open.take(step, alasan: alasan, in: act) { open in
            (open.evaluasi.capaianUnit, open.evaluasi.capaianDari) = (capaian.predikat, capaian.dari)
            open.evaluasi.pihak = try open.peserta.pihak(in: act)
            open.evaluasi.tanpaKeberatan = try open.tanpaKeberatan(in: act)
            open.evaluasi.jejak.disampaikan = act.now
        }
        // What was looked at is what is signed: a record that came in between makes another document.
        if let isi, try PratinjauEvaluasi(after, in: act).isi != isi { throw Refused.stale }
        if let catatan = alasan.flatMap({ peringatan?.catatan($0) }) { try keep(catatan, in: act) }
        try EvaluasiDokumen(after, in: act).sampaikan(in: act)
        return after.receipt
    }

    private func keep(_ catatan: CatatanSebaran, in act: Act) throws {
        var usulan = try act.evaluasi.usulan(of: evaluasi).orHidden()
        usulan.sebaran = catatan
        try act.evaluasi.keep(usulan, of: evaluasi)
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
