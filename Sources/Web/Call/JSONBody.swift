import FoundationEssentials

/// A JSON object as it came, to which members are added without reading it: numbers keep every digit.
struct JSONBody {
    private let bytes: [UInt8]

    /// No body counts as an empty object.
    init(_ bytes: [UInt8]) throws(Refusal) {
        let text = bytes.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        self.bytes = text.isEmpty ? Array("{}".utf8) : Array(text)
        guard self.bytes.first == UInt8(ascii: "{") else { throw .malformedJSON("bukan objek") }
    }

    private init(known bytes: [UInt8]) { self.bytes = bytes }

    func adding(_ members: [(name: String, json: String)]) throws(Refusal) -> JSONBody {
        guard !members.isEmpty else { return self }
        let names: [String: Ignored] = try decode()
        if let twice = members.first(where: { names[$0.name] != nil }) {
            throw .malformedJSON("\(twice.name) ditentukan alamat atau header")
        }
        let head = members.map { "\"\($0.name)\":\($0.json)" }.joined(separator: ",")
        return JSONBody(known: Array("{\(head)\(names.isEmpty ? "" : ",")".utf8) + bytes.dropFirst())
    }

    func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws(Refusal) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            throw .malformedJSON(String(describing: error))
        }
    }

    private struct Ignored: Decodable { init(from _: any Decoder) {} }
}
