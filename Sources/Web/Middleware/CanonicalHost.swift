import HTTPTypes
import Hummingbird

/// A foreign `Host` would end up in links and caches; only the names in the configuration are answered, and only requests that name one
/// host: where two are named, a proxy may have looked at the other one.
enum CanonicalHost {
    static func check(_ request: Request, hosts: Set<String>) throws(Refusal) {
        // The first `Host` is the request's authority; a second one is still among the fields. See also `TargetHost`.
        guard request.headers[.host] == nil else { throw .twoHosts }
        guard let host = request.head.authority?.lowercased(), hosts.contains(host) else { throw .unknownHost }
    }
}

extension HTTPField.Name {
    static let host = Self("Host")!
}
