import HTTPTypes
import Hummingbird

/// Refuses state changes that another site set off: by what the browser itself says, and by a token only our forms have.
enum CrossSite {
    /// Before the body is read. Browsers older than Sec-Fetch-Site still send Origin with a POST; a request with neither
    /// rests on the token alone.
    static func checkOrigin(_ request: Request, hosts: Set<String>) throws(Refusal) {
        if let site = request.headers[.secFetchSite] {
            guard site == "same-origin" || site == "none" else { throw .crossSite }
        }
        guard let origin = request.headers[.origin] else { return }
        let host = origin.split(separator: "/", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
        guard origin.contains("://"), hosts.contains(host) else { throw .crossSite }
    }

    static func checkToken(_ form: Form, _ call: Call) throws(Refusal) {
        let visitor = call.visitorIsNew ? nil : call.visitor
        switch FormToken.judge(form[FormTokens.tokenField], key: call.site.key, visitor: visitor, person: call.person) {
        case .genuine: return
        case .forSomebodyElse: throw .formForSomebodyElse
        case .forged: throw .formForged
        }
    }
}
