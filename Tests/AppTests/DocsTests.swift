import Foundation
import Testing
import Web

@testable import App

@Suite("Tables of the documentation that the program writes beside those of the web")
struct DocsTests {
    @Test("docs/generated says what the code says; if not, run `tolok docs`", arguments: DocsCommand.own.map(\.name))
    func current(name: String) throws {
        let page = try #require(DocsCommand.own.first { $0.name == name })
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "docs/generated/\(name)")
        #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == page.text)
    }
}
