/// Who evaluates a period in which the assessor moved (PermenPANRB 6/2022 Lampiran IV.A.14).
package enum PenilaiPeriode: String, CaseIterable, Sendable, Codable {
    case penilaiLama = "penilai_lama"
    case bukanPenilaiLama = "bukan_penilai_lama"

    package var label: Kalimat {
        switch self {
        case .penilaiLama: "Pejabat penilai yang pindah"
        case .bukanPenilaiLama: "Bukan pejabat penilai yang pindah"
        }
    }
}

/// On what a person who moved is evaluated (PermenPANRB 6/2022 Lampiran IV.A.13).
package enum DasarEvaluasiPindah: String, CaseIterable, Sendable, Codable {
    case penilaiBaruCapaianUnitBaru = "penilai_baru_capaian_unit_baru"
    case hasilPeriodikSebelumnyaUnitLama = "hasil_periodik_sebelumnya_unit_lama"

    package var label: Kalimat {
        switch self {
        case .penilaiBaruCapaianUnitBaru: "Penilai dan capaian unit baru"
        case .hasilPeriodikSebelumnyaUnitLama: "Hasil periodik sebelumnya dari unit lama"
        }
    }
}

/// Situation of the person that decides who evaluates (PermenPANRB 6/2022 Lampiran IV.A.5, 15–16).
package enum KeadaanPegawai: String, CaseIterable, Sendable, Codable {
    case biasa
    case plt
    case tugasBelajar = "tugas_belajar"
    case diperbantukan

    package var label: Kalimat {
        switch self {
        case .biasa: "Biasa"
        case .plt: "Pelaksana tugas"
        case .tugasBelajar: "Tugas belajar"
        case .diperbantukan: "Diperbantukan"
        }
    }
}

/// Situation of the direct superior (PermenPANRB 6/2022 Lampiran IV.A.2, 11).
package enum KeadaanPenilai: String, CaseIterable, Sendable, Codable {
    case ada
    case berhalanganTetap = "berhalangan_tetap"
    case melampauiJangkaWaktu = "melampaui_jangka_waktu"

    package var label: Kalimat {
        switch self {
        case .ada: "Ada"
        case .berhalanganTetap: "Berhalangan tetap"
        case .melampauiJangkaWaktu: "Melampaui jangka waktu evaluasi"
        }
    }
}

/// Who evaluates (PermenPANRB 6/2022 Lampiran IV.A.2, 5, 11, 15–16).
package enum YangMengevaluasi: String, CaseIterable, Sendable, Codable {
    case pejabatPenilaiKinerja = "pejabat_penilai_kinerja"
    case atasanPejabatPenilaiKinerja = "atasan_pejabat_penilai_kinerja"
    case pimpinanUnitPenerimaPlt = "pimpinan_unit_penerima_plt"
    case pejabatPenilaiInstansiInduk = "pejabat_penilai_instansi_induk"

    package var label: Kalimat {
        switch self {
        case .pejabatPenilaiKinerja: "Pejabat penilai kinerja"
        case .atasanPejabatPenilaiKinerja: "Atasan pejabat penilai kinerja"
        case .pimpinanUnitPenerimaPlt: "Pimpinan unit tempat melapor sebagai Plt."
        case .pejabatPenilaiInstansiInduk: "Pejabat penilai kinerja di instansi induk"
        }
    }
}

/// Assignments that may be results of high priority (PermenPANRB 6/2022 Lampiran II.A.6.d).
package enum JenisTugasJabatan: String, CaseIterable, Sendable, Codable {
    case plt
    case plh
    case jfDalamJabatanStruktural = "jf_dalam_jabatan_struktural"
    case tugasLain = "tugas_lain"

    package var label: Kalimat {
        switch self {
        case .plt: "Pelaksana tugas"
        case .plh: "Pelaksana harian"
        case .jfDalamJabatanStruktural: "Pejabat fungsional dalam jabatan struktural"
        case .tugasLain: "Tugas lain"
        }
    }
}
