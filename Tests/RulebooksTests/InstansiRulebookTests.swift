import Kinerja
import Testing

@testable import Rulebooks

@Suite("Rulebooks from outside")
struct InstansiRulebookTests {
    private func model(_ expression: String, allowed: String = "\"a\", \"b\"") -> String {
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m">
        <itemDefinition name="Huruf"><typeRef>string</typeRef><allowedValues><text>\(allowed)</text></allowedValues></itemDefinition>
        <inputData id="x" name="X"><variable name="X" typeRef="Huruf"/></inputData>
        <inputData id="n" name="N"><variable name="N" typeRef="number"/></inputData>
        <decision id="d" name="D"><variable name="D"/><informationRequirement id="r"><requiredInput href="#x"/></informationRequirement>
        <informationRequirement id="s"><requiredInput href="#n"/></informationRequirement>
        <literalExpression><text>\(expression)</text></literalExpression></decision></definitions>
        """
    }

    private func ask(_ expression: String, _ values: [String: KeputusanInput]) throws -> Keputusan {
        let book = try OpenRulebook(name: "instansi/uji/1", text: model(expression), origin: .uploaded)
        return try #require(book.question("D")).decide(values, on: try #require(LocalDate("2026-01-01")))
    }

    @Test("inputs have their kind and the texts that are allowed")
    func inputs() throws {
        let inputs = try OpenRulebook(name: "aturan", text: model("N"), origin: .uploaded).question("D")?.inputs
        #expect(inputs?.map(\.name) == ["X", "N"] && inputs?.map(\.kind) == [.teks, .angka] && inputs?.first?.allowed == ["a", "b"])
    }

    @Test(
        "only a plain list of texts counts as one",
        arguments: [("\"a\", \"b\"", ["a", "b"]), ("\"a b\"", ["a b"]), ("[1..3]", []), ("\"a\", 1", []), ("not(\"a\")", []), ("\"a", [])]
            as [(String, [String])])
    func lists(text: String, expected: [String]) { #expect(QuestionInput.texts(in: text) == expected) }

    @Test("numbers stay decimals")
    func exact() throws {
        let answer = try ask("N * 3", ["X": .teks("a"), "N": KeputusanInput(.angka, "0.1")])
        #expect(answer.nilai == "0.3" && answer.langkah.first?.masukan == ["X: a", "N: 0.1"] && answer.langkah.first?.hasil == "0.3")
    }

    @Test("endless work, a wrong number and no value are told apart")
    func faults() throws {
        #expect(throws: OpenQuestion.Fault.stopped) {
            try ask("count(for i in 1..100000 return for j in 1..100000 return i * j)", [:])
        }
        #expect(throws: OpenQuestion.Fault.badInput("N")) { try ask("N", ["N": KeputusanInput(.angka, "seribu")]) }
        #expect(throws: OpenQuestion.Fault.self) {
            try ask("if X = \"z\" then 1 else null", ["X": .teks("a"), "N": KeputusanInput(.angka, "1")])
        }
    }

    @Test("sums are exact, and unknown as soon as one value is no number")
    func sums() {
        var sum = ExactSum()
        for text in ["0.1", "0.2", "1000000000000000000000"] { sum.add(text) }
        #expect(sum.text == "1000000000000000000000.3")
        #expect(ExactSum.difference("10", "10.5") == "-0.5" && ExactSum.difference("10", "x") == nil)
        #expect(ExactSum.same("1500", "1500.00") && !ExactSum.same("a", "b") && ExactSum.same("a", "a"))
        sum.add("\"teks\"")
        #expect(sum.text == nil)
    }
}
