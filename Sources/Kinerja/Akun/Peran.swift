/// A role that an account may hold besides being a pegawai; each is granted for one agency.
package enum Peran: String, CaseIterable, Sendable, Codable {
    /// Tim pengelola kinerja / BKPSDM: runs the cycle, imports, periods, accounts.
    case adminKepegawaian = "admin_kepegawaian"
    /// Inspektorat: reads everything of the cycle, changes nothing.
    case auditor
    /// Pejabat pelindungan data pribadi (UU 27/2022 Pasal 53): read log, no ratings.
    case dpo

    package var label: Kalimat {
        switch self {
        case .adminKepegawaian: "Admin kepegawaian"
        case .auditor: "Auditor"
        case .dpo: "Pejabat pelindungan data pribadi"
        }
    }
}
