/// An address of this site: what a route answers, what a page links to, what a test asks for. One value is all three.
///
/// An address without parameters is a ``Path``; one with parameters is an ``Address``.
package protocol Addressed: Sendable {
    /// What the router matches: `/skp/{id}/ajukan`.
    var pattern: RoutePattern { get }
    /// The types of the pattern's parameters, in order.
    var parameters: [any PathParameter.Type] { get }
    /// Some path that the pattern matches, for tests.
    var example: Path { get }
}

/// An address with typed parameters, which links fill: `Paths.ajukanSKP(id)`.
///
///     static let ajukanSKP = Address<SKPID>("/skp/{id}/ajukan")
package struct Address<each Parameter: PathParameter>: Addressed {
    package let pattern: RoutePattern
    package let parameters: [any PathParameter.Type]
    package let example: Path

    package init(_ text: String) {
        self.init(text, example: repeat (each Parameter).example)
    }

    /// An address whose parameter is a word of its own, so that any value of its type would lead nowhere.
    package init(_ text: String, example: repeat each Parameter) {
        var types: [any PathParameter.Type] = []
        repeat types.append((each Parameter).self)
        pattern = RoutePattern(text)
        parameters = types
        precondition(pattern.parameterNames.count == types.count, "\(text) has not \(types.count) parameters")
        var words: [String] = []
        repeat words.append((each example).pathText)
        self.example = pattern.path(words)
    }

    /// The link.
    package func callAsFunction(_ value: repeat each Parameter) -> Path {
        var words: [String] = []
        repeat words.append((each value).pathText)
        return pattern.path(words)
    }
}

extension Path: Addressed {
    package var pattern: RoutePattern { RoutePattern(string) }
    package var parameters: [any PathParameter.Type] { [] }
    package var example: Path { self }
}

/// `/skp/{id}/evaluasi`: literal segments and named parameters.
package struct RoutePattern: Sendable, Hashable, CustomStringConvertible {
    enum Segment: Sendable, Hashable {
        case literal(String)
        case parameter(String)
    }

    let segments: [Segment]
    package let description: String

    package init(_ text: String) {
        let isWhole = text.hasPrefix("/") && (text == "/" || !text.hasSuffix("/"))
        precondition(isWhole && !text.contains { "?#%".contains($0) }, "a pattern starts with /, does not end with it, and is a path only")
        description = text
        segments = text.split(separator: "/").map { piece in
            piece.hasPrefix("{") && piece.hasSuffix("}") ? .parameter(String(piece.dropFirst().dropLast())) : .literal(String(piece))
        }
    }

    package var parameterNames: [String] {
        segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }

    /// With a word for each parameter, in order.
    package func path(_ words: [String]) -> Path {
        var words = words[...]
        return Path(
            segments: segments.map { segment in
                switch segment {
                case .literal(let text): text
                case .parameter: words.removeFirst()
                }
            })
    }
}
