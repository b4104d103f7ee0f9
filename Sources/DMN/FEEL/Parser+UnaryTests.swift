extension Parser {
    /// A cell of a decision table or a list of allowed values: `-`, `not(tests)` or tests divided by commas.
    mutating func unaryTests() throws(FEELSyntaxError) -> [UnaryTest] {
        skipSpace()
        if peek == "-" {
            let start = position
            position += 1
            skipSpace()
            if position == source.count { return [.any] }
            position = start
        }
        let negated = attempt { parser throws(FEELSyntaxError) in
            try parser.expectWord("not")
            try parser.expect("(")
            let tests = try parser.positiveTests()
            try parser.expect(")")
            try parser.expectEnd()
            return UnaryTest.none(of: tests)
        }
        if let negated { return [negated] }
        let tests = try positiveTests()
        try expectEnd()
        return tests
    }

    mutating func positiveTests() throws(FEELSyntaxError) -> [UnaryTest] {
        var tests = [try positiveTest(from: .disjunction)]
        while take(",") { tests.append(try positiveTest(from: .disjunction)) }
        return tests
    }

    /// `< e`, an interval, or an expression that the input is compared with, or that speaks of it as `?`.
    mutating func positiveTest(from weakest: Precedence) throws(FEELSyntaxError) -> UnaryTest {
        let before = usesInput
        usesInput = false
        defer { usesInput = usesInput || before }
        if let shape = takeComparison() {
            let endpoint = try binary(from: .sum)
            return UnaryTest(comparisonRange(shape, endpoint).node, usesInput: usesInput)
        }
        let value = try binary(from: weakest)
        return UnaryTest(value.node, usesInput: usesInput)
    }
}
