extension BoxedCompiler {
    /// A boxed function definition: its body in a frame of its own that copies what it needs of this one.
    mutating func function(_ function: BoxedFunction, named name: String) -> Compiled {
        let outer = scope
        let builder = FrameBuilder(parent: scope.frame)
        scope.frame = builder
        let compiled = body(of: function, named: name, in: builder)
        scope = outer
        guard let compiled else {
            let external = function.external(context.environment.externals, named: name)
            return .constant(.function(external), .function(function.parameters.map { _ in .any }, .any))
        }
        let type = FEELType.function(compiled.parameters.map(\.type), compiled.expressionType)
        return Compiled(FunctionNode(compiled, captured: builder.captures.map(\.parent)), type)
    }

    /// The compiled body; nil for functions of other languages.
    mutating func body(of function: BoxedFunction, named name: String, in builder: FrameBuilder) -> FunctionBody? {
        scope.blocks.append(ScopeBlock())
        defer { scope.blocks.removeLast() }
        var parameters: [FEELField] = []
        for parameter in function.parameters {
            let type = parameter.typeRef.flatMap { self.type($0, at: parameter.position) } ?? .any
            _ = scope.declare(parameter.name, type)
            parameters.append(FEELField(name: FEELName(parameter.name).text, type: type))
        }
        guard function.kind == .feel else { return nil }
        let expression = function.body.map { compile($0, named: name) } ?? Compiled(FailingNode("\(name) has no body"), .any)
        return FunctionBody(
            name: name, parameters: parameters, captureSlots: builder.captures.map(\.own), slotCount: builder.slotCount,
            result: function.typeRef.flatMap { context.type(named: $0) } ?? .any, expression: expression.node,
            expressionType: expression.type)
    }

    mutating func decisionTable(_ table: DecisionTable, named name: String) -> Compiled {
        let columns = table.inputs.map { input in column(input) }
        let outputs = table.outputs.enumerated().map { index, output in self.output(output, index: index) }
        let rows = table.rules.enumerated().map { index, rule in
            row(rule, number: index + 1, columns: columns.map(\.column), types: columns.map(\.type), owner: name)
        }
        let node = TableNode(
            owner: name, policy: table.hitPolicy, aggregation: table.aggregation, columns: columns.map(\.column), rows: rows,
            outputs: outputs)
        return Compiled(node, resultType(table, outputs))
    }

    private func resultType(_ table: DecisionTable, _ outputs: [TableNode.Output]) -> FEELType {
        let row: FEELType =
            outputs.count == 1
            ? outputs[0].type ?? .any : .context(outputs.map { FEELField(name: $0.name, type: $0.type ?? .any) })
        switch table.hitPolicy {
        case .ruleOrder, .outputOrder: return .list(row)
        case .collect: return table.aggregation == nil ? .list(row) : (outputs.count == 1 ? .number : row)
        case .unique, .first, .priority, .any: return row
        }
    }

    private mutating func column(_ input: DecisionTable.Input) -> (column: TableNode.Column, type: FEELType) {
        let value = expression(input.expression)
        let declared = input.typeRef.flatMap { type($0, at: input.expression.position) }
        let slot = scope.frame.allocate()
        let allowed = input.values.map { tests($0, slot: slot, type: declared ?? value.type) } ?? []
        let column = TableNode.Column(
            name: trimmed(input.expression.text), expression: value.node, slot: slot, type: isFitted(value, declared) ? nil : declared,
            allowed: allowed)
        return (column, declared ?? value.type)
    }

    /// Whether the value is one of the model's inputs, which has been fitted to this very type already.
    private func isFitted(_ value: Compiled, _ declared: FEELType?) -> Bool {
        guard let global = value.node as? GlobalNode, context.inputs.contains(global.index) else { return false }
        return declared?.isSameSimpleType(as: value.type) ?? false
    }

    private mutating func output(_ output: DecisionTable.Output, index: Int) -> TableNode.Output {
        let position = output.values?.position ?? SourcePosition(line: 0, column: 0)
        let slot = scope.frame.allocate()
        return TableNode.Output(
            name: output.name.map { FEELName($0).text } ?? "output \(index + 1)", type: output.typeRef.flatMap { type($0, at: position) },
            priorities: output.values.map { tests($0, slot: slot, type: .any) } ?? [],
            defaultValue: output.defaultValue.flatMap { trimmed($0.text).isEmpty ? nil : expression($0).node })
    }

    private mutating func row(
        _ rule: DecisionTable.Rule, number: Int, columns: [TableNode.Column], types: [FEELType], owner: String
    ) -> TableNode.Row {
        let tests = rule.inputs.enumerated().map { index, source in self.tests(source, slot: columns[index].slot, type: types[index]) }
        let outputs = rule.outputs.map {
            trimmed($0.text).isEmpty ? FailingNode("\(owner): rule \(number) has no output") : expression($0).node
        }
        return TableNode.Row(
            tests: tests, outputs: outputs, number: number, id: rule.id, line: rule.position.line, annotations: rule.annotations)
    }

    /// The tests of a cell, in which `?` is the value in `slot`. An empty cell tests nothing.
    mutating func tests(_ source: SourceText, slot: Int, type: FEELType) -> [UnaryTest] {
        if trimmed(source.text).isEmpty { return [.any] }
        let input = (name: FEELName("?"), variable: Variable(place: .slot(slot, scope.frame), type: type))
        scope.blocks.append(ScopeBlock(names: [input]))
        defer { scope.blocks.removeLast() }
        let parsed = parse(source) { parser throws(FEELSyntaxError) in try parser.unaryTests() }
        let broken = UnaryTest.computed(ComputedTest(FailingNode("the cell '\(trimmed(source.text))' cannot be read"), usesInput: true))
        return parsed ?? [broken]
    }
}
