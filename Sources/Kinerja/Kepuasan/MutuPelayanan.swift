/// Mutu pelayanan of a unit or of one element of the survey (PermenPANRB 14/2017, Lampiran).
package enum MutuPelayanan: String, CaseIterable, Sendable, Codable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"

    /// Kinerja unit pelayanan: the words beside the letter.
    package var label: Kalimat {
        switch self {
        case .a: "Sangat Baik"
        case .b: "Baik"
        case .c: "Kurang Baik"
        case .d: "Tidak Baik"
        }
    }
}

/// Unsur Survei Kepuasan Masyarakat, U1 to U9 (PermenPANRB 14/2017, Lampiran).
package enum UnsurPelayanan: String, CaseIterable, Sendable, Codable {
    case persyaratan = "U1"
    case prosedur = "U2"
    case waktu = "U3"
    case biaya = "U4"
    case produk = "U5"
    case kompetensi = "U6"
    case perilaku = "U7"
    case pengaduan = "U8"
    case sarana = "U9"

    package var label: Kalimat {
        switch self {
        case .persyaratan: "Persyaratan"
        case .prosedur: "Sistem, mekanisme, dan prosedur"
        case .waktu: "Waktu penyelesaian"
        case .biaya: "Biaya/tarif"
        case .produk: "Produk spesifikasi jenis pelayanan"
        case .kompetensi: "Kompetensi pelaksana"
        case .perilaku: "Perilaku pelaksana"
        case .pengaduan: "Penanganan pengaduan, saran, dan masukan"
        case .sarana: "Sarana dan prasarana"
        }
    }
}

/// Weight of an element: one ninth, or 0.11 as the regulation prints it.
package enum PembobotanIKM: String, CaseIterable, Sendable, Codable {
    case satuPerSembilan = "satu_per_sembilan"
    case nolKomaSebelas = "nol_koma_sebelas"

    package var label: Kalimat { self == .satuPerSembilan ? "1/9" : "0,11" }
}
