internal import FoundationEssentials

/// A value kept as JSON text with sorted keys: snapshots, proposals, decisions.
package struct JSONText<Value: Codable & Sendable>: Sendable {
    package let value: Value
    private let text: String

    package init(_ value: Value) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        self.value = value
        text = String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

extension JSONText: SQLEncodable, SQLDecodable {
    package var sqlValue: SQLValue { .text(text) }

    package init(sqlValue: SQLValue) throws(StorageError) {
        guard case .text(let text) = sqlValue, let value = try? JSONDecoder().decode(Value.self, from: Data(text.utf8)) else {
            throw .decoding("\(Value.self)")
        }
        self.value = value
        self.text = text
    }
}
