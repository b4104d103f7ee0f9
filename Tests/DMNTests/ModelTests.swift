import DMN
import Testing

@Suite("Models")
struct ModelTests {
    @Test("Decisions, functions and services work together")
    func graph() throws {
        let xml =
            input("x", "number") + """
                <businessKnowledgeModel id="_twice" name="twice"><variable name="twice"/><encapsulatedLogic><formalParameter name="n" typeRef="number"/>
                \(literal("if n > 100 then n else twice(n * 2)"))</encapsulatedLogic></businessKnowledgeModel>
                <decision id="_a" name="a"><variable name="a" typeRef="number"/><informationRequirement><requiredInput href="#_x"/></informationRequirement>
                <knowledgeRequirement><requiredKnowledge href="#_twice"/></knowledgeRequirement>\(literal("twice(x)"))</decision>
                <decision id="_b" name="b"><variable name="b"/><informationRequirement><requiredDecision href="#_a"/></informationRequirement>\(literal("a + 0.5"))</decision>
                <decisionService id="_s" name="s"><variable name="s"/><outputDecision href="#_b"/><outputDecision href="#_a"/><inputData href="#_x"/></decisionService>
                <decision id="_c" name="c"><variable name="c"/><knowledgeRequirement><requiredKnowledge href="#_s"/></knowledgeRequirement>\(literal("s(60).b + s(x: 3).a"))</decision>
                """
        let loaded = try model(xml)
        #expect(loaded.diagnostics.isEmpty)
        #expect(try loaded.evaluate(decision: "b", inputs: FEELContext([("x", .number(7))])).value.literal == "112.5")
        #expect(try loaded.evaluate(decision: "c", inputs: .empty).value.literal == "312.5")
        #expect(try loaded.invoke("s", arguments: FEELContext([("x", .number(200))])).value.literal == "{b: 200.5, a: 200}")
    }

    @Test("A decision sees only what it requires")
    func scopes() throws {
        let loaded = try model(input("x", "number") + decision("d", literal("x + 1")))
        #expect(try loaded.evaluate(decision: "d", inputs: FEELContext([("x", .number(1))])).value.isNull)
        #expect(loaded.diagnostics.map(\.message) == ["there is no variable or function 'x'"])
    }

    @Test(
        "Values are fitted to declared types, or null",
        arguments: [
            ("number", "[5]", "5"), ("numbers", "5", "[5]"), ("numbers", "[5, \"a\"]", "null"), ("string", "5", "null"),
            ("point", "{a: 1, b: 2}", "{a: 1, b: 2}"),
            ("point", "{b: 2}", "null"), ("grade", "\"A\"", "\"A\""), ("grade", "\"Z\"", "null"),
            ("grades", "[\"A\", \"B\"]", "[\"A\", \"B\"]"), ("grades", "[\"A\", \"Z\"]", "null"),
            ("date and time", "@\"2024-01-01\"", "2024-01-01T00:00:00Z"), ("even", "4", "4"), ("even", "5", "null"),
        ])
    func types(_ type: String, _ text: String, _ expected: String) throws {
        let xml = """
            <itemDefinition name="numbers" isCollection="true"><typeRef>number</typeRef></itemDefinition>
            <itemDefinition name="point"><itemComponent name="a"><typeRef>number</typeRef></itemComponent></itemDefinition>
            <itemDefinition name="grade"><typeRef>string</typeRef><allowedValues><text>"A","B"</text></allowedValues></itemDefinition>
            <itemDefinition name="grades" isCollection="true"><typeRef>grade</typeRef></itemDefinition>
            <itemDefinition name="even"><typeRef>number</typeRef><allowedValues><text>modulo(?, 2) = 0</text></allowedValues></itemDefinition>
            """
        let loaded = try model(xml + decision("d", type: type, literal(text)))
        #expect(loaded.diagnostics.isEmpty)
        #expect(try loaded.evaluate(decision: "d", inputs: .empty).value.literal == expected)
    }

    @Test(
        "`instance of` asks how a value is built; values that a type allows are a constraint of variables, not part of the type",
        arguments: [
            ("\"Z\" instance of grade", "true"), ("5 instance of grade", "false"), ("[\"A\", \"Z\"] instance of list<grade>", "true"),
            ("[\"A\", 1] instance of list<grade>", "false"), ("{g: \"Z\"} instance of pupil", "true"),
            ("{g: 1} instance of pupil", "false"),
            ("5 instance of even", "true"), ("[\"Z\"] instance of grades", "true"), ("null instance of grade", "false"),
            ("(function(x: grade) x) instance of function<string>->string", "true"), ("[1..5] instance of range<even>", "true"),
        ])
    func instances(_ text: String, _ expected: String) throws {
        let xml = """
            <itemDefinition name="grade"><typeRef>string</typeRef><allowedValues><text>"A","B"</text></allowedValues></itemDefinition>
            <itemDefinition name="grades" isCollection="true"><typeRef>grade</typeRef></itemDefinition>
            <itemDefinition name="pupil"><itemComponent name="g"><typeRef>grade</typeRef></itemComponent></itemDefinition>
            <itemDefinition name="even"><typeRef>number</typeRef><allowedValues><text>modulo(?, 2) = 0</text></allowedValues></itemDefinition>
            """
        let loaded = try model(xml + decision("d", literal(text)))
        #expect(loaded.diagnostics.isEmpty)
        #expect(try loaded.evaluate(decision: "d", inputs: .empty).value.literal == expected)
    }

    @Test(
        "Text in another expression language is refused wherever it stands, and never run as FEEL",
        arguments: [
            "<literalExpression expressionLanguage=\"groovy\"><text>1 + 1</text></literalExpression>",
            "<decisionTable expressionLanguage=\"juel\"><output id=\"o\"/><rule id=\"r\"><outputEntry id=\"e\"><text>2</text></outputEntry></rule></decisionTable>",
            "<decisionTable><output id=\"o\"/><rule id=\"r\"><outputEntry id=\"e\" expressionLanguage=\"juel\"><text>2</text></outputEntry></rule></decisionTable>",
            """
            <decisionTable><input id="i"><inputExpression expressionLanguage="http://www.groovy-lang.org"><text>1</text></inputExpression></input>
            <output id="o"/><rule id="r"><inputEntry id="c"><text>-</text></inputEntry><outputEntry id="e"><text>2</text></outputEntry></rule></decisionTable>
            """,
            """
            <decisionTable><input id="i"><inputExpression><text>1</text></inputExpression></input><output id="o"/>
            <rule id="r"><inputEntry id="c" expressionLanguage="juel"><text>1</text></inputEntry><outputEntry id="e"><text>2</text></outputEntry></rule></decisionTable>
            """,
            "<context><contextEntry><variable name=\"a\"/><literalExpression expressionLanguage=\"JUEL\"><text>2</text></literalExpression></contextEntry></context>",
        ])
    func languages(_ expression: String) throws {
        let loaded = try model(decision("d", expression))
        #expect(loaded.diagnostics.contains { $0.message.hasSuffix("are not run") })
        let value = try loaded.evaluate(decision: "d", inputs: .empty).value
        #expect(value.isNull || value.literal == "{a: null}")
    }

    @Test("A model in another language has none of its own texts run, but those that say they are FEEL")
    func modelLanguage() throws {
        func answer(_ language: String, _ attribute: String = "") throws -> String {
            let xml = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t" namespace="urn:t" expressionLanguage="\(language)">
                <decision id="_d" name="d"><variable name="d"/><literalExpression \(attribute)><text>1 + 1</text></literalExpression></decision>
                </definitions>
                """
            let loaded = try DMNModel.load(xml: Array(xml.utf8), name: "t.dmn", environment: hostEnvironment)
            return try loaded.evaluate(decision: "d", inputs: .empty).value.literal
        }
        #expect(try answer("http://www.groovy-lang.org") == "null")
        #expect(try answer("juel", "expressionLanguage=\"https://www.omg.org/spec/DMN/20230324/FEEL/\"") == "2")
        #expect(try answer("https://www.omg.org/spec/DMN/20230324/FEEL/") == "2")
        #expect(try answer("") == "2")
        #expect(throws: DMNError.self) {
            try model(
                "<itemDefinition name=\"g\"><typeRef>string</typeRef><allowedValues expressionLanguage=\"juel\"><text>\"A\"</text></allowedValues></itemDefinition>"
            )
        }
    }

    @Test("Every boxed expression is evaluated")
    func boxed() throws {
        let expressions = [
            (
                "<context><contextEntry><variable name=\"a b\"/>\(literal("2"))</contextEntry><contextEntry>\(literal("a b * 3"))</contextEntry></context>",
                "6"
            ),
            ("<list>\(literal("1"))\(literal("2"))</list>", "[1, 2]"),
            ("<relation><column name=\"k\"/><row>\(literal("1"))</row><row>\(literal("2"))</row></relation>", "[{k: 1}, {k: 2}]"),
            ("<conditional><if>\(literal("1 = 2"))</if><then>\(literal("1"))</then><else>\(literal("2"))</else></conditional>", "2"),
            ("<filter><in>\(literal("[1, 2, 3]"))</in><match>\(literal("item > 1"))</match></filter>", "[2, 3]"),
            ("<for iteratorVariable=\"i\"><in>\(literal("1..3"))</in><return>\(literal("i"))</return></for>", "null"),
            ("<for iteratorVariable=\"i\"><in>\(literal("[1..3]"))</in><return>\(literal("i * 2"))</return></for>", "[2, 4, 6]"),
            ("<some iteratorVariable=\"i\"><in>\(literal("[1, 2]"))</in><satisfies>\(literal("i > 1"))</satisfies></some>", "true"),
            ("<every iteratorVariable=\"i\"><in>\(literal("[1, 2]"))</in><satisfies>\(literal("i > 1"))</satisfies></every>", "false"),
            ("<invocation>\(literal("abs"))<binding><parameter name=\"n\"/>\(literal("-4"))</binding></invocation>", "4"),
            (
                "<context><contextEntry><variable name=\"f\"/><functionDefinition><formalParameter name=\"n\"/>\(literal("n + 1"))</functionDefinition></contextEntry><contextEntry>\(literal("f(1)"))</contextEntry></context>",
                "2"
            ),
            ("<functionDefinition kind=\"Java\"><formalParameter name=\"n\"/></functionDefinition>", "function(n)"),
        ]
        for (expression, expected) in expressions {
            #expect(try model(decision("d", expression)).evaluate(decision: "d", inputs: .empty).value.literal == expected)
        }
    }

    @Test("Imported models bring types, functions and inputs under the import's name")
    func imports() throws {
        let imported = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="base" namespace="urn:base">
            <itemDefinition name="tPerson"><itemComponent name="full name"><typeRef>string</typeRef></itemComponent></itemDefinition>
            <inputData id="_p" name="person"><variable name="person" typeRef="tPerson"/></inputData>
            <decision id="_g" name="greeting"><variable name="greeting"/><informationRequirement><requiredInput href="#_p"/></informationRequirement>
            \(literal("\"Hello \" + person.full name"))</decision></definitions>
            """
        let main = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="main" namespace="urn:main">
            <import name="my base" namespace="urn:base" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
            <decision id="_d" name="d"><variable name="d" typeRef="string"/><informationRequirement><requiredDecision href="urn:base#_g"/></informationRequirement>
            \(literal("my base.greeting + \"!\""))</decision></definitions>
            """
        let loaded = try DMNModel.load(xml: Array(main.utf8), name: "main.dmn") { $0.namespace == "urn:base" ? Array(imported.utf8) : nil }
        #expect(loaded.diagnostics.isEmpty)
        let person = FEELValue.context([("full name", .string("Ani"))])
        let inputs = FEELContext([("my base", .context([("person", person)]))])
        #expect(try loaded.evaluate(decision: "d", inputs: inputs).value.literal == "\"Hello Ani!\"")
        #expect(throws: DMNError.self) { try DMNModel.load(xml: Array(main.utf8), name: "main.dmn") }
    }

    @Test("A prepared plan gives the same values as single evaluations, again and again")
    func runner() throws {
        let loaded = try model(input("x", "number") + decision("d", requires: ["x"], literal("for i in 1..3 return i * x")))
        let plan = try loaded.prepare(decision: "d")
        #expect(plan.inputs.map(\.name) == ["x"])
        var runner = plan.runner()
        for x in 0..<50 {
            let single = try plan.evaluate(inputs: FEELContext([("x", .number(x))])).value
            #expect(try runner.evaluate([.number(x)]).isEqual(to: single) == true)
            #expect(runner.warningCount == 0)
        }
        _ = try runner.evaluate([.string("x")])
        #expect(runner.warningCount > 0)
    }
}
