/// What the assessment means for the contract of a PPPK (PP 49/2018 Pasal 35, 37, 53, 60).
package enum KelanjutanPPPK: String, CaseIterable, Sendable, Codable {
    case dapatDiperpanjang = "dapat_diperpanjang"
    case putusHormatTidakAtasPermintaanSendiri = "putus_hormat_tidak_atas_permintaan_sendiri"

    package var label: Kalimat {
        switch self {
        case .dapatDiperpanjang: "Dapat diperpanjang"
        case .putusHormatTidakAtasPermintaanSendiri: "Putus dengan hormat tidak atas permintaan sendiri"
        }
    }
}

/// Answer to a PPPK who asks to end the contract (PP 49/2018 Pasal 56).
package enum PengunduranDiriPPPK: String, CaseIterable, Sendable, Codable {
    case disetujui
    case ditunda

    package var label: Kalimat {
        switch self {
        case .disetujui: "Disetujui"
        case .ditunda: "Ditunda sampai perjanjian kerja berakhir"
        }
    }
}
