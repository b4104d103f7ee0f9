import Testing

/// Every slice of the web has one shape, so that one guess finds anything: its addresses, its routes, its handlers, its pages, its API.
@Suite("The shape of a slice")
struct SliceShapeTests {
    /// Its files by name, with their code, slice by slice.
    private static func slices() throws -> [String: [String: String]] {
        try SourceFile.under("Sources/Web/Features").reduce(into: [:]) { $0[$1.folder, default: [:]]["\($1.name).swift"] = $1.code }
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
