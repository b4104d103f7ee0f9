/// Where a job stands.
package enum StatusPekerjaan: String, CaseIterable, Sendable, Codable {
    case menunggu, berjalan, selesai, gagal, dibatalkan

    package var label: Kalimat {
        switch self {
        case .menunggu: "Menunggu giliran"
        case .berjalan: "Sedang berjalan"
        case .selesai: "Selesai"
        case .gagal: "Gagal"
        case .dibatalkan: "Dibatalkan"
        }
    }

    package var isOver: Bool { self == .selesai || self == .gagal || self == .dibatalkan }
}
