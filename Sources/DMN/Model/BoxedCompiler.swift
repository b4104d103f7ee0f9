/// Compiles boxed expressions of one element of a model.
struct BoxedCompiler {
    let file: String
    let element: String
    let context: CompileContext
    var scope: Scope
    private(set) var diagnostics: [DMNDiagnostic] = []
    private var mentionsPartial = false

    init(file: String, element: String, context: CompileContext, scope: Scope) {
        self.file = file
        self.element = element
        self.context = context
        self.scope = scope
    }

    /// The expression, fitted to its declared type.
    mutating func compile(_ boxed: BoxedExpression, named name: String) -> Compiled {
        let compiled = compileKind(boxed, named: name)
        guard let typeRef = boxed.typeRef else { return compiled }
        return coerced(compiled, to: typeRef, name, at: boxed.position)
    }

    mutating func coerced(_ compiled: Compiled, to typeRef: String?, _ name: String, at position: SourcePosition) -> Compiled {
        guard let typeRef, let type = type(typeRef, at: position) else { return compiled }
        if case .any = type { return compiled }
        return Compiled(CoercionNode(compiled.node, type, name), type)
    }

    mutating func type(_ name: String, at position: SourcePosition) -> FEELType? {
        if let type = context.type(named: name) { return type }
        if name.isEmpty || name == "<Undefined>" { return nil }
        report("there is no type '\(name)'", at: position)
        return nil
    }

    mutating func report(_ message: String, at position: SourcePosition) {
        diagnostics.append(DMNDiagnostic(file: file, position: position, element: element, message: message))
    }

    private mutating func compileKind(_ boxed: BoxedExpression, named name: String) -> Compiled {
        switch boxed.kind {
        case .literal(let source): return expression(source)
        case .context(let entries): return boxedContext(entries, name)
        case .list(let items):
            let parts = items.map { compile($0, named: name) }
            return Compiled(ListNode(parts.map(\.node)), .list(parts.first?.type ?? .any))
        case .relation(let columns, let rows): return relation(columns, rows, name)
        case .invocation(let callee, let bindings): return invocation(callee, bindings, name)
        case .function(let function): return self.function(function, named: name)
        case .decisionTable(let table): return decisionTable(table, named: name)
        case .conditional(let condition, let then, let otherwise):
            let parts = [condition, then, otherwise].map { compile($0, named: name) }
            return Compiled(ConditionalNode(parts[0].node, parts[1].node, parts[2].node), parts[1].type)
        case .filter(let source, let match): return filter(source, match, name)
        case .loop(let loop): return self.loop(loop, name)
        case .unknown(let message):
            report(message, at: boxed.position)
            return Compiled(FailingNode(message), .any)
        }
    }

    /// A literal expression; one that cannot be read is reported and null.
    mutating func expression(_ source: SourceText) -> Compiled {
        parse(source) { parser throws(FEELSyntaxError) in try parser.wholeExpression() }
            ?? Compiled(FailingNode("the expression '\(trimmed(source.text))' cannot be read"), .any)
    }

    mutating func parse<T>(_ source: SourceText, _ body: (inout Parser) throws(FEELSyntaxError) -> T) -> T? {
        var parser = Parser(source.text, scope: scope, context: context)
        do throws(FEELSyntaxError) {
            let result = try body(&parser)
            mentionsPartial = mentionsPartial || parser.mentionsPartial
            for (offset, name) in parser.unknownNames {
                report("there is no variable or function '\(name)'", at: source.position(at: offset))
            }
            return result
        } catch {
            report(error.message, at: source.position(at: error.offset))
            return nil
        }
    }

    private mutating func boxedContext(_ entries: [BoxedEntry], _ name: String) -> Compiled {
        scope.blocks.append(ScopeBlock())
        defer { scope.blocks.removeLast() }
        var slots: [(slot: Int, node: any Node)] = []
        var fields: [FEELField] = []
        for entry in entries {
            guard let variable = entry.variable, !variable.name.isEmpty else {
                let result = compile(entry.value, named: name)
                return Compiled(ResultContextNode(slots, result: result.node), result.type)
            }
            var value = compile(entry.value, named: variable.name)
            value = coerced(value, to: variable.typeRef, variable.name, at: variable.position)
            slots.append((scope.declare(variable.name, value.type), value.node))
            fields.append(FEELField(name: FEELName(variable.name).text, type: value.type))
        }
        let node = ContextNode(ContextShape(fields.map(\.name)), slots: slots.map(\.slot), slots.map(\.node))
        return Compiled(node, .context(fields))
    }

    private mutating func relation(_ columns: [TypedName], _ rows: [[BoxedExpression]], _ name: String) -> Compiled {
        let shape = ContextShape(columns.map { FEELName($0.name).text })
        let slots = columns.map { _ in scope.frame.allocate() }
        let nodes = rows.map { row in
            let cells = zip(columns, row).map { column, cell in
                coerced(compile(cell, named: name), to: column.typeRef, column.name, at: column.position).node
            }
            let padding = (cells.count..<max(cells.count, columns.count)).map { _ in ConstantNode(.null) as any Node }
            return ContextNode(shape, slots: slots, cells + padding) as any Node
        }
        let fields = columns.map { column in
            FEELField(name: FEELName(column.name).text, type: column.typeRef.flatMap { context.type(named: $0) } ?? .any)
        }
        return Compiled(ListNode(nodes), .list(.context(fields)))
    }

    private mutating func invocation(_ callee: BoxedExpression, _ bindings: [BoxedEntry], _ name: String) -> Compiled {
        let function = compile(callee, named: name)
        let arguments = bindings.map { compile($0.value, named: name).node }
        let names = bindings.map { FEELName($0.variable?.name ?? "").text }
        var type: FEELType = .any
        if case .function(_, let result) = function.type.structure { type = result }
        if case .function(let value)? = function.node.constant, case .builtin(let builtin) = value.body {
            return Compiled(builtin.call(arguments, names: names), type)
        }
        return Compiled(InvocationNode(function.node, arguments, names: names), type)
    }

    private mutating func filter(_ source: BoxedExpression, _ match: BoxedExpression, _ name: String) -> Compiled {
        let list = compile(source, named: name)
        let slot = scope.frame.allocate()
        scope.blocks.append(ScopeBlock(item: Variable(place: .slot(slot, scope.frame), type: list.type.element)))
        defer { scope.blocks.removeLast() }
        return Compiled(FilterNode(list.node, slot: slot, compile(match, named: name).node), list.type)
    }

    private mutating func loop(_ loop: BoxedLoop, _ name: String) -> Compiled {
        let source = compile(loop.source, named: name)
        scope.blocks.append(ScopeBlock())
        defer { scope.blocks.removeLast() }
        let iterator = Iterator(slot: scope.declare(loop.variable, source.type.element), source: .values(source.node))
        let partial = loop.kind == .forEach ? scope.declare("partial", .list(.any)) : nil
        let outer = mentionsPartial
        mentionsPartial = false
        defer { mentionsPartial = mentionsPartial || outer }
        let body = compile(loop.body, named: name)
        switch loop.kind {
        case .forEach: return Compiled(ForNode([iterator], partial: mentionsPartial ? partial : nil, body.node), .list(body.type))
        case .some: return Compiled(QuantifiedNode(isEvery: false, [iterator], body.node), .boolean)
        case .every: return Compiled(QuantifiedNode(isEvery: true, [iterator], body.node), .boolean)
        }
    }
}

extension SourceText {
    /// The place of a character of the text, counted from 0.
    func position(at offset: Int) -> SourcePosition {
        var line = position.line
        var column = position.column + (text.isEmpty ? 0 : "<text>".count)
        for scalar in text.unicodeScalars.prefix(offset) {
            column += 1
            if scalar == "\n" {
                line += 1
                column = 1
            }
        }
        return SourcePosition(line: line, column: column)
    }
}
