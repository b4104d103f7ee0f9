import Kinerja

/// Reads the shape of `Decodable` types by letting them decode themselves from nothing: what they ask for is what they hold.
///
/// A payload of an answer is `Codable` for this, so that one reading serves what is sent and what is taken.
final class SchemaReader {
    private(set) var components: [String: NamedSchema] = [:]
    private var hidden: [String: Set<String>] = [:]

    /// What a member means whose type is wider, because a command reads it itself to answer a wrong one by a sentence (422).
    static let meant: [String: any Payload.Type] = [
        "Aturan.Step.masukan": [String: NilaiAturan].self, "GiveUmpanBalik.nada": NadaUmpanBalik.self,
        "SaveHasilKerja.klasifikasi": KlasifikasiHasilKerja.self, "UmpanBalik.PermintaanBody.pemberi": [PegawaiID].self,
    ]

    enum Fault: Error, Equatable {
        /// The type reads itself in a way that shows no members; it wants a ``Shaped`` conformance.
        case unreadable(String)
        /// Two types would have one name, or one type is read in two ways.
        case ambiguous(String)
    }

    func schema(of type: any Decodable.Type) throws -> Schema { try open(type) }

    /// The command in a body, of which the address and `If-Match` say some members.
    func schema(of type: any Decodable.Type, without beside: Set<String>) throws -> Schema {
        hidden[Self.name(of: type)] = beside
        return try open(type)
    }

    private func open<Value: Decodable>(_ type: Value.Type) throws -> Schema { try read(type).schema }

    func read<Value: Decodable>(_ type: Value.Type) throws -> (schema: Schema, sample: Value) {
        if let shaped = type as? any Shaped.Type { return try (shaped.schema(in: self), sample(shaped)) }
        if let id = type as? any Identifier.Type {
            return try (name("Id", .text(pattern: "^[0-9a-hjkmnp-tv-z]{26}$")), sample(id))
        }
        if let words = type as? any (CaseIterable & RawRepresentable).Type { return try read(words: words) }
        let inside = MemberDecoder(self, of: Self.name(of: type))
        let sample = try Value(from: inside)
        let name = Self.name(of: type)
        return (try self.name(name, .record(inside.members.filter { hidden[name]?.contains($0.name) != true })), sample)
    }

    func name(_ name: String, _ component: NamedSchema) throws -> Schema {
        guard components[name] == nil || components[name] == component else { throw Fault.ambiguous(name) }
        components[name] = component
        return .named(name)
    }

    private func sample<Value>(_ type: any Shaped.Type) throws -> Value { try cast(type.sample(in: self)) }

    private func sample<Value>(_ type: any Identifier.Type) throws -> Value {
        try cast(type.init(rawValue: "01hf7yat000000000000000001"))
    }

    private func read<Value>(words type: any (CaseIterable & RawRepresentable).Type) throws -> (Schema, Value) {
        let (words, first) = Self.words(type)
        return try (name(Self.name(of: type), .words(words)), cast(first))
    }

    private static func words<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> ([String], Word?) {
        (type.allCases.map { "\($0.rawValue)" }, type.allCases.first)
    }

    private func cast<Value>(_ value: Any?) throws -> Value {
        guard let value = value as? Value else { throw Fault.unreadable("\(Value.self)") }
        return value
    }

    /// `Web.ListJSON<Web.SKPSummaryJSON>` to `Daftar.SKPSummary`: the type's own name without what says that it is JSON of the API.
    static func name(of type: Any.Type) -> String {
        String(reflecting: type).replacing(/\b(?:Web|UseCases|Kinerja|Impor|Rulebooks)\./, with: "").replacing(
            /(?:JSON|API)(?=[.<>]|$)/, with: ""
        )
        .replacing("<", with: ".").replacing(">", with: "")
    }
}

/// Stands in for a document; notes what is asked of it.
final class MemberDecoder: Decoder {
    let reader: SchemaReader
    fileprivate(set) var members: [NamedSchema.Member] = []
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    private let type: String

    init(_ reader: SchemaReader, of type: String) { (self.reader, self.type) = (reader, type) }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Members(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw SchemaReader.Fault.unreadable("list") }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw SchemaReader.Fault.unreadable("single value") }

    fileprivate func note<Value: Decodable>(_ name: String, _ type: Value.Type, isOptional: Bool) throws -> Value {
        var (schema, sample) = try reader.read(type)
        if let meant = SchemaReader.meant["\(self.type).\(name)"] { schema = try reader.schema(of: meant) }
        if name == "version", schema == .long { schema = try reader.name("Version", .number(minimum: 0)) }
        members.append(NamedSchema.Member(name: name, schema: schema, isOptional: isOptional))
        return sample
    }
}

private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: MemberDecoder
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try decoder.note(key.stringValue, type, isOptional: false)
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try decoder.note(key.stringValue, type, isOptional: true)
    }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder.note(key.stringValue, type, isOptional: false) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try decoder.note(key.stringValue, type, isOptional: false) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder.note(key.stringValue, type, isOptional: false) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try decoder.note(key.stringValue, type, isOptional: false) }
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try decoder.note(key.stringValue, type, isOptional: true) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try decoder.note(key.stringValue, type, isOptional: true)
    }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try decoder.note(key.stringValue, type, isOptional: true) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try decoder.note(key.stringValue, type, isOptional: true) }

    /// No API type holds these: a number is a whole one or decimal text.
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { throw SchemaReader.Fault.unreadable(key.stringValue) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw SchemaReader.Fault.unreadable(key.stringValue) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { throw SchemaReader.Fault.unreadable(key.stringValue) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { throw SchemaReader.Fault.unreadable(key.stringValue) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { throw SchemaReader.Fault.unreadable(key.stringValue) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { throw SchemaReader.Fault.unreadable(key.stringValue) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { throw SchemaReader.Fault.unreadable(key.stringValue) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { throw SchemaReader.Fault.unreadable(key.stringValue) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { throw SchemaReader.Fault.unreadable(key.stringValue) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { throw SchemaReader.Fault.unreadable(key.stringValue) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        throw SchemaReader.Fault.unreadable(key.stringValue)
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw SchemaReader.Fault.unreadable(key.stringValue)
    }
    func superDecoder() throws -> any Decoder { throw SchemaReader.Fault.unreadable("super") }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw SchemaReader.Fault.unreadable(key.stringValue) }
}
