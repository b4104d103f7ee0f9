/// One value that a statement binds or a row holds.
///
/// There is no floating-point case on purpose: results and money are integers or exact decimals in text.
/// An engine without booleans (SQLite) gives `.int(0)` or `.int(1)` back for `.bool`; `Bool` decodes both.
package enum SQLValue: Sendable, Hashable {
    case null
    case int(Int64)
    case text(String)
    case blob([UInt8])
    case bool(Bool)

    /// The case's name, for error messages that must not show the value.
    package var kind: String {
        switch self {
        case .null: "NULL"
        case .int: "bilangan bulat"
        case .text: "teks"
        case .blob: "biner"
        case .bool: "boolean"
        }
    }
}

/// A type whose values can be bound: `"… WHERE nip = \(nip)"`.
///
/// An enum or identifier with a raw value needs only the conformance: `enum Status: String, SQLCodable { … }`.
package protocol SQLEncodable: Sendable {
    var sqlValue: SQLValue { get }
}

/// A type that can be read from a column. Throws `StorageError.decoding` when the value does not fit.
package protocol SQLDecodable: Sendable {
    init(sqlValue: SQLValue) throws(StorageError)
}

package typealias SQLCodable = SQLEncodable & SQLDecodable

extension SQLEncodable where Self: RawRepresentable, RawValue: SQLEncodable {
    package var sqlValue: SQLValue { rawValue.sqlValue }
}

extension SQLDecodable where Self: RawRepresentable, RawValue: SQLDecodable {
    package init(sqlValue: SQLValue) throws(StorageError) {
        guard let value = Self(rawValue: try RawValue(sqlValue: sqlValue)) else {
            throw .decoding("nilai tidak dikenal untuk \(Self.self)")
        }
        self = value
    }
}
