package import Storage

/// How to enter the demo: one password for everybody, and the people worth being.
package struct DemoLogin: Sendable, Equatable {
    package let nip: String
    package let nama: String
    package let kegunaan: String

    package static let kataSandi = "kopi-pagi-di-teras"

    package static let all = DemoPersona.allCases.map { DemoLogin(nip: $0.nip, nama: $0.nama, kegunaan: $0.kegunaan) }

    /// Whether this database was made by ``BuildDemo``: nothing else writes the mark, and no page can.
    package static func isDemo(_ db: any SQLConnection) throws -> Bool { try OperationRecord.last(.demo, on: db) != nil }
}
