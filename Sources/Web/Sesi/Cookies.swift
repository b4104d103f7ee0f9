import HTTPTypes

/// The cookies this site knows. All are HttpOnly, SameSite=Lax, for the whole site; with https also Secure and `__Host-`.
package enum CookieName: String, Sendable, CaseIterable {
    /// The session token (≥ 128 random bits).
    case sesi
    /// A random visitor number that form tokens are bound to.
    case tamu
    /// One message for the next page, signed.
    case kabar
    case bahasa
    /// Marks a browser that has signed in as this person before (`PerangkatCookie`).
    case perangkat

    func name(isSecure: Bool) -> String {
        (isSecure ? "__Host-" : "") + "tolok-" + rawValue
    }

    /// The value for `Set-Cookie`.
    /// - Parameter seconds: nil ends with the browser session, 0 removes it now.
    package func setting(_ value: String, seconds: Int? = nil, isSecure: Bool) -> String {
        let age = seconds.map { "; Max-Age=\($0)" } ?? ""
        return "\(name(isSecure: isSecure))=\(Percent.encode(value)); Path=/; HttpOnly; SameSite=Lax\(age)\(isSecure ? "; Secure" : "")"
    }
}

struct Cookies: Sendable {
    private var values: [String: String] = [:]
    private let isSecure: Bool

    init(_ fields: HTTPFields, isSecure: Bool) {
        self.isSecure = isSecure
        for header in fields[values: .cookie] {
            for pair in header.split(separator: ";") {
                let halves = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard halves.count == 2, let value = Percent.decode(halves[1].utf8) else { continue }
                let name = String(halves[0])
                if values[name] == nil { values[name] = value }
            }
        }
    }

    subscript(name: CookieName) -> String? { values[name.name(isSecure: isSecure)] }
}
