/// A role that an account may hold besides being a pegawai; each is granted for one agency.
package enum Peran: String, CaseIterable, Sendable, Codable {
    /// Tim pengelola kinerja / BKPSDM: runs the cycle, imports, periods, accounts.
    case adminKepegawaian = "admin_kepegawaian"
    /// Inspektorat: reads everything of the cycle, changes nothing.
    case auditor
    /// Pejabat pelindungan data pribadi (UU 27/2022 Pasal 53): read log, no ratings.
    case dpo

    package var label: String {
        switch self {
        case .adminKepegawaian: "Admin kepegawaian"
        case .auditor: "Auditor"
        case .dpo: "Pejabat pelindungan data pribadi"
        }
    }

    /// TOTP is compulsory for these (dossier trust §3.4; design.md 8).
    package var totpCompulsory: Bool { true }
}

/// Who acts: an account with its roles, and for whom, when it acts "atas nama" another.
package struct Actor: Sendable, Equatable, Codable {
    package let instansi: InstansiID
    package let pegawai: PegawaiID
    package let nama: String
    package let peran: Set<Peran>
    /// The person who is really at the keyboard, when `pegawai` is acted for under a dated delegation.
    package let atasNamaOleh: PegawaiID?
    /// When the person last proved identity a second time (step-up), if ever in this session.
    package let stepUp: Instant?
    /// API tokens are limited to scopes; `nil` for a browser session.
    package let scopes: Set<String>?

    package init(
        instansi: InstansiID, pegawai: PegawaiID, nama: String, peran: Set<Peran> = [], atasNamaOleh: PegawaiID? = nil,
        stepUp: Instant? = nil,
        scopes: Set<String>? = nil
    ) {
        (self.instansi, self.pegawai, self.nama, self.peran) = (instansi, pegawai, nama, peran)
        (self.atasNamaOleh, self.stepUp, self.scopes) = (atasNamaOleh, stepUp, scopes)
    }
}
