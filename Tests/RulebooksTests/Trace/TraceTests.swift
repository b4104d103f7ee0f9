import Kinerja
import Testing

@testable import DMN
@testable import Rulebooks

struct TraceTests {
    /// Two steps: an average, then its band; the second requires the first twice over.
    static let model = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="M" namespace="urn:m">
          <inputData id="a" name="A"><variable name="A" typeRef="number"/></inputData>
          <inputData id="b" name="B"><variable name="B" typeRef="number"/></inputData>
          <knowledgeSource id="p1" name="Pasal 1"/>
          <knowledgeSource id="p2" name="Pasal 2"/>
          <decision id="rata" name="Rata-rata"><variable name="Rata-rata" typeRef="number"/>
            <informationRequirement id="r1"><requiredInput href="#a"/></informationRequirement>
            <informationRequirement id="r2"><requiredInput href="#b"/></informationRequirement>
            <authorityRequirement id="d1"><requiredAuthority href="#p1"/></authorityRequirement>
            <literalExpression><text>(A + B) / 2</text></literalExpression></decision>
          <decision id="mutu" name="Mutu"><variable name="Mutu" typeRef="string"/>
            <informationRequirement id="r3"><requiredDecision href="#rata"/></informationRequirement>
            <authorityRequirement id="d2"><requiredAuthority href="#p2"/></authorityRequirement>
            <decisionTable id="t"><input id="i"><inputExpression typeRef="number"><text>Rata-rata</text></inputExpression></input><output id="o"/>
              <annotation name="Dasar"/>
              <rule id="x"><inputEntry><text>&lt; 50</text></inputEntry><outputEntry><text>"kurang"</text></outputEntry>\
        <annotationEntry><text>huruf a</text></annotationEntry></rule>
              <rule id="y"><inputEntry><text>>= 50</text></inputEntry><outputEntry><text>"cukup"</text></outputEntry>\
        <annotationEntry><text>huruf b</text></annotationEntry></rule>
            </decisionTable></decision>
        </definitions>
        """

    private func explanation(_ facts: [(name: String, text: String)]) throws -> Explanation {
        let all = try Explanation.all(of: OpenRulebook(name: "m", text: Self.model), facts: facts)
        return try #require(all.first)
    }

    @Test("each step of a trace shows its own inputs, rows and citations")
    func text() throws {
        let trace = try explanation([("A", "50"), ("B", "51")]).trace
        #expect(
            TraceText.lines(trace) == [
                "Mutu = cukup", "├─ baris 2: huruf b", "├─ dasar: Pasal 2", "└─ Rata-rata = 50,5", "   ├─ masukan A = 50",
                "   ├─ masukan B = 51",
                "   └─ dasar: Pasal 1",
            ])
    }

    @Test("the same trace as JSON")
    func json() throws {
        let trace = try explanation([("A", "50"), ("B", "51")]).trace
        #expect(
            String(decoding: TraceJSON.bytes(trace), as: UTF8.self) == """
                {"decision":"Mutu","value":"cukup","line":11,"inputs":{},"tables":[{"owner":"Mutu","rows":[{"row":2,"id":"y","line":17,\
                "annotations":["huruf b"]}]}],"citations":[{"name":"Pasal 2"}],"requires":[{"decision":"Rata-rata","value":50.5,"line":6,\
                "inputs":{"A":50,"B":51},"tables":[],"citations":[{"name":"Pasal 1"}],"requires":[]}]}
                """)
    }

    @Test("the same trace for pages and the API")
    func page() throws {
        let book = try OpenRulebook(name: "m", text: Self.model)
        let steps = PageTrace(book.model).write(try explanation([("A", "1050"), ("B", "1051")]).trace)
        #expect(steps.map(\.nama) == ["Rata-rata", "Mutu"] && steps.map(\.nomor) == [1, 2])
        #expect(steps.map(\.hasil) == [.teks("1.050,5"), .teks("Cukup")] && steps.map(\.dasar) == [["Pasal 1"], ["Pasal 2"]])
        #expect(steps[0].masukan == [.init(nama: "A", nilai: .teks("1.050")), .init(nama: "B", nilai: .teks("1.051"))])
        #expect(steps[0].mentah.hasil == .text("1050.5") && steps[0].tabel.isEmpty)
        let reading = try #require(steps[1].tabel.first)
        #expect(reading.pemilik == "Mutu" && reading.cocok == [2] && reading.tabel?.baris.map(\.catatan) == [["huruf a"], ["huruf b"]])
    }

    /// `D` requires `B` and `C`, and each of them `A`.
    private static let diamond: String = {
        func decision(_ name: String, _ text: String, _ requires: [String]) -> String {
            let needs = requires.map {
                "<informationRequirement id=\"\(name)\($0)\"><requiredDecision href=\"#\($0)\"/></informationRequirement>"
            }
            return """
                <decision id="\(name)" name="\(name)"><question>Berapa \(name)?</question><variable name="\(name)"/>\(needs.joined())\
                <literalExpression><text>\(text)</text></literalExpression></decision>
                """
        }
        let decisions = [decision("A", "1", []), decision("B", "A", ["A"]), decision("C", "A", ["A"]), decision("D", "B + C", ["B", "C"])]
        return """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="M" namespace="urn:m">\(decisions.joined())</definitions>
            """
    }()

    @Test("a step that is required twice stands in full where it is met first")
    func repeated() throws {
        let book = try OpenRulebook(name: "m", text: Self.diamond)
        let trace = try #require(Explanation.all(of: book, facts: []).first).trace
        #expect(trace.steps.map(\.name) == ["A", "B", "C", "D"] && trace.steps.map(\.requires) == [[], [1], [1], [2, 3]])
        #expect(trace.steps.last?.question == "Berapa D?")
        #expect(TraceText.lines(trace) == ["D = 2", "├─ B = 1", "│  └─ A = 1", "└─ C = 1", "   └─ A = 1 (lihat di atas)"])
        let again = try #require(trace.tree?.branches.last?.branches.first)
        #expect(again.isRepeated && again.branches.isEmpty && again.step.number == 1)
    }

    @Test(
        "facts that do not fit are refused by name",
        arguments: [
            ([("A", "1")], "input.missing"), ([("A", "1"), ("B", "1"), ("C", "1")], "input.unknown"),
            ([("A", "x"), ("B", "1")], "input.type"),
        ])
    func refused(facts: [(String, String)], code: String) throws {
        let book = try OpenRulebook(name: "m", text: Self.model)
        let fault = #expect(throws: LineFault.self) { try Explanation.all(of: book, facts: facts.map { (name: $0.0, text: $0.1) }) }
        #expect(fault?.code == code)
    }

    @Test("a stored decision of several steps keeps for each step its own inputs and value")
    func steps() throws {
        let files = [
            "index.yaml": """
            topics:
              - { topic: m, title: M, versions: [{ in_force: 2022-01-01, instruments: [], status: RECALLED }] }
              - { topic: predikat-kinerja, title: P, versions: [{ in_force: 2022-02-07, instruments: [], status: RECALLED }] }
              - { topic: tenggat, title: T, versions: [{ in_force: 2022-02-07, instruments: [], status: RECALLED }] }
            """,
            "instruments.yaml": "instruments: []", "m/2022-01-01.dmn": Self.model,
        ]
        let rulebook = try Rulebook(Regulations(files: EmbeddedRegulations.files.merging(files) { $1 }), questions: [])
        let date = try #require(LocalDate("2022-06-30"))
        let facts = [Fact("A", .number(50), "lima puluh"), Fact("B", 51)]
        let decision = try rulebook.decide(Question("m", "Mutu", ["A", "B"]), facts, on: date) { ($0.text, "Cukup sekali") }
        #expect(
            decision.alasan == [
                LangkahKeputusan(judul: "Rata-rata", masukan: ["A: lima puluh", "B: 51"], hasil: "50,5", keterangan: "", dasar: "Pasal 1"),
                LangkahKeputusan(
                    judul: "Mutu", masukan: ["Rata-rata: 50,5"], hasil: "Cukup sekali", keterangan: "huruf b", dasar: "Pasal 2"),
            ])
    }
}
