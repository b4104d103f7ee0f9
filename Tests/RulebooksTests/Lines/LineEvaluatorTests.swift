import Testing

@testable import DMN
@testable import Rulebooks

struct LineEvaluatorTests {
    /// Inputs of every kind, and decisions that hand them through.
    static let kinds = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="k" name="K" namespace="urn:k">
          <itemDefinition name="tOrang"><itemComponent name="Nama"><typeRef>string</typeRef></itemComponent>\
        <itemComponent name="Lahir"><typeRef>date</typeRef></itemComponent></itemDefinition>
          <itemDefinition name="tNilai" isCollection="true"><typeRef>number</typeRef></itemDefinition>
          <itemDefinition name="tKelas"><typeRef>number</typeRef><allowedValues><text>[1..17]</text></allowedValues></itemDefinition>
          \(inputs.map { "<inputData id=\"\($0.0)\" name=\"\($0.0)\"><variable name=\"\($0.0)\" typeRef=\"\($0.1)\"/></inputData>" }.joined())
          <decision id="semua" name="Semua"><variable name="Semua"/>
            \(inputs.map { "<informationRequirement id=\"r\($0.0)\"><requiredInput href=\"#\($0.0)\"/></informationRequirement>" }.joined())
            <literalExpression><text>{ \(inputs.map { "\($0.0): \($0.0)" }.joined(separator: ", ")) }</text></literalExpression>
          </decision>
        </definitions>
        """

    static let inputs = [
        ("Angka", "number"), ("Teks", "string"), ("Ya", "boolean"), ("Hari", "date"), ("Jam", "time"), ("Saat", "date and time"),
        ("Lama", "days and time duration"), ("Masa", "years and months duration"), ("Orang", "tOrang"), ("Nilai", "tNilai"),
        ("Kelas", "tKelas"),
    ]

    static let line = """
        {"Angka":0.10,"Teks":"a\\"b","Ya":true,"Hari":"2024-02-29","Jam":"08:30:00","Saat":"2024-02-29T08:30:00+07:00","Lama":"PT36H",\
        "Masa":"P1Y2M","Orang":{"Nama":"Sari","Lahir":"1990-01-05"},"Nilai":[1,2.50,1234567890123456789012345678901234],"Kelas":7}
        """

    private func answer(_ lines: [String], kept: [String] = [], traces: Bool = false) throws -> [String] {
        let book = try OpenRulebook(name: "k", text: Self.kinds)
        var evaluator = LineEvaluator(try LineQuestions(book, decisions: [], kept: kept, traces: traces))
        return lines.enumerated().map { index, line in
            var output: [UInt8] = []
            let bytes = Array(line.utf8)
            _ = bytes.withUnsafeBufferPointer { evaluator.answer($0, number: index + 1, to: &output) }
            return String(decoding: output, as: UTF8.self)
        }
    }

    @Test("values of every type come back as they went in, numbers to the last digit")
    func roundTrip() throws {
        let output = try answer([Self.line])[0]
        #expect(
            output == """
                {"Semua":{"Angka":0.10,"Teks":"a\\"b","Ya":true,"Hari":"2024-02-29","Jam":"08:30:00","Saat":"2024-02-29T08:30:00+07:00",\
                "Lama":"P1DT12H","Masa":"P1Y2M","Orang":{"Nama":"Sari","Lahir":"1990-01-05"},"Nilai":[1,2.50,1234567890123456789012345678901234],\
                "Kelas":7}}
                """)
    }

    @Test(
        "a bad line is answered with its number, a code and words",
        arguments: [
            ("", "json.syntax"), ("[]", "json.syntax"), ("{\"Angka\":1", "json.syntax"), ("{\"Angka\":01}", "json.syntax"),
            ("{\"Angka\":1}x", "json.syntax"), ("{\"Angka\":NaN}", "json.syntax"), ("{\"Teks\":\"\\ud800\"}", "json.syntax"),
            ("{\"Angka\":1}", "input.missing"), ("{\"Angkah\":1}", "input.unknown"), ("{\"Angka\":\"1\"}", "input.type"),
            ("{\"Hari\":\"2023-02-29\"}", "input.type"), ("{\"Ya\":1}", "input.type"), ("{\"Nilai\":[\"a\"]}", "input.type"),
            ("{\"Orang\":3}", "input.type"), (line.replacing("\"Kelas\":7", with: "\"Kelas\":18"), "input.type"),
        ])
    func bad(line: String, code: String) throws {
        let output = try answer([Self.line, line])[1]
        #expect(output.hasPrefix("{\"error\":{\"line\":2,\"code\":\"\(code)\",\"message\":\""), "\(output)")
    }

    @Test("an input that the model knows and the asked decision does not need is taken and left out; a misspelt one is refused")
    func spareInputs() throws {
        let text = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="k" name="K" namespace="urn:k">
            <inputData id="A" name="A"><variable name="A" typeRef="number"/></inputData>
            <inputData id="B" name="B"><variable name="B" typeRef="string"/></inputData>
            <decision id="x" name="X"><variable name="X"/><informationRequirement><requiredInput href="#A"/></informationRequirement>
            <literalExpression><text>A + 1</text></literalExpression></decision>
            <decision id="y" name="Y"><variable name="Y"/><informationRequirement><requiredInput href="#B"/></informationRequirement>
            <literalExpression><text>B</text></literalExpression></decision>
            </definitions>
            """
        let book = try OpenRulebook(name: "k", text: text)
        var evaluator = LineEvaluator(try LineQuestions(book, decisions: ["X"]))
        let answers = ["{\"A\":1,\"B\":\"b\"}", "{\"A\":1,\"B\":{\"c\":[1]}}", "{\"A\":1,\"Bb\":1}"].map { line in
            var output: [UInt8] = []
            _ = Array(line.utf8).withUnsafeBufferPointer { evaluator.answer($0, number: 1, to: &output) }
            return String(decoding: output, as: UTF8.self)
        }
        #expect(answers[0] == "{\"X\":2}" && answers[1] == answers[0])
        #expect(answers[2].contains("\"input.unknown\""))
        let explained = try Explanation.all(of: book, decisions: ["X"], facts: [("A", "1"), ("B", "b")])
        #expect(explained.map(\.value.literal) == ["2"])
        #expect(throws: LineFault.self) { try Explanation.all(of: book, decisions: ["X"], facts: [("A", "1"), ("Bb", "b")]) }
    }

    @Test("U-092: what the engine noticed is said in sentences of ours, also for an output left empty")
    func warnings() throws {
        let book = try OpenRulebook(name: "u", text: Self.table(first: ""))
        var evaluator = LineEvaluator(try LineQuestions(book, decisions: []))
        let answers = ["7", "0", "null"].map { value in
            var output: [UInt8] = []
            _ = Array("{\"Nilai\":\(value)}".utf8).withUnsafeBufferPointer { evaluator.answer($0, number: 1, to: &output) }
            return String(decoding: output, as: UTF8.self)
        }
        #expect(answers[0] == "{\"Mutu\":null,\"warnings\":[\"Tabel “Mutu”: baris 1 cocok, tetapi kolom hasilnya kosong.\"]}")
        #expect(answers[1] == "{\"Mutu\":null,\"warnings\":[\"Tabel “Mutu” tidak punya baris yang cocok dengan masukan ini.\"]}")
        #expect(answers[2] == answers[1])
        let misfit = try answer([Self.line.replacing("\"Kelas\":7", with: "\"Kelas\":18")])[0]
        #expect(misfit.contains("Nilai “Kelas” tidak termasuk yang boleh.") && !misfit.contains("does not"), "\(misfit)")
    }

    @Test("U-092: a row without an output entry is refused in our words")
    func missingOutput() throws {
        let text = Self.table(first: "").replacing("<outputEntry><text></text></outputEntry>", with: "")
        let refusal = #expect(throws: RulebookError.self) { try OpenRulebook(name: "u", text: text) }
        let words = "\(String(describing: refusal))"
        #expect(words.contains("baris ini harus berisi 1 kolom masukan (inputEntry) dan 1 kolom hasil (outputEntry)"), "\(words)")
    }

    /// A table of two rows with a gap at 0, the first row's output as given.
    static func table(first: String) -> String {
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="u" name="U" namespace="urn:u">
          <inputData id="i" name="Nilai"><variable name="Nilai" typeRef="number"/></inputData>
          <decision id="d" name="Mutu"><variable name="Mutu" typeRef="string"/>
            <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
            <decisionTable id="t" hitPolicy="UNIQUE">
              <input id="c"><inputExpression typeRef="number"><text>Nilai</text></inputExpression></input><output id="o" typeRef="string"/>
              <rule id="r1"><inputEntry><text>&gt; 5</text></inputEntry><outputEntry><text>\(first)</text></outputEntry></rule>
              <rule id="r2"><inputEntry><text>[1..5]</text></inputEntry><outputEntry><text>"rendah"</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """
    }

    @Test("every beginning of a line is refused or answered, never a crash")
    func prefixes() throws {
        let bytes = Array(Self.line)
        let lines = bytes.indices.map { String(bytes[..<$0]) }
        #expect(try answer(lines).allSatisfy { $0.hasPrefix("{\"error\":{") })
    }

    @Test("null is a value that was given; nesting has a limit")
    func nulls() throws {
        let null = Self.line.replacing("\"Angka\":0.10", with: "\"Angka\":null")
        #expect(try answer([null])[0].hasPrefix("{\"Semua\":{\"Angka\":null,"))
        let deep = "{\"Angka\":" + String(repeating: "[", count: 100_000)
        #expect(try answer([deep], kept: [])[0].contains("error"))
        let kept = "{\"x\":" + String(repeating: "[", count: 100_000)
        #expect(try answer([kept], kept: ["x"])[0].contains("json.syntax"))
    }

    @Test("fields to keep are copied byte for byte, before the answer")
    func kept() throws {
        let line = Self.line.replacing("{\"Angka\"", with: "{\"nip\":\"1987\", \"x\": [1.0,  {\"a\":2}],\"Angka\"")
        let output = try answer([line], kept: ["nip", "x"])[0]
        #expect(output.hasPrefix("{\"nip\":\"1987\",\"x\":[1.0,  {\"a\":2}],\"Semua\":{"), "\(output)")
    }

    @Test("an endless evaluation is stopped and said so")
    func fuel() throws {
        let text = Self.kinds.replacing(
            "<literalExpression><text>{", with: "<literalExpression><text>{ x: count(for i in 1..100000000 return i), ")
        let questions = try LineQuestions(OpenRulebook(name: "k", text: text), decisions: [], fuel: 10_000)
        var evaluator = LineEvaluator(questions)
        var output: [UInt8] = []
        let isAnswered = Array(Self.line.utf8).withUnsafeBufferPointer { evaluator.answer($0, number: 1, to: &output) }
        #expect(!isAnswered && String(decoding: output, as: UTF8.self).contains("eval.fuel"))
    }

    @Test("a decision that the model has not, or a broken model, is refused before the first line")
    func unfit() throws {
        let book = try OpenRulebook(name: "k", text: Self.kinds)
        #expect(throws: RulebookError.unfit("k", "Lain")) { try LineQuestions(book, decisions: ["Lain"]) }
        let broken = try OpenRulebook(name: "k", text: Self.kinds.replacing("Angka: Angka", with: "Angka: Angkah"))
        #expect(throws: RulebookError.self) { try LineQuestions(broken, decisions: []) }
    }
}
