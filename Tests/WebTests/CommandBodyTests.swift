import Testing
import UseCases

@testable import Web

/// The body of an API request that is a command.
@Suite("Bodies that are commands")
struct CommandBodyTests {
    private struct Sent: Decodable, Equatable {
        let skp: String
        let version: Int
        let angka: String?
    }

    private func body(_ text: String) throws(Refusal) -> JSONBody { try JSONBody(Array(text.utf8)) }

    private let address = [(name: "skp", json: "\"s1\""), (name: "version", json: "3")]

    @Test("what the address and the header say is added to what was sent, also to nothing", arguments: ["", "  ", "{}", "{ }"])
    func added(text: String) throws {
        #expect(try body(text).adding(address).decode(Sent.self) == Sent(skp: "s1", version: 3, angka: nil))
    }

    @Test("numbers and texts of the body keep every digit and letter")
    func untouched() throws {
        let long = "0.1234567890123456789012345678901234"
        let sent = try body("{\"angka\": \"\(long)\"}").adding(address).decode(Sent.self)
        #expect(sent.angka == long)
    }

    @Test(
        "a body that says what the address says, or that is no object, is refused", arguments: ["{\"skp\":\"s2\"}", "[]", "7", "{", "null"])
    func refused(text: String) {
        #expect(throws: Refusal.self) { try body(text).adding(address).decode(Sent.self) }
    }
}
