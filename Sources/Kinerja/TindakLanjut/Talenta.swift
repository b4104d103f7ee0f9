/// Axis of performance in talent management (PermenPANRB 3/2020).
package enum TingkatKinerja: String, CaseIterable, Sendable, Codable {
    case diBawahEkspektasi = "di_bawah_ekspektasi"
    case sesuaiEkspektasi = "sesuai_ekspektasi"
    case diAtasEkspektasi = "di_atas_ekspektasi"

    package var label: Kalimat {
        switch self {
        case .diBawahEkspektasi: "Di bawah ekspektasi"
        case .sesuaiEkspektasi: "Sesuai ekspektasi"
        case .diAtasEkspektasi: "Di atas ekspektasi"
        }
    }
}

/// Axis of potential in talent management (PermenPANRB 3/2020).
package enum TingkatPotensial: String, CaseIterable, Sendable, Codable {
    case rendah
    case menengah
    case tinggi

    package var label: Kalimat {
        switch self {
        case .rendah: "Rendah"
        case .menengah: "Menengah"
        case .tinggi: "Tinggi"
        }
    }
}

/// Place in the nine boxes with what is recommended there (PermenPANRB 3/2020); a proposal, never a decision about a career.
package struct KotakTalenta: Sendable, Equatable, Codable {
    /// 1 lowest … 9 highest.
    package let nomor: Int
    package let kinerja: TingkatKinerja
    package let rekomendasi: [String]

    package init(nomor: Int, kinerja: TingkatKinerja, rekomendasi: [String]) {
        (self.nomor, self.kinerja, self.rekomendasi) = (nomor, kinerja, rekomendasi)
    }
}
