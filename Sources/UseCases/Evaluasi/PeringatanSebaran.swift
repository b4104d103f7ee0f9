package import Kinerja
import Rulebooks
import Storage

/// How the predikat that an assessor gives in a period stand to the limits for his unit's achievement (SE MenPANRB 3/2023; Lampiran IV.B.2).
///
/// A warning: nobody's predikat is lowered by it. Once the whole team is rated, signing against it asks for a written reason.
package struct PeringatanSebaran: Sendable {
    package let capaian: PredikatKinerjaOrganisasi
    /// Where most people ideally stand at that achievement.
    package let idealnya: PredikatKinerja
    package let keputusan: Jawaban<SebaranCheck>
    /// People of the team without a rating: until they have one the picture is provisional.
    package let belumDinilai: Int

    package var pelanggaran: [BatasSebaran] { keputusan.value.pelanggaran }
    package var butuhAlasan: Bool { !pelanggaran.isEmpty && belumDinilai == 0 }

    /// What is kept with an evaluation that was signed against the warning.
    func catatan(_ alasan: String) -> CatatanSebaran {
        CatatanSebaran(capaian: capaian, keputusan, alasan: alasan)
    }

    /// Refuses a signing that owes a reason and brings none.
    package func periksa(_ alasan: String) throws(Invalid) { _ = try self.alasan(alasan) }

    /// The reason as typed, checked; `nil` where none is owed.
    func alasan(_ text: String) throws(Invalid) -> String? {
        guard butuhAlasan else { return nil }
        var faults: [FieldError] = []
        let reason = TextLimit.paragraph.required(
            text, "alasan_sebaran", "Sebaran predikat tim Anda di luar pola, tetapi alasannya belum ditulis",
            remedy: "Tulis mengapa sebarannya demikian. Predikat siapa pun tidak diubah oleh peringatan ini.", &faults)
        guard faults.isEmpty else { throw Invalid(faults) }
        return reason
    }
}

extension Transaction {
    /// The predikat that an assessor gives in a period, for the reader: who acts for another does not learn from the numbers what he himself
    /// was given.
    func sebaran(_ penilai: PegawaiID, _ periode: PeriodeEvaluasi) throws -> SebaranPredikat {
        SebaranPredikat(try evaluasi.predikat(by: penilai, in: periode.id, selain: actor.atasNamaOleh))
    }

    /// Where most people ideally stand at an achievement; `nil` for periods before there was a pattern (Lampiran IV.B.2).
    func idealnya(_ capaian: PredikatKinerjaOrganisasi, _ periode: PeriodeEvaluasi) throws -> PredikatKinerja? {
        do {
            return try rules.polaSebaran(organisasi: capaian, on: periode.selesai).value.idealnya
        } catch RulebookError.notInForce {
            return nil
        }
    }

    /// `nil` while the unit's achievement is not set, and for periods before there were limits.
    func peringatanSebaran(_ penilai: PegawaiID, _ periode: PeriodeEvaluasi, _ capaian: CapaianBerlaku) throws -> PeringatanSebaran? {
        guard let predikat = capaian.predikat else { return nil }
        do {
            let keputusan = try rules.pemeriksaanSebaran(
                SebaranPredikat(try evaluasi.predikat(by: penilai, in: periode.id)), organisasi: predikat, on: periode.selesai)
            return PeringatanSebaran(
                capaian: predikat, idealnya: try rules.polaSebaran(organisasi: predikat, on: periode.selesai).value.idealnya,
                keputusan: keputusan,
                belumDinilai: try evaluasi.belumDinilai(garis.bawahan(of: penilai, on: jendela(periode).hariPenilai), periode))
        } catch RulebookError.notInForce {
            return nil
        }
    }
}
