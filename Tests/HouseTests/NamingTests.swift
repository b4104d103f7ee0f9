import Foundation
import Testing

/// The naming law (ADR 0002): one concept, one word, by the list in `docs/glossary.md`.
@Suite("One concept has one name")
struct NamingTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What the glossary says: the refused words, each with the one in use, and the names that standards gave.
    struct Law {
        var refused: [String: String] = [:]
        var standards: Set<String> = []

        /// - Parameter glossary: the text of `docs/glossary.md`.
        init(_ glossary: String) throws {
            let chapter = try #require(glossary.components(separatedBy: "## One concept, one word").dropFirst().first)
            let tables = (chapter.components(separatedBy: "## Words of the law").first ?? "").components(separatedBy: "\n|---")
            for cells in Self.cells(tables.dropFirst().first ?? "") where cells.count == 3 {
                for word in cells[2].split(separator: ",") { refused[word.trimmingCharacters(in: .whitespaces)] = cells[1] }
            }
            for cells in Self.cells(tables.dropFirst(2).first ?? "") {
                standards.formUnion(cells[0].matches(of: /`(\w+)`/).map { String($0.1) })
            }
        }

        private static func cells(_ table: String) -> [[String]] {
            table.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
                line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            }
        }

        /// The words of a name that stand under "Not", with the word in use.
        func faults(in name: String) -> [String] {
            guard !standards.contains(name) else { return [] }
            let words = Self.words(name)
            let pairs = zip(words, words.dropFirst()).map { $0 + $1 }
            return (words + pairs).compactMap { word in refused[word].map { "\(name): \(word) is \($0)" } }
        }

        /// `SKPListPage` → SKP, List, Page; `addBukti` → Add, Bukti.
        static func words(_ name: String) -> [String] {
            name.matches(of: /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/).map { $0.0.prefix(1).uppercased() + $0.0.dropFirst() }
        }
    }

    private static func law() throws -> Law { try Law(String(contentsOf: root.appending(path: "docs/glossary.md"), encoding: .utf8)) }

    /// Targets of the package, and every folder, file, type and handler in them; a target that speaks a standard's words is left out.
    private static func names(_ law: Law) throws -> Set<String> {
        let package = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
        let targets = try ["Sources", "Tests"].flatMap { top in
            try FileManager.default.contentsOfDirectory(atPath: root.appending(path: top).path).map { (top, $0) }
        }
        var found = Set(targets.map(\.1))
        for (_, target) in targets where target.hasSuffix("Tests") { #expect(package.contains("\"\(target)\""), "\(target)") }
        for (top, target) in targets where !law.standards.contains(target) || target.hasPrefix("Documents") {
            for file in try SourceFile.under("\(top)/\(target)") {
                found.formUnion(file.path.split(separator: "/").dropFirst(2).flatMap { $0.split(separator: "+") }.map(Self.stem))
                found.formUnion(Self.declared(in: file.code))
            }
        }
        return found
    }

    private static func stem(_ name: Substring) -> String { name.hasSuffix(".swift") ? String(name.dropLast(6)) : String(name) }

    /// Names of types and handlers that a file declares.
    static func declared(in code: String) -> [String] {
        let type = /(?m)^[^"\n]*\b(?:struct|class|enum|protocol|actor|typealias|associatedtype) ([A-Z]\w*)/
        let handler = /static func (\w+)\(_ call: Call\)/
        return code.matches(of: type).map { String($0.1) } + code.matches(of: handler).map { String($0.1) }
    }

    @Test("no name of a target, folder, file, type or handler uses the other tongue's word for a concept that has one")
    func oneWord() throws {
        let law = try Self.law()
        #expect(law.refused.count > 150)
        let names = try Self.names(law)
        #expect(names.count > 1_500)
        #expect(names.flatMap(law.faults).sorted() == [], "see docs/glossary.md, One concept, one word")
    }

    @Test(
        "a planted double is found, wherever in a name it stands",
        arguments: ["EmployeeDesk", "SaveObjection", "BarisAkun", "WorkResultTable"])
    func planted(_ name: String) throws {
        let code = "package struct Fine {\n    package enum \(name): Sendable {}\n}"
        let found = Self.declared(in: code)
        #expect(found == ["Fine", name])
        #expect(try found.flatMap(Self.law().faults).count == 1)
    }

    @Test("the list itself has no double: what is refused is no word in use, and every standard's name is still there")
    func list() throws {
        let law = try Self.law()
        #expect(law.refused.filter { law.refused[$0.value] != nil } == [:])
        let names = try Self.names(law)
        #expect(law.standards.subtracting(names).subtracting(["DMN", "DMNTests"]).sorted() == [])
    }
}
