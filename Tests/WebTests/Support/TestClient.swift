import HTTPTypes
import Hummingbird
import Kinerja
import Logging
import NIOCore
import Synchronization

@testable import Web

/// A request as a test writes it.
struct TestRequest: Sendable {
    var method: HTTPRequest.Method
    var target: String
    var headers: HTTPFields = [:]
    var body: [UInt8] = []
    /// Body pieces as they would arrive, for streaming tests.
    var chunkSize: Int?
    var sendsToken = true

    static func get(_ path: Path) -> TestRequest { get(path.string) }
    static func get(_ target: String) -> TestRequest { TestRequest(method: .get, target: target) }
    static func head(_ target: String) -> TestRequest { TestRequest(method: .head, target: target) }
    static func delete(_ target: String) -> TestRequest { TestRequest(method: .delete, target: target) }
    static func post(_ path: Path, _ form: [(String, String)] = []) -> TestRequest { post(path.string, form) }

    static func post(_ target: String, _ form: [(String, String)] = []) -> TestRequest {
        let body = form.map { "\(Percent.encode($0.0))=\(Percent.encode($0.1))" }.joined(separator: "&")
        return TestRequest(
            method: .post, target: target, headers: [.contentType: "application/x-www-form-urlencoded"], body: Array(body.utf8))
    }

    func with(_ name: HTTPField.Name, _ value: String) -> TestRequest {
        var copy = self
        copy.headers[name] = value
        return copy
    }

    /// As a forged form would come.
    var withoutToken: TestRequest {
        var copy = self
        copy.sendsToken = false
        return copy
    }
}

struct TestResponse: Sendable {
    var status: Int
    var headers: HTTPFields
    var body: String
    var cookies: [String] { headers[values: .setCookie] }
}

/// Sends requests through the whole responder, without a socket.
struct TestClient: Sendable {
    static let visitor = "0123456789abcdef0123456789abcdef"
    let responder: SiteResponder

    init(_ site: Site = .test(), routes: [Route]? = nil) {
        responder = SiteResponder(site: site, routes: routes)
    }

    private var site: Site { responder.site }

    func send(_ request: TestRequest, as person: Person? = nil) async throws -> TestResponse {
        let (headers, body) = prepared(request, person)
        let head = HTTPRequest(method: request.method, scheme: "http", authority: "tolok.test", path: request.target, headerFields: headers)
        let response = try await responder.respond(
            to: Request(head: head, body: stream(body, request.chunkSize)), context: WebContext(peer: "192.0.2.1", logger: site.logger))
        let sink = Sink()
        try await response.body.write(sink)
        return TestResponse(status: response.status.code, headers: response.headers, body: sink.text)
    }

    var isSecure: Bool { site.configuration.isSecure }

    private func prepared(_ request: TestRequest, _ person: Person?) -> (HTTPFields, [UInt8]) {
        var headers = request.headers
        let secure = site.configuration.isSecure
        var cookies = ["\(CookieName.tamu.name(isSecure: secure))=\(Self.visitor)"]
        if let person { cookies.append("\(CookieName.sesi.name(isSecure: secure))=\(TestSesi.token(person))") }
        headers[.cookie] = (cookies + headers[values: .cookie]).joined(separator: "; ")
        guard request.method == .post, request.sendsToken, headers[.contentType] == "application/x-www-form-urlencoded" else {
            return (headers, request.body)
        }
        return (headers, request.body + Array("&_csrf=\(token(person))".utf8))
    }

    func token(_ person: Person?) -> String {
        FormToken(key: site.key, visitor: Self.visitor, person: person).string
    }

    private func stream(_ body: [UInt8], _ size: Int?) -> RequestBody {
        guard let size else { return RequestBody(buffer: ByteBuffer(bytes: body)) }
        let pieces = stride(from: 0, to: body.count, by: size).map { ByteBuffer(bytes: body[$0..<min($0 + size, body.count)]) }
        return RequestBody(
            asyncSequence: AsyncStream { continuation in
                for piece in pieces { continuation.yield(piece) }
                continuation.finish()
            })
    }
}

private final class Sink: ResponseBodyWriter, Sendable {
    private let buffer = Mutex(ByteBuffer())

    func write(_ part: ByteBuffer) async throws {
        buffer.withLock { _ = $0.writeImmutableBuffer(part) }
    }

    func finish(_ trailers: HTTPFields?) async throws {}

    var text: String { buffer.withLock { String(buffer: $0) } }
}
