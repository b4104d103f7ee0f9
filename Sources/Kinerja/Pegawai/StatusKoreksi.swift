/// What became of a request to correct a person's superior.
package enum StatusKoreksi: String, CaseIterable, Sendable, Codable {
    case diajukan, disetujui, ditolak

    package var label: Kalimat {
        switch self {
        case .diajukan: "Menunggu keputusan"
        case .disetujui: "Disetujui"
        case .ditolak: "Ditolak"
        }
    }
}
