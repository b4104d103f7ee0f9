/// Priority that two equal years in a row may give (PP 30/2019 Pasal 53; PermenPANRB 6/2022 Pasal 31).
package enum PrioritasPenghargaan: String, CaseIterable, Sendable, Codable {
    case kelompokRencanaSuksesi = "kelompok_rencana_suksesi"
    case pengembanganKompetensi = "pengembangan_kompetensi"
    case tidakAda = "tidak_ada"

    package var label: Kalimat {
        switch self {
        case .kelompokRencanaSuksesi: "Prioritas kelompok rencana suksesi"
        case .pengembanganKompetensi: "Prioritas pengembangan kompetensi"
        case .tidakAda: "Belum ada prioritas"
        }
    }
}
