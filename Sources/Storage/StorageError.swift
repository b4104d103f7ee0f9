/// What a database can answer besides a result; the same cases from every engine.
///
/// A constraint keeps its identity, so that a use case can tell "NIP ini sudah terdaftar" from any other failure.
/// Messages never contain a bound value: they go to logs, and values may be personal data.
package enum StorageError: Error, Sendable, Hashable {
    /// A repository was asked for a row that is not there.
    case notFound
    /// UNIQUE or PRIMARY KEY. For an index on an expression `columns` holds the index's name alone.
    case unique(table: String, columns: [String])
    case foreignKey
    /// CHECK by its constraint name, or the message of a trigger that refused.
    case check(name: String)
    case notNull(table: String, column: String)
    /// The `version` of the row is no longer the one that was read.
    case conflict
    /// Another transaction holds the lock for longer than the busy time-out; trying later may succeed.
    case busy
    /// Disk full, input/output error, file not to be opened, database closed. Nothing was acknowledged.
    case unavailable(String)
    /// The file is damaged, or a backup differs from its checksum.
    case corrupt(String)
    /// A value does not fit the type asked for, or cannot be stored by every engine (NUL in a text).
    case decoding(String)
    /// The database was written by a newer program: its last migration is `found`, this program's is `known`.
    case superseded(found: Int, known: Int)
    /// Starting or going on would endanger acknowledged work; says why, in Indonesian.
    case unsafe(String)
    /// Whatever the engine said beside that (SQLite: extended result code).
    case other(code: Int, message: String)
}

extension StorageError: CustomStringConvertible {
    /// A plain Indonesian sentence, fit for the terminal of the person who runs the server.
    package var description: String {
        switch self {
        case .notFound: "Data yang dicari tidak ada."
        case .unique(let table, let columns): "Data dengan \(columns.joined(separator: ", ")) yang sama sudah ada di \(table)."
        case .foreignKey: "Data yang dirujuk tidak ada, atau masih dirujuk oleh data lain."
        case .check(let name): "Isi data melanggar ketentuan \(name)."
        case .notNull(let table, let column): "Isian \(column) di \(table) wajib ada."
        case .conflict: "Data ini baru saja diubah orang lain. Muat ulang, lalu coba lagi."
        case .busy: "Basis data sedang sibuk. Coba lagi sebentar lagi."
        case .unavailable(let reason): "Basis data tidak dapat dipakai: \(reason)"
        case .corrupt(let reason): "Berkas basis data rusak: \(reason)"
        case .decoding(let reason): "Isi basis data tidak sesuai: \(reason)"
        case .superseded(let found, let known):
            "Basis data ini dibuat oleh Tolok yang lebih baru (migrasi \(found), program ini mengenal sampai \(known)). "
                + "Pasang versi Tolok yang lebih baru."
        case .unsafe(let reason): reason
        case .other(let code, let message): "Galat basis data \(code): \(message)"
        }
    }
}
