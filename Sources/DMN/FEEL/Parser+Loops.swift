extension Parser {
    /// `for a in list, b in 1..3 return e`; later lists see earlier variables.
    mutating func loop() throws(FEELSyntaxError) -> Compiled {
        scope.blocks.append(ScopeBlock())
        defer { scope.blocks.removeLast() }
        let iterators = try iterators(ending: "return")
        let partial = scope.declare("partial", .list(.any))
        let outer = mentionsPartial
        mentionsPartial = false
        defer { mentionsPartial = mentionsPartial || outer }
        let body = try expression()
        return Compiled(ForNode(iterators, partial: mentionsPartial ? partial : nil, body.node), .list(body.type))
    }

    mutating func quantified(isEvery: Bool) throws(FEELSyntaxError) -> Compiled {
        scope.blocks.append(ScopeBlock())
        defer { scope.blocks.removeLast() }
        let iterators = try iterators(ending: "satisfies")
        let body = try expression()
        return Compiled(QuantifiedNode(isEvery: isEvery, iterators, body.node), .boolean)
    }

    private mutating func iterators(ending word: String) throws(FEELSyntaxError) -> [Iterator] {
        var result: [Iterator] = []
        repeat {
            let name = try iteratorName()
            try expectWord("in")
            let first = try expression()
            skipSpace()
            if comesNext("..") {
                position += 2
                let last = try expression()
                result.append(Iterator(slot: scope.declare(name, first.type), source: .between(first.node, last.node)))
            } else {
                let element: FEELType = if case .range(let type) = first.type { type } else { first.type.element }
                result.append(Iterator(slot: scope.declare(name, element), source: .values(first.node)))
            }
        } while take(",")
        try expectWord(word)
        return result
    }

    /// `function(a, b: type) e`, after the word.
    mutating func functionLiteral() throws(FEELSyntaxError) -> Compiled {
        try expect("(")
        let builder = FrameBuilder(parent: scope.frame)
        let outer = scope
        scope.frame = builder
        scope.blocks.append(ScopeBlock())
        var parameters: [FEELField] = []
        if !take(")") {
            repeat {
                let name = try declaredName(until: [":", ",", ")"])
                let type = take(":") ? try typeName() : .any
                _ = scope.declare(name, type)
                parameters.append(FEELField(name: name, type: type))
            } while take(",")
            try expect(")")
        }
        let isExternal = takeWord("external")
        let body = try expression()
        scope = outer
        if isExternal { return externalFunction(parameters, body) }
        let function = FunctionBody(
            name: "function", parameters: parameters, captureSlots: builder.captures.map(\.own), slotCount: builder.slotCount, result: .any,
            expression: body.node, expressionType: body.type)
        let node = FunctionNode(function, captured: builder.captures.map(\.parent))
        return Compiled(node, .function(parameters.map(\.type), body.type))
    }

    private func externalFunction(_ parameters: [FEELField], _ mapping: Compiled) -> Compiled {
        let names = parameters.map(\.name)
        let declared = mapping.node.constant?.externalFunction(parameters: names, context.environment.externals)
        let function = declared ?? ExternalFunctions.unknown("function", parameters: names)
        return .constant(.function(function), .function(parameters.map(\.type), .any))
    }

    /// `(a, b)` or `(name: a, other: b)` after a function.
    mutating func invocation(_ callee: Compiled) throws(FEELSyntaxError) -> Compiled {
        try expect("(")
        var names: [String] = []
        var arguments: [any Node] = []
        if !take(")") {
            repeat {
                if let name = argumentName() { names.append(name) }
                arguments.append(try expression().node)
            } while take(",")
            try expect(")")
        }
        guard names.isEmpty || names.count == arguments.count else { throw error("names for all arguments or for none") }
        var result: FEELType = .any
        if case .function(_, let type) = callee.type.structure { result = type }
        if case .function(let function)? = callee.node.constant, case .builtin(let builtin) = function.body {
            let node = builtin.call(arguments, names: names)
            return builtin.isPure ? folded(node, result, over: arguments) : Compiled(node, result)
        }
        return Compiled(InvocationNode(callee.node, arguments, names: names), result)
    }

    private mutating func argumentName() -> String? {
        attempt { parser throws(FEELSyntaxError) in
            let name = try parser.declaredName(until: [":"])
            try parser.expect(":")
            return name
        }
    }
}
