/// Whether an objection is open against a result, or the result is final (PermenPANRB 6/2022 Lampiran IV.A.11–12, V.B).
package enum SifatHasilEvaluasi: String, CaseIterable, Sendable, Codable {
    case bolehKeberatan = "boleh_keberatan"
    case final

    package var label: Kalimat {
        switch self {
        case .bolehKeberatan: "Dapat diajukan keberatan"
        case .final: "Final"
        }
    }
}

/// Centre or region, which the list of final results tells apart (PermenPANRB 6/2022 Lampiran IV.A.12).
package enum JenisInstansi: String, CaseIterable, Sendable, Codable {
    case pusat
    case daerah

    package var label: Kalimat {
        switch self {
        case .pusat: "Instansi pusat"
        case .daerah: "Instansi daerah"
        }
    }
}

/// Posts of the list of final results (PermenPANRB 6/2022 Lampiran IV.A.12).
package enum GolonganJabatan: String, CaseIterable, Sendable, Codable {
    case jptUtama = "jpt_utama"
    case jptMadya = "jpt_madya"
    case jptPratama = "jpt_pratama"
    case pimpinanUnitKerjaMandiri = "pimpinan_unit_kerja_mandiri"
    case lainnya

    package var label: Kalimat {
        switch self {
        case .jptUtama: "JPT utama"
        case .jptMadya: "JPT madya"
        case .jptPratama: "JPT pratama"
        case .pimpinanUnitKerjaMandiri: "Pimpinan unit kerja mandiri"
        case .lainnya: "Jabatan lain"
        }
    }
}

/// Assessors of the list of final results (PermenPANRB 6/2022 Lampiran IV.A.12).
package enum PenilaiJabatan: String, CaseIterable, Sendable, Codable {
    case menteriKoordinator = "menteri_koordinator"
    case pimpinanInstansi = "pimpinan_instansi"
    case kepalaDaerah = "kepala_daerah"
    case lainnya

    package var label: Kalimat {
        switch self {
        case .menteriKoordinator: "Menteri yang mengoordinasikan"
        case .pimpinanInstansi: "Pimpinan instansi pemerintah"
        case .kepalaDaerah: "Kepala daerah"
        case .lainnya: "Pejabat lain"
        }
    }
}
