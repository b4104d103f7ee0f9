import Kinerja
import Rulebooks
import UseCases

extension Bool: Shaped {
    static func schema(in reader: SchemaReader) -> Schema { .boolean }
    static func sample(in reader: SchemaReader) -> Bool { false }
}

extension String: Shaped {
    static func schema(in reader: SchemaReader) -> Schema { .text }
    static func sample(in reader: SchemaReader) -> String { "" }
}

/// An API writes a sentence as its text (`Kalimat.rendering`).
extension Kalimat: Shaped {
    static func schema(in reader: SchemaReader) -> Schema { String.schema(in: reader) }
    static func sample(in reader: SchemaReader) -> Kalimat { "" }
}

/// A decimal in is what a decimal out is.
extension NilaiInput: Shaped {
    static func schema(in reader: SchemaReader) throws -> Schema {
        try reader.name("Desimal", .text(pattern: #"^(-?[0-9]{1,18}(\.[0-9]{1,9})?)?$"#))
    }
    static func sample(in reader: SchemaReader) -> NilaiInput { NilaiInput(diketik: "") }
}

/// What an answer says of a target may be sent back.
extension TargetInput: Shaped {
    static func schema(in reader: SchemaReader) throws -> Schema { .textOr(try reader.schema(of: TargetJSON.self)) }
    static func sample(in reader: SchemaReader) -> TargetInput { "" }
}

extension HanyaDibaca: Shaped {
    static func schema(in reader: SchemaReader) -> Schema { .anything }
    static func sample(in reader: SchemaReader) -> HanyaDibaca { HanyaDibaca() }
}

extension Int: Shaped {
    static func schema(in reader: SchemaReader) -> Schema { .integer() }
    static func sample(in reader: SchemaReader) -> Int { 0 }
}

extension Int64: Shaped {
    static func schema(in reader: SchemaReader) -> Schema { .long }
    static func sample(in reader: SchemaReader) -> Int64 { 0 }
}

extension Array: Shaped where Element: Decodable {
    static func schema(in reader: SchemaReader) throws -> Schema { .list(try reader.read(Element.self).schema) }
    static func sample(in reader: SchemaReader) -> [Element] { [] }
}

extension Dictionary: Shaped where Value: Decodable {
    static func schema(in reader: SchemaReader) throws -> Schema { .map(try reader.read(Value.self).schema) }
    static func sample(in reader: SchemaReader) -> [Key: Value] { [:] }
}

extension LocalDate: Shaped {
    static func schema(in reader: SchemaReader) throws -> Schema { try reader.name("Tanggal", .text(format: "date")) }
    static func sample(in reader: SchemaReader) -> LocalDate { .example }
}

extension NIP: Shaped {
    static func schema(in reader: SchemaReader) throws -> Schema { try reader.name("NIP", .text(pattern: "^[0-9]{18}$")) }
    static func sample(in reader: SchemaReader) throws -> NIP { try NIP("198404222009032004") }
}

/// A moment as the API writes it: RFC 3339 in UTC.
struct Waktu: Codable, Shaped {
    let rfc3339: String

    init(_ instant: Instant) { rfc3339 = instant.rfc3339 }

    init(from decoder: any Decoder) throws { rfc3339 = try decoder.singleValueContainer().decode(String.self) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rfc3339)
    }

    static func schema(in reader: SchemaReader) throws -> Schema { try reader.name("Waktu", .text(format: "date-time")) }
    static func sample(in reader: SchemaReader) -> Waktu { Waktu(Instant(rawValue: 0)) }
}

/// Any value of a rule, only ever sent.
struct NilaiAturan: Codable, Shaped {
    private let value: RawValue

    init(_ value: RawValue) { self.value = value }

    /// Nil for null: the API sends none, a key that is missing is empty.
    static func given(_ value: RawValue) -> NilaiAturan? { value == .null ? nil : NilaiAturan(value) }

    init(from decoder: any Decoder) throws { throw SchemaReader.Fault.unreadable("NilaiAturan") }
    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }

    static func schema(in reader: SchemaReader) -> Schema { .anything }
    static func sample(in reader: SchemaReader) -> NilaiAturan { NilaiAturan(.boolean(true)) }
}

/// A text that should be a word of a closed list, read so that a wrong one is answered by a sentence (422) and not by 400.
struct Word<Value: RawRepresentable & CaseIterable & Decodable>: Decodable, Shaped where Value.RawValue == String {
    let text: String
    var value: Value? { Value(rawValue: text) }

    init(text: String) { self.text = text }
    init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    static func schema(in reader: SchemaReader) throws -> Schema { try reader.read(Value.self).schema }
    static func sample(in reader: SchemaReader) -> Word { Word(text: "") }
}

/// Lists of lines under the words of a closed list; a key that is not sent stays as it is.
struct Lines<Key: RawRepresentable & CaseIterable>: Decodable, Shaped where Key.RawValue == String {
    let lists: [String: [String]]

    init(lists: [String: [String]]) { self.lists = lists }
    init(from decoder: any Decoder) throws { lists = try [String: [String]](from: decoder) }

    static func schema(in reader: SchemaReader) throws -> Schema {
        let members = Key.allCases.map { NamedSchema.Member(name: $0.rawValue, schema: .list(.text), isOptional: true) }
        return try reader.name("Daftar.\(Key.self)", .record(members, isClosed: true))
    }
    static func sample(in reader: SchemaReader) -> Lines { Lines(lists: [:]) }
}

/// A file of a multipart form, which the body reader streams past the decoder.
struct FormFile: Decodable, Shaped {
    static func schema(in reader: SchemaReader) -> Schema { .file }
    static func sample(in reader: SchemaReader) -> FormFile { FormFile() }
}
