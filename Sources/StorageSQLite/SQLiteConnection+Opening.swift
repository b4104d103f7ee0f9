import CSQLite
import Glibc
import Storage

/// What a connection is for; SQLite lets many read and one write.
enum Access {
    /// The only connection that writes and moves the write-ahead log into the file.
    case writer
    case reader
    /// Reads a file that nobody has open, and leaves no trace in its folder.
    case inspector
    /// A new file that only this process knows: the target of a backup.
    case scratch

    var onlyReads: Bool { self == .reader || self == .inspector }
}

extension SQLiteConnection {
    /// Opens `path` in the one safe way and reads the settings back; refuses (`.unsafe`) when one did not take.
    static func open(_ path: String, _ access: Access) throws -> SQLiteConnection {
        try requireSupportedLibrary()
        if !access.onlyReads { try createPrivately(path) }
        var handle: OpaquePointer?
        let mode = access.onlyReads ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
        let name = access == .inspector ? inspected(path) : path
        let code = sqlite3_open_v2(
            name, &handle, mode | (access == .inspector ? SQLITE_OPEN_URI : 0) | SQLITE_OPEN_NOMUTEX | openWithExtendedCodes, nil)
        guard code == SQLITE_OK, let handle else {
            defer { sqlite3_close_v2(handle) }
            throw StorageError(code: code, on: handle)
        }
        let connection = SQLiteConnection(owning: handle)
        try connection.configure(access)
        connection.installGuards()
        return connection
    }

    private func configure(_ access: Access) throws {
        sqlite3_busy_timeout(handle, 5000)
        for (option, value) in SQLiteConnection.switches(access) {
            let code = tolok_sqlite3_configure(handle, option, value)
            guard code == SQLITE_OK else { throw StorageError(code: code, on: handle) }
        }
        try steer("PRAGMA cell_size_check = ON")
        try steer("PRAGMA temp_store = MEMORY")
        switch access {
        case .writer: try configureWriter()
        case .reader: try configureReader()
        case .inspector: try configureInspector()
        case .scratch: try steer("PRAGMA synchronous = OFF")
        }
    }

    private func configureWriter() throws {
        try require("journal_mode", setTo: "WAL") { $0 == .text("wal") }
        // Below FULL, a power cut loses commits that were acknowledged: measured in 77 % of crash states, with FULL in none.
        try require("synchronous", setTo: "FULL") { $0 == .int(2) || $0 == .int(3) }
        try require("foreign_keys", setTo: "ON") { $0 == .int(1) }
        try steer("PRAGMA cache_size = -32000")
        try steer("PRAGMA journal_size_limit = 67108864")
        try claimFile()
    }

    private func configureReader() throws {
        // Reading it makes SQLite open the file now, and tells at once when that is impossible.
        guard try steer("PRAGMA journal_mode") == .text("wal") else { throw refusal("journal_mode") }
        try require("query_only", setTo: "ON") { $0 == .int(1) }
        // Two connections that checkpoint at once can lose commits (the WAL-reset bug, SQLite 3.7.0–3.51.2): only the writer does.
        try steer("PRAGMA wal_autocheckpoint = 0")
        try steer("PRAGMA cache_size = -8000")
    }

    private func configureInspector() throws {
        try require("query_only", setTo: "ON") { $0 == .int(1) }
        let mark = try steer("PRAGMA application_id")
        guard try mark == .int(applicationMark) || (mark == .int(0) && steer("SELECT count(*) FROM sqlite_schema") == .int(0)) else {
            throw StorageError.unsafe("Berkas ini bukan basis data Tolok.")
        }
    }

    /// The file's name with what keeps SQLite from writing beside it. Without a log of changes nothing but the file counts; with one, its
    /// index is made in memory.
    private static func inspected(_ path: String) -> String {
        let name = path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
        return "file:\(name)?\(size(path + "-wal") > 0 ? "mode=ro&readonly_shm=1" : "immutable=1")"
    }

    private static func size(_ path: String) -> Int {
        var found = stat()
        return stat(path, &found) == 0 ? Int(found.st_size) : 0
    }

    private func require(_ pragma: String, setTo value: String, _ isRight: (SQLValue) -> Bool) throws {
        try steer("PRAGMA \(pragma) = \(value)")
        guard let found = try steer("PRAGMA \(pragma)"), isRight(found) else { throw refusal(pragma) }
    }

    private func refusal(_ pragma: String) -> StorageError {
        .unsafe("SQLite menolak pengaturan \(pragma) yang aman. Pindahkan basis data ke diska lokal, lalu jalankan lagi.")
    }

    /// Marks a new file as Tolok's, and refuses another program's.
    private func claimFile() throws {
        let mark = try steer("PRAGMA application_id")
        if mark == .int(applicationMark) { return }
        guard mark == .int(0), try steer("SELECT count(*) FROM sqlite_schema") == .int(0) else {
            throw StorageError.unsafe("Berkas ini bukan basis data Tolok.")
        }
        try steer("PRAGMA application_id = \(applicationMark)")
    }

    private static func switches(_ access: Access) -> [(Int32, Int32)] {
        [
            (Int32(SQLITE_DBCONFIG_DQS_DML), 0), (Int32(SQLITE_DBCONFIG_DQS_DDL), 0),
            (Int32(SQLITE_DBCONFIG_TRUSTED_SCHEMA), 0), (Int32(SQLITE_DBCONFIG_DEFENSIVE), access == .scratch ? 0 : 1),
            (Int32(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE), access.onlyReads ? 1 : 0),
        ]
    }

    /// 3.37 brought STRICT tables.
    private static func requireSupportedLibrary() throws(StorageError) {
        guard sqlite3_libversion_number() >= 3_037_000 else {
            throw .unsafe("SQLite \(String(cString: sqlite3_libversion())) terlalu lama. Tolok membutuhkan versi 3.37 atau lebih baru.")
        }
    }

    /// SQLite would create the file readable by everybody; its side files inherit these rights.
    private static func createPrivately(_ path: String) throws(StorageError) {
        let file = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unavailable("\(path): \(String(cString: strerror(errno)))") }
        Glibc.close(file)
    }
}

/// "Tolk" in ASCII, at offset 68 of the file, where `file(1)` finds it.
private let applicationMark: Int64 = 0x546F_6C6B
/// `SQLITE_OPEN_EXRESCODE`: since 3.37, not in the headers of every distribution.
private let openWithExtendedCodes: Int32 = 0x0200_0000
