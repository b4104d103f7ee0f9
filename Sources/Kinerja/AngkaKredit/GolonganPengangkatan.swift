/// Golongan ruang in which somebody was first appointed to a functional post of skill: it decides what Terampil needs to become Mahir
/// (Peraturan BKN 3/2023).
package enum GolonganPengangkatan: String, CaseIterable, Sendable, Codable {
    case iiA = "II/a"
    case iiB = "II/b"
    case iiC = "II/c"
    case iiD = "II/d"
}
