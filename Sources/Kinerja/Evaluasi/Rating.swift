/// Rating hasil kerja (PermenPANRB 6/2022 Pasal 24–25; Lampiran IV.B.3).
package enum RatingHasilKerja: String, CaseIterable, Sendable, Codable {
    case diatas = "diatas_ekspektasi"
    case sesuai = "sesuai_ekspektasi"
    case dibawah = "dibawah_ekspektasi"

    package var label: Kalimat {
        switch self {
        case .diatas: "Di atas ekspektasi"
        case .sesuai: "Sesuai ekspektasi"
        case .dibawah: "Di bawah ekspektasi"
        }
    }
}

/// Rating perilaku kerja; its own type, so that the two axes of the quadrant cannot be swapped.
package enum RatingPerilakuKerja: String, CaseIterable, Sendable, Codable {
    case diatas = "diatas_ekspektasi"
    case sesuai = "sesuai_ekspektasi"
    case dibawah = "dibawah_ekspektasi"

    package var label: Kalimat {
        switch self {
        case .diatas: "Di atas ekspektasi"
        case .sesuai: "Sesuai ekspektasi"
        case .dibawah: "Di bawah ekspektasi"
        }
    }
}

/// Predikat kinerja pegawai, from the quadrant (Pasal 1 angka 7–8; Lampiran IV.B.3). The rule itself is `Regulations/predikat-kinerja`.
package enum PredikatKinerja: String, CaseIterable, Sendable, Codable {
    case sangatBaik = "sangat_baik"
    case baik
    case butuhPerbaikan = "butuh_perbaikan"
    case kurang
    case sangatKurang = "sangat_kurang"

    package var label: Kalimat {
        switch self {
        case .sangatBaik: "Sangat Baik"
        case .baik: "Baik"
        case .butuhPerbaikan: "Butuh Perbaikan"
        case .kurang: "Kurang/Misconduct"
        case .sangatKurang: "Sangat Kurang"
        }
    }
}

/// Predikat kinerja organisasi of the unit that the assessor leads (Lampiran IV.B.1); another scale than the person's.
package enum PredikatKinerjaOrganisasi: String, CaseIterable, Sendable, Codable {
    case istimewa
    case baik
    case butuhPerbaikan = "butuh_perbaikan"
    case kurang
    case sangatKurang = "sangat_kurang"

    package var label: Kalimat {
        switch self {
        case .istimewa: "Istimewa"
        case .baik: "Baik"
        case .butuhPerbaikan: "Butuh Perbaikan"
        case .kurang: "Kurang"
        case .sangatKurang: "Sangat Kurang"
        }
    }
}
