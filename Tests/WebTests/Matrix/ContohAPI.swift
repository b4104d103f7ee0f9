import Foundation
import HTTPTypes
import Yams

@testable import Web

/// Bodies that the API's description gives as examples, so that a refusal is met with a request that means something.
enum ContohAPI {
    /// Where the example would change how people stand to each other in the rows that follow.
    private static let instead = ["POST /api/v1/koreksi-atasan/{id}": #"{"setuju": false, "catatan": "SK belum terbit.", "version": 1}"#]

    struct Missing: Error { let route: String }

    static func body(_ route: Route) throws -> [UInt8] {
        let name = "\(route.method.rawValue) \(route.pattern)"
        if let text = instead[name] { return Array(text.utf8) }
        guard let body = try examples.get()[name] else { throw Missing(route: name) }
        return body
    }

    private static let examples = Result { try read() }

    private static func read() throws -> [String: [UInt8]] {
        let text = try String(contentsOf: OpenAPITests.document, encoding: .utf8)
        let root = try Yams.load(yaml: text) as? [String: Any]
        var found: [String: [UInt8]] = [:]
        for (path, item) in root?["paths"] as? [String: Any] ?? [:] {
            for (method, operation) in item as? [String: Any] ?? [:] {
                guard let example = example(operation) else { continue }
                found["\(method.uppercased()) \(path)"] = Array(try JSONSerialization.data(withJSONObject: example))
            }
        }
        return found
    }

    private static func example(_ operation: Any) -> Any? {
        let body = (operation as? [String: Any])?["requestBody"] as? [String: Any]
        let content = body?["content"] as? [String: Any]
        return (content?["application/json"] as? [String: Any])?["example"]
    }
}
