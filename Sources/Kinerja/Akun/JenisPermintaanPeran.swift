/// What is asked of a second admin about an admin's role.
package enum JenisPermintaanPeran: String, CaseIterable, Sendable, Codable {
    case beri, cabut

    package var label: Kalimat {
        switch self {
        case .beri: "Beri"
        case .cabut: "Cabut"
        }
    }
}
