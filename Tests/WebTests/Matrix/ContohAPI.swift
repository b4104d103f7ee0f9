import Foundation
import HTTPTypes

@testable import Web

/// The requests of the recorded examples, so that a refusal is met with a request that means something.
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
        let operation = route.operation?.id ?? ""
        guard route.body == .json, let sent = try APIContohTests.kept(operation)?["kirim"] else {
            throw Missing(route: name, operation: operation)
        }
        return Array(try JSONSerialization.data(withJSONObject: sent))
    }
}
