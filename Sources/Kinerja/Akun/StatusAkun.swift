/// Where an account stands, as the admin sees it.
package enum StatusAkun: String, CaseIterable, Sendable, Codable {
    /// No code has been printed yet, or the last one has run out.
    case belumAdaKode = "belum_ada_kode"
    /// A one-time code waits to be used.
    case kodeDicetak = "kode_dicetak"
    case aktif
    /// Locked by an admin: no login, no activation.
    case dikunci

    package var label: Kalimat {
        switch self {
        case .belumAdaKode: "Belum ada kode"
        case .kodeDicetak: "Kode sudah dicetak"
        case .aktif: "Aktif"
        case .dikunci: "Dikunci"
        }
    }
}
