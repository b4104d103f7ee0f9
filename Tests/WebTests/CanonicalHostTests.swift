import HTTPTypes
import Kinerja
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Web

@Suite("One host")
struct CanonicalHostTests {
    @Test("F19 a second Host line is refused, also one that is ours")
    func twoLines() async throws {
        let client = TestClient()
        for other in ["jahat.test", "tolok.test"] {
            let answer = try await client.send(.get("/masuk").with(.host, other))
            #expect(answer.status == 400 && !answer.body.contains("jahat.test"), "\(other)")
        }
        #expect(try await client.send(.get("/masuk")).status == 200)
    }

    @Test(
        "F19 the host of a target in absolute form counts: another one than in Host is a second one",
        arguments: [
            ("/masuk", ["tolok.test"], ["tolok.test"]), ("/masuk?kembali=http://jahat.test/", ["tolok.test"], ["tolok.test"]),
            ("http://tolok.test/masuk", ["Tolok.test"], ["Tolok.test"]),
            ("http://jahat.test/masuk", ["tolok.test"], ["tolok.test", "jahat.test"]),
            ("http://tolok.test@jahat.test/masuk", ["tolok.test"], ["tolok.test", "tolok.test@jahat.test"]),
            ("http://jahat.test", [], ["jahat.test"]),
        ])
    func absolute(_ target: String, _ sent: [String], _ seen: [String]) throws {
        let channel = EmbeddedChannel(handler: TargetHost())
        let headers = HTTPHeaders(sent.map { ("Host", $0) })
        try channel.writeInbound(
            HTTPServerRequestPart.head(HTTPRequestHead(version: .http1_1, method: .GET, uri: target, headers: headers)))
        guard case .head(let head)? = try channel.readInbound(as: HTTPServerRequestPart.self) else {
            Issue.record("the head is passed on")
            return
        }
        #expect(head.headers["Host"] == seen && head.uri == target)
    }
}
