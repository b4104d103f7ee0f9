import Kinerja
import Storage

/// A failure of the database in the words of use cases, so that pages and API know ``Kinerja/Refused`` and this, and no storage.
package enum StorageFault: Error, Sendable, Equatable {
    /// The input contradicts data that is there; the detail is for the log.
    case contradiction(String)
    /// Nothing was acknowledged; the same may succeed later. The detail is for the log.
    case unavailable(String)

    /// The error as whoever called a use case learns it; whatever has no meaning there stays what it is.
    static func told(_ error: any Error) -> any Error {
        guard let storage = error as? StorageError else { return error }
        return switch storage {
        case .notFound: Refused.hidden
        case .conflict: Refused.stale
        case .unique, .foreignKey, .check, .notNull: StorageFault.contradiction(storage.description)
        case .busy, .unavailable, .corrupt: StorageFault.unavailable(storage.description)
        case .decoding, .superseded, .unsafe, .other: storage
        }
    }
}

extension StorageFault: CustomStringConvertible {
    /// A plain Indonesian sentence, fit for a terminal.
    package var description: String {
        switch self {
        case .contradiction(let detail), .unavailable(let detail): detail
        }
    }
}

/// The database as use cases hold it: a transaction that fails says so in their words, on whatever way it was begun.
struct ToldDatabase: SQLDatabase {
    let database: any SQLDatabase

    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        do { return try await database.read(body) } catch { throw StorageFault.told(error) }
    }

    @discardableResult func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        do { return try await database.write(body) } catch { throw StorageFault.told(error) }
    }

    func refreshStatistics() async throws {
        do { try await database.refreshStatistics() } catch { throw StorageFault.told(error) }
    }

    func close() async { await database.close() }
}
