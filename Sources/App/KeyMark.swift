import Secrets
import Storage
import UseCases

/// The mark by which a database knows the installation's keys: with others every second factor, recovery and activation code would be void,
/// and passwords would go on as if nothing were wrong.
struct KeyMark {
    let mark: String

    init(_ keys: InstallationKeys) { mark = Secrecy.mac(keys, "tanda kunci instalasi").hexadecimal }

    /// Keeps the mark where there is none yet. Throws `UnsafeStart` where the database was used under other keys.
    func claim(_ database: any SQLDatabase, at instant: Int64) async throws {
        guard let known = try await database.read({ try OperationRecord.last(.kunci, on: $0) }) else {
            return try await replace(database, at: instant)
        }
        if known.value != mark { throw Self.other }
    }

    /// Takes the keys for the right ones from now on: of a database that knows none, or because the operator lost the former.
    func replace(_ database: any SQLDatabase, at instant: Int64) async throws {
        try await database.write { try OperationRecord(key: .kunci, value: mark, at: instant).save(on: $0) }
    }

    /// Whether the database was last used under these keys, or under none that it knows.
    func fits(on connection: any SQLConnection) throws -> Bool {
        try OperationRecord.last(.kunci, on: connection).map { $0.value == mark } ?? true
    }

    static let other = UnsafeStart(
        description: """
            Kunci di berkas rahasia bukan kunci basis data ini: dengannya semua kode tambahan, pemulihan, dan aktivasi tidak berlaku. \
            Pulihkan berkas rahasia milik basis data ini. Bila berkas itu benar-benar hilang, lihat “Kunci hilang” dalam docs/operations.md.
            """)
}
