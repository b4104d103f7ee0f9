package import Kinerja
import Storage

/// The assessor's page for one SKP and period: the record, the proposal, and what he has decided so far.
package struct LembarPenilaianView: Sendable {
    package let bahan: BahanEvaluasi
    package let evaluasi: Evaluasi?
    package let capaian: CapaianBerlaku
    /// Where most people ideally stand at that achievement.
    package let idealnya: PredikatKinerja?
    package let jendela: JendelaEvaluasi
    package let tenggat: [TenggatEvaluasi]
    package let sebaran: SebaranPredikat
    /// The reader is the assessor's superior, who must say why he evaluates.
    package let sebagaiAtasan: Bool
    /// What was rated so far is the reader's own: another's words never fill his form.
    package let drafSendiri: Bool
    /// What keeps a rating from being saved today, with what to do; `nil` where the form can be sent.
    package let halangan: FieldError?
    /// The version in force, where the one that is read was replaced: the record went over to it.
    package let pengganti: SKPID?
    /// Earlier evaluations of the same year, shown beside the annual one (dossier Q-19).
    package let sebelumnya: [EvaluasiSebelumnya]
    /// The next person whose rating waits in this period.
    package let berikutnya: SKPID?

    package var version: Int64 { evaluasi?.version ?? 0 }
}

package struct EvaluasiSebelumnya: Sendable, Equatable {
    package let id: EvaluasiID
    package let periode: Kalimat
    package let hasil: RatingHasilKerja
    package let perilaku: RatingPerilakuKerja
    package let predikat: PredikatKinerja
}

/// The record of one SKP in one period, for whom rates it.
package struct ReadLembarPenilaian: Query {
    package static let authority = Authority.record([.nilai])

    package let skp: SKPID
    package let periode: PeriodeID

    package init(_ skp: SKPID, _ periode: PeriodeID) { (self.skp, self.periode) = (skp, periode) }

    package func read(in look: Look) throws -> LembarPenilaianView {
        let open = try OpenPenilaian.open((skp, periode), in: look)
        try open.require(.nilai)
        let (skp, periode, penilai) = (open.skp, open.periode, open.peserta.penilai)
        let capaian = try open.peserta.capaian(in: look)
        return LembarPenilaianView(
            bahan: try BahanEvaluasi.read(skp, periode, in: look), evaluasi: open.evaluasi, capaian: capaian,
            idealnya: try capaian.predikat.flatMap { try look.idealnya($0, periode) },
            jendela: try look.jendela(periode), tenggat: try look.tenggat(open.evaluasi, periode, nil),
            sebaran: try look.sebaran(penilai ?? look.actor.pegawai, periode),
            sebagaiAtasan: !look.actor.isPegawai(penilai), drafSendiri: look.drafSendiri(open),
            halangan: try look.halangan(open, sebagaiAtasan: !look.actor.isPegawai(penilai)),
            pengganti: try skp.status == .ditetapkan ? nil : look.skp.pengganti(of: skp)?.id, sebelumnya: try look.sebelumnya(skp, periode),
            berikutnya: try look.antrean(periode).first { $0 != skp.id })
    }
}

extension Look {
    fileprivate func drafSendiri(_ open: OpenPenilaian) -> Bool {
        guard let evaluasi = open.evaluasi else { return false }
        return actor.isPegawai(open.peserta.penilai)
            ? evaluasi.alasanAmbilAlih == nil && evaluasi.penilai == open.peserta.penilai : evaluasi.alasanAmbilAlih != nil
    }

    fileprivate func halangan(_ open: OpenPenilaian, sebagaiAtasan: Bool) throws -> FieldError? {
        let own = try RateEvaluasi.halangan(open.skp, open.periode, open.evaluasi, in: self)
        let taken = try sebagaiAtasan ? RateEvaluasi.halanganAtasan(open.periode, in: self) : RateEvaluasi.diambilAlih(open.evaluasi)
        return (own ?? taken)?.fields.first
    }

    fileprivate func sebelumnya(_ skp: SKPSummary, _ periode: PeriodeEvaluasi) throws -> [EvaluasiSebelumnya] {
        let names = Dictionary(try self.periode.of(tahun: periode.tahun).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        return try evaluasi.of(skp.pegawai).compactMap { e in
            guard let p = e.penilaian, let of = names[e.periode], of.selesai <= periode.selesai, of.id != periode.id, e.status != .dinilai
            else {
                return nil
            }
            return EvaluasiSebelumnya(id: e.id, periode: of.nama, hasil: p.hasil, perilaku: p.perilaku, predikat: p.predikat)
        }
    }

    /// The SKPs of the actor's people that wait for his rating or his signature in a period.
    func antrean(_ periode: PeriodeEvaluasi) throws -> [SKPID] {
        try tim(periode).filter { $0.status == nil || $0.status == .dinilai }.map(\.skp)
    }
}
