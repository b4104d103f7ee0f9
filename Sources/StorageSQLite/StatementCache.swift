import CSQLite
import Storage

/// Prepared statements by their text, for one connection.
struct StatementCache {
    /// Far above the program's own statements; only lists of many lengths (`IN (?,?,…)`) can reach it.
    static let capacity = 512
    private var statements: [String: Statement] = [:]

    /// A statement marked busy, prepared before if possible. The caller resets it.
    mutating func take(_ text: String, on handle: OpaquePointer) throws(StorageError) -> Statement {
        if let cached = statements[text], !cached.isBusy {
            cached.isBusy = true
            return cached
        }
        let fresh = try Self.prepare(text, on: handle)
        if statements.count >= Self.capacity { statements = statements.filter(\.value.isBusy) }
        statements[text] = fresh
        fresh.isBusy = true
        return fresh
    }

    mutating func removeAll() { statements = [:] }

    private static func prepare(_ text: String, on handle: OpaquePointer) throws(StorageError) -> Statement {
        let prepared: (code: Int32, statement: OpaquePointer?, isWhole: Bool) = text.withCString { start in
            var statement: OpaquePointer?
            var tail: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v3(handle, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &tail)
            return (code, statement, tail.map { isBlank($0) } ?? true)
        }
        guard prepared.code == SQLITE_OK else { throw StorageError(code: prepared.code, on: handle) }
        guard let statement = prepared.statement else { throw .other(code: Int(SQLITE_MISUSE), message: "pernyataan kosong") }
        guard prepared.isWhole else {
            sqlite3_finalize(statement)
            throw .other(code: Int(SQLITE_MISUSE), message: "lebih dari satu pernyataan")
        }
        return Statement(statement)
    }

    private static func isBlank(_ rest: UnsafePointer<CChar>) -> Bool {
        String(cString: rest).allSatisfy { $0.isWhitespace || $0 == ";" }
    }
}
