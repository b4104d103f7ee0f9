import Foundation
import HTTPTypes
import Yams

@testable import Web

/// Bodies that stand in `docs/api/contoh` or, for what has none there, in the API's description, so that a refusal is met with a request that
/// means something.
enum ContohAPI {
    /// Where the example would change how people stand to each other in the rows that follow.
    private static let instead = ["POST /api/v1/koreksi-atasan/{id}": #"{"setuju": false, "catatan": "SK belum terbit.", "version": 1}"#]

    struct Missing: Error, CustomStringConvertible {
        let route: String
        let operation: String

        var description: String { "no request for \(route): write docs/api/contoh/\(operation).json with \"kirim\"" }
    }

    static func body(_ route: Route) throws -> [UInt8] {
        let name = "\(route.method.rawValue) \(route.pattern)"
        if let text = instead[name] { return Array(text.utf8) }
        let operation = route.operation?.id ?? "?"
        if let written = try written(operation) { return written }
        guard let body = try examples.get()[name] else { throw Missing(route: name, operation: operation) }
        return body
    }

    private static func written(_ operation: String) throws -> [UInt8]? {
        let file = OpenAPITests.folder.appending(path: "contoh/\(operation).json")
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let kept = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
        return try kept?["kirim"].map { Array(try JSONSerialization.data(withJSONObject: $0)) }
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
