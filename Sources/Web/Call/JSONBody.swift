import FoundationEssentials
import Kinerja
package import UseCases

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

extension Call {
    /// The command that the JSON body of an API request is, with what the address and `If-Match` say beside it.
    ///
    /// - Parameters:
    ///   - path: members that are parameters of the route: `["skp": "id"]` takes `skp` from `{id}`.
    ///   - isVersioned: takes `version` from `If-Match`.
    ///   - fixed: further members, as JSON.
    /// - Throws: 400 for what is no such command or says one of these members itself, 428 without a version.
    package func command<C: CommandValue>(
        _ type: C.Type = C.self, path: KeyValuePairs<String, String> = [:], isVersioned: Bool = false,
        fixed: KeyValuePairs<String, String> = [:]
    ) throws -> C {
        var members = try path.map { (name: $0.key, json: "\"\(try identifier($0.value))\"") }
        if isVersioned { members.append((name: "version", json: String(try expectedVersion()))) }
        members += fixed.map { (name: $0.key, json: $0.value) }
        return try JSONBody(bodyBytes).adding(members).decode(type)
    }

    /// An identifier of any kind in the address: the command that gets it knows which.
    private func identifier(_ name: String) throws(Refusal) -> String {
        guard let text = parameters[name], SKPID(text: text) != nil else { throw .notFound }
        return text
    }
}
