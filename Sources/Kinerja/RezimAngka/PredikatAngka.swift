/// Predikat from the number of PP 30/2019 Pasal 41: another scale than `PredikatKinerja`, and never printed in its place.
package enum PredikatAngka: String, CaseIterable, Sendable, Codable {
    case sangatBaik = "sangat_baik"
    case baik, cukup, kurang
    case sangatKurang = "sangat_kurang"

    package var label: Kalimat {
        switch self {
        case .sangatBaik: "Sangat Baik"
        case .baik: "Baik"
        case .cukup: "Cukup"
        case .kurang: "Kurang"
        case .sangatKurang: "Sangat Kurang"
        }
    }
}

/// Kelompok jabatan by which PP 30/2019 Pasal 25 decides whether kepemimpinan is assessed.
package enum KelompokJabatan: String, CaseIterable, Sendable, Codable {
    case pimpinanTinggi = "pimpinan_tinggi"
    case administrator, pengawas
    /// Named by its Instansi Pembina (Pasal 25 ayat (3)).
    case fungsionalDenganKepemimpinan = "fungsional_dengan_kepemimpinan"
    case fungsional, pelaksana

    package var label: Kalimat {
        switch self {
        case .pimpinanTinggi: "Pimpinan tinggi"
        case .administrator: "Administrator"
        case .pengawas: "Pengawas"
        case .fungsionalDenganKepemimpinan: "Fungsional yang dinilai kepemimpinannya"
        case .fungsional: "Fungsional"
        case .pelaksana: "Pelaksana"
        }
    }
}
