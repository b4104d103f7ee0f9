import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite("OpenAPI")
struct OpenAPITests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let document = root.appending(path: "openapi.yaml")
    static let folder = root.appending(path: "docs/api")

    @Test("openapi.yaml says what the program says; if not, run `tolok docs`")
    func current() throws {
        let derived = try OpenAPIDocument(in: Self.folder.path).text.split(separator: "\n", omittingEmptySubsequences: false)
        let kept = try String(contentsOf: Self.document, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(derived, kept).enumerated().first { $0.element.0 != $0.element.1 }
        #expect(line == nil && derived.count == kept.count, "line \((line?.offset ?? 0) + 1)")
    }

    @Test("every row of the API says what it is to a program, under a name of its own")
    func rows() {
        let operations = Routes.api.map { ($0, $0.operation) }
        for (route, operation) in operations { #expect(operation != nil, "\(route.method) \(route.pattern)") }
        let ids = operations.compactMap { $0.1?.id }
        #expect(ids.count >= 69 && Set(ids).count == ids.count)
        for route in Routes.all(Site.test().configuration) where !route.requirement.isToken {
            #expect(route.operation == nil && !route.pattern.description.hasPrefix("/api/"), "\(route.pattern)")
        }
    }

    @Test("a row says that it takes a body when its route reads one")
    func bodies() {
        for route in Routes.api {
            switch route.operation?.body {
            case nil: #expect(route.body == .none, "\(route.pattern)")
            case .json: #expect(route.body == .json, "\(route.pattern)")
            case .form: #expect(route.body != .none && route.body != .json, "\(route.pattern)")
            }
        }
    }

    @Test("every schema and field is described, and nothing else is")
    func described() throws {
        let document = try OpenAPIDocument(in: Self.folder.path)
        #expect(document.undescribed == [])
        #expect(document.idle == [])
    }

    @Test("an example is of an operation")
    func examples() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "contoh").path)
        #expect(Set(names).subtracting(Routes.api.compactMap { $0.operation.map { "\($0.id).json" } }) == [])
    }
}
