package import Kinerja
import Rulebooks
import Storage

/// One evaluation as its page shows it: what was decided and why, what runs, what the reader may do now.
package struct EvaluasiView: Sendable {
    package let evaluasi: Evaluasi
    package let skp: SKPRingkas
    package let periode: PeriodeEvaluasi
    package let keberatan: Keberatan?
    package let capaian: CapaianBerlaku
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
        let meja = try MejaEvaluasi(look)
        let (e, skp, periode) = try meja.evaluasi(id)
        let peserta = try meja.peserta(skp, periode, e)
        let kedudukan = try meja.kedudukan(skp, peserta)
        try kedudukan.requireSight()
        // An unsigned rating is the assessor's draft: only he and his superior see it.
        if !e.terlihatPegawai, kedudukan.pelaku.isDisjoint(with: Self.penilai) { throw Refused.hidden }
        return try meja.view(e, skp, periode, peserta, kedudukan, look.site.aturan)
    }
}

extension MejaEvaluasi {
    fileprivate func view(
        _ e: Evaluasi, _ skp: SKPRingkas, _ periode: PeriodeEvaluasi, _ peserta: PesertaEvaluasi, _ kedudukan: KedudukanEvaluasi,
        _ library: RulebookLibrary
    ) throws -> EvaluasiView {
        let keberatan = try keberatan.find(of: e.id)
        let batas = try e.tanpaKeberatan == nil ? batasKeberatan(e) : nil
        let mayObject = e.tanpaKeberatan == nil && batas.map { today <= $0 } ?? false
        let mayFinalize = try belumBolehFinal(e) == nil
        let diambilAlih = try yangMengevaluasi(periode) == .atasanPejabatPenilaiKinerja
        let aksi = EvaluasiLifecycle.table.actions(from: e.status, by: kedudukan.pelaku).filter { aksi in
            switch aksi {
            case .ajukanKeberatan: mayObject
            case .finalkan: mayFinalize
            case .putuskanKeberatan: !actor.isPegawai(e.penilai)
            case .nilai: actor.isPegawai(e.penilai) || diambilAlih
            case .sampaikan: actor.isPegawai(e.penilai) == (e.alasanAmbilAlih == nil)
            case .terima: true
            }
        }
        let bagian = periode.jenis == .tahunan ? try self.periode.of(tahun: periode.tahun) : [periode]
        let capaian = try capaianTercatat(e, skp, peserta, periode)
        return EvaluasiView(
            evaluasi: e, skp: skp, periode: periode, keberatan: keberatan, capaian: capaian,
            tenggat: try tenggat(e, periode, keberatan), sebaran: SebaranPredikat(try evaluasi.predikat(by: e.penilai, in: periode.id)),
            peringatan: try e.status == .dinilai ? peringatanSebaran(e.penilai, periode, capaian) : nil, relasi: kedudukan.lihat,
            tindak: kedudukan.tindak, aksi: aksi,
            bolehMenjelaskan: e.status == .keberatan && Policy.allows(.jelaskanKeberatan, kedudukan.tindak), hariKerja: try hariKerja(e),
            batasKeberatan: batas,
            belumDibuka: kedudukan.lihat.contains(.diri) && e.status == .disampaikan && e.jejak.dibuka == nil,
            umpanBalik: try UmpanBalikRepository(db, instansi.id).of(rantai(skp, periode), in: bagian.map(\.id)),
            dokumen: try DokumenRepository(db, instansi.id).of("evaluasi", e.id.rawValue), kuadran: try kuadran(on: periode.selesai),
            barisAturan: e.penilaian.flatMap { RujukanAturan.jangkar($0.keputusan, in: library) })
    }

    private func kuadran(on date: LocalDate) throws -> [RatingHasilKerja: [RatingPerilakuKerja: PredikatKinerja]] {
        try RatingHasilKerja.allCases.reduce(into: [:]) { table, hasil in
            for perilaku in RatingPerilakuKerja.allCases {
                table[hasil, default: [:]][perilaku] = try rules.predikatKinerja(hasil: hasil, perilaku: perilaku, on: date).value
            }
        }
    }

    /// After delivery the achievement is the recorded one, whatever is set later.
    func capaianTercatat(
        _ e: Evaluasi, _ skp: SKPRingkas, _ peserta: PesertaEvaluasi, _ periode: PeriodeEvaluasi
    ) throws -> CapaianBerlaku {
        let now = try capaian(unitPenilai(skp, peserta, periode), periode)
        guard e.status != .dinilai, let predikat = e.capaianUnit else { return now }
        return CapaianBerlaku(
            unit: now.unit, predikat: predikat, dari: e.capaianDari, keterangan: e.capaianDari == periode.id ? nil : now.keterangan,
            alasan: now.predikat == predikat ? now.alasan : nil)
    }
}
