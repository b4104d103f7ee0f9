import Foundation
import Testing

/// What the documents for developers name is there: a reader who follows them finds what they say.
@Suite("Guides for developers tell the truth")
struct GuideTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }

    private static func documents() throws -> [String] {
        let records = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "docs/adr").path)
        return ["ARCHITECTURE.md", "CONTRIBUTING.md", "Sources/Web/README.md"]
            + records.filter { $0.hasSuffix(".md") }.sorted().map { "docs/adr/\($0)" }
    }

    /// Every file and folder of the tree, from the root and from each folder that documents abbreviate.
    private static func tree() throws -> Set<String> {
        let tops = ["Sources", "Tests", "docs", "Regulations", "Benchmarks", "Plugins"]
        let paths = try tops.flatMap { top in
            try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: top).path).map { "\(top)/\($0)" }
        }
        let short = paths.flatMap { path in
            path.split(separator: "/").indices.dropFirst().map { path.split(separator: "/").dropFirst($0).joined(separator: "/") }
        }
        return Set(tops + paths + short)
    }

    /// What stands in backticks, one line each.
    private static func quoted(_ text: String) -> [String] { text.matches(of: /`([^`\n]+)`/).map { String($0.1) } }

    @Test("files and folders that they name are there")
    func paths() throws {
        let tree = try Self.tree()
        for document in try Self.documents() {
            for name in Self.quoted(try Self.text(document)) {
                guard name.wholeMatch(of: /[A-Z][\w+]*(\/[\w+.]+)+\/?/) != nil || name.wholeMatch(of: /[\w+]+\.swift/) != nil else {
                    continue
                }
                let path = name.hasSuffix("/") ? String(name.dropLast()) : name
                #expect(tree.contains(path) || tree.contains("\(path).swift"), "\(document): \(name)")
            }
        }
    }

    @Test("names of types and functions that they give stand in the sources")
    func identifiers() throws {
        let files = try SourceFile.under("Sources") + SourceFile.under("Tests")
        let known = Set(files.flatMap { $0.code.matches(of: /\w+/).map { String($0.0) } } + files.map(\.name))
        let package = Set(try Self.text("Package.swift").matches(of: /\w+/).map { String($0.0) })
        for document in try Self.documents() {
            for name in Self.quoted(try Self.text(document)) where !name.contains("<") {
                for word in name.matches(of: /\b[A-Z][a-z]+[A-Z]\w+/).map({ String($0.0) }) {
                    #expect(known.contains(word) || package.contains(word), "\(document): \(name)")
                }
            }
        }
    }

    @Test("the walk of one request: its routes are in the table, its files in the folders, and as many as it says")
    func walk() throws {
        let architecture = try Self.text("ARCHITECTURE.md")
        let chapter = try #require(architecture.components(separatedBy: "## One request\n").last?.components(separatedBy: "\n## ").first)
        let routes = try Self.text("docs/generated/rute.md")
        let named = chapter.matches(of: /`(GET|POST|PUT|DELETE) (\/[^`]+)`/)
        #expect(named.count >= 2)
        for route in named { #expect(Self.row(routes, route.1, route.2), "\(route.0)") }
        let paragraph = try #require(chapter.components(separatedBy: "\n\n").first { $0.contains("from route to SQL and back") })
        let groups = paragraph.matches(of: /`([\w\/]+)`\s*\(([^)]+)\)/)
        let files = groups.flatMap { group in Self.quoted(String(group.2)).map { "Sources/\(group.1)/\($0).swift" } }
        for file in files { #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: file).path), "\(file)") }
        let numbers = ["eight": 8, "sixteen": 16]
        let said = try #require(paragraph.firstMatch(of: /(\w+) files in (\w+) folders/))
        #expect(numbers[said.1.lowercased()] == files.count)
        #expect(numbers[said.2.lowercased()] == groups.count)
    }

    /// Whether the table of routes has a line with this method and address.
    private static func row(_ table: String, _ method: Substring, _ address: Substring) -> Bool {
        table.split(separator: "\n").contains { $0.contains(method) && $0.contains("`\(address)`") }
    }
}
