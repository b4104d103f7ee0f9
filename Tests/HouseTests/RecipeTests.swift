import Foundation
import Testing

/// CONTRIBUTING tells which files a change of an everyday kind touches: they are there, and they are few.
@Suite("Recipes")
struct RecipeTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("every write of the API has somebody who sends it and something it is about, so that the browser suite meets more than refusals")
    func staged() throws {
        func text(_ path: String) throws -> String { try String(contentsOf: Self.root.appending(path: path), encoding: .utf8) }
        let writes = try text("openapi.yaml").matches(of: /\n    (?:post|put|delete|patch):\n      operationId: (\w+)/).map { String($0.1) }
        let staged = try text("Tests/Browser/panggung.py").matches(of: /\n    "(\w+)": \("/).map { String($0.1) }
        let excused = try #require(try text("Tests/Browser/test_api.py").firstMatch(of: /TANPA_PANGGUNG = \{"(\w+)"/)).1
        #expect(writes.count > 30)
        #expect(Set(writes).subtracting(staged + [String(excused)]) == [], "add who and what to PERAN in Tests/Browser/panggung.py")
    }

    /// The numbered steps of a section.
    private func steps(_ heading: String) throws -> [String] {
        let text = try String(contentsOf: Self.root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
        let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix(heading) })
        return section.split(separator: "\n").filter { $0.contains(/^\d+\.\s/) }.map(String.init)
    }

    @Test(
        "a recipe has at most so many places, and those that it names are there",
        arguments: [
            ("Menambah tindakan", 8), ("Menambah operasi API", 4), ("Menambah kolom pada formulir", 6),
            ("Menambah topik aturan dengan hasil tersegel", 3),
        ])
    func recipe(_ heading: String, _ most: Int) throws {
        let steps = try steps(heading)
        #expect((1...most).contains(steps.count))
        for path in steps.flatMap({ $0.matches(of: /`((?:Sources|Regulations)\/[^`<]+)`/).map { String($0.1) } }) {
            #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: path).path), "\(path)")
        }
    }
}
