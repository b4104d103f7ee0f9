import Testing

@testable import DMN

@Suite("Decision tables")
struct TableTests {
    private func run(_ attributes: String, outputs: [String] = ["<output id=\"o\"/>"], rules: [[String]], x: FEELValue) throws -> String {
        let xml = input("x", "number") + decision("d", requires: ["x"], table(attributes, inputs: ["x"], outputs: outputs, rules: rules))
        return try model(xml).evaluate(decision: "d", inputs: FEELContext([("x", x)])).value.literal
    }

    static let overlapping = [["&gt;= 1", "\"b\""], ["&gt;= 2", "\"a\""], ["&gt;= 3", "\"a\""]]
    static let ranked = "<output id=\"o\"><outputValues><text>\"a\", \"b\"</text></outputValues></output>"

    @Test(
        "Each hit policy makes its own of several matching rules",
        arguments: [
            ("UNIQUE", 1, "\"b\""), ("UNIQUE", 2, "null"), ("FIRST", 3, "\"b\""), ("ANY", 2, "null"), ("PRIORITY", 3, "\"a\""),
            ("OUTPUT ORDER", 3, "[\"a\", \"a\", \"b\"]"), ("RULE ORDER", 3, "[\"b\", \"a\", \"a\"]"), ("COLLECT", 2, "[\"b\", \"a\"]"),
            ("COLLECT", 0, "[]"), ("UNIQUE", 0, "null"), ("RULE ORDER", 0, "null"),
        ])
    func hitPolicies(_ policy: String, _ x: Int, _ expected: String) throws {
        #expect(try run("hitPolicy=\"\(policy)\"", outputs: [Self.ranked], rules: Self.overlapping, x: .number(x)) == expected)
    }

    @Test(
        "Collections are summed, counted or reduced to an extreme",
        arguments: [("SUM", 3, "60"), ("COUNT", 3, "3"), ("MIN", 3, "10"), ("MAX", 2, "20"), ("COUNT", 0, "0"), ("SUM", 0, "null")])
    func aggregation(_ name: String, _ x: Int, _ expected: String) throws {
        let rules = [["&gt;= 1", "10"], ["&gt;= 2", "20"], ["&gt;= 3", "30"]]
        #expect(try run("hitPolicy=\"COLLECT\" aggregation=\"\(name)\"", rules: rules, x: .number(x)) == expected)
    }

    @Test(
        "Thresholds hold below, at and above",
        arguments: [
            ("0.99", "\"low\""), ("1", "\"mid\""), ("1.999999999999999999999999999999999", "\"mid\""), ("2", "\"top\""), ("2.5", "\"top\""),
            ("-7", "\"low\""),
        ])
    func thresholds(_ x: String, _ expected: String) throws {
        let rules = [["< 1", "\"low\""], ["[1..2)", "\"mid\""], ["not(< 2)", "\"top\""]]
        #expect(try run("", rules: rules, x: .number(Decimal34(x) ?? .zero)) == expected)
    }

    @Test(
        "Cells may speak of the input, of other inputs and of lists",
        arguments: [
            ("? * 2 = 6", "3", "\"yes\""), ("x + 1", "3", "null"), ("[1, 3]", "3", "\"yes\""), ("even(?)", "4", "\"yes\""),
            ("1, 3", "3", "\"yes\""), ("-", "9", "\"yes\""),
            ("not(3, 4)", "4", "null"), ("x > 2", "3", "\"yes\""), ("3", "3.0", "\"yes\""),
        ])
    func cells(_ cell: String, _ x: String, _ expected: String) throws {
        #expect(try run("", rules: [[cell, "\"yes\""]], x: .number(Decimal34(x) ?? .zero)) == expected)
    }

    @Test("Several outputs make a context, defaults stand in when nothing matches")
    func outputs() throws {
        let outputs = [
            "<output id=\"o\" name=\"grade\"><defaultOutputEntry><text>\"none\"</text></defaultOutputEntry></output>",
            "<output id=\"p\" name=\"bonus\"/>",
        ]
        let rules = [["> 5", "\"good\"", "x * 2"]]
        #expect(try run("", outputs: outputs, rules: rules, x: .number(6)) == "{grade: \"good\", bonus: 12}")
        #expect(try run("", outputs: outputs, rules: rules, x: .number(1)) == "{grade: \"none\", bonus: null}")
    }

    @Test("An indexed column finds the same rows as its tests, for many rows and values of every kind", arguments: [3, 64, 65, 200])
    func index(_ count: Int) throws {
        var rules = (0..<count).map { ["\($0 * 2)", "\($0)"] }
        rules.append(["-1, (1000..2000]", "\"big\""])
        for (x, expected) in [("4", "2"), ("5", "null"), ("-1", "\"big\""), ("1000", "null"), ("2000", "\"big\"")] {
            #expect(try run("", rules: rules, x: .number(Decimal34(x) ?? .zero)) == expected)
        }
        #expect(try run("", rules: rules, x: .null) == "null")
    }

    @Test("A value outside the column's allowed values gives null and says so")
    func inputValues() throws {
        let xml =
            input("x", "string")
            + decision(
                "d", requires: ["x"],
                """
                <decisionTable><input id="i"><inputExpression><text>x</text></inputExpression><inputValues><text>"a","b"</text></inputValues></input>
                <output id="o"/><rule id="r"><inputEntry id="c"><text>-</text></inputEntry><outputEntry id="e"><text>1</text></outputEntry></rule></decisionTable>
                """)
        let loaded = try model(xml)
        #expect(try loaded.evaluate(decision: "d", inputs: FEELContext([("x", .string("b"))])).value.literal == "1")
        let refused = try loaded.evaluate(decision: "d", inputs: FEELContext([("x", .string("c"))]))
        #expect(refused.value.isNull)
        #expect(refused.warnings.map(\.message) == ["d: \"c\" is not among the values allowed for x"])
    }

    @Test("The trace names the rules that matched, their annotations, the inputs and the law")
    func trace() throws {
        let xml =
            input("x", "number") + """
                <knowledgeSource id="_law" name="PermenPANRB 6/2022" locationURI="urn:law"/>
                <decision id="_d" name="d"><variable name="d"/><informationRequirement><requiredInput href="#_x"/></informationRequirement>
                <authorityRequirement><requiredAuthority href="#_law"/></authorityRequirement>
                <decisionTable><input id="i"><inputExpression><text>x</text></inputExpression></input><output id="o"/><annotation name="Pasal"/>
                <rule id="r1"><inputEntry id="a"><text>&lt; 1</text></inputEntry><outputEntry id="b"><text>1</text></outputEntry><annotationEntry><text>Pasal 1</text></annotationEntry></rule>
                <rule id="r2"><inputEntry id="a"><text>&gt;= 1</text></inputEntry><outputEntry id="b"><text>2</text></outputEntry><annotationEntry><text>Pasal 2</text></annotationEntry></rule>
                </decisionTable></decision>
                <decision id="_e" name="e"><variable name="e"/><informationRequirement><requiredDecision href="#_d"/></informationRequirement>
                <literalExpression><text>d + 1</text></literalExpression></decision>
                """
        let evaluation = try model(xml).evaluate(decision: "e", inputs: FEELContext([("x", .number(5))]), trace: true)
        #expect(evaluation.value.literal == "3")
        #expect(evaluation.trace.map(\.name) == ["d", "e"])
        let traced = try #require(evaluation.trace.first)
        #expect(traced.citations == [Citation(name: "PermenPANRB 6/2022", location: "urn:law")])
        #expect(traced.inputs.map(\.value.literal) == ["5"])
        let match = try #require(traced.tables.first?.matches.first)
        #expect(match.row == 2 && match.ruleID == "r2" && match.annotations == ["Pasal 2"] && match.line > 1)
        #expect(evaluation.trace[1].requires == ["d"])
    }
}
