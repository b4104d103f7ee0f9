import HTTPTypes

/// Finds out who asks: by session cookie for pages, by bearer token for the API, never one in place of the other.
enum Authentication {
    static func person(of call: Call, _ byToken: Bool) async throws -> Person? {
        if byToken {
            guard let token = bearer(call.headers) else { return nil }
            return try await call.site.sessions.person(forToken: token)
        }
        guard let token = sesiToken(call) else { return nil }
        return try await call.site.sessions.person(forSession: token)
    }

    /// Who sends a form again under a token that the first sending has replaced.
    static func repeating(_ call: Call) async throws -> Person? {
        guard call.method == .post, let token = sesiToken(call) else { return nil }
        return try await call.site.sessions.person(forRepeat: token)
    }

    private static func sesiToken(_ call: Call) -> String? { call.sesiToken.flatMap { (16...200).contains($0.utf8.count) ? $0 : nil } }

    private static func bearer(_ headers: HTTPFields) -> String? {
        guard let value = headers[.authorization] else { return nil }
        let parts = value.split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 200 else { return nil }
        return String(parts[1])
    }
}
