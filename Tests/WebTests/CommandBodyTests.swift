import Kinerja
import TestSupport
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

    @Test(
        "what a lenient reader passes over is no JSON object",
        arguments: [
            "[]", "7", "null", "{", "{}{}", "{\"a\":1,}", "{\"a\":[1,]}", "{,}", "{\"a\" 1}", "{a:1}", "{\"a\":01}", "{\"a\":+1}",
            "{\"a\":NaN}",
            "{\"a\":\"\u{1}\"}", "{\"a\":\"\\x\"}", "{\"a\":1}//", "\u{FEFF}{}",
        ])
    func strict(text: String) {
        #expect(throws: Refusal.self) { try JSONScan.twice(in: Array(text.utf8)) }
    }

    @Test("a body in UTF-16, and one without end, are refused")
    func encodings() {
        let wide = Array("{\"a\":1}".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [wide, [0xFF, 0xFE] + wide, Array(String(repeating: "{\"a\":", count: 5_000).utf8)] {
            #expect(throws: Refusal.self) { try JSONScan.twice(in: bytes) }
        }
    }

    @Test(
        "a name said twice is found, however it is escaped and wherever it stands",
        arguments: [
            ("{\"teks\":1,\"teks\":2}", ["teks"]), ("{\"teks\":1,\"te\\u006bs\":2}", ["teks"]),
            ("{\"skp\":[{},{\"id\":1, \"id\":1}]}", ["skp.2.id"]), ("{\"a\":{\"b\":1},\"c\":{\"b\":-0.5e+3}}", []), (" { } ", []),
        ])
    func twice(text: String, places: [String]) throws {
        #expect(try JSONScan.twice(in: Array(text.utf8)) == places)
    }

    @Test("identifiers of a list that are none are named by their place")
    func identifiers() throws {
        let good = Cast.sri.id.rawValue
        let error = #expect(throws: Invalid.self) { let _: [PegawaiID] = try [good, "x", "", good].identifiers("penerima") }
        #expect(error?.fields.map(\.field) == ["penerima.2", "penerima.3"])
        #expect(try [good].identifiers("penerima") == [Cast.sri.id])
    }
}
