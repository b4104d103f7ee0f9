package import Kinerja
import Rulebooks
import Storage

/// The assessor's superior upholds or changes the evaluation, and it is final (PermenPANRB 6/2022 Pasal 29; Lampiran V.B.5–7). A signing act.
package struct DecideKeberatan: Command, Equatable {
    package static let aksi = Aksi.keberatanPutuskan
    package static let peristiwa: Set<Aksi> = [.keberatanPutuskan, .dokumenTerbitkanEvaluasi]
    package static let authority = Authority.record([.putuskanKeberatan])
    package static let seals: SealingAct? = .putuskanKeberatan

    package var evaluasi: EvaluasiID
    package var putusan: PutusanKeberatan?
    package var pertimbangan: String
    /// The new ratings, for `mengubah`.
    package var hasil: RatingHasilKerja?
    package var perilaku: RatingPerilakuKerja?
    /// New recommendation on form D.1.3.
    package var catatan: String
    package var version: Int64

    package init(
        evaluasi: EvaluasiID, putusan: PutusanKeberatan?, pertimbangan: String, hasil: RatingHasilKerja? = nil,
        perilaku: RatingPerilakuKerja? = nil, catatan: String = "", version: Int64
    ) {
        (self.evaluasi, self.putusan, self.pertimbangan) = (evaluasi, putusan, pertimbangan)
        (self.hasil, self.perilaku, self.catatan, self.version) = (hasil, perilaku, catatan, version)
    }

    package func run(in act: Act) throws -> EvaluasiReceipt {
        let open = try OpenEvaluasi.open(evaluasi, in: act)
        // Nobody judges his own rating, also not as a later superior or on behalf of one.
        guard !act.actor.isPegawai(open.evaluasi.penilai), act.actor.atasNamaOleh != open.evaluasi.penilai else {
            throw Refused.notPermitted(Permission.putuskanKeberatan.rawValue)
        }
        let step = try open.require(.putuskanKeberatan, version: version)
        guard let keberatan = try act.keberatan.find(of: evaluasi), let semula = open.evaluasi.penilaian else {
            throw Refused.wrongState(open.status.rawValue)
        }
        let putusan = try check(semula)
        let jawaban = try putusan.jawaban(semula, act.rules, on: open.periode.selesai)
        let segel = try act.segel(.keberatan(keberatan.id), of: open.evaluasi.pegawai, jawaban.keputusan, menggantikan: semula.tersegel)
        let after = try open.take(step, alasan: putusan.pertimbangan, in: act) { open in
            open.evaluasi.penilaian = putusan.penilaian(semula, jawaban, segel)
            open.evaluasi.jejak.final = act.now
            try open.catatAtasan(in: act)
            try Self.close(keberatan, semula, putusan, in: act)
        }
        // D.1.3 carries a change; an evaluation that is upheld keeps the document it has (Lampiran V.B.7).
        if putusan.putusan == .mengubah, let decided = try act.keberatan.find(of: evaluasi) {
            try EvaluasiDokumen(after, in: act).putuskan(decided, in: act)
        }
        return after.receipt
    }

    private static func close(_ keberatan: Keberatan, _ semula: Penilaian, _ putusan: PutusanLengkap, in act: Act) throws {
        try act.keberatan.update(putusan.menutup(keberatan, semula, oleh: act.actor.pegawai, at: act.now))
    }

    /// Objection and evaluation as the decision would leave them, for whoever is about to sign it; nothing is kept.
    func percobaan(
        _ keberatan: Keberatan, _ before: OpenEvaluasi, in look: Look
    ) throws -> (keberatan: Keberatan, open: OpenEvaluasi) {
        guard let semula = before.evaluasi.penilaian else { throw Refused.wrongState(before.status.rawValue) }
        let putusan = try check(semula)
        let jawaban = try putusan.jawaban(semula, look.rules, on: before.periode.selesai)
        var open = before
        open.evaluasi.penilaian = putusan.penilaian(semula, jawaban, semula.segel)
        try open.catatAtasan(in: look)
        return (try putusan.menutup(keberatan, semula, oleh: look.actor.pegawai, at: look.now), open)
    }

    private func check(_ semula: Penilaian) throws(Invalid) -> PutusanLengkap {
        var faults: [FieldError] = []
        let pertimbangan = TextLimit.paragraph.required(
            self.pertimbangan, "pertimbangan", "Pertimbangan belum ditulis", remedy: "Tulis mengapa penilaian dikuatkan atau diubah.",
            &faults)
        let catatan = TextLimit.paragraph.clean(self.catatan, "catatan", &faults)
        if putusan == nil { faults.append(FieldError("putusan", "Putusan belum dipilih", remedy: "Pilih menguatkan atau mengubah.")) }
        let (hasil, perilaku) = (self.hasil ?? semula.hasil, self.perilaku ?? semula.perilaku)
        if putusan == .mengubah, hasil == semula.hasil, perilaku == semula.perilaku {
            faults.append(
                FieldError(
                    "hasil_baru", "Kedua rating masih sama dengan semula", remedy: "Pilih rating baru, atau pilih menguatkan penilaian."))
        }
        if putusan == .menguatkan, hasil != semula.hasil || perilaku != semula.perilaku {
            faults.append(
                FieldError(
                    "putusan", "Anda memilih rating baru, tetapi menguatkan penilaian",
                    remedy: "Pilih mengubah penilaian, atau kembalikan kedua rating ke “Tetap”."))
        }
        guard faults.isEmpty, let putusan else { throw Invalid(faults) }
        return PutusanLengkap(putusan: putusan, pertimbangan: pertimbangan, hasil: hasil, perilaku: perilaku, catatan: catatan)
    }
}

/// A decision with everything it needs.
private struct PutusanLengkap {
    let putusan: PutusanKeberatan
    let pertimbangan: String
    let hasil: RatingHasilKerja
    let perilaku: RatingPerilakuKerja
    let catatan: String

    func menutup(_ keberatan: Keberatan, _ semula: Penilaian, oleh pegawai: PegawaiID, at now: Instant) -> Keberatan {
        var after = keberatan
        (after.putusan, after.pertimbangan, after.semula) = (putusan, pertimbangan, semula)
        (after.diputuskan, after.diputuskanOleh) = (now, pegawai)
        return after
    }

    /// What the rulebook gives for the new ratings; an upheld evaluation keeps the answer that it had.
    func jawaban(_ semula: Penilaian, _ rules: Rulebook, on date: LocalDate) throws -> Jawaban<PredikatKinerja> {
        guard putusan == .mengubah else { return Jawaban(semula.predikat, semula.keputusan) }
        return try rules.predikatKinerja(hasil: hasil, perilaku: perilaku, on: date)
    }

    func penilaian(_ semula: Penilaian, _ jawaban: Jawaban<PredikatKinerja>, _ segel: KeputusanID) -> Penilaian {
        let mengubah = putusan == .mengubah
        return Penilaian(
            hasil: mengubah ? hasil : semula.hasil,
            alasanHasil: mengubah && hasil != semula.hasil ? pertimbangan : semula.alasanHasil,
            perilaku: mengubah ? perilaku : semula.perilaku,
            alasanPerilaku: mengubah && perilaku != semula.perilaku ? pertimbangan : semula.alasanPerilaku,
            catatan: mengubah && !catatan.isEmpty ? catatan : semula.catatan, predikat: jawaban.value, keputusan: jawaban.keputusan,
            segel: segel)
    }
}
