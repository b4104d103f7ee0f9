import Foundation
import Testing

@testable import Rulebooks

struct QuestionRowTests {
    @Test("every question of the facade has its row, and every row its question")
    func facade() throws {
        let declared = try SourceText.files(under: "Rulebooks/Topics").flatMap { file in
            file.text.matches(of: /package func (\w+)/).map { String($0.1) }
        }
        #expect(Set(declared) == Set(QuestionRow.table.map(\.name)))
        #expect(QuestionRow.table.count == Set(declared).count)
    }

    @Test("every decision that is asked stands in one row, and no row names another")
    func decisions() {
        let asked = Rulebook.questions.map { "\($0.topic): \($0.decision)" }
        let rows = QuestionRow.table.flatMap { row in row.decisions.map { "\(row.topic): \($0)" } }
        #expect(asked.sorted() == rows.sorted())
    }

    @Test(
        "a question that nothing outside Rulebooks asks names the slice that will; one that is asked names who asks",
        arguments: QuestionRow.table)
    func askers(row: QuestionRow) throws {
        // By Unicode's rules "tx.rules" is one word.
        let call = try Regex("\\brules\\.\(row.name)\\(").wordBoundaryKind(.simple)
        let folders = Set(try SourceText.files().filter { $0.target != "Rulebooks" && $0.text.contains(call) }.map(\.folder)).sorted()
        switch row.asker {
        case .asked(let slices): #expect(slices == folders && !folders.isEmpty, "\(row.name)")
        case .awaits(let slice, let issue): #expect(folders.isEmpty && !slice.isEmpty && !issue.isEmpty, "\(row.name)")
        }
    }

    @Test("docs/generated says so; if not, run `tolok docs`")
    func page() throws {
        let file = SourceText.root.appending(path: "docs/generated/pertanyaan-aturan.md")
        #expect(try String(contentsOf: file, encoding: .utf8).hasSuffix(QuestionRow.markdown))
    }
}
