@testable import Documents

/// All labels and values that a form must show, written down here once more so that leaving one out is noticed.
enum ExpectedText {
    static func of(_ form: any DokumenForm) -> [String] {
        let shared = ["Halaman 1 dari", "SHA-256 \(SampleForms.verification.sha256)", SampleForms.verification.url, form.form.reference]
        return switch form {
        case let form as FormSKP: shared + skp(form)
        case let form as FormHasilEvaluasi: shared + evaluasi(form)
        case let form as FormDokumenEvaluasi: shared + dokumen(form)
        default: []
        }
    }

    private static func head(_ kepala: KepalaSnapshot) -> [String] {
        [
            "PEMERINTAH KABUPATEN NUSA HARAPAN", "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026", "PEGAWAI YANG DINILAI",
            "PEJABAT PENILAI KINERJA", "NAMA", "NIP", "JABATAN", "UNIT KERJA",
        ] + person(kepala.pegawai) + person(kepala.pejabatPenilai)
    }

    private static func person(_ pihak: PihakSnapshot) -> [String] {
        [pihak.nama, pihak.nip ?? "", pihak.pangkatGolonganRuang ?? "", pihak.jabatan, pihak.unitKerja]
    }

    private static func signature(_ sign: TandaTanganSnapshot) -> [String] {
        let mark = sign.elektronik.map { ["Tanda tangan elektronik internal", "\($0.nama), NIP \($0.nip ?? "")", $0.waktu] } ?? []
        return ["\(sign.tempat ?? ""), \(sign.tanggal ?? "")", sign.nama, "NIP \(sign.nip ?? "")"] + mark
    }

    private static func perilaku(_ values: [PerilakuSnapshot]) -> [String] {
        values.flatMap { [$0.nilai] + $0.panduan + $0.ekspektasiKhusus } + ["PERILAKU KERJA", "Ekspektasi Khusus Pimpinan:"]
    }

    private static func hasil(_ results: [HasilKerjaSnapshot], _ columns: (HasilKerjaSnapshot.Indikator) -> [String]) -> [String] {
        ["HASIL KERJA", "A. UTAMA", "B. TAMBAHAN"]
            + results.flatMap { ["\($0.rencana) (penugasan dari \($0.pemberiTugas ?? ""))"] + $0.indikator.flatMap(columns) }
    }

    private static func skp(_ form: FormSKP) -> [String] {
        let snapshot = form.snapshot
        let results = snapshot.utama + snapshot.tambahan
        let middle: [String] =
            switch form.bentuk {
            case .a11:
                ["Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:"]
                    + hasil(results) { ["\($0.indikator); target: \($0.target) (Perspektif \($0.perspektif ?? ""))"] }
            case .a16:
                ["Ukuran Keberhasilan/ Indikator Kinerja Individu dan Target:"] + hasil(results) { [$0.indikator, "target: \($0.target)"] }
            case .a12:
                ["RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF", "(5)"]
                    + hasil(results) { [$0.indikator, $0.target, $0.perspektif ?? ""] }
            case .a17:
                ["RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "ASPEK", "(6)", "Indikator Kinerja Individu:"]
                    + results.compactMap(\.rencanaPimpinan?.rencana) + hasil(results) { [$0.aspek ?? "", $0.indikator, $0.target] }
            }
        let dates = ["Pegawai yang Dinilai", "Pejabat Penilai Kinerja", "Nusa Harapan, 9 Januari 2026"]
        let lampiran = snapshot.lampiran
        return head(snapshot.kepala) + middle + perilaku(snapshot.perilaku) + dates + signature(snapshot.tandaTanganPenilai)
            + signature(snapshot.tandaTanganPegawai).dropFirst()
            + [
                "LAMPIRAN SASARAN KINERJA PEGAWAI", "Format A.1.8, tidak terpisahkan dari SKP", "DUKUNGAN SUMBER DAYA",
                "SKEMA PERTANGGUNGJAWABAN", "KONSEKUENSI",
            ]
            + lampiran.dukunganSumberDaya + lampiran.skemaPertanggungjawaban + lampiran.konsekuensi
    }

    private static func evaluasi(_ form: FormHasilEvaluasi) -> [String] {
        let snapshot = form.snapshot
        let results = hasil(snapshot.utama + snapshot.tambahan) { [$0.indikator, $0.target, $0.realisasi ?? ""] + $0.umpanBalik }
        let labels = [
            "PERIODE: TRIWULAN II", "CAPAIAN KINERJA ORGANISASI", "POLA DISTRIBUSI:", "Frekuensi Pegawai", "Predikat Kinerja Pegawai",
            "REALISASI BERDASARKAN BUKTI DUKUNG", "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG", "RATING HASIL KERJA",
            "DIATAS EKSPEKTASI", "RATING PERILAKU KERJA", "SESUAI EKSPEKTASI", "PREDIKAT KINERJA PEGAWAI",
        ]
        let own: [String] =
            switch form.bentuk {
            case .c11: ["Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:"]
            case .c12: ["INSTANSI", "PERSPEKTIF", "(7)"]
            case .c13: ["RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "ASPEK", "(8)"]
            }
        return head(snapshot.kepala) + labels + own + PolaDistribusi.labels + results + perilaku(snapshot.perilaku)
            + snapshot.perilaku.flatMap(\.umpanBalik) + signature(snapshot.tandaTanganPenilai)
    }

    private static func dokumen(_ form: FormDokumenEvaluasi) -> [String] {
        let snapshot = form.snapshot
        let common =
            [
                "PERIODE: TRIWULAN IV-AKHIR", "1. PEGAWAI YANG DINILAI", "2. PEJABAT PENILAI KINERJA",
                "3. ATASAN PEJABAT PENILAI KINERJA",
                "4. EVALUASI KINERJA", "CAPAIAN KINERJA ORGANISASI BAIK", "PREDIKAT KINERJA PEGAWAI SANGAT BAIK", "5. CATATAN/REKOMENDASI",
            ] + head(snapshot.kepala) + person(snapshot.atasanPejabatPenilai) + snapshot.catatan + signature(snapshot.tandaTanganPegawai)
            + signature(snapshot.tandaTanganPenilai)
        guard form.bentuk == .d13, let keberatan = snapshot.keberatan else {
            return common + ["7. Pegawai yang Dinilai", "6. "]
        }
        return common + keberatan.keberatan + keberatan.penjelasanPenilai + keberatan.keputusan + signature(keberatan.tandaTanganAtasan)
            + [
                "6. KEBERATAN", "7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN",
                "8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA", "9. Pejabat Penilai Kinerja", "10. Pegawai yang Dinilai",
                "11. Atasan Pejabat Penilai Kinerja",
            ]
    }
}
