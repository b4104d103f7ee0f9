/// Kategori of an indicator or a planned result under PermenPANRB 8/2021; history only.
package enum KategoriIKI: String, CaseIterable, Sendable, Codable {
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

/// Which way an indicator is better (PermenPANRB 8/2021, Lampiran, p. 91–93).
package enum ArahCapaian: String, CaseIterable, Sendable, Codable {
    case makinTinggi = "makin_tinggi"
    case makinRendah = "makin_rendah"

    package var label: Kalimat { self == .makinTinggi ? "Makin tinggi makin baik" : "Makin rendah makin baik" }
}
