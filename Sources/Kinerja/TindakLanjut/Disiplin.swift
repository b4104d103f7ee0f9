/// Level of a disciplinary punishment (PP 94/2021 Pasal 8 ayat (1)).
package enum TingkatHukumanDisiplin: String, CaseIterable, Sendable, Codable {
    case tidakAda = "tidak_ada"
    case ringan
    case sedang
    case berat

    package var label: Kalimat {
        switch self {
        case .tidakAda: "Tidak ada"
        case .ringan: "Ringan"
        case .sedang: "Sedang"
        case .berat: "Berat"
        }
    }
}

/// Kinds of disciplinary punishment (PP 94/2021 Pasal 8).
package enum HukumanDisiplin: String, CaseIterable, Sendable, Codable {
    case tidakAda = "tidak_ada"
    case teguranLisan = "teguran_lisan"
    case teguranTertulis = "teguran_tertulis"
    case pernyataanTidakPuas = "pernyataan_tidak_puas"
    case potongTunjangan25Persen6Bulan = "potong_tunjangan_25_persen_6_bulan"
    case potongTunjangan25Persen9Bulan = "potong_tunjangan_25_persen_9_bulan"
    case potongTunjangan25Persen12Bulan = "potong_tunjangan_25_persen_12_bulan"
    case penurunanJabatan12Bulan = "penurunan_jabatan_12_bulan"
    case pembebasanMenjadiPelaksana12Bulan = "pembebasan_menjadi_pelaksana_12_bulan"
    case pemberhentianDenganHormatTidakAtasPermintaanSendiri = "pemberhentian_dengan_hormat_tidak_atas_permintaan_sendiri"

    package var label: Kalimat {
        switch self {
        case .tidakAda: "Tidak ada"
        case .teguranLisan: "Teguran lisan"
        case .teguranTertulis: "Teguran tertulis"
        case .pernyataanTidakPuas: "Pernyataan tidak puas secara tertulis"
        case .potongTunjangan25Persen6Bulan: "Tunjangan kinerja dipotong 25 % selama 6 bulan"
        case .potongTunjangan25Persen9Bulan: "Tunjangan kinerja dipotong 25 % selama 9 bulan"
        case .potongTunjangan25Persen12Bulan: "Tunjangan kinerja dipotong 25 % selama 12 bulan"
        case .penurunanJabatan12Bulan: "Jabatan setingkat lebih rendah selama 12 bulan"
        case .pembebasanMenjadiPelaksana12Bulan: "Dibebaskan menjadi jabatan pelaksana selama 12 bulan"
        case .pemberhentianDenganHormatTidakAtasPermintaanSendiri: "Pemberhentian dengan hormat tidak atas permintaan sendiri"
        }
    }
}

/// Which regulation carries a punishment out: medium ones wait for the PP on pay (PP 94/2021 Pasal 42).
package enum PelaksanaanHukuman: String, CaseIterable, Sendable, Codable {
    case menurutPP94 = "menurut_pp_94_2021"
    case menurutPP53 = "menurut_pasal_7_ayat_3_pp_53_2010"
    case tidakAda = "tidak_ada"

    package var label: Kalimat {
        switch self {
        case .menurutPP94: "Menurut PP 94/2021"
        case .menurutPP53: "Menurut Pasal 7 ayat (3) PP 53/2010"
        case .tidakAda: "Tidak ada"
        }
    }
}

/// Working days of absence without a valid reason (PP 94/2021 Pasal 15).
package struct KetidakhadiranTanpaAlasan: Sendable, Equatable, Codable {
    /// From January of the current year.
    package let setahun: Int
    /// The longest run.
    package let berturutTurut: Int

    package init(setahun: Int, berturutTurut: Int) { (self.setahun, self.berturutTurut) = (setahun, berturutTurut) }
}

/// Punishment that fits an absence: a proposal to the official who may punish, after an examination.
package struct HukumanTidakMasukKerja: Sendable, Equatable, Codable {
    package let tingkat: TingkatHukumanDisiplin
    package let hukuman: HukumanDisiplin
    /// Pay stops from the next month (Pasal 15 ayat (2)).
    package let gajiDihentikan: Bool

    package init(tingkat: TingkatHukumanDisiplin, hukuman: HukumanDisiplin, gajiDihentikan: Bool) {
        (self.tingkat, self.hukuman, self.gajiDihentikan) = (tingkat, hukuman, gajiDihentikan)
    }
}
