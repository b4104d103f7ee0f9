import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Web

/// Runs on a loop whose time the test moves.
@Suite("Connections")
struct ConnectionGuardTests {
    private let channel: EmbeddedChannel
    private let connections = ConnectionCount(limit: 2, of: 40, exempt: ["10.0.0.1"])

    init() throws {
        channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandler(ConnectionGuard(limits: Limits(), connections: connections))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private func wait(_ seconds: Int64) { channel.embeddedEventLoop.advanceTime(by: .seconds(seconds)) }
    private func receive(_ part: HTTPRequestPart) throws { try channel.writeInbound(part) }
    private func answer() throws {
        try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    private var requestHead: HTTPRequestPart { .head(HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/")) }

    @Test("a connection that sends no whole head is cut")
    func head() throws {
        wait(14)
        #expect(channel.isActive)
        wait(10)
        #expect(!channel.isActive)
    }

    @Test("a body that trickles is cut, one at the speed of a poor line is not", arguments: [(100, false), (40_000, true)])
    func body(_ bytesEach5Seconds: Int, _ survives: Bool) throws {
        try receive(requestHead)
        for _ in 0..<5 {
            try receive(.body(ByteBuffer(repeating: 0, count: bytesEach5Seconds)))
            wait(5)
        }
        #expect(channel.isActive == survives)
    }

    @Test("between requests there is half a minute; an answer being worked on is not hurried")
    func keepAlive() throws {
        try receive(requestHead)
        try receive(.end(nil))
        wait(120)
        #expect(channel.isActive)
        try answer()
        wait(28)
        #expect(channel.isActive)
        wait(10)
        #expect(!channel.isActive)
    }

    @Test("after an early answer the rest of the body is not waited for")
    func earlyAnswer() throws {
        try receive(requestHead)
        try answer()
        wait(1)
        #expect(channel.isActive)
        wait(2)
        #expect(!channel.isActive)
    }

    @Test("one address has a bounded number of connections; proxies and the machine itself speak for many")
    func perAddress() {
        #expect(connections.open("192.0.2.1") && connections.open("192.0.2.1") && !connections.open("192.0.2.1"))
        #expect(connections.open("192.0.2.2"))
        connections.close("192.0.2.1")
        #expect(connections.open("192.0.2.1"))
        for _ in 0..<10 { #expect(connections.open("127.0.0.1") && connections.open("10.0.0.1")) }
    }

    @Test("F1 of IPv6 a whole /64 is one address, and an IPv4 address is one however it is written")
    func networks() {
        #expect(connections.open("2001:db8:1:2::1") && connections.open("2001:db8:1:2:ffff::9"))
        #expect(!connections.open("2001:db8:1:2:3:4:5:6") && connections.open("2001:db8:1:3::1"))
        #expect(connections.open("::ffff:192.0.2.7") && connections.open("192.0.2.7") && !connections.open("::ffff:c000:207"))
        connections.close("2001:db8:1:2::1")
        #expect(connections.open("2001:db8:1:2::2"))
    }

    @Test("F1 connections of a proxy count in the whole, and when nine of ten places are taken who asks for nothing is cut soon")
    func crowded() throws {
        #expect(!connections.isCrowded)
        wait(4)
        for _ in 0..<36 { _ = connections.open("127.0.0.1") }
        #expect(connections.isCrowded)
        wait(2)
        #expect(!channel.isActive, "a head that has not come for five seconds")
        #expect(!connections.isCrowded, "its place is free again")
    }
}
