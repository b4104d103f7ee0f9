extension Parser {
    mutating func primary() throws(FEELSyntaxError) -> Compiled {
        skipSpace()
        guard let first = peek else { throw error("an expression") }
        switch first {
        case "\"": return .constant(.string(try stringLiteral()), .string)
        case "@": return try atLiteral()
        case "(": return try parenthesis()
        case "[": return try listOrInterval()
        case "]": return try interval(opening: "]")
        case "{": return try contextLiteral()
        case "0"..."9": return try numberLiteral()
        case ".": return try numberLiteral()
        default: break
        }
        if let name = nameExpression() { return name }
        return try keyword()
    }

    private mutating func keyword() throws(FEELSyntaxError) -> Compiled {
        if takeWord("true") { return .constant(.boolean(true), .boolean) }
        if takeWord("false") { return .constant(.boolean(false), .boolean) }
        if takeWord("null") { return .constant(.null, .null) }
        if takeWord("if") { return try conditional() }
        if takeWord("for") { return try loop() }
        if takeWord("some") { return try quantified(isEvery: false) }
        if takeWord("every") { return try quantified(isEvery: true) }
        if takeWord("function") { return try functionLiteral() }
        throw error("an expression")
    }

    private mutating func conditional() throws(FEELSyntaxError) -> Compiled {
        let condition = try expression()
        try expectWord("then")
        let consequence = try expression()
        try expectWord("else")
        let alternative = try expression()
        let type: FEELType = consequence.type.isSameSimpleType(as: alternative.type) ? consequence.type : .any
        let parts = [condition.node, consequence.node, alternative.node]
        return folded(ConditionalNode(condition.node, consequence.node, alternative.node), type, over: parts)
    }

    /// `(e)`, `(a..b)` or `(< a)`.
    private mutating func parenthesis() throws(FEELSyntaxError) -> Compiled {
        let start = position
        position += 1
        skipSpace()
        if let shape = takeComparison() {
            let endpoint = try binary(from: .sum)
            try expect(")")
            return comparisonRange(shape, endpoint)
        }
        let value = try expression()
        skipSpace()
        if comesNext("..") {
            position = start
            return try interval(opening: "(")
        }
        try expect(")")
        return value
    }

    private mutating func listOrInterval() throws(FEELSyntaxError) -> Compiled {
        let start = position
        position += 1
        var items: [Compiled] = []
        skipSpace()
        if peek == "]" {
            guard let first = openInterval() else {
                position += 1
                return .constant(.list(.empty), .list(.any))
            }
            items.append(first)
            guard take(",") else {
                try expect("]")
                return folded(ListNode([first.node]), .list(first.type), over: [first.node])
            }
        }
        repeat {
            skipSpace()
            if let shape = takeComparison() {
                items.append(comparisonRange(shape, try binary(from: .sum)))
            } else {
                items.append(try expression())
            }
            skipSpace()
            if items.count == 1, comesNext("..") {
                position = start
                return try interval(opening: "[")
            }
        } while take(",")
        try expect("]")
        let nodes = items.map(\.node)
        return folded(ListNode(nodes), .list(Self.commonType(items)), over: nodes)
    }

    /// `]1..3[` as the first item of a list; `nil` where the bracket ends a list that is empty.
    private mutating func openInterval() -> Compiled? {
        attempt { p throws(FEELSyntaxError) in
            let item = try p.expression()
            p.skipSpace()
            guard p.peek == "," || p.peek == "]" else { throw p.error("',' or ']'") }
            return item
        }
    }

    /// The type of all items if they agree; otherwise any.
    private static func commonType(_ items: [Compiled]) -> FEELType {
        guard let first = items.first else { return .any }
        if items.count == 1 { return first.type }
        // Lists of contexts with different entries have items with any of them.
        let fields = items.compactMap { $0.type.fields }
        if fields.count == items.count { return .context(merged(fields)) }
        return items.allSatisfy { $0.type.isSameSimpleType(as: first.type) } ? first.type : .any
    }

    private static func merged(_ lists: [[FEELField]]) -> [FEELField] {
        var result: [FEELField] = []
        for field in lists.joined() where !result.contains(where: { $0.name == field.name }) {
            result.append(FEELField(name: field.name, type: .any))
        }
        return result
    }

    mutating func interval(opening: String) throws(FEELSyntaxError) -> Compiled {
        try expect(opening)
        let low = try binary(from: .sum)
        try expect("..")
        let high = try binary(from: .sum)
        skipSpace()
        guard let closing = peek, closing == "]" || closing == ")" || closing == "[" else { throw error("']', ')' or '['") }
        position += 1
        let node = IntervalNode(low.node, opening == "[", high.node, closing == "]")
        return folded(node, .range(low.type), over: [low.node, high.node])
    }

    func comparisonRange(_ shape: FEELRange.Shape, _ endpoint: Compiled) -> Compiled {
        let node = ComparisonRangeNode(shape, endpoint.node, equalsInterval: context.comparisonsEqualIntervals)
        return folded(node, .range(endpoint.type), over: [endpoint.node])
    }

    mutating func takeComparison() -> FEELRange.Shape? {
        skipSpace()
        let symbols: [(String, FEELRange.Shape)] = [
            ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("<", .less), (">", .greater), ("!=", .notEqual), ("=", .equal),
        ]
        for (text, shape) in symbols where take(text) { return shape }
        return nil
    }

    /// `{key: e, "key": e}`: each entry sees those before it.
    private mutating func contextLiteral() throws(FEELSyntaxError) -> Compiled {
        position += 1
        if take("}") { return .constant(.context(.empty), .context([])) }
        scope.blocks.append(ScopeBlock())
        defer { scope.blocks.removeLast() }
        var fields: [FEELField] = []
        var entries: [(slot: Int, node: any Node)] = []
        repeat {
            skipSpace()
            let name = peek == "\"" ? try stringLiteral() : try declaredName(until: [":"])
            try expect(":")
            let value = try expression()
            guard !fields.contains(where: { $0.name == name }) else { throw error("keys that differ from each other") }
            entries.append((scope.declare(name, value.type), value.node))
            fields.append(FEELField(name: name, type: value.type))
        } while take(",")
        try expect("}")
        let nodes = entries.map(\.node)
        let shape = ContextShape(fields.map(\.name))
        let constants = nodes.compactMap(\.constant)
        if constants.count == nodes.count { return .constant(.context(shape, constants), .context(fields)) }
        return Compiled(ContextNode(shape, slots: entries.map(\.slot), nodes), .context(fields))
    }

    /// `source[predicate]`: the predicate sees the item and the item's entries.
    mutating func filter(_ value: Compiled) throws(FEELSyntaxError) -> Compiled {
        try expect("[")
        let element = value.type.element
        let slot = scope.frame.allocate()
        scope.blocks.append(ScopeBlock(item: Variable(place: .slot(slot, scope.frame), type: element)))
        defer { scope.blocks.removeLast() }
        let predicate = try expression()
        try expect("]")
        if case .number(let index)? = predicate.node.constant {
            return folded(IndexNode(value.node, index), element, over: [value.node])
        }
        let type: FEELType = if case .boolean = predicate.type { .list(element) } else { .any }
        return Compiled(FilterNode(value.node, slot: slot, predicate.node), type)
    }
}
