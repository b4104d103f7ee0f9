/// Cakupan: what an API token may be used for; a token never can do more than its owner.
package enum Cakupan: String, CaseIterable, Sendable, Codable {
    case bacaSaya = "baca:saya"
    case bacaPegawai = "baca:pegawai"
    case bacaSKP = "baca:skp"
    case tulisSKP = "tulis:skp"
    case bacaPelaksanaan = "baca:pelaksanaan"
    case tulisPelaksanaan = "tulis:pelaksanaan"
    case bacaEvaluasi = "baca:evaluasi"
    case tulisEvaluasi = "tulis:evaluasi"
    case bacaKelola = "baca:kelola"
    case tulisKelola = "tulis:kelola"
    case bacaAturan = "baca:aturan"

    /// What the person reads when choosing.
    package var label: Kalimat {
        switch self {
        case .bacaSaya: "Membaca akun saya"
        case .bacaPegawai: "Membaca data pegawai dan unit"
        case .bacaSKP: "Membaca SKP"
        case .tulisSKP: "Menyusun dan mengirim SKP"
        case .bacaPelaksanaan: "Membaca hasil, bukti, dan umpan balik"
        case .tulisPelaksanaan: "Mencatat hasil, bukti, dan umpan balik"
        case .bacaEvaluasi: "Membaca evaluasi"
        case .tulisEvaluasi: "Mengubah evaluasi, selain yang perlu kata sandi"
        case .bacaKelola: "Membaca halaman Kelola"
        case .tulisKelola: "Mengubah data di halaman Kelola"
        case .bacaAturan: "Membaca aturan dan menghitung dengannya"
        }
    }
}
