import Foundation
import Testing

@testable import Web

/// Every slice of the web has one shape, so that one guess finds anything: its addresses, its routes, its handlers, its pages, its API.
@Suite("The shape of a slice")
struct SliceShapeTests {
    private static let features = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Web/Features")

    /// File names and texts, slice by slice.
    private static func slices() throws -> [String: [String: String]] {
        let manager = FileManager.default
        return try manager.contentsOfDirectory(atPath: features.path).reduce(into: [:]) { out, slice in
            let folder = features.appending(path: slice)
            for file in try manager.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".swift") {
                out[slice, default: [:]][file] = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            }
        }
    }

    @Test("each slice has its addresses and its routes in the file of its name")
    func names() throws {
        for (slice, files) in try Self.slices() {
            #expect(files["\(slice)Routes.swift"]?.contains("extension Paths") == true, "\(slice)")
        }
    }

    @Test("requests are answered in handlers and in the API, nowhere else")
    func handlers() throws {
        for (slice, files) in try Self.slices() {
            for (file, text) in files where text.contains(/static func \w+\(_ call: Call\)[^{]*-> Response/) {
                #expect(file.hasSuffix("Handlers.swift") || file.hasSuffix("API.swift"), "\(slice)/\(file)")
            }
        }
    }

    @Test("an API route is answered by the API of its own slice, and a page by its handlers")
    func routes() throws {
        for (slice, files) in try Self.slices() {
            let own = Set(files.values.flatMap { $0.matches(of: /(?m)^enum (\w+(?:API|Handlers))\b/).map { String($0.1) } })
            for line in try #require(files["\(slice)Routes.swift"]).split(separator: "\n") {
                guard let row = line.firstMatch(of: /\((?:Paths\.(\w+)).* (\w+)\.\w+\),?$/) else { continue }
                let (path, handler) = (String(row.1), String(row.2))
                #expect(own.contains(handler), "\(slice): \(line)")
                #expect(path.hasPrefix("api") == handler.hasSuffix("API"), "\(slice): \(line)")
            }
        }
    }

    @Test("what the API sends and takes is said in the API's files")
    func payloads() throws {
        for (slice, files) in try Self.slices() {
            for (file, text) in files where text.contains(/: (?:Codable|Encodable|Decodable)\b/) {
                #expect(file.hasSuffix("API.swift") || file.hasSuffix("JSON.swift"), "\(slice)/\(file)")
            }
        }
    }
}
