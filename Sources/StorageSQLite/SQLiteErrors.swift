import CSQLite
import Storage

extension StorageError {
    /// The error that `handle` met last, with the identity of a broken constraint taken from SQLite's own message
    /// (`UNIQUE constraint failed: skp.pegawai_id, skp.tahun`), whose form has been stable since 3.8.
    init(code: Int32, on handle: OpaquePointer?) {
        let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? String(cString: sqlite3_errstr(code))
        self = Self.constraint(code, message) ?? Self.condition(code, message)
    }

    private static func constraint(_ code: Int32, _ message: String) -> StorageError? {
        let detail = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
        switch code {
        case uniqueFailed, primaryKeyFailed, rowIDFailed: return unique(detail)
        case foreignKeyFailed: return .foreignKey
        case checkFailed: return .check(name: detail)
        case triggerRefused: return .check(name: message)
        case notNullFailed:
            let (table, column) = qualified(detail)
            return .notNull(table: table, column: column)
        default: return nil
        }
    }

    private static func condition(_ code: Int32, _ message: String) -> StorageError {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt(message)
        case SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM: .unavailable("\(message) (SQLite \(code))")
        default: .other(code: Int(code), message: message)
        }
    }

    private static func unique(_ detail: String) -> StorageError {
        let parts = detail.split(separator: ", ").map { qualified(String($0)) }
        return .unique(table: parts.first?.table ?? "", columns: parts.map(\.column))
    }

    /// `skp.tahun` → (`skp`, `tahun`); `index 'x'`, which SQLite says of an index on an expression → ("", `x`).
    private static func qualified(_ name: String) -> (table: String, column: String) {
        if name.hasPrefix("index '") { return ("", String(name.dropFirst(7).dropLast())) }
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : ("", name)
    }
}

// The extended codes are macros with arithmetic, which Swift does not import: primary code | number << 8.
private let checkFailed = SQLITE_CONSTRAINT | 1 << 8
private let foreignKeyFailed = SQLITE_CONSTRAINT | 3 << 8
private let notNullFailed = SQLITE_CONSTRAINT | 5 << 8
private let primaryKeyFailed = SQLITE_CONSTRAINT | 6 << 8
private let triggerRefused = SQLITE_CONSTRAINT | 7 << 8
private let uniqueFailed = SQLITE_CONSTRAINT | 8 << 8
private let rowIDFailed = SQLITE_CONSTRAINT | 10 << 8
