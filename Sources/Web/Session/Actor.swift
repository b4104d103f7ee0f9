/// The person behind a request, as pages and route requirements need to know them.
package struct Actor: Sendable, Equatable {
    package var instansi: Int64
    /// The agency's name, for the header.
    package var namaInstansi: String
    package var pegawaiID: String
    package var nama: String
    /// "Guru Ahli Muda", for the header.
    package var jabatan: String
    package var roles: Set<Role>
    package var permissions: Set<Permission>
    /// When the password or second factor was last given, for acts that need a step-up.
    package var provedAt: Instant?

    package init(
        instansi: Int64, namaInstansi: String, pegawaiID: String, nama: String, jabatan: String = "",
        roles: Set<Role> = [], permissions: Set<Permission> = [], provedAt: Instant? = nil
    ) {
        self.instansi = instansi
        self.namaInstansi = namaInstansi
        self.pegawaiID = pegawaiID
        self.nama = nama
        self.jabatan = jabatan
        self.roles = roles
        self.permissions = permissions
        self.provedAt = provedAt
    }
}

/// What someone is in the agency's administration. Being someone's assessor is a relation, not a role.
package struct Role: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package static let adminKepegawaian = Role(rawValue: "adminKepegawaian")
    package static let auditor = Role(rawValue: "auditor")
}

/// An ability that a route or an API token asks for. The policy decides about the single document.
package struct Permission: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A moment in whole seconds since 1970-01-01T00:00:00Z.
package struct Instant: Sendable, Hashable, Comparable {
    package var seconds: Int
    package init(seconds: Int) { self.seconds = seconds }
    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

/// Knows who belongs to a session cookie or API token. Answers nil for unknown, expired and revoked alike.
package protocol SessionStore: Sendable {
    func actor(forSession token: String) async throws -> Actor?
    func actor(forToken token: String) async throws -> Actor?
}
