import Foundation
import Testing

struct GlossaryTests {
    /// The repository's root, from this file's own place in it.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func types() throws -> [String] {
        let folder = root.appending(path: "Sources/Kinerja")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var found: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let declaration = /(?m)^\s*package (?:final )?(?:struct|enum|class|protocol) (\w+)/
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: declaration) { found.insert(String(match.1)) }
        }
        return found.sorted()
    }

    @Test("every type of the domain has a row in the glossary")
    func rows() throws {
        let glossary = try String(contentsOf: Self.root.appending(path: "docs/glossary.md"), encoding: .utf8)
        let types = try Self.types()
        #expect(types.count > 50)
        let identifiers = Set(types.filter { $0.hasSuffix("ID") && types.contains(String($0.dropLast(2))) })
        let missing = types.filter { !identifiers.contains($0) && !glossary.contains("`\($0)`") }
        #expect(missing.filter { !$0.hasSuffix("ID") } == [])
    }
}
