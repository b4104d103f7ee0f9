import HTTPTypes

/// Who is at the other end, for rate limits and the read log.
enum ClientAddress {
    /// The peer itself, or, when the peer is a proxy we trust, the last address in `X-Forwarded-For` that is not such a proxy:
    /// earlier entries are the client's own claim.
    static func of(_ peer: String, headers: HTTPFields, trusting proxies: Set<String>) -> String {
        guard proxies.contains(peer) else { return peer }
        let hops = headers[values: .forwardedFor].flatMap { $0.split(separator: ",") }.map { String($0.filter { $0 != " " }) }
        return hops.last { !proxies.contains($0) && !$0.isEmpty && $0.utf8.count <= 45 } ?? peer
    }
}
