import Testing

@testable import DMN

@Suite("FEEL's functions")
struct BuiltinTests {
    @Test(
        "Arguments are given by name: what is not named is null, and the names choose the way to call",
        arguments: [
            ("is(value1: null)", "true"), ("is(value1: 1)", "false"), ("is(value2: null, value1: null)", "true"),
            ("substring(string: \"abc\")", "null"),
            ("list contains(list: [1, null])", "true"), ("list contains(list: [1])", "false"), ("append(list: [1])", "[1, null]"),
            ("context put(context: {}, key: \"a\", value: 1)", "{a: 1}"), ("context put(context: {}, key: \"a\")", "{a: null}"),
            ("context put(context: {a: {}}, key: [\"a\", \"b\"], value: 1)", "null"),
            ("context put(context: {a: 1}, key: [\"a\"], value: 2)", "null"),
            ("union([ (1..3) ],[ ]1..3[ ])", "[(1..3)]"), ("[ ]1..3] ][1]", "(1..3]"), ("[ ]1..3], 4 ][2]", "4"),
            ("count([])", "0"), ("[][1]", "null"),
            ("context put(context: {a: {}}, keys: [\"a\", \"b\"], value: 1)", "{a: {b: 1}}"),
            ("context put({a: {}}, [\"a\", \"b\"], 1)", "{a: {b: 1}}"), ("get value(m: {a: {b: 1}}, key: [\"a\", \"b\"])", "null"),
            ("get value(m: {a: {b: 1}}, keys: [\"a\", \"b\"])", "1"), ("before(point1: 1, point2: 2)", "true"),
            ("before(point: 1, range: [2..3])", "true"), ("before(point1: [1..2], point2: 3)", "null"),
            ("before(range1: 1, range2: [2..3])", "null"),
            ("before(point: 1, range: 2)", "null"), ("includes(range: [1..3], point: 2)", "true"), ("is(value1: 1, value1: 1)", "null"),
            ("abs(no: 1)", "null"), ("sublist(list: [1, 2, 3], start position: 2)", "[2, 3]"),
            ("date(year: 2026, month: 1)", "null"), ("decimal(n: 1.257, scale: 2)", "1.26"),
        ])
    func namedArguments(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "Of a position with a fraction the whole part counts",
        arguments: [
            ("sublist([1, 2, 3], 2.9)", "[2, 3]"), ("sublist([1, 2, 3], -1.9)", "[3]"), ("sublist([1, 2, 3], 1, 2.9)", "[1, 2]"),
            ("insert before([1, 2], 1.5, 0)", "[0, 1, 2]"), ("remove([1, 2, 3], 3.2)", "[1, 2]"), ("remove([1, 2, 3], 3.99)", "[1, 2]"),
            ("list replace([1, 2, 3], 2.5, 9)", "[1, 9, 3]"), ("sublist([1, 2, 3], 0.9)", "null"), ("remove([1, 2], 3.0)", "null"),
            ("[10, 20, 30][2.5]", "null"), ("substring(\"abcdef\", 2.9)", "\"bcdef\""), ("substring(\"abcdef\", 2, 2.9)", "\"bc\""),
        ])
    func positions(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "Functions over strings",
        arguments: [
            ("substring(\"foobar\", 3)", "\"obar\""), ("substring(\"foobar\", -2, 1)", "\"a\""), ("substring(\"foobar\", 0)", "null"),
            ("upper case(\"aé\")", "\"AÉ\""), ("substring before(\"foobar\", \"bar\")", "\"foo\""),
            ("substring after(\"foobar\", \"x\")", "\"\""),
            ("replace(\"banana\", \"a\", \"o\")", "\"bonono\""), ("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\""),
            ("split(\"a;b;;\", \";\")", "[\"a\", \"b\", \"\", \"\"]"), ("string join([\"a\", null, \"b\"], \"-\")", "\"a-b\""),
            ("contains(\"abc\", \"\")", "true"), ("starts with(\"abc\", \"ab\")", "true"), ("ends with(\"abc\", \"abc\")", "true"),
            ("string(1.50)", "\"1.50\""), ("string([1, \"a\"])", "\"[1, \\\"a\\\"]\""), ("string(null)", "null"),
            ("number(\"1.000,5\", \".\", \",\")", "1000.5"), ("number(\"x\")", "null"),
        ])
    func strings(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "Functions over lists",
        arguments: [
            ("list contains([1, null], null)", "true"), ("count([1, 2])", "2"), ("min(3, 1, 2)", "1"), ("max([\"a\", \"c\"])", "\"c\""),
            ("sum([])", "null"), ("mean([1, 2, 6])", "3"), ("median([6, 1, 2, 3])", "2.5"), ("mode([6, 3, 9, 6, 6])", "[6]"),
            ("stddev([2, 4, 7, 5])", "2.081665999466132735282297706979931"), ("product([2, 3, 4])", "24"), ("all([true, null])", "null"),
            ("any([false, true])", "true"), ("sublist([1, 2, 3], 2)", "[2, 3]"), ("sublist([1, 2, 3], -2, 1)", "[2]"),
            ("append([1], 2, 3)", "[1, 2, 3]"),
            ("concatenate([1], [2, 3])", "[1, 2, 3]"), ("insert before([1, 3], 2, 2)", "[1, 2, 3]"), ("remove([1, 2, 3], -1)", "[1, 2]"),
            ("reverse([1, 2])", "[2, 1]"), ("index of([1, 2, 1], 1)", "[1, 3]"), ("union([1, 2], [2, 3])", "[1, 2, 3]"),
            ("distinct values([1, 2, 1])", "[1, 2]"), ("flatten([[1, [2]], 3])", "[1, 2, 3]"), ("list replace([1, 2], 2, 9)", "[1, 9]"),
            ("list replace([2, 4, 7], function(item, newItem) item < newItem, 5)", "[5, 5, 7]"),
        ])
    func lists(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "Functions over numbers",
        arguments: [
            ("decimal(1/3, 2)", "0.33"), ("decimal(2.5, 0)", "2"), ("floor(-1.5)", "-2"), ("ceiling(-1.5)", "-1"),
            ("round half up(1.125, 2)", "1.13"),
            ("round half down(1.125, 2)", "1.12"), ("round up(-1.121, 2)", "-1.13"), ("round down(1.129, 2)", "1.12"),
            ("abs(@\"-P1D\")", "P1D"),
            ("modulo(-12, 5)", "3"), ("modulo(10.1, -4.5)", "-3.4"), ("sqrt(2)", "1.414213562373095048801688724209698"),
            ("odd(-3)", "true"),
            ("even(2.5)", "false"), ("floor(1.5, 1, 2)", "null"), ("floor(n: 1.55, scale: 1)", "1.5"), ("floor(m: 1)", "null"),
        ])
    func numbers(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "Functions over contexts",
        arguments: [
            ("get value({a: 1}, \"a\")", "1"), ("get value({a: {b: 2}}, [\"a\", \"b\"])", "2"),
            ("get entries({a: 1})", "[{key: \"a\", value: 1}]"),
            ("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "null"), ("context put({x: 1, y: 0}, \"y\", 2)", "{x: 1, y: 2}"),
            ("context put({x: {y: 1}}, [\"x\", \"y\"], 2)", "{x: {y: 2}}"), ("context merge([{x: 1}, {x: 2, y: 3}])", "{x: 2, y: 3}"),
        ])
    func contexts(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "Regular expressions are those of XPath",
        arguments: [
            ("matches(\"hello world\", \"hello\\ sworld\", \"x\")", "true"), ("matches(\"O\", \"[A-Z-[OI]]\", \"i\")", "false"),
            ("matches(\"aA\", \"(a)\\1\", \"i\")", "true"), ("matches(\"h\", \"(.)\\3\")", "null"),
            ("matches(\"a\\nb\", \"^b$\", \"m\")", "true"),
            ("matches(\"a\\nb\", \"a.b\")", "false"), ("matches(\"a\\nb\", \"a.b\", \"s\")", "true"),
            ("matches(\"x\", \"p\", \"k\")", "null"),
            ("matches(\"Ω\", \"^\\p{IsGreek}\\P{Lu}?$\")", "true"), ("matches(\"a.b\", \"a.b\", \"q\")", "true"),
            ("matches(\"axb\", \"a.b\", \"q\")", "false"),
            ("matches(\"aaa\", \"^a{2,3}$\")", "true"), ("matches(\"aaaa\", \"^a{2,3}$\")", "false"),
            ("replace(\"aab\", \"a+?\", \"x\")", "\"xxb\""),
            ("replace(\"abc\", \"x*\", \"-\")", "null"), ("matches(\"ab\", \"(?:a|b)*\")", "true"), ("matches(\"\", \"(a*)*\")", "true"),
        ])
    func regularExpressions(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test("Every function has a name, parameters that differ, and a way to be called")
    func registry() {
        #expect(Set(Builtin.all.map(\.name.text)).count == Builtin.all.count)
        for builtin in Builtin.all {
            #expect(!builtin.signatures.isEmpty)
            for signature in builtin.signatures {
                #expect(Set(signature.parameters).count == signature.parameters.count)
                #expect(signature.required <= signature.parameters.count)
            }
        }
    }

    @Test("No function crashes on nulls, on values of the wrong type, or on too many arguments", arguments: Builtin.all.map(\.name.text))
    func totality(_ name: String) throws {
        let builtin = try #require(Builtin.named(name))
        let samples: [FEELValue] = [
            .null, .number(-1), .string(""), .list(.empty), .context(.empty), .boolean(true), .list([.null, .number(0)]),
        ]
        for count in 0...4 {
            for sample in samples {
                var machine = Machine(fuel: 100_000, environment: hostEnvironment, keepsWarnings: true)
                _ = try builtin.evaluate(Array(repeating: sample, count: count), &machine)
                #expect(machine.fuel >= 0)
            }
        }
    }
}
