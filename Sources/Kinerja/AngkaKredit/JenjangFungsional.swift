/// Jenjang jabatan fungsional (PP 11/2017 Pasal 69; PermenPANRB 1/2023): four of skill, four of expertise.
package enum JenjangFungsional: String, CaseIterable, Sendable, Codable {
    case pemula, terampil, mahir, penyelia
    case ahliPertama = "ahli_pertama"
    case ahliMuda = "ahli_muda"
    case ahliMadya = "ahli_madya"
    case ahliUtama = "ahli_utama"

    package var label: Kalimat {
        switch self {
        case .pemula: "Pemula"
        case .terampil: "Terampil"
        case .mahir: "Mahir"
        case .penyelia: "Penyelia"
        case .ahliPertama: "Ahli Pertama"
        case .ahliMuda: "Ahli Muda"
        case .ahliMadya: "Ahli Madya"
        case .ahliUtama: "Ahli Utama"
        }
    }
}

/// What stands between a pejabat fungsional and the next jenjang, as far as it can be calculated.
///
/// A vacancy and the uji kompetensi are for people to see to.
package enum KenaikanJenjang: String, CaseIterable, Sendable, Codable {
    case memenuhi
    case angkaKreditKurang = "angka_kredit_kurang"
    case predikatBelumBaik = "predikat_belum_baik"
    case jenjangTertinggi = "jenjang_tertinggi"

    package var label: Kalimat {
        switch self {
        case .memenuhi: "Angka Kredit dan predikat memenuhi syarat"
        case .angkaKreditKurang: "Angka Kredit belum cukup"
        case .predikatBelumBaik: "Predikat tahun terakhir belum Baik"
        case .jenjangTertinggi: "Sudah pada jenjang tertinggi"
        }
    }
}
