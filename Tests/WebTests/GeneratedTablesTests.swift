import FoundationEssentials
import Testing

@testable import Web

@Suite("Tables of the documentation")
struct GeneratedTablesTests {
    @Test("docs/generated says what the code says; if not, run `tolok docs`", arguments: GeneratedTables.pages.map(\.name))
    func current(name: String) throws {
        let page = try #require(GeneratedTables.pages.first { $0.name == name })
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let file = root.appending(path: "docs/generated/\(name)")
        #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == page.text)
    }
}
