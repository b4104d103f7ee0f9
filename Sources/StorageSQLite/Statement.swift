import CSQLite
import Storage

/// One prepared statement. Values are bound, with copies made by SQLite; rows are decoded to plain values.
final class Statement {
    let handle: OpaquePointer
    let isReadOnly: Bool
    /// While true, another use of the same text gets a statement of its own (a query inside the body of `each`).
    var isBusy = false
    private var columns: SQLColumns?
    private var columnsPrepared: Int32 = -1

    init(_ handle: OpaquePointer) {
        self.handle = handle
        isReadOnly = sqlite3_stmt_readonly(handle) != 0
    }

    deinit { sqlite3_finalize(handle) }

    func bind(_ values: [SQLValue]) throws(StorageError) {
        guard Int(sqlite3_bind_parameter_count(handle)) == values.count else {
            throw .other(code: Int(SQLITE_RANGE), message: "jumlah tanda ? tidak sama dengan jumlah nilai")
        }
        for (index, value) in values.enumerated() {
            let code = try bind(value, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw StorageError(code: code, on: sqlite3_db_handle(handle)) }
        }
    }

    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
        isBusy = false
    }

    /// The row that the last step stopped at.
    func row() throws(StorageError) -> SQLRow {
        let columns = currentColumns()
        var values: [SQLValue] = []
        values.reserveCapacity(columns.names.count)
        for index in columns.names.indices { values.append(try value(at: Int32(index))) }
        return SQLRow(columns: columns, values: values)
    }

    private func bind(_ value: SQLValue, at index: Int32) throws(StorageError) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .int(let value): return sqlite3_bind_int64(handle, index, value)
        case .bool(let value): return sqlite3_bind_int64(handle, index, value ? 1 : 0)
        case .blob(let bytes): return bytes.withUnsafeBytes { tolok_sqlite3_bind_blob(handle, index, $0.baseAddress, UInt64($0.count)) }
        case .text(let text): return try bind(text, at: index)
        }
    }

    private func bind(_ text: String, at index: Int32) throws(StorageError) -> Int32 {
        var text = text
        let code: Int32? = text.withUTF8 { bytes in
            // PostgreSQL cannot store U+0000 in a text, so that no engine may.
            guard !bytes.contains(0) else { return nil }
            return bytes.withMemoryRebound(to: CChar.self) { tolok_sqlite3_bind_text(handle, index, $0.baseAddress, UInt64($0.count)) }
        }
        guard let code else { throw .decoding("teks mengandung karakter NUL") }
        return code
    }

    private func value(at index: Int32) throws(StorageError) -> SQLValue {
        switch sqlite3_column_type(handle, index) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .int(sqlite3_column_int64(handle, index))
        case SQLITE_TEXT: return .text(try text(at: index))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(handle, index)
            return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))))
        default: throw .decoding("kolom \(index + 1) berisi pecahan biner")
        }
    }

    private func text(at index: Int32) throws(StorageError) -> String {
        guard let start = sqlite3_column_text(handle, index) else { throw .unavailable("memori habis") }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .corrupt("teks bukan UTF-8") }
        return text
    }

    /// SQLite prepares a statement anew by itself when the schema changed; names may have changed with it.
    private func currentColumns() -> SQLColumns {
        let prepared = sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_REPREPARE, 0)
        if let columns, columnsPrepared == prepared { return columns }
        let names = (0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) }
        let fresh = SQLColumns(names)
        columns = fresh
        columnsPrepared = prepared
        return fresh
    }
}
