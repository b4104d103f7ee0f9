import Testing

@testable import DMN

@Suite("FEEL expressions")
struct ExpressionTests {
    @Test(
        "Operators bind and group as the grammar says",
        arguments: [
            ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 3 - 2", "5"), ("2 ** 3 ** 2", "64"), ("-2 ** 2", "4"), ("2 * -3", "-6"),
            ("1 < 2 and 2 < 3", "true"), ("true or false and false", "true"), ("5 between 1 and 10 and true", "true"),
            ("1 = 1 = true", "true"),
            ("if 1 > 2 then 3 else 4 + 1", "5"), ("[1,2,3][2] + 1", "3"), ("{a: {b: 7}}.a.b", "7"), ("10 / 4", "2.5"), ("1 / 0", "null"),
            ("\"a\" + \"b\" = \"ab\"", "true"), ("not(true) or true", "true"), ("- 5 + 2", "-3"), (".5 + 1.25", "1.75"), ("1e3", "1000"),
        ])
    func precedence(_ text: String, _ expected: String) {
        #expect(value(text) == (expected == "1000" ? "1000" : expected))
    }

    @Test(
        "Names of several words are found by what is in scope, the longest first",
        arguments: [
            ("Monthly Salary * 12", "120"), ("Monthly   Salary", "10"), ("Salary - Monthly", "-8"), ("days in weekend", "2"),
            ("for x in days in list return x + Monthly", "[11, 12]"), ("Teacher's Evaluation", "\"good\""), ("a+b", "99"), ("a + b", "3"),
            ("if x and y then 1 else 2", "1"),
        ])
    func names(_ text: String, _ expected: String) {
        let variables: [(String, FEELValue)] = [
            ("Monthly Salary", .number(10)), ("Monthly", .number(10)), ("Salary", .number(2)), ("days in weekend", .number(2)),
            ("days in list", .list([.number(1), .number(2)])), ("Teacher's Evaluation", .string("good")), ("a+b", .number(99)),
            ("a", .number(1)), ("b", .number(2)), ("x", .boolean(true)), ("y", .boolean(true)),
        ]
        #expect(value(text, variables) == expected)
    }

    @Test(
        "Null propagates through three-valued logic and comparisons",
        arguments: [
            ("null and false", "false"), ("null and true", "null"), ("null or true", "true"), ("1 = \"1\"", "null"),
            ("null = null", "true"),
            ("1 < null", "null"), ("1 + null", "null"), ("\"a\" + 1", "null"), ("not(null)", "null"), ("null between 1 and 2", "null"),
            ("some x in [1, 2] satisfies x > 1", "true"), ("every x in [1, null] satisfies x > 0", "null"), ("1 in [2, 3]", "false"),
            ("5 in (null..10]", "null"), ("unknown name", "error"), ("unknown", "null"), ("abs(\"x\")", "null"),
            ("no such function(1)", "error"),
        ])
    func nulls(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "A condition that is neither true, false nor null leaves some and every without an answer, whatever the other items say",
        arguments: [
            ("some x in [1, 2] satisfies if x = 1 then true else \"a\"", "null"),
            ("some x in [2, 1] satisfies if x = 1 then true else 7", "null"),
            ("every x in [1, 2] satisfies if x = 1 then false else \"a\"", "null"), ("every x in [1, 2] satisfies x", "null"),
            ("some x in [1, null] satisfies x > 0", "true"), ("some x in [null, 1] satisfies x > 5", "null"),
            ("every x in [1, null] satisfies x > 5", "false"),
            ("some x in [1, 2], y in [1, \"z\"] satisfies if y = 1 then true else y", "null"),
            ("some x in [] satisfies x", "false"),
        ])
    func conditions(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "Ranges are equal when they hold the same values, in the writings of 1.5; before it comparisons equal intervals, too",
        arguments: [
            ("(<10) = (null..10)", "false", "true"), ("(null..10) = (<10)", "false", "true"), ("(<=10) = (null..10]", "false", "true"),
            ("(>1) = (1..null)", "false", "true"), ("(>=1) = [1..null)", "false", "true"), ("(=5) = [5..5]", "false", "true"),
            ("]1..5[ = (1..5)", "true", "true"), ("[1..5] = [1.0..5.00]", "true", "true"), ("(<10) = (<10.0)", "true", "true"),
            ("(<10) = (<=10)", "false", "false"), ("(<10) = (null..10]", "false", "false"), ("(<10) = (null..11)", "false", "false"),
            ("[1..5] = [1..5)", "false", "false"), ("range(\"[1..5]\") = [1..5]", "true", "true"), ("5 in (<10)", "true", "true"),
        ])
    func rangeEquality(_ text: String, _ since15: String, _ before: String) throws {
        #expect(value(text) == since15)
        let xml = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20211108/MODEL/" name="test" namespace="urn:test">
            \(decision("D", literal(text)))</definitions>
            """
        let old = try DMNModel.load(xml: Array(xml.utf8), name: "test.dmn", environment: hostEnvironment)
        #expect(try old.evaluate(decision: "D", inputs: .empty).value.literal == before)
    }

    @Test(
        "Lists are filtered by position, by condition and by the entries of their items",
        arguments: [
            ("[10, 20, 30][-1]", "30"), ("[10, 20, 30][4]", "null"), ("[1, 2, 3, 4][item > 2]", "[3, 4]"),
            ("[{a: 1}, {a: 2}][a > 1].a", "[2]"),
            ("[{item: 1}, {item: 5}][item > 2]", "[{item: 5}]"), ("{x: 1, y: [1, 2, 3][item > x]}.y", "[2, 3]"), ("7[1]", "7"),
            ("[][1]", "null"),
            ("[1, 2, 3][even(item)]", "[2]"), ("[[1, 2], [3]][1][2]", "2"), ("[1, 2][\"a\"]", "null"),
            ("[{first name: \"x\"}].first name", "[\"x\"]"),
        ])
    func filters(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "Loops run over lists, numbers and dates in both directions and see their earlier results",
        arguments: [
            ("for i in 1..3 return i * i", "[1, 4, 9]"), ("for i in 3..1 return i", "[3, 2, 1]"),
            ("for a in [1, 2], b in [10, 20] return a + b", "[11, 21, 12, 22]"),
            ("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]"), ("for i in [1..3) return i", "[1, 2]"),
            ("for d in @\"2024-02-28\"..@\"2024-03-01\" return d.day", "[28, 29, 1]"), ("for i in \"a\"..\"c\" return i", "null"),
            ("for x in [[1, 2], [3]], y in x return y", "[1, 2, 3]"), ("for x in [] return x", "[]"),
        ])
    func loops(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "Functions are values that remember their surroundings",
        arguments: [
            ("{f: function(a, b) a - b, r: f(5, 3)}.r", "2"), ("{f: function(a, b) a - b, r: f(b: 5, a: 3)}.r", "-2"),
            ("(function(a) function(b) a * b)(6)(7)", "42"), ("{n: 10, f: function(x) x + n, g: function(h) h(1)}.f(1)", "11"),
            ("for f in [function(x) x + 1, function(x) x * 2] return f(10)", "[11, 20]"),
            ("sort([3, 1, 2], function(a, b) a > b)", "[3, 2, 1]"),
            ("{f: function(x: number) x, r: f(\"a\")}.r", "null"), ("(function(x) x)(1, 2)", "null"), ("[function(x) x][1](4)", "4"),
            ("for i in 1..3 return (function() i)()", "[1, 2, 3]"), ("sort([2, 1])", "[1, 2]"), ("{max: function(a) 1, r: max(2)}.r", "1"),
        ])
    func functions(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "Types are told apart by instance of",
        arguments: [
            ("1 instance of number", "true"), ("null instance of number", "false"), ("null instance of Null", "true"),
            ("@\"P1Y\" instance of years and months duration", "true"), ("[1, 2] instance of list<number>", "true"),
            ("[1, \"a\"] instance of list<number>", "false"), ("{a: 1} instance of context<a: number>", "true"),
            ("{b: 1} instance of context<a: number>", "false"), ("[1..2] instance of range<number>", "true"),
            ("[1..2] instance of range<string>", "false"), ("(function(a: string) 1) instance of function<string>->number", "true"),
            ("(function(a: string) 1) instance of function<number>->number", "false"), ("abs instance of function<number>->number", "true"),
            ("1 instance of string or true", "true"),
        ])
    func types(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "Ranges are written with brackets of either direction or by comparison",
        arguments: [
            ("3 in [1..3]", "true"), ("3 in [1..3)", "false"), ("3 in ]1..3[", "false"), ("3 in (1, >= 3)", "true"),
            ("(< 10) = (< 10)", "true"),
            ("[1..3] = ]1..3]", "false"), ("[3..1]", "null"), ("3 in != 4", "true"), ("\"b\" in (\"a\"..\"c\")", "true"),
            ("[1..10].end", "10"), ("(1..10].start included", "false"), ("overlaps([1..5], [3..8])", "true"),
            ("meets([1..5], [5..8])", "true"),
            ("1 in [[2..4], [1..3]]", "true"), ("range(\"[18..21)\").end", "21"), ("range(\"[1..\")", "null"),
        ])
    func ranges(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test("A syntax error tells where it is and what was expected")
    func syntaxErrors() {
        #expect(throws: FEELSyntaxError(offset: 4, message: "expected an expression, found the end")) { try FEEL.parse("1 + ") }
        #expect(throws: FEELSyntaxError(offset: 3, message: "expected ')', found the end")) { try FEEL.parse("(1 ") }
        #expect(throws: FEELSyntaxError(offset: 2, message: "expected the end of the expression, found '2'")) { try FEEL.parse("1 2") }
        #expect(throws: FEELSyntaxError.self) { try FEEL.parse("\"open") }
    }

    @Test("Comments and every kind of white space are skipped")
    func comments() {
        #expect(value("1 + // one\n2 /* and\n two */ + 3") == "6")
        #expect(value("\u{A0}1\u{2003}+\t1\u{FEFF}") == "2")
    }

    @Test("Strings count code points and know the escapes of the standard")
    func strings() {
        #expect(value("string length(\"\\U01F40E\\uD83D\\uDE00é\")") == "3")
        #expect(value("\"\\t\\\"\\\\\"") == "\"\\t\\\"\\\\\"")
        #expect(value("substring(\"🐎foo\", 2, 2)") == "\"fo\"")
        #expect(value("\"e\\u0301\" = \"é\"") == "false")
    }
}
