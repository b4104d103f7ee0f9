// The standard types that can be bound and read. Dates, identifiers and categories build on these.

extension SQLValue: SQLCodable {
    package var sqlValue: SQLValue { self }
    package init(sqlValue: SQLValue) { self = sqlValue }

    fileprivate func mismatch(_ wanted: Any.Type) -> StorageError {
        .decoding("\(kind) dibaca sebagai \(wanted)")
    }
}

extension Int64: SQLCodable {
    package var sqlValue: SQLValue { .int(self) }
    package init(sqlValue: SQLValue) throws(StorageError) {
        guard case .int(let value) = sqlValue else { throw sqlValue.mismatch(Self.self) }
        self = value
    }
}

extension Int: SQLCodable {
    package var sqlValue: SQLValue { .int(Int64(self)) }
    package init(sqlValue: SQLValue) throws(StorageError) {
        guard let value = Int(exactly: try Int64(sqlValue: sqlValue)) else { throw sqlValue.mismatch(Self.self) }
        self = value
    }
}

extension String: SQLCodable {
    package var sqlValue: SQLValue { .text(self) }
    package init(sqlValue: SQLValue) throws(StorageError) {
        guard case .text(let value) = sqlValue else { throw sqlValue.mismatch(Self.self) }
        self = value
    }
}

extension Bool: SQLCodable {
    package var sqlValue: SQLValue { .bool(self) }
    package init(sqlValue: SQLValue) throws(StorageError) {
        switch sqlValue {
        case .bool(let value): self = value
        case .int(0): self = false
        case .int(1): self = true
        default: throw sqlValue.mismatch(Self.self)
        }
    }
}

extension [UInt8]: SQLEncodable {
    package var sqlValue: SQLValue { .blob(self) }
}

extension [UInt8]: SQLDecodable {
    package init(sqlValue: SQLValue) throws(StorageError) {
        guard case .blob(let value) = sqlValue else { throw sqlValue.mismatch(Self.self) }
        self = value
    }
}

extension Optional: SQLEncodable where Wrapped: SQLEncodable {
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension Optional: SQLDecodable where Wrapped: SQLDecodable {
    package init(sqlValue: SQLValue) throws(StorageError) {
        self = if case .null = sqlValue { nil } else { try Wrapped(sqlValue: sqlValue) }
    }
}
