import DMN
import Testing

@Suite("Hostile and broken models")
struct HostileModelTests {
    private func failure(_ xml: String) -> DMNError? {
        do {
            _ = try DMNModel.load(xml: Array(xml.utf8), name: "bad.dmn")
            return nil
        } catch {
            return error
        }
    }

    @Test("Errors name the file, the line, the column and what was expected")
    func messages() {
        let open = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"n\" namespace=\"u\">\n"
        #expect(failure("<html/>")?.description.hasPrefix("bad.dmn:1:1: expected <definitions> of DMN 1.1 to 1.5, found <html>") == true)
        #expect(
            failure(open + "  <decision id=\"a\"/>\n</definitions>")?.description
                == "bad.dmn:2:3: expected the attribute 'name' of <decision>")
        #expect(failure(open + "<decision name=\"a\"></definitions>")?.kind == .xml)
        #expect(failure("")?.kind == .xml)
        let table = "<decision name=\"a\"><decisionTable hitPolicy=\"BEST\"/></decision></definitions>"
        #expect(failure(open + table)?.message.hasPrefix("expected a hit policy of UNIQUE, FIRST") == true)
    }

    @Test("A broken expression is reported at its own place and leaves the rest working")
    func diagnostics() throws {
        let loaded = try model(decision("bad", literal("1 +")) + "\n" + decision("good", literal("1 + 1")))
        #expect(loaded.diagnostics.count == 1)
        #expect(loaded.diagnostics.first?.element == "bad")
        #expect(loaded.diagnostics.first?.position.line == 2)
        #expect(try loaded.evaluate(decision: "bad", inputs: .empty).value.isNull)
        #expect(try loaded.evaluate(decision: "good", inputs: .empty).value.literal == "2")
    }

    @Test("Document types, and with them entities, are refused")
    func entities() {
        let bomb = """
            <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="&b;"/>
            """
        #expect(failure(bomb)?.message == "a document type declaration is not allowed here")
        #expect(failure("<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><d/>")?.kind == .xml)
    }

    @Test("Depth, number of attributes and size are limited")
    func limits() {
        let deep = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
        #expect(failure(deep)?.message == "elements nested more than 100 deep")
        let wide = "<a " + (0..<100).map { "b\($0)=\"\"" }.joined(separator: " ") + "/>"
        #expect(failure(wide)?.message == "more than 64 attributes")
        var limits = XMLLimits()
        limits.bytes = 10
        #expect(throws: DMNError.self) { try DMNModel.load(xml: Array("<definitions/>".utf8), name: "big.dmn", limits: limits) }
    }

    @Test("Decisions that require each other, and requirements of nothing, are found")
    func cycles() throws {
        let xml = """
            <decision id="_a" name="a"><informationRequirement><requiredDecision href="#_b"/></informationRequirement>\(literal("b"))</decision>
            <decision id="_b" name="b"><informationRequirement><requiredDecision href="#_a"/></informationRequirement>\(literal("a"))</decision>
            """
        #expect(throws: DMNError.self) { try model(xml) }
        let dangling = try model(
            "<decision id=\"_a\" name=\"a\"><informationRequirement><requiredInput href=\"#_x\"/></informationRequirement>\(literal("1"))</decision>"
        )
        #expect(dangling.diagnostics.map(\.message) == ["the reference '#_x' leads nowhere"])
    }

    @Test(
        "Endless work stops when the fuel is used up",
        arguments: [
            "for i in 1..1000000000 return i", "count(for a in 1..100000, b in 1..100000 return a)",
            "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\", \"^(a+)+$\")",
            "for i in 1..1000000 return for j in 1..i return partial", "some x in 1..1000000000 satisfies false",
            "sort(for i in 1..300000 return -i, function(a, b) a < b)",
            "for i in 1..100 return if i = 1 then \"abcdefgh\" else partial[-1] + partial[-1]",
        ])
    func fuel(_ text: String) throws {
        let expression = try FEEL.parse(text)
        #expect(throws: FEELHalt.outOfFuel) { try expression.evaluate(fuel: 300_000) }
    }

    @Test("Functions that call themselves for ever are stopped before the stack ends")
    func recursion() throws {
        let loop =
            "<businessKnowledgeModel id=\"_f\" name=\"f\"><variable name=\"f\"/><encapsulatedLogic><formalParameter name=\"n\"/>\(literal("1 + f(n + 1)"))</encapsulatedLogic></businessKnowledgeModel>"
        let loaded = try model(loop)
        #expect(throws: FEELHalt.tooDeep) { try loaded.invoke("f", arguments: FEELContext([("n", .number(1))])) }
        #expect(throws: FEELHalt.tooDeep) { try FEEL.evaluate("{f: function(g) g(g), r: f(f)}.r") }
    }

    @Test("Values that would be too deep or, unfolded, too large become null")
    func structure() throws {
        #expect(value("count(for i in 1..1000 return [partial[-1]])") != "error")
        #expect(value("{l: for i in 1..300 return if i = 1 then [] else [partial[-1]], r: l[-1]}.r") == "null")
        #expect(value("{l: for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]], r: l[-1]}.r") == "null")
    }

    @Test(
        "Nested text is refused before it exhausts the stack",
        arguments: ["(", "[", "-", "{a: ", "if ", "not(", "f(", "for x in ", "1 + (", "[1..", "function() "])
    func nesting(_ text: String) {
        #expect(throws: FEELSyntaxError.self) { try FEEL.parse(String(repeating: text, count: 50_000)) }
    }

    @Test("Long chains of operators are limited too", arguments: [" + x", ".a", "[1]", "(1)", " and x", " in 1"])
    func chains(_ link: String) {
        #expect(throws: FEELSyntaxError.self) { try FEEL.parse("x" + String(repeating: link, count: 5000), variables: ["x"]) }
    }

    @Test("Inputs that are misspelt, missing or of the wrong type are named in the warnings")
    func inputs() throws {
        let loaded = try model(input("x", "number") + decision("d", requires: ["x"], literal("x")))
        let evaluation = try loaded.evaluate(decision: "d", inputs: FEELContext([("X", .number(1))]))
        #expect(evaluation.value.isNull)
        #expect(evaluation.warnings.map(\.message) == ["there is no input 'X'", "the input 'x' was not given"])
        let wrong = try loaded.evaluate(decision: "d", inputs: FEELContext([("x", .string("1"))]))
        #expect(wrong.warnings.map(\.message) == ["x: string does not fit type number"])
    }

    @Test("Types that share their parts exponentially are loaded and judged in no time")
    func sharedTypes() throws {
        let entries = (1...60).map { "x\($0): {p: x\($0 - 1), q: x\($0 - 1)}" }.joined(separator: ", ")
        #expect(value("{x0: 1, \(entries), r: (function() x60) instance of function<>->context}.r") != "error")
        #expect(value("{x0: 1, \(entries), r: if true then x60 else x60}.x1.p") == "null")
    }
}
