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
}
