/// Binding strength of the infix operators, weakest first (DMN 10.3.1.2, grammar rules 4 to 7 and 48 to 51).
enum Precedence: Int, Comparable {
    case disjunction, conjunction, comparison, sum, product, power, none

    static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }

    var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .none }
}

enum InfixOperator: Equatable {
    case or, and, between, `in`, instanceOf
    case equal, notEqual
    case order(OrderNode.Relation)
    case arithmetic(ArithmeticNode.Operation)

    var precedence: Precedence {
        switch self {
        case .or: .disjunction
        case .and: .conjunction
        case .between, .in, .instanceOf, .equal, .notEqual, .order: .comparison
        case .arithmetic(.add), .arithmetic(.subtract): .sum
        case .arithmetic(.multiply), .arithmetic(.divide): .product
        case .arithmetic(.power): .power
        }
    }

    static let symbols: [(text: String, operator: InfixOperator)] = [
        ("**", .arithmetic(.power)), ("*", .arithmetic(.multiply)), ("/", .arithmetic(.divide)), ("+", .arithmetic(.add)),
        ("-", .arithmetic(.subtract)), ("<=", .order(.lessOrEqual)), (">=", .order(.greaterOrEqual)), ("<", .order(.less)),
        (">", .order(.greater)), ("!=", .notEqual), ("=", .equal),
    ]
    static let words: [(text: String, operator: InfixOperator)] = [
        ("and", .and), ("or", .or), ("between", .between), ("in", .in), ("instance", .instanceOf),
    ]
}

extension Parser {
    mutating func binary(from weakest: Precedence) throws(FEELSyntaxError) -> Compiled {
        try nested { parser throws(FEELSyntaxError) in
            var left = try parser.unary()
            while let (symbol, width) = parser.nextOperator(), symbol.precedence >= weakest {
                parser.position += width
                left = try parser.continued(left, symbol)
                parser.steps += 1
                if NodeHeight.over(left.node) > 4 * Self.nestingLimit { throw parser.error("a shorter chain of operators") }
            }
            return left
        }
    }

    private mutating func nextOperator() -> (InfixOperator, width: Int)? {
        skipSpace()
        for (text, symbol) in InfixOperator.symbols where comesNext(text) { return (symbol, text.unicodeScalars.count) }
        for (word, symbol) in InfixOperator.words where wordComesNext(word) { return (symbol, word.unicodeScalars.count) }
        return nil
    }

    private mutating func continued(_ left: Compiled, _ symbol: InfixOperator) throws(FEELSyntaxError) -> Compiled {
        switch symbol {
        case .between: return try between(left)
        case .in: return try membership(left)
        case .instanceOf:
            try expectWord("of")
            let type = try typeName()
            return folded(InstanceOfNode(left.node, type), .boolean, over: [left.node])
        default: break
        }
        let right = try binary(from: symbol.precedence.tighter)
        let parts = [left.node, right.node]
        switch symbol {
        case .or: return folded(LogicNode(.or, left.node, right.node), .boolean, over: parts)
        case .and: return folded(LogicNode(.and, left.node, right.node), .boolean, over: parts)
        case .equal: return folded(EqualNode(left.node, right.node, negated: false), .boolean, over: parts)
        case .notEqual: return folded(EqualNode(left.node, right.node, negated: true), .boolean, over: parts)
        case .order(let relation): return folded(OrderNode(relation, left.node, right.node), .boolean, over: parts)
        case .arithmetic(let operation):
            let type = ArithmeticNode.type(operation, left.type, right.type)
            return folded(ArithmeticNode(operation, left.node, right.node), type, over: parts)
        case .between, .in, .instanceOf: return left
        }
    }

    private mutating func between(_ value: Compiled) throws(FEELSyntaxError) -> Compiled {
        let low = try binary(from: .sum)
        try expectWord("and")
        let high = try binary(from: .sum)
        return folded(BetweenNode(value.node, low.node, high.node), .boolean, over: [value.node, low.node, high.node])
    }

    /// `e in test` or `e in (test, test)`.
    private mutating func membership(_ value: Compiled) throws(FEELSyntaxError) -> Compiled {
        let listed = attempt { parser throws(FEELSyntaxError) in
            try parser.expect("(")
            let tests = try parser.positiveTests()
            try parser.expect(")")
            return tests
        }
        if let listed, !continuesOperand() { return Compiled(InNode(value.node, listed), .boolean) }
        return Compiled(InNode(value.node, [try positiveTest(from: .sum)]), .boolean)
    }

    /// Whether what was read as a parenthesis is only the beginning of a longer operand, as in `x in (a) + 1`.
    private mutating func continuesOperand() -> Bool {
        guard let (symbol, _) = nextOperator() else { return false }
        return symbol.precedence > .comparison
    }

    mutating func unary() throws(FEELSyntaxError) -> Compiled {
        skipSpace()
        guard peek == "-" else { return try postfix() }
        position += 1
        let operand = try nested { parser throws(FEELSyntaxError) in try parser.unary() }
        return folded(NegateNode(operand.node), operand.type, over: [operand.node])
    }

    /// A primary with the paths, filters and invocations that follow it.
    private mutating func postfix() throws(FEELSyntaxError) -> Compiled {
        var value = try primary()
        var links = 0
        while true {
            skipSpace()
            links += 1
            if links > Self.nestingLimit { throw error("a shorter chain of paths") }
            if peek == ".", peek(ahead: 1) != "." {
                position += 1
                value = try path(value)
            } else if peek == "[" {
                guard let filtered = attempt({ parser throws(FEELSyntaxError) in try parser.filter(value) }) else { return value }
                value = filtered
            } else if peek == "(" {
                value = try invocation(value)
            } else {
                return value
            }
        }
    }

    private mutating func path(_ value: Compiled) throws(FEELSyntaxError) -> Compiled {
        let element = value.type.element
        let name = try propertyName(of: element)
        let field = element.fields?.first { $0.name == name }?.type ?? PropertyNode.type(of: name, in: element)
        let type = value.type.isList ? FEELType.list(field) : field
        return folded(PropertyNode(value.node, name), type, over: [value.node])
    }
}
