import CSQLite
import Storage

extension SQLiteConnection {
    /// Installs what watches over the bodies: transactions, pragmas and attached files are the driver's alone, and a
    /// cancelled reader stops within a thousand steps of SQLite's machine.
    func installGuards() {
        let context = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_set_authorizer(handle, { context, action, _, _, _, _ in authorize(context, action) }, context)
        sqlite3_progress_handler(handle, 1000, { isCancelled($0) ? 1 : 0 }, context)
    }
}

private let reserved: Set<Int32> = [SQLITE_TRANSACTION, SQLITE_SAVEPOINT, SQLITE_PRAGMA, SQLITE_ATTACH, SQLITE_DETACH]

private func authorize(_ context: UnsafeMutableRawPointer?, _ action: Int32) -> Int32 {
    guard reserved.contains(action), let context else { return SQLITE_OK }
    return Unmanaged<SQLiteConnection>.fromOpaque(context).takeUnretainedValue().isSteering ? SQLITE_OK : SQLITE_DENY
}

private func isCancelled(_ context: UnsafeMutableRawPointer?) -> Bool {
    guard let context else { return false }
    return Unmanaged<SQLiteConnection>.fromOpaque(context).takeUnretainedValue().cancelled?.isSet ?? false
}
