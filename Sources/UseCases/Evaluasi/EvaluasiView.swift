package import Kinerja
import Rulebooks
import Storage

/// One evaluation as its page shows it: what was decided and why, what runs, what the reader may do now.
package struct EvaluasiView: Sendable {
    package let evaluasi: Evaluasi
    /// What was proposed when it was rated.
    package let usulan: UsulanEvaluasi
    package let skp: SKPSummary
    package let periode: PeriodeEvaluasi
    package let keberatan: Keberatan?
    package let capaian: CapaianBerlaku
    /// The unit whose achievement that is.
    package let unitCapaian: String
    package let tenggat: [TenggatEvaluasi]
    package let sebaran: SebaranPredikat
    /// Before signing only: how the assessor's spread stands to the limits.
    package let peringatan: PeringatanSebaran?
    package let relasi: Set<Relasi>
    let tindak: Set<Relasi>
    package let aksi: [AksiEvaluasi]
    package let bolehMenjelaskan: Bool
    /// The working days that sentences on the pages name.
    package let hariKerja: HariKerjaEvaluasi
    /// The last day for an objection, when there is one.
    package let batasKeberatan: LocalDate?
    /// The employee has the document but has not opened it: he sees a cover with a button, since opening starts his limits.
    package let belumDibuka: Bool
    /// Feedback that the decision could look at, without names of colleagues.
    package let umpanBalik: [UmpanBalik]
    package let dokumen: [Dokumen]
    package let keadaanDokumen: [DokumenID: KeadaanDokumen]
    /// Some form is missing, as for evaluations of before forms were issued by signing.
    package let dokumenKurang: Bool
    /// What the assessor is about to sign, as a hash over both forms; `nil` where he has nothing to sign.
    package let isiPratinjau: String?
    /// What stands in that and cannot be printed, such as emoji.
    package let tidakTercetak: [Character]
    /// Who decides on an objection as the register stands; `nil` where nobody above the assessor is registered.
    package let pemutus: PegawaiID?
    /// The nine answers of the rulebook that was in force.
    package let kuadran: [RatingHasilKerja: [RatingPerilakuKerja: PredikatKinerja]]
    /// Where the row that gave the predikat stands on its rulebook's page.
    package let barisAturan: String?

    /// Refuses who sees this evaluation but may never act so on it, before its state is looked at.
    package func require(_ permission: Permission) throws(Refused) {
        guard Policy.allows(permission, tindak) else { throw .notPermitted(permission.rawValue) }
    }

    package var sayaPegawai: Bool { relasi.contains(.diri) }
    package var batasTerlewat: Bool { batasKeberatan != nil && !aksi.contains(.ajukanKeberatan) }
}

/// One evaluation; the assessor's draft is hidden from everybody but him and his superior.
package struct ReadEvaluasi: Query {
    package static let authority = Authority.record([.lihatEvaluasi])
    private static let penilai: Set<Pelaku> = [.pejabatPenilaiKinerja, .atasanPejabatPenilaiKinerja]

    package let id: EvaluasiID

    package init(_ id: EvaluasiID) { self.id = id }

    package func read(in look: Look) throws -> EvaluasiView {
        let open = try OpenEvaluasi.open(id, in: look)
        // An unsigned rating is the assessor's draft: only he and his superior see it.
        if !open.evaluasi.terlihatPegawai, open.pelaku.isDisjoint(with: Self.penilai) { throw Refused.hidden }
        return try open.view(in: look)
    }
}

extension OpenEvaluasi {
    fileprivate func view(in look: Look) throws -> EvaluasiView {
        let keberatan = try look.keberatan.find(of: evaluasi.id)
        let batas = try evaluasi.tanpaKeberatan == nil ? look.batasKeberatan(evaluasi) : nil
        let capaian = try capaian(in: look)
        let dokumen = try look.dokumen.of("evaluasi", evaluasi.id.rawValue)
        let pratinjau = try pratinjau(in: look)
        return EvaluasiView(
            evaluasi: evaluasi, usulan: try look.evaluasi.usulan(of: evaluasi.id).orHidden(), skp: skp, periode: periode,
            keberatan: keberatan, capaian: capaian, unitCapaian: try look.unitKerja.find(capaian.unit)?.nama ?? "",
            tenggat: try look.tenggat(evaluasi, periode, keberatan),
            sebaran: try look.sebaran(evaluasi.penilai, periode),
            peringatan: try status == .dinilai ? look.peringatanSebaran(evaluasi.penilai, periode, capaian) : nil,
            relasi: kedudukan.lihat, tindak: kedudukan.tindak, aksi: try aksi(batasKeberatan: batas, in: look),
            bolehMenjelaskan: status == .keberatan && allows(.jelaskanKeberatan), hariKerja: try look.hariKerja(evaluasi),
            batasKeberatan: batas, belumDibuka: belumDibuka,
            umpanBalik: try look.umpanBalik.of(look.rantai(skp, periode), in: look.bagian(periode).map(\.id)),
            dokumen: dokumen, keadaanDokumen: try look.keadaan(of: dokumen),
            dokumenKurang: status != .dinilai && EvaluasiDokumen.kurang(dokumen, keberatan), isiPratinjau: pratinjau?.isi,
            tidakTercetak: pratinjau?.tidakTercetak ?? [], pemutus: peserta.atasanPenilai, kuadran: try look.kuadran(on: periode.selesai),
            barisAturan: evaluasi.penilaian.flatMap { RujukanAturan.jangkar($0.keputusan, in: look.site.aturan) })
    }

    private func pratinjau(in look: Look) throws -> PratinjauEvaluasi? {
        guard allows(.nilai), let after = try sepertiDisampaikan(in: look) else { return nil }
        return try PratinjauEvaluasi(after, in: look)
    }

    /// The steps that the reader can take today: those of the lifecycle, less what only its days and its people tell.
    private func aksi(batasKeberatan: LocalDate?, in look: Look) throws -> [AksiEvaluasi] {
        let mayObject = batasKeberatan.map { look.today <= $0 } ?? false
        let mayFinalize = try look.belumBolehFinal(evaluasi) == nil
        let diambilAlih = try look.yangMengevaluasi(periode) == .atasanPejabatPenilaiKinerja
        let byAssessor = look.actor.isPegawai(evaluasi.penilai)
        let isAssessor = look.actor.isPegawai(peserta.penilai)
        return EvaluasiLifecycle.table.actions(from: status, by: pelaku).filter { aksi in
            switch aksi {
            case .ajukanKeberatan: mayObject
            case .finalkan: mayFinalize
            case .putuskanKeberatan: !byAssessor
            case .nilai: isAssessor || diambilAlih
            case .sampaikan: byAssessor == (evaluasi.alasanAmbilAlih == nil)
            case .terima: true
            }
        }
    }
}

extension Look {
    fileprivate func kuadran(on date: LocalDate) throws -> [RatingHasilKerja: [RatingPerilakuKerja: PredikatKinerja]] {
        try RatingHasilKerja.allCases.reduce(into: [:]) { table, hasil in
            for perilaku in RatingPerilakuKerja.allCases {
                table[hasil, default: [:]][perilaku] = try rules.predikatKinerja(hasil: hasil, perilaku: perilaku, on: date).value
            }
        }
    }
}
