package import DMN

/// The values that the models' inputs take, in the order of their codes.
package enum Words {
    package static let rating = ["diatas_ekspektasi", "sesuai_ekspektasi", "dibawah_ekspektasi"]
    package static let predikat = ["sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"]
    package static let potensi = ["tinggi", "menengah", "rendah"]
    package static let jenjang = [
        "bukan_jf", "pemula", "terampil", "mahir", "penyelia", "ahli_pertama", "ahli_muda", "ahli_madya", "ahli_utama",
    ]
    package static let jenisJabatan = ["jpt", "ja", "jf"]
    package static let tindakLanjut = [
        "perbaikan_enam_bulan", "prioritas_rencana_suksesi", "prioritas_pengembangan_kompetensi", "dipertahankan", "penempatan_sesuai",
        "bimbingan_kinerja",
    ]

    package static func texts(_ words: [String]) -> [FEELValue] { words.map { .string($0) } }

    package static func numbers(_ range: ClosedRange<Int>) -> [FEELValue] { range.map { .number($0) } }
}
