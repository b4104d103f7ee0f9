package import HTTPTypes
import Hummingbird
package import Kinerja
package import Logging
import Secrets

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

    package var sessionToken: String? { renewedToken ?? cookies[.sesi] }
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
