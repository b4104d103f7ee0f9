import FoundationEssentials
import HTTPTypes
import Kinerja
import Testing

@testable import Web

@Suite("OpenAPI")
struct OpenAPITests {
    static let document = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "openapi.yaml")
    private static let methods: Set<String> = ["get", "put", "post", "delete", "patch", "head", "options", "trace"]

    @Test("openapi.yaml describes every route of the API and nothing else")
    func routes() throws {
        let served = Routes.all(Site.test().configuration).filter { $0.pattern.description.hasPrefix("/api/v1/") }
        let described = try Self.operations()
        #expect(!described.isEmpty)
        #expect(Set(described.keys).symmetricDifference(served.map(Self.name)) == [], "described and served differ")
    }

    @Test("openapi.yaml names the scope that each route demands")
    func scopes() throws {
        let described = try Self.operations()
        for route in Routes.all(Site.test().configuration) where route.pattern.description.hasPrefix("/api/v1/") {
            guard let scope = route.requirement.scope else {
                Issue.record("\(Self.name(route)) asks for no token")
                continue
            }
            #expect(described[Self.name(route)] == scope.rawValue, "\(Self.name(route))")
        }
    }

    private static func name(_ route: Route) -> String { "\(route.method.rawValue.lowercased()) \(route.pattern.description)" }

    /// `get /api/v1/skp` to its `x-cakupan`. Two spaces lead a path, four a method, six what belongs to it.
    private static func operations() throws -> [String: String] {
        let text = String(decoding: try Data(contentsOf: document), as: UTF8.self)
        var (found, path, operation, isInside) = ([String: String](), "", "", false)
        for line in text.split(separator: "\n") {
            let depth = line.prefix { $0 == " " }.count
            let words = line.dropFirst(depth).split(separator: ":", maxSplits: 1).map(String.init)
            guard let key = words.first else { continue }
            switch depth {
            case 0: isInside = key == "paths"
            case 2 where isInside: path = key
            case 4 where isInside && methods.contains(key):
                operation = "\(key) \(path)"
                found[operation] = ""
            case 6 where isInside && key == "x-cakupan": found[operation] = words.last?.filter { $0 != " " } ?? ""
            default: break
            }
        }
        return found
    }
}
