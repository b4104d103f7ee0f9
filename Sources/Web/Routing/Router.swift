import HTTPTypes

/// Finds the route of a method and path: a trie over segments in which a literal is preferred to a parameter.
struct Router: Sendable {
    enum Match: Sendable {
        case found(Route, parameters: [String: String])
        /// The path exists, the method does not: 405 with these in `Allow`.
        case wrongMethod(allowed: [HTTPRequest.Method])
        case nothing
    }

    private struct Node: Sendable {
        var literals: [String: Int] = [:]
        var parameter: Int?
        var routes: [Int] = []
    }

    private var nodes = [Node()]
    let routes: [Route]

    init(_ routes: [Route]) {
        self.routes = routes
        for (index, route) in routes.enumerated() {
            let node = insert(route.pattern.segments)
            let isNew = !nodes[node].routes.contains { routes[$0].method == route.method }
            precondition(isNew, "two routes for \(route.method) \(route.pattern)")
            nodes[node].routes.append(index)
        }
    }

    private mutating func insert(_ segments: [RoutePattern.Segment]) -> Int {
        segments.reduce(0) { node, segment in
            switch segment {
            case .literal(let text):
                if let next = nodes[node].literals[text] { return next }
                nodes[node].literals[text] = nodes.count
            case .parameter:
                if let next = nodes[node].parameter { return next }
                nodes[node].parameter = nodes.count
            }
            nodes.append(Node())
            return nodes.count - 1
        }
    }

    /// HEAD finds the route of GET; whoever answers leaves the body out.
    func match(_ method: HTTPRequest.Method, _ segments: [String]) -> Match {
        guard let (node, values) = find(segments[...], from: 0) else { return .nothing }
        let wanted: HTTPRequest.Method = method == .head ? .get : method
        guard let route = nodes[node].routes.lazy.map({ routes[$0] }).first(where: { $0.method == wanted }) else {
            return .wrongMethod(allowed: allowed(at: node))
        }
        return .found(route, parameters: Dictionary(zip(route.pattern.parameterNames, values)) { first, _ in first })
    }

    private func allowed(at node: Int) -> [HTTPRequest.Method] {
        let methods = nodes[node].routes.map { routes[$0].method }
        return methods.contains(.get) ? methods + [.head] : methods
    }

    private func find(_ segments: ArraySlice<String>, from node: Int) -> (node: Int, values: [String])? {
        guard let segment = segments.first else { return nodes[node].routes.isEmpty ? nil : (node, []) }
        let rest = segments.dropFirst()
        if let next = nodes[node].literals[segment], let found = find(rest, from: next) { return found }
        guard let next = nodes[node].parameter, let found = find(rest, from: next) else { return nil }
        return (found.node, [segment] + found.values)
    }
}
