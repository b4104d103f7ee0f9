package import HTTPTypes
package import Hummingbird

package typealias Handler = @Sendable (Call) async throws -> Response

/// One line of the route table.
package struct Route: Sendable {
    package let method: HTTPRequest.Method
    package let pattern: RoutePattern
    package let requirement: Requirement
    package let body: BodyRule
    package let handler: Handler

    package static func get(_ pattern: RoutePattern, _ requirement: Requirement, _ handler: @escaping Handler) -> Route {
        Route(method: .get, pattern: pattern, requirement: requirement, body: .none, handler: handler)
    }

    package static func post(
        _ pattern: RoutePattern, _ requirement: Requirement, body: BodyRule = .form, _ handler: @escaping Handler
    ) -> Route {
        Route(method: .post, pattern: pattern, requirement: requirement, body: body, handler: handler)
    }

    package static func put(
        _ pattern: RoutePattern, _ requirement: Requirement, body: BodyRule = .json, _ handler: @escaping Handler
    ) -> Route {
        Route(method: .put, pattern: pattern, requirement: requirement, body: body, handler: handler)
    }

    package static func delete(_ pattern: RoutePattern, _ requirement: Requirement, _ handler: @escaping Handler) -> Route {
        Route(method: .delete, pattern: pattern, requirement: requirement, body: .none, handler: handler)
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

/// `/skp/{id}/evaluasi`: literal segments and named parameters.
package struct RoutePattern: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    enum Segment: Sendable, Hashable {
        case literal(String)
        case parameter(String)
    }

    let segments: [Segment]
    package let description: String

    package init(stringLiteral value: String) {
        precondition(value.hasPrefix("/") && (value == "/" || !value.hasSuffix("/")), "a pattern starts with / and does not end with it")
        description = value
        segments = value.split(separator: "/").map { piece in
            piece.hasPrefix("{") && piece.hasSuffix("}") ? .parameter(String(piece.dropFirst().dropLast())) : .literal(String(piece))
        }
    }

    var parameterNames: [String] {
        segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }
}
