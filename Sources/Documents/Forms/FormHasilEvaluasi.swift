package import Kinerja

/// Hasil Evaluasi Kinerja Pegawai: C.1.1 (qualitative), C.1.2 (quantitative, JPT) or C.1.3 (quantitative, JA and JF).
package struct FormHasilEvaluasi: DokumenForm {
    package enum Variant: String, CaseIterable, Codable, Sendable {
        case c11 = "C.1.1"
        case c12 = "C.1.2"
        case c13 = "C.1.3"
    }

    package let bentuk: Variant
    package let snapshot: HasilEvaluasiSnapshot
    /// The guiding curve drawn beside the achievement.
    package let kurva: PolaSebaran

    package init(_ bentuk: Variant, _ snapshot: HasilEvaluasiSnapshot, kurva: PolaSebaran) {
        self.bentuk = bentuk
        self.snapshot = snapshot
        self.kurva = kurva
    }

    package var form: OfficialForm { bentuk.form }
    package var namaInstansi: String { snapshot.kepala.namaInstansi }
    package var subject: String { "\(snapshot.kepala.pegawai.nama), \(snapshot.periode)" }

    package func compose(on page: Composer, verification: Verification?) {
        page.titles(form.title + ["PERIODE: \(snapshot.periode.uppercased())"])
        page.headline(snapshot.kepala)
        page.identity(snapshot.kepala, lastLabelRight: bentuk == .c12 ? "INSTANSI" : "UNIT KERJA")
        page.achievement(snapshot.capaianOrganisasi, kurva: kurva)
        page.table(hasilKerja)
        page.space(5)
        page.chosen("RATING HASIL KERJA", snapshot.ratingHasilKerja)
        page.table(PerilakuTable.table(snapshot.perilaku, isEvaluation: true))
        page.space(5)
        page.chosen("RATING PERILAKU KERJA", snapshot.ratingPerilaku)
        page.chosen("PREDIKAT KINERJA PEGAWAI", snapshot.predikat, tail: Composer.signatureHeight + 8)
        page.signatures([signer], verification: verification)
    }

    private var hasilKerja: Table {
        let table = HasilKerjaTable(utama: snapshot.utama, tambahan: snapshot.tambahan, isEvaluation: true)
        return switch bentuk {
        case .c11: table.kualitatif(hasPerspektif: snapshot.utama.contains { $0.indikator.contains { $0.perspektif != nil } })
        case .c12: table.kuantitatifJPT()
        case .c13: table.kuantitatifJAJF()
        }
    }

    private var signer: TandaTanganBlock {
        TandaTanganBlock(
            label: snapshot.peranPenandaTangan ?? "Pejabat Penilai Kinerja", tandaTangan: snapshot.tandaTanganPenilai, hasDate: true,
            left: 0.55, width: 0.42)
    }
}

extension FormHasilEvaluasi.Variant {
    package var form: OfficialForm {
        let approach = "PENDEKATAN HASIL KERJA \(self == .c11 ? "KUALITATIF" : "KUANTITATIF")"
        return OfficialForm(
            code: rawValue, family: .hasilEvaluasi, title: ["HASIL EVALUASI KINERJA PEGAWAI", approach] + audience, orientation: .landscape)
    }

    private var audience: [String] {
        switch self {
        case .c11: []
        case .c12: ["BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"]
        case .c13: ["BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"]
        }
    }
}
