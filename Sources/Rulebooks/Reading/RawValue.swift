internal import DMN

/// A value as programs read it: codes as they are, numbers as decimal text so that no digit is lost.
package indirect enum RawValue: Sendable, Equatable, Encodable {
    case null
    case boolean(Bool)
    case text(String)
    case list([RawValue])
    case record([Field])

    package struct Field: Sendable, Equatable {
        let name: String
        let value: RawValue
    }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .boolean(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .list(let items):
            var container = encoder.unkeyedContainer()
            for item in items { try container.encode(item) }
        case .record(let fields):
            var container = encoder.container(keyedBy: Key.self)
            for field in fields { try container.encode(field.value, forKey: Key(stringValue: field.name)) }
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension RawValue {
    init(_ value: FEELValue) {
        switch value {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .list(let list): self = .list(list.items.map { RawValue($0) })
        case .context(let context): self = .record(context.entries.map { Field(name: $0.name, value: RawValue($0.value)) })
        default: self = .text(value.text)
        }
    }

    init(_ values: [TracedValue]) { self = .record(values.map { Field(name: $0.name, value: RawValue($0.value)) }) }
}
