import CLibPQ
import Storage

/// What the server answered to one statement; owns libpq's result.
final class Reply {
    private let result: OpaquePointer

    init?(_ result: OpaquePointer?) {
        guard let result else { return nil }
        self.result = result
    }

    deinit { PQclear(result) }

    var isGood: Bool {
        let status = PQresultStatus(result)
        return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY || status == PGRES_COPY_IN
    }

    var count: Int { Int(PQntuples(result)) }
    /// `COMMIT`, `INSERT 0 1`, …
    var tag: String { String(cString: PQcmdStatus(result)) }
    /// Rows that an INSERT, UPDATE or DELETE touched.
    var affected: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }
    /// Five characters; empty when the server said nothing, because the connection broke.
    var state: String { field(.state) ?? "" }

    enum Field: Int32 {
        // The letters of the protocol's error fields: macros of characters, which Swift does not import.
        case state = 67
        case message = 77
        case detail = 68
        case table = 116
        case column = 99
        case constraint = 110
    }

    func field(_ field: Field) -> String? { PQresultErrorField(result, field.rawValue).map { String(cString: $0) } }

    func columns() -> SQLColumns { SQLColumns((0..<PQnfields(result)).map { String(cString: PQfname(result, $0)) }) }

    func row(_ row: Int, _ columns: SQLColumns) throws(StorageError) -> SQLRow {
        var values: [SQLValue] = []
        values.reserveCapacity(columns.names.count)
        for column in columns.names.indices { values.append(try value(Int32(row), Int32(column))) }
        return SQLRow(columns: columns, values: values)
    }

    func rows() throws(StorageError) -> [SQLRow] {
        let columns = columns()
        var rows: [SQLRow] = []
        rows.reserveCapacity(count)
        for index in 0..<count { rows.append(try row(index, columns)) }
        return rows
    }

    private func value(_ row: Int32, _ column: Int32) throws(StorageError) -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch PQftype(result, column) {
        case 20, 21, 23:
            guard let number = Int64(String(decoding: bytes, as: UTF8.self)) else { throw .decoding("bilangan bulat") }
            return .int(number)
        case 16: return .bool(bytes.first == UInt8(ascii: "t"))
        case 17: return .blob(try Self.hexadecimal(bytes))
        case 18, 19, 25, 1042, 1043: return .text(String(decoding: bytes, as: UTF8.self))
        case let type: throw .decoding("kolom \(String(cString: PQfname(result, column))) berjenis \(type); tulis CAST")
        }
    }

    /// `\x00ff…`, as `bytea_output = hex` writes it.
    private static func hexadecimal(_ text: UnsafeRawBufferPointer) throws(StorageError) -> [UInt8] {
        guard text.count >= 2, text.count.isMultiple(of: 2), text[0] == UInt8(ascii: "\\") else { throw .decoding("biner") }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2 - 1)
        for index in stride(from: 2, to: text.count, by: 2) { bytes.append(digit(text[index]) << 4 | digit(text[index + 1])) }
        return bytes
    }

    private static func digit(_ letter: UInt8) -> UInt8 { letter < 58 ? letter &- 48 : letter &- 87 }
}
