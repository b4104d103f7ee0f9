import CLibPQ
import Storage

extension PostgresConnection {
    /// The table whose lock lines writers up; it holds no column and no row.
    static let line = "antrean_tulis"

    /// Connects and reads the settings back. Throws `.unavailable` when no server that takes writes answers, `.unsafe` when one
    /// endangers acknowledged work. No message holds the connection string: it may hold a password.
    static func open(_ location: String) throws -> PostgresConnection {
        // The string's own words win over the first ones, and the last ones over the string's.
        let words: [(String, String)] = [
            ("application_name", "tolok"), ("connect_timeout", "5"), ("target_session_attrs", "read-write"),
            ("keepalives", "1"), ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "30000"), ("dbname", location), ("client_encoding", "UTF8"),
        ]
        guard
            let handle = withStrings(
                words.map(\.0),
                { names in
                    withStrings(words.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
                })
        else { throw StorageError.unavailable("memori habis") }
        guard PQstatus(handle) == CONNECTION_OK else {
            PQfinish(handle)
            throw StorageError.unavailable("PostgreSQL tidak dapat dihubungi. Periksa alamat, nama pengguna, dan kata sandinya.")
        }
        let connection = PostgresConnection(owning: handle)
        try connection.steer(settings)
        try connection.refuseUnsafe()
        return connection
    }

    private static let settings = """
        SET statement_timeout = '30s'; SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '120s';
        SET bytea_output = 'hex'; SET standard_conforming_strings = on; SET jit = off;
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') <> 'remote_apply'
        """

    private func refuseUnsafe() throws {
        let reply = try steer(
            """
            SELECT current_setting('server_version_num')::bigint AS versi, current_setting('server_encoding') AS sandi,
                current_setting('fsync') AS fsync, current_setting('full_page_writes') AS halaman,
                current_setting('synchronous_commit') AS simpan, to_regclass('migrasi') IS NULL AND EXISTS (
                    SELECT 1 FROM pg_catalog.pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
                        AND c.relname <> '\(Self.line)') AS asing
            """)
        let row = try reply.row(0, reply.columns())
        guard try row.get("versi", as: Int64.self) >= 130_000 else {
            throw StorageError.unsafe("PostgreSQL ini terlalu lama. Tolok membutuhkan versi 13 atau lebih baru.")
        }
        guard try row.get("sandi") == "UTF8" else {
            throw StorageError.unsafe(
                "Basis data PostgreSQL ini tidak memakai UTF8. Buat lagi dengan ENCODING 'UTF8' dan LOCALE 'C.UTF-8'.")
        }
        for (column, name) in [("fsync", "fsync"), ("halaman", "full_page_writes")] where try row.get(column) != "on" {
            throw StorageError.unsafe(
                "Pengaturan \(name) PostgreSQL ini mati, sehingga data yang sudah dinyatakan tersimpan dapat hilang. "
                    + "Nyalakan \(name) di postgresql.conf, lalu jalankan lagi.")
        }
        guard try ["on", "remote_apply"].contains(row.get("simpan", as: String.self)) else {
            throw StorageError.unsafe(
                "PostgreSQL menolak synchronous_commit = on. Izinkan pengguna basis data mengaturnya, lalu jalankan lagi.")
        }
        guard try !row.get("asing", as: Bool.self) else {
            throw StorageError.unsafe("Basis data PostgreSQL ini berisi tabel program lain. Buat basis data sendiri untuk Tolok.")
        }
    }

    /// Two nodes that start at once make it one after the other.
    func makeLine() throws {
        try transaction("BEGIN") { connection in
            try connection.steer("SELECT pg_advisory_xact_lock(\(Self.lineLock))")
            try connection.steer("SET LOCAL client_min_messages = error; CREATE TABLE IF NOT EXISTS \(Self.line) ()")
        }
    }

    private static let lineLock = 0x546F_6C6B

    private static func withStrings<R>(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> R) -> R {
        let bytes = strings.map { Array($0.utf8CString) }
        func next(_ index: Int, _ pointers: [UnsafePointer<CChar>?]) -> R {
            guard index < bytes.count else { return (pointers + [nil]).withUnsafeBufferPointer { body($0.baseAddress!) } }
            return bytes[index].withUnsafeBufferPointer { next(index + 1, pointers + [$0.baseAddress]) }
        }
        return next(0, [])
    }
}
