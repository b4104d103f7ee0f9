import Testing

@testable import DMN
@testable import Rulebooks

struct RulebookDiffTests {
    private func changes(_ edit: (inout LintFixture) -> Void) throws -> [RulebookDiff.Change] {
        var fixture = LintFixture()
        let old = try OpenRulebook(name: "lama", text: fixture.model).source
        edit(&fixture)
        return RulebookDiff(from: old, to: try OpenRulebook(name: "baru", text: fixture.model).source).changes
    }

    @Test("equal rulebooks have no differences, whatever the order of rows")
    func same() throws {
        #expect(try changes { _ in }.isEmpty)
        #expect(try changes { $0.rows.reverse() }.isEmpty)
    }

    @Test("a row with the same conditions and another result is one change")
    func changedRow() throws {
        let all = try changes { $0.rows[1].output = "\"baik\"" }
        #expect(
            all == [
                RulebookDiff.Change(
                    kind: .changed, part: .row, owner: "Mutu", name: "2", before: ">= 50 → \"cukup\" · huruf b",
                    after: ">= 50 → \"baik\" · huruf b")
            ])
    }

    @Test("rows that come and go are told one by one")
    func rows() throws {
        let all = try changes { fixture in
            fixture.rows[1].cells = ["[50..70)"]
            fixture.rows.append(([">= 70"], "\"baik\"", "huruf c"))
        }
        #expect(all.map(\.kind) == [.removed, .added, .added] && all.allSatisfy { $0.part == .row })
    }

    @Test(
        "inputs, types, citations, hit policies and columns are compared",
        arguments: RulebookDiff.Part.allCases.filter { [.input, .type, .citation, .table, .column, .decision, .function].contains($0) })
    func parts(part: RulebookDiff.Part) throws {
        let all = try changes { fixture in
            switch part {
            case .input: fixture.inputs[0].1 = "number"
            case .type: fixture.types = fixture.types.replacing("0..100", with: "0..120")
            case .citation: fixture.authority = ""
            case .table: fixture.policy = "FIRST"
            case .column: fixture.expressions = [("Nilai + 1", "tNilai")]
            case .decision:
                fixture.extra = "<decision id=\"e\" name=\"Lain\"><literalExpression><text>1</text></literalExpression></decision>"
            default:
                fixture.extra =
                    "<businessKnowledgeModel id=\"f\" name=\"Rumus\"><encapsulatedLogic><literalExpression><text>1</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>"
            }
        }
        #expect(all.contains { $0.part == part }, "\(all)")
        #expect(all.allSatisfy { !$0.description.isEmpty })
    }

    @Test("a formula that changed is shown before and after")
    func formula() throws {
        let text = TraceTests.model
        let old = try OpenRulebook(name: "a", text: text).source
        let new = try OpenRulebook(name: "b", text: text.replacing("(A + B) / 2", with: "max(A, B)")).source
        let all = RulebookDiff(from: old, to: new).changes
        #expect(
            all == [
                RulebookDiff.Change(
                    kind: .changed, part: .formula, owner: "Rata-rata", name: "Rata-rata", before: "(A + B) / 2", after: "max(A, B)")
            ])
    }
}
