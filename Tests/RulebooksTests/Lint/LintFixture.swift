@testable import DMN
@testable import Rulebooks

/// Small rulebooks written for one finding each: a clean one, and the same with one thing wrong.
struct LintFixture {
    var policy = "UNIQUE"
    var outputValues = ""
    var inputs = [("Nilai", "tNilai")]
    /// Cells, outputs and annotation of each row.
    var rows: [(cells: [String], output: String, note: String)] = [
        (["< 50"], "\"kurang\"", "huruf a"), ([">= 50"], "\"cukup\"", "huruf b"),
    ]
    var authority = "<authorityRequirement id=\"dasar\"><requiredAuthority href=\"#pasal\"/></authorityRequirement>"
    var types = LintFixture.nilai
    var extra = ""
    /// Inputs and expected answer of each example; nil for no examples at all.
    var examples: [(inputs: [String], answer: String)]? = [(["49"], "kurang"), (["50"], "cukup"), (["51"], "cukup")]

    static let nilai =
        "<itemDefinition name=\"tNilai\"><typeRef>number</typeRef><allowedValues><text>[0..100]</text></allowedValues></itemDefinition>"

    var model: String {
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="uji" name="Uji" namespace="urn:uji">
          \(types)
          \(inputs.map { "<inputData id=\"\($0.0)\" name=\"\($0.0)\"><variable name=\"\($0.0)\" typeRef=\"\($0.1)\"/></inputData>" }.joined(separator: "\n  "))
          <knowledgeSource id="pasal" name="Pasal 1"/>
          \(extra)
          <decision id="d" name="Mutu">
            <variable name="Mutu" typeRef="string"/>
            \(inputs.map { "<informationRequirement id=\"r\($0.0)\"><requiredInput href=\"#\($0.0)\"/></informationRequirement>" }.joined())
            \(authority)
            <decisionTable id="t" hitPolicy="\(policy)">
              \(columns.map { "<input id=\"k\($0.0)\"><inputExpression typeRef=\"\($0.1)\"><text>\($0.0)</text></inputExpression></input>" }.joined())
              <output id="h" typeRef="string">\(outputValues)</output>
              <annotation name="Dasar"/>
              \(rows.map { Self.rule($0.cells, $0.output, $0.note) }.joined(separator: "\n      "))
            </decisionTable>
          </decision>
        </definitions>
        """
    }

    /// The columns, when they are not simply the inputs.
    var expressions: [(String, String)]?
    private var columns: [(String, String)] { expressions ?? inputs }

    private static func rule(_ cells: [String], _ output: String, _ note: String) -> String {
        let entries = cells.map { "<inputEntry><text>\(escaped($0))</text></inputEntry>" }.joined()
        let annotation = "<annotationEntry><text>\(note)</text></annotationEntry>"
        return "<rule>\(entries)<outputEntry><text>\(escaped(output))</text></outputEntry>\(annotation)</rule>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    var suite: String? {
        guard let examples else { return nil }
        let cases = examples.enumerated().map { index, example in
            let nodes = zip(inputs, example.inputs).map { input, value in
                "<inputNode name=\"\(input.0)\"><value xsi:type=\"xsd:\(Self.xsd(value))\">\(value)</value></inputNode>"
            }.joined()
            return """
                <testCase id="c\(index + 1)">\(nodes)<resultNode name="Mutu" type="decision"><expected>\
                <value xsi:type="xsd:string">\(example.answer)</value></expected></resultNode></testCase>
                """
        }
        return """
            <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xmlns:xsd="http://www.w3.org/2001/XMLSchema"><modelName>uji.dmn</modelName>\(cases.joined(separator: "\n"))</testCases>
            """
    }

    private static func xsd(_ value: String) -> String {
        if Decimal34(value) != nil { return "decimal" }
        if value == "true" || value == "false" { return "boolean" }
        return value.count == 10 && value.contains("-") ? "date" : "string"
    }

    var findings: [LintTemuan] { RulebookLint.check(model: model, file: "uji.dmn", examples: suite, contohFile: "uji.examples.xml") }

    func codes(_ severities: Set<LintTemuan.Severity> = [.error, .warning]) -> [String] {
        findings.filter { severities.contains($0.severity) }.map(\.code)
    }

    func finding(_ code: String) -> LintTemuan? { findings.first { $0.code == code } }
}
