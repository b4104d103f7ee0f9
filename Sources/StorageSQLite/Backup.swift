import CSQLite
import Storage

/// A finished backup: one file that needs nothing beside it, and `<file>.sha256` in the form of `sha256sum -c`.
package struct BackupOutcome: Sendable, Hashable {
    package let path: String
    package let bytes: Int
    package let sha256: String
}

extension SQLiteDatabase {
    /// Copies the database as it is now to a new file while it serves: writers do not wait.
    ///
    /// File, checksum and folder are synced before it returns; then the backup is recorded as the last one. Refuses to replace
    /// a file. Cancelling the task stops it and leaves nothing.
    ///
    /// - Parameters:
    ///   - instant: microseconds since 1970 UTC.
    ///   - progress: pages done and pages in all; called often, on a database thread.
    package func backup(
        to file: String, at instant: Int64, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> BackupOutcome {
        guard !DurableFile.exists(file) else { throw StorageError.unsafe("Berkas \(file) sudah ada. Pilih nama lain.") }
        let report = try await onOwnConnection { try $0.backUp(to: file, progress) }
        try await write { try OperationRecord(key: .lastBackup, value: file, at: instant).save(on: $0) }
        return report
    }
}

extension SQLiteConnection {
    fileprivate func backUp(to file: String, _ progress: (Int, Int) -> Void) throws -> BackupOutcome {
        let partial = file + ".sebagian"
        defer { DurableFile.remove(partial) }
        DurableFile.remove(partial)
        try copyPages(to: partial, progress)
        try DurableFile.sync(partial)
        let digest = try DurableFile.digest(partial)
        try Checksum.write(digest.sha256, for: file)
        try DurableFile.move(partial, to: file)
        try DurableFile.syncFolder(of: file)
        return BackupOutcome(path: file, bytes: digest.bytes, sha256: digest.sha256)
    }

    /// Copies what the open read transaction sees.
    private func copyPages(to file: String, _ progress: (Int, Int) -> Void) throws {
        // A first read fixes the snapshot; without it every commit would make the copy begin again.
        try steer("SELECT count(*) FROM sqlite_schema")
        let target = try SQLiteConnection.open(file, .scratch)
        guard let copy = sqlite3_backup_init(target.handle, "main", handle, "main") else {
            throw StorageError(code: sqlite3_errcode(target.handle), on: target.handle)
        }
        let code = copyAll(copy, progress)
        sqlite3_backup_finish(copy)
        if cancelled?.isSet ?? false { throw CancellationError() }
        guard code == SQLITE_DONE else { throw StorageError(code: code, on: target.handle) }
        // The copy says of itself that it has a write-ahead log beside it; a backup stands alone.
        try target.steer("PRAGMA journal_mode = DELETE")
    }

    private func copyAll(_ copy: OpaquePointer, _ progress: (Int, Int) -> Void) -> Int32 {
        while true {
            let code = sqlite3_backup_step(copy, 4096)
            let total = Int(sqlite3_backup_pagecount(copy))
            progress(total - Int(sqlite3_backup_remaining(copy)), total)
            if code != SQLITE_OK || cancelled?.isSet ?? false { return code }
        }
    }
}

/// The line `<64 hexadecimal digits>  <file name>` beside a backup.
enum Checksum {
    static func write(_ sha256: String, for file: String) throws {
        try DurableFile.write("\(sha256)  \(name(of: file))\n", to: file + ".sha256")
    }

    static func read(for file: String) throws -> String {
        let line = try DurableFile.read(file + ".sha256")
        let digits = line.prefix { $0.isHexDigit }
        guard digits.count == 64 else { throw StorageError.corrupt("\(file).sha256 tidak berisi sidik SHA-256") }
        return digits.lowercased()
    }

    private static func name(of file: String) -> Substring {
        file.split(separator: "/").last ?? file[...]
    }
}
