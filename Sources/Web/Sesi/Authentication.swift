import HTTPTypes

/// Finds out who asks: by session cookie for pages, by bearer token for the API, never one in place of the other.
enum Authentication {
    static func person(of call: Call, _ byToken: Bool) async throws -> Person? {
        if byToken {
            guard let token = bearer(call.headers) else { return nil }
            return try await call.site.sessions.person(forToken: token)
        }
        guard let token = call.sesiToken, (16...200).contains(token.utf8.count) else { return nil }
        return try await call.site.sessions.person(forSession: token)
    }

    private static func bearer(_ headers: HTTPFields) -> String? {
        guard let value = headers[.authorization] else { return nil }
        let parts = value.split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 200 else { return nil }
        return String(parts[1])
    }
}
