import Testing

@testable import DMN

@Suite("Functions of other languages")
struct ExternalFunctionTests {
    private func declared(_ signature: String, of name: String = "java.lang.Math", arguments: String = "a, b") -> String {
        "function(\(arguments)) external {java: {class: \"\(name)\", method signature: \"\(signature)\"}}"
    }

    @Test("Without a table from the host a model reaches nothing, and the warning names the function")
    func none() throws {
        let expression = try FEEL.parse("(\(declared("max(double, double)")))(1, 2)")
        let evaluation = try expression.evaluate()
        #expect(evaluation.value.isNull)
        #expect(evaluation.warnings.first?.message.contains("java.lang.Math.max(double,double)") == true)
    }

    @Test(
        "The pure functions of java.lang answer as Java does, and comparisons keep every digit",
        arguments: [
            ("max(double,double)", "java.lang.Math", "a, b", "0.1000000000000000000001, 0.1", "0.1000000000000000000001"),
            ("min(int, int)", "java.lang.Math", "a, b", "3, -4", "-4"),
            ("abs(long)", "java.lang.Math", "a", "-9007199254740993", "9007199254740993"),
            ("sqrt(double)", "java.lang.Math", "a", "2.25", "1.5"),
            ("valueOf(java.lang.String)", "java.lang.Integer", "a", "\"123\"", "123"),
            ("valueOf(byte)", "java.lang.Byte", "a", "127", "127"), ("valueOf(char)", "java.lang.String", "a", "\"é\"", "\"é\""),
            ("format(java.lang.String, [Ljava.lang.Object;)", "java.lang.String", "a, b, c", "\"%s: %d%%\", \"naik\", 7", "\"naik: 7%\""),
        ])
    func javaLang(signature: String, name: String, arguments: String, given: String, expected: String) throws {
        let text = "(\(declared(signature, of: name, arguments: arguments)))(\(given)) = \(expected)"
        #expect(try FEEL.evaluate(text, environment: FEELEnvironment(externals: .javaLang)).literal == "true")
    }

    @Test(
        "What Java would refuse is null: unknown methods, values out of range, too few arguments",
        arguments: [
            ("foo(double)", "java.lang.Math", "a", "1"), ("max(int,int)", "java.lang.Math", "a, b", "1.5, 2"),
            ("valueOf(byte)", "java.lang.Byte", "a", "128"), ("valueOf(char)", "java.lang.String", "a", "\"abc\""),
            ("log(double)", "java.lang.Math", "a", "0"), ("exit(int)", "java.lang.System", "a", "0"),
            ("format(java.lang.String,[Ljava.lang.Object;)", "java.lang.String", "a", "\"%s\""),
            ("max(double,double)", "java.lang.Math", "a", "1"),
        ])
    func refusals(signature: String, name: String, arguments: String, given: String) throws {
        let text = "(\(declared(signature, of: name, arguments: arguments)))(\(given))"
        #expect(try FEEL.evaluate(text, environment: FEELEnvironment(externals: .javaLang)).isNull)
    }
}
