import Kinerja
import Testing

@testable import Web

/// Shapes of types, read from how they decode themselves.
@Suite("Reading schemas from types")
struct SchemaReaderTests {
    private struct Isi: Codable {
        let id: SKPID
        let teks: String?
        let status: StatusSKP
        let baris: [Row]
        let version: Int64

        struct Row: Codable { let jumlah: [String: Int] }
    }

    private struct Own: Decodable {
        let nama: String

        private enum CodingKeys: String, CodingKey { case nama = "nama_lengkap" }

        init(from decoder: any Decoder) throws {
            nama = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .nama) ?? ""
        }
    }

    private struct Odd: Decodable {
        init(from decoder: any Decoder) throws { _ = try decoder.singleValueContainer() }
    }

    private func members(_ type: any Decodable.Type, without: Set<String> = []) throws -> [NamedSchema.Member] {
        let reader = SchemaReader()
        guard case .named(let name) = try reader.schema(of: type, without: without), case .record(let members, _)? = reader.components[name]
        else { return [] }
        return members
    }

    @Test("names, kinds and what may be missing come from the type")
    func record() throws {
        let members = try members(Isi.self)
        #expect(members.map(\.name) == ["id", "teks", "status", "baris", "version"])
        #expect(members.map(\.isOptional) == [false, true, false, false, false])
        #expect(members.map(\.schema).prefix(3) == [.named("Id"), .text, .named("StatusSKP")])
        #expect(members.last?.schema == .named("Version"))
    }

    @Test("a type that decodes itself is read by the keys it asks for")
    func own() throws {
        #expect(try members(Own.self) == [.init(name: "nama_lengkap", schema: .text, isOptional: true)])
    }

    @Test("what the address says is no member of a body")
    func beside() throws {
        #expect(try members(Isi.self, without: ["id", "version"]).map(\.name) == ["teks", "status", "baris"])
    }

    @Test("the words of an enum are its cases")
    func words() throws {
        let reader = SchemaReader()
        _ = try reader.schema(of: StatusSKP.self)
        #expect(reader.components["StatusSKP"] == .words(StatusSKP.allCases.map(\.rawValue)))
    }

    @Test("a type that shows no members is refused, not guessed")
    func odd() {
        #expect(throws: SchemaReader.Fault.self) { try SchemaReader().schema(of: Odd.self) }
    }
}
