/// A limit of PP 30/2019 Pasal 41 ayat (8) that a unit's spread does not keep.
package enum BatasStatusKinerja: String, CaseIterable, Sendable, Codable {
    case diAtasLebih = "di_atas_lebih_dari_20"
    case sesuaiKurang = "sesuai_kurang_dari_60"
    case sesuaiLebih = "sesuai_lebih_dari_70"
    case diBawahLebih = "di_bawah_lebih_dari_20"

    package var label: Kalimat {
        switch self {
        case .diAtasLebih: "Lebih dari 20 % di atas ekspektasi"
        case .sesuaiKurang: "Kurang dari 60 % sesuai ekspektasi"
        case .sesuaiLebih: "Lebih dari 70 % sesuai ekspektasi"
        case .diBawahLebih: "Lebih dari 20 % di bawah ekspektasi"
        }
    }
}

/// How many people of a unit stand above, as and below expectation (PP 30/2019 Pasal 41 ayat (8)).
package struct SebaranStatusKinerja: Sendable, Equatable {
    package let diAtas: Int
    package let sesuai: Int
    package let diBawah: Int

    package init(diAtas: Int, sesuai: Int, diBawah: Int) { (self.diAtas, self.sesuai, self.diBawah) = (diAtas, sesuai, diBawah) }
}
