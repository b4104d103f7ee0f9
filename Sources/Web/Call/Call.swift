import FoundationEssentials
package import HTTPTypes
package import Hummingbird
package import Kinerja
package import Logging
import NIOCore
import Secrets
package import UseCases

/// One request on its way through a handler: who asks, for what, with which words.
package struct Call: Sendable {
    package let site: Site
    package let method: HTTPRequest.Method
    package let headers: HTTPFields
    /// Given back in `X-Request-Id` and on every error page, so that a person can name it and the log can find it.
    package let requestID: String
    package let clientAddress: String
    package let logger: Logger
    package let receivedAt: Instant
    let cookies: Cookies
    /// The browser's random number; new when it sent none.
    let visitor: String
    let visitorIsNew: Bool

    /// Read from the request line as it came: an address too broken to be taken apart is still an address of the API.
    private let isForAPI: Bool
    var target: RequestTarget?
    package var parameters: [String: String] = [:]
    package var person: Person?
    /// The session's token was replaced a moment ago: good only for a form that brings a proof of identity, which it is answered by.
    var isRepeat = false
    package var form = Form()
    package var bodyBytes: [UInt8] = []
    package var locale: Language

    init(site: Site, head: HTTPRequest, context: WebContext) {
        self.site = site
        method = head.method
        isForAPI = head.path?.hasPrefix("/api/") == true
        headers = head.headerFields
        requestID = site.random(8).hexadecimal
        clientAddress = ClientAddress.of(context.peer, headers: head.headerFields, trusting: site.configuration.trustedProxies)
        receivedAt = site.now()
        cookies = Cookies(head.headerFields, isSecure: site.configuration.isSecure)
        let known = cookies[.tamu].flatMap { $0.utf8.count == 32 && $0.hexadecimalBytes != nil ? $0 : nil }
        visitor = known ?? site.random(16).hexadecimal
        visitorIsNew = known == nil
        locale = cookies[.bahasa].flatMap(Language.init(rawValue:)) ?? .id
        var logger = context.logger
        logger[metadataKey: "request"] = .string(requestID)
        self.logger = logger
    }

    package var query: Query { target?.query ?? Query() }
    package var isSignedIn: Bool { person != nil }

    /// Who acts, for use cases; a route that is not public always has one.
    package var actor: Actor {
        get throws(Refusal) {
            guard let person else { throw .signInRequired }
            return person.actor
        }
    }

    package var sesiToken: String? { renewedToken ?? cookies[.sesi] }
    /// The token of the session after a step-up within this request.
    var renewedToken: String?

    /// This page's own address, for `kembali` links.
    package var path: String { target?.rawPath ?? "/" }

    /// The API, and clients that ask for JSON and not for HTML, get `application/problem+json` for an error.
    package var wantsJSON: Bool {
        if isForAPI { return true }
        let accept = headers[.accept] ?? ""
        return accept.contains("json") && !accept.contains("text/html")
    }
}

extension HTTPField.Name {
    static let idempotencyKey = Self("Idempotency-Key")!
    static let requestID = Self("X-Request-Id")!
    static let secFetchSite = Self("Sec-Fetch-Site")!
    static let forwardedFor = Self("X-Forwarded-For")!
}

extension Int {
    /// Plain digits without sign or leading zeros, so that every page has exactly one address.
    init?(decimal text: String) {
        guard let number = Int(text), number >= 0, String(number) == text else { return nil }
        self = number
    }
}

extension Call {
    /// A parameter of the route's address: `let id: SKPID = try call.path("id")`.
    /// - Throws: `Refusal.notFound`, because an address with a malformed number or identifier does not exist.
    package func path<Value: PathParameter>(_ name: String, as type: Value.Type = Value.self) throws(Refusal) -> Value {
        guard let value = parameters[name].flatMap(Value.init(pathParameter:)) else { throw .notFound }
        return value
    }

    /// The version that a form was opened with. A missing or odd one is no version of anything: the form is shown again as stale.
    package var sentVersion: Int64 { Int64(form.text("version")) ?? -1 }

    /// A number of the query string within a range: page sizes, years. Anything else counts as not given.
    package func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        query[name].flatMap(Int.init(decimal:)).flatMap { range.contains($0) ? $0 : nil }
    }
}

/// The door of the use cases, as a handler goes through it: by whoever asks, under the request's key.
extension Call {
    @_disfavoredOverload
    package func run<C: Command>(_ command: C) async throws -> C.Receipt where C.Receipt: Codable {
        try await site.installation.run(command, by: actor, key: idempotencyKey)
    }

    @_disfavoredOverload
    package func run<C: PreparedCommand>(_ command: C) async throws -> C.Receipt where C.Receipt: Codable {
        try await site.installation.run(command, by: actor, key: idempotencyKey)
    }

    package func run<C: Command & ReceiptNotKept>(_ command: C) async throws -> C.Receipt {
        try await site.installation.run(command, by: actor)
    }

    package func run<C: PreparedCommand & ReceiptNotKept>(_ command: C) async throws -> C.Receipt {
        try await site.installation.run(command, by: actor)
    }

    package func ask<Q: UseCases.Query>(_ query: Q) async throws -> Q.View {
        try await site.installation.ask(query, by: actor, terbaca: person?.terbaca)
    }

    /// The only way by which a form comes back. Carries it out; when that cannot be, shows it again with what was typed (422), or beside the newer version (409).
    func attempt(
        _ act: () async throws -> Response, again: (FormFault) async throws -> Page
    ) async throws -> Response {
        do {
            return try await act()
        } catch let error as Invalid {
            return invalid(try await again(.invalid(error.fields)))
        } catch Refused.stale {
            return html(try await again(.stale), status: .conflict)
        }
    }

    /// One effect each: the hidden field of a form, or `Idempotency-Key` of the API. A re-send gives the same receipt.
    ///
    /// - Throws: 400 for a key that is too short to be one or too long: what it was meant to guard would not be guarded.
    package var idempotencyKey: String? {
        get throws(Refusal) {
            guard let key = form[FormTokens.idempotencyField] ?? headers[.idempotencyKey] else { return nil }
            guard (8...100).contains(key.utf8.count) else { throw .malformedKey }
            return key
        }
    }
}

extension Call {
    /// A page. Everything but the page itself (header, menu, message, footer) is the layout's.
    package func html(_ page: Page, status: HTTPResponse.Status = .ok) -> Response {
        let flash = Flash(cookieValue: cookies[.kabar], key: site.key)
        let layout = Layout(page: page, call: self, flash: flash)
        var response = Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: layout.html.buffer))
        if visitorIsNew { response.set(.tamu, visitor, seconds: 180 * 86_400, on: self) }
        if cookies[.kabar] != nil { response.set(.kabar, "", seconds: 0, on: self) }
        return response
    }

    /// Post-redirect-get: 303 to a page that reloading cannot repeat, with a message for it.
    package func redirect(to path: Path, flash: Flash? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path.string, .cacheControl: "no-store"])
        if let flash { response.set(.kabar, flash.cookieValue(site.key), seconds: 120, on: self) }
        return response
    }

    /// A failed form comes back with what was typed and what is wrong (422). The page shows an `ErrorSummary`.
    package func invalid(_ page: Page) -> Response {
        html(page, status: .unprocessableContent)
    }

    package func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        let language = Language.current
        let render: @Sendable (Kalimat) -> String = { $0.teks(language) }
        if let key = Kalimat.rendering { encoder.userInfo[key] = render }
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
    }

    /// The body of a `.json` route.
    package func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws(Refusal) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bodyBytes))
        } catch {
            throw .malformedJSON(String(describing: error))
        }
    }

    /// A download. Never shown inside the site: `attachment`, and the type is not guessed.
    package func file(_ body: ResponseBody, name: String, type: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: "no-store", .contentDisposition: ContentDisposition.attachment(name),
                .contentSecurityPolicy: "default-src 'none'; sandbox",
            ], body: body)
    }

    package func file(_ bytes: [UInt8], name: String, type: String) -> Response {
        file(ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)), name: name, type: type)
    }
}

extension Response {
    /// Adds a cookie of this site.
    package mutating func set(_ cookie: CookieName, _ value: String, seconds: Int? = nil, on call: Call) {
        let setting = cookie.setting(value, seconds: seconds, isSecure: call.site.configuration.isSecure)
        headers.append(HTTPField(name: .setCookie, value: setting))
    }
}

enum ContentDisposition {
    /// RFC 6266: an ASCII name for old clients and the true one in UTF-8.
    static func attachment(_ name: String) -> String {
        let plain = String(
            name.unicodeScalars.map { $0.isASCII && $0.value > 0x1F && !"\"\\/%;".unicodeScalars.contains($0) ? Character($0) : "_" })
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(Percent.encode(name))"
    }
}
