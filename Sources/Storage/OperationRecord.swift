/// When something that keeps the data safe was last done, and with which file.
package struct OperationRecord: Sendable, Hashable {
    package enum Key: String, SQLCodable, CaseIterable {
        case lastBackup = "cadangan_terakhir"
        case lastProvenRestore = "pemulihan_terbukti"
        /// The database is a demo with invented people; `value` is its profile.
        case demo = "data_contoh"
        /// `value` is the mark of the installation's keys.
        case kunci = "tanda_kunci"
    }

    package let key: Key
    /// The file concerned.
    package let value: String
    /// Microseconds since 1970 UTC.
    package let at: Int64

    package init(key: Key, value: String, at: Int64) {
        self.key = key
        self.value = value
        self.at = at
    }

    /// Keeps this as the last of its kind.
    package func save(on connection: any SQLConnection) throws {
        try connection.run(
            """
            INSERT INTO operasi (key, value, at) VALUES (\(key), \(value), \(at))
            ON CONFLICT (key) DO UPDATE SET value = excluded.value, at = excluded.at
            """)
    }

    /// When the first migration ran.
    package static func installed(on connection: any SQLConnection) throws -> Int64? {
        try connection.row("SELECT min(diterapkan_at) AS sejak FROM migrasi")?.get("sejak")
    }

    /// The last record of its kind, or nil when it was never done.
    package static func last(_ key: Key, on connection: any SQLConnection) throws -> OperationRecord? {
        guard let row = try connection.row("SELECT value, at FROM operasi WHERE key = \(key)") else { return nil }
        return OperationRecord(key: key, value: try row.get("value"), at: try row.get("at"))
    }
}
