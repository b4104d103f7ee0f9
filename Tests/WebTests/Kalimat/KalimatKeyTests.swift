import Foundation
import Kinerja
import Synchronization
import Testing

@testable import Web

/// Nobody who reads English meets a sentence without one: held over the sources, whether a test runs through them or not.
@Suite("Keys of sentences")
struct KalimatKeyTests {
    /// Where people's sentences are written. Rulebooks speak the language of the law, the command line that of its operators, and printed forms
    /// are official: all three are Indonesian.
    private static let rooms = [
        "Web", "UseCases", "Kinerja", "Impor", "Documents/Files", "Documents/Tables", "Rulebooks/Library", "Rulebooks/Peringatan",
        "Documents/Lembar",
        "Demo/Persona",
    ]

    @Test("every sentence has an English text; what is no sentence stands in a list, and nothing else does")
    func complete() throws {
        let known = Set(Catalogue.english.messages.keys)
        let open = Set(try Self.keys()).subtracting(known)
        let text = open.sorted().map { $0.replacing("\n", with: "⏎") + "\n" }.joined()
        guard !Golden.isRecording else { return try text.write(to: Self.list, atomically: true, encoding: .utf8) }
        let listed = Set(try String(contentsOf: Self.list, encoding: .utf8).split(separator: "\n").map(String.init))
        let found = Set(text.split(separator: "\n").map(String.init))
        let new = found.subtracting(listed).sorted().map { "msgid \"\($0.replacing("\"", with: "\\\""))\"" }.joined(separator: "\n")
        #expect(new.isEmpty, "say it in English in Web/Locale/en.po, or list it (GOLDEN=record) if nobody reads it:\n\(new)")
        #expect(listed.subtracting(found) == [], "listed, and no longer there")
    }

    private static let list = Golden.folder.appending(path: "bukan-kalimat.txt")

    @Test("every key of en.po stands in the sources")
    func used() throws {
        let unused = Set(Catalogue.english.messages.keys).subtracting(try Self.allTexts())
        #expect(unused == [], "keys that stand nowhere")
    }

    @Test("the list of what is no sentence would name a new one")
    func planted() {
        let source = "let a: Kalimat = \"Kalimat baru \\(n) yang belum diterjemahkan\"\nlet b: HTML = \"<p>Belum <b>ada</b></p>\""
        #expect(Self.keys(in: source) == ["Kalimat baru {0} yang belum diterjemahkan", "Belum <b>ada</b>"])
    }

    private static func keys() throws -> [String] {
        // What describes the API to programmers, and the samples of the style guide are Indonesian.
        let others = /^OpenAPI\/|Routes\.swift$|\/Styleguide\//
        return try rooms.flatMap { try Source.swiftFiles($0) }.filter { $0.path.firstMatch(of: others) == nil }
            .flatMap { keys(in: $0.text) }
    }

    /// Also the words that look like code, which a sentence may consist of.
    private static func allTexts() throws -> Set<String> {
        let literals = try rooms.flatMap { try Source.swiftFiles($0) }.flatMap { SwiftLiterals.all(in: $0.text) }
        return Set(literals.flatMap { HTMLTranslation.keys(of: $0.parts) + [$0.key] })
    }

    static func keys(in source: String) -> [String] {
        SwiftLiterals.all(in: source).flatMap { literal in
            isMarkup(literal.key) ? HTMLTranslation.keys(of: literal.parts) : [literal.key].filter(isText)
        }
    }

    private static func isMarkup(_ key: String) -> Bool { key.firstMatch(of: /<\/?[a-z]/) != nil }

    /// Words, and not what programs read: names of fields and codes are small ASCII letters without a space.
    private static func isText(_ key: String) -> Bool {
        let bare = key.replacing(/\{\d+\}/, with: "")
        guard bare.contains(where: \.isLetter) else { return false }
        let isCode = key.wholeMatch(of: /[a-z0-9_.\-\/:{}#?=&,;*+@|()\[\]<>%]*/) != nil
        return !isCode
    }
}

/// Every page of everybody in English.
@Suite("Pages in English")
struct EnglishPagesTests {
    @Test("no page asks for a sentence that has no English text, whoever opens it")
    func complete() async throws {
        let missing = Missing()
        let lookUp: @Sendable (String, Int?) -> String? = { key, n in
            let text = Catalogue.english.translation(of: key, n)
            if text == nil { missing.note(key) }
            return text
        }
        try await Language.$english.withValue(lookUp) {
            for row in try await MatrixRun.english() {
                for cell in row.cells where cell.status >= 500 { Issue.record("\(row.name) as \(cell.kolom): \(cell.status)") }
            }
        }
        #expect(missing.keys == [])
    }

    private final class Missing: Sendable {
        private let found = Mutex<Set<String>>([])

        var keys: [String] { found.withLock { $0.sorted() } }

        /// Keys without letters of their own are the same in every language.
        func note(_ key: String) {
            guard key.replacing(/\{\d+\}/, with: "").contains(where: \.isLetter) else { return }
            found.withLock { _ = $0.insert(key) }
        }
    }
}
