/// Where a people file stands on its way into the register.
package enum StatusImpor: String, CaseIterable, Sendable, Codable {
    case diunggah, diperiksa, diterapkan, dibatalkan

    package var label: Kalimat {
        switch self {
        case .diunggah: "Diunggah"
        case .diperiksa: "Sudah diperiksa"
        case .diterapkan: "Diterapkan"
        case .dibatalkan: "Dibatalkan"
        }
    }
}
