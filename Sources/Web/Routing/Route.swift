package import HTTPTypes
package import Hummingbird

package typealias Handler = @Sendable (Call) async throws -> Response

/// One line of the route table.
package struct Route: Sendable {
    package let method: HTTPRequest.Method
    package let address: any Addressed
    /// The address's, kept because the router asks for it with every request.
    package let pattern: RoutePattern
    package let requirement: Requirement
    package let body: BodyRule
    package let handler: Handler
    /// What an API row is to a program; nil for a page.
    package internal(set) var operation: Operation?

    private init(
        _ method: HTTPRequest.Method, _ address: any Addressed, _ requirement: Requirement, _ body: BodyRule, _ handler: @escaping Handler
    ) {
        (self.method, self.address, pattern) = (method, address, address.pattern)
        (self.requirement, self.body, self.handler) = (requirement, body, handler)
    }

    package static func get(_ address: some Addressed, _ requirement: Requirement, _ handler: @escaping Handler) -> Route {
        Route(.get, address, requirement, .none, handler)
    }

    package static func post(
        _ address: some Addressed, _ requirement: Requirement, body: BodyRule = .form, _ handler: @escaping Handler
    ) -> Route {
        Route(.post, address, requirement, body, handler)
    }

    package static func put(
        _ address: some Addressed, _ requirement: Requirement, body: BodyRule = .json, _ handler: @escaping Handler
    ) -> Route {
        Route(.put, address, requirement, body, handler)
    }

    package static func delete(_ address: some Addressed, _ requirement: Requirement, _ handler: @escaping Handler) -> Route {
        Route(.delete, address, requirement, .none, handler)
    }
}

/// What a route reads from the body of a request, and how much of it.
package enum BodyRule: Sendable, Equatable {
    case none
    /// Fields only, urlencoded or multipart, ≤ 1 MiB.
    case form
    /// Multipart with files, streamed to temporary files. `maximumBytes` is per file; nil takes the site's limit (10 MiB).
    case upload(maximumBytes: Int? = nil)
    /// ≤ 1 MiB in `call.bodyBytes`.
    case json

    static let maximumFormBytes = 1_048_576
}
