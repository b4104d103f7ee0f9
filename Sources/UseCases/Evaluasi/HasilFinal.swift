import Kinerja
import Rulebooks
import Storage

extension OpenEvaluasi {
    /// Why no objection is possible against this evaluation, or `nil` (rulebook `tindak-lanjut`; Lampiran IV.A.11–12).
    ///
    /// The law's list is closed: that nobody above the assessor is in the register takes no right away.
    func tanpaKeberatan(in tx: some Transaction) throws -> String? {
        let dinilai = try tx.garis.jabatan(of: evaluasi.pegawai, on: min(periode.selesai, skp.selesai)).first { $0.jabatan == skp.jabatan }
        return try HasilFinal.alasan(
            atasanMengambilAlih: evaluasi.alasanAmbilAlih != nil,
            dinilai.map { GolonganJabatan($0.jenjang, pimpinanUnitMandiri: $0.pimpinanUnitMandiri) } ?? .lainnya,
            kepalaDaerah: try tx.garis.jabatan(of: evaluasi.penilai, on: tx.today).contains { $0.jenjang == .kepalaDaerah }, tx.rules,
            on: periode.selesai)
    }
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
