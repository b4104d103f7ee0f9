import HTTPTypes
import Hummingbird

/// A foreign `Host` would end up in links and caches; only the names in the configuration are answered.
enum CanonicalHost {
    static func check(_ request: Request, hosts: Set<String>) throws(Refusal) {
        guard let host = request.head.authority?.lowercased(), hosts.contains(host) else { throw .unknownHost }
    }
}
