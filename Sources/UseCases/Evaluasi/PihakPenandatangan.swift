import Kinerja
import Rulebooks
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

    /// Why no objection is possible against this evaluation, or `nil` (rulebook `tindak-lanjut`; Lampiran IV.A.11–12).
    func tanpaKeberatan(_ e: Evaluasi, _ skp: SKPRingkas, _ periode: PeriodeEvaluasi) throws -> String? {
        let garis = GarisPelaporanRepository(db, instansi.id)
        let dinilai = try garis.jabatan(of: e.pegawai, on: min(periode.selesai, skp.selesai)).first { $0.jabatan == skp.jabatan }
        let alasan = try HasilFinal.alasan(
            atasanMengambilAlih: e.alasanAmbilAlih != nil,
            dinilai.map { GolonganJabatan($0.jenjang, pimpinanUnitMandiri: $0.pimpinanUnitMandiri) } ?? .lainnya,
            kepalaDaerah: try garis.jabatan(of: e.penilai, on: today).contains { $0.jenjang == .kepalaDaerah }, rules,
            on: periode.selesai)
        // Not the law's: nobody is registered who could decide on an objection.
        return alasan ?? (e.atasanPenilai == nil ? Self.tanpaAtasan : nil)
    }

    static let tanpaAtasan = "Pejabat penilai tidak mempunyai atasan di instansi ini, sehingga hasilnya final."
}

/// Results against which the law gives no objection (PermenPANRB 6/2022 Lampiran IV.A.11–12).
enum HasilFinal {
    /// The sentence that says why a result is final, or `nil` where an objection is open.
    ///
    /// - Parameter kepalaDaerah: whether the assessor is the head of a region. Posts above an agency (ministers) are in no
    ///   register of it, and of other assessors centre and region say the same.
    static func alasan(
        atasanMengambilAlih: Bool, _ golongan: GolonganJabatan, kepalaDaerah: Bool, _ rules: Rulebook, on date: LocalDate
    ) throws(RulebookError) -> String? {
        let sifat = try rules.sifatHasilEvaluasi(
            atasanMengambilAlih: atasanMengambilAlih, kepalaDaerah ? .daerah : .pusat, golongan,
            penilai: kepalaDaerah ? .kepalaDaerah : .lainnya, on: date)
        return sifat.value == .final ? "Hasilnya final. \(sifat.kalimat)" : nil
    }
}

extension Jawaban {
    /// The sentence of the row that decided, with its article.
    var kalimat: String {
        guard let step = alasan.last else { return "" }
        return "\(step.keterangan) (\(step.dasar.replacing(" angka ", with: ".")))"
    }
}

extension GolonganJabatan {
    /// How the list of final results calls a post (Lampiran IV.A.12).
    init(_ jenjang: JenjangJabatan, pimpinanUnitMandiri: Bool) {
        switch jenjang {
        case .jptUtama: self = .jptUtama
        case .jptMadya: self = .jptMadya
        case .jptPratama: self = .jptPratama
        case .kepalaDaerah, .administrator, .pengawas, .fungsional, .pelaksana:
            self = pimpinanUnitMandiri ? .pimpinanUnitKerjaMandiri : .lainnya
        }
    }
}
