/// The two groups of posts whose sanctions differ (PP 30/2019 Pasal 57, 58).
package enum KelompokSanksi: String, CaseIterable, Sendable, Codable {
    case jpt
    case jaJf = "ja_jf"

    package var label: Kalimat {
        switch self {
        case .jpt: "Pejabat pimpinan tinggi"
        case .jaJf: "Pejabat administrasi atau fungsional"
        }
    }
}

/// Months to improve before anything else happens (PP 30/2019 Pasal 57 ayat (1), 58 ayat (1)).
package struct KesempatanPerbaikan: Sendable, Equatable, Codable {
    package let diberikan: Bool
    package let bulan: Int

    package init(diberikan: Bool, bulan: Int) { (self.diberikan, self.bulan) = (diberikan, bulan) }

    package var label: Kalimat { diberikan ? "Diberi \(bulan) bulan untuk memperbaiki kinerja" : "Tidak diberi masa perbaikan" }
}

/// What follows when the time to improve is over (PP 30/2019 Pasal 57–58).
package enum LangkahPembinaan: String, CaseIterable, Sendable, Codable {
    case tidakPerlu = "tidak_perlu"
    case ujiKompetensi = "uji_kompetensi"
    case tetapDalamJabatan = "tetap_dalam_jabatan"
    case pindahAtauTurunJabatan = "pindah_atau_turun_jabatan"
    case penempatanSementara = "penempatan_sementara"
    case pemberhentianDenganHormat = "pemberhentian_dengan_hormat"

    package var label: Kalimat {
        switch self {
        case .tidakPerlu: "Tidak perlu langkah lain"
        case .ujiKompetensi: "Uji kompetensi kembali"
        case .tetapDalamJabatan: "Tetap dalam jabatan"
        case .pindahAtauTurunJabatan: "Pindah ke jabatan lain atau jabatan lebih rendah"
        case .penempatanSementara: "Penempatan sementara paling lama satu tahun"
        case .pemberhentianDenganHormat: "Pemberhentian dengan hormat"
        }
    }
}

/// How things stand after the months to improve.
package struct HasilPerbaikan: Sendable, Equatable, Codable {
    package let membaik: Bool
    /// `nil` before the test.
    package let lulusUjiKompetensi: Bool?
    package let jabatanLainTersedia: Bool
    /// Months of temporary placement served so far.
    package let bulanPenempatanSementara: Int

    package init(membaik: Bool, lulusUjiKompetensi: Bool?, jabatanLainTersedia: Bool, bulanPenempatanSementara: Int = 0) {
        (self.membaik, self.lulusUjiKompetensi) = (membaik, lulusUjiKompetensi)
        (self.jabatanLainTersedia, self.bulanPenempatanSementara) = (jabatanLainTersedia, bulanPenempatanSementara)
    }
}
