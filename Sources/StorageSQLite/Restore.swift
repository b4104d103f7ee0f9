package import Storage

/// What a backup was found to hold when it was really opened.
package struct RestoreOutcome: Sendable, Hashable {
    package let backup: String
    package let bytes: Int
    package let sha256: String
    /// How many of this program's migrations it still lacks; they are applied at the next start.
    package let pendingMigrations: Int
    package let tables: [TableCount]
}

/// Proving and applying backups. Run `verify` regularly: a backup that was never restored is a hope.
package enum Restore {
    /// Restores `backup` to a scratch file in `folder`, checks it through, and removes it again.
    ///
    /// Checked: the checksum, every page, foreign keys, the hashes of its migrations. Throws `.corrupt`, `.superseded` or `.unsafe`.
    package static func verify(_ backup: String, in folder: String, _ migrator: Migrator = Migrator()) async throws -> RestoreOutcome {
        let copy = folder + "/uji-pulih.db"
        defer { removeWithSideFiles(copy) }
        return try await restore(backup, to: copy, migrator)
    }

    /// Puts `backup` in the place of the database at `path`, which no process may be using.
    ///
    /// It is verified first. What was there stays beside it as `<path>.sebelum-<instant>`.
    package static func apply(
        _ backup: String, to path: String, at instant: Int64, _ migrator: Migrator = Migrator()
    ) async throws -> RestoreOutcome {
        let lock = try FileLock(for: path)
        defer { lock.release() }
        let copy = path + ".pulih"
        defer { removeWithSideFiles(copy) }
        let report = try await restore(backup, to: copy, migrator)
        if DurableFile.exists(path) { try setAside(path, as: "\(path).sebelum-\(instant)") }
        try DurableFile.move(copy, to: path)
        try DurableFile.syncFolder(of: path)
        return report
    }

    private static func restore(_ backup: String, to copy: String, _ migrator: Migrator) async throws -> RestoreOutcome {
        removeWithSideFiles(copy)
        let expected = try Checksum.read(for: backup)
        let digest = try DurableFile.copy(backup, to: copy)
        guard digest.sha256 == expected else { throw StorageError.corrupt("\(backup) tidak sama dengan sidik SHA-256-nya") }
        let database = try await SQLiteDatabase.open(path: copy, readers: 1)
        do {
            let report = try await examine(database, backup, digest, migrator)
            await database.close()
            return report
        } catch {
            await database.close()
            throw error
        }
    }

    private static func examine(
        _ database: SQLiteDatabase, _ backup: String, _ digest: DurableFile.Digest, _ migrator: Migrator
    ) async throws -> RestoreOutcome {
        let problems = try await database.integrityCheck()
        if let first = problems.first { throw StorageError.corrupt("\(backup): \(first)") }
        return RestoreOutcome(
            backup: backup, bytes: digest.bytes, sha256: digest.sha256,
            pendingMigrations: try await migrator.pending(in: database).count,
            tables: try await database.countTables())
    }

    /// Leaves no write-ahead log behind that could be taken for the new file's, and gives the old file a second name, so that
    /// `path` exists at every instant.
    private static func setAside(_ path: String, as kept: String) throws {
        let log = path + "-wal"
        // The old file may be the damaged one: then its log stays beside it as it is.
        _ = try? SQLiteConnection.open(path, .writer).steer("PRAGMA journal_mode = DELETE")
        if DurableFile.exists(log) { try DurableFile.move(log, to: kept + "-wal") }
        DurableFile.remove(path + "-shm")
        try DurableFile.keep(path, as: kept)
        try DurableFile.syncFolder(of: path)
    }

    private static func removeWithSideFiles(_ path: String) {
        for suffix in ["", "-wal", "-shm", ".lock"] { DurableFile.remove(path + suffix) }
    }
}

extension SQLiteDatabase {
    /// `Restore.verify`, and a record in this database that it succeeded at `instant` (microseconds since 1970 UTC).
    package func proveRestore(
        of backup: String, in folder: String, at instant: Int64, _ migrator: Migrator = Migrator()
    ) async throws -> RestoreOutcome {
        let report = try await Restore.verify(backup, in: folder, migrator)
        try await write { try OperationRecord(key: .lastProvenRestore, value: backup, at: instant).save(on: $0) }
        return report
    }
}
