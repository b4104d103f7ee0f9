extension ModelReader {
    private static let expressions: Set<String> = [
        "literalExpression", "context", "list", "relation", "invocation", "functionDefinition", "decisionTable", "conditional", "filter",
        "for",
        "some", "every",
    ]

    /// The first boxed expression among the children.
    func boxedExpression(in element: XMLElement) throws(DMNError) -> BoxedExpression? {
        guard let child = element.children.first(where: { Self.expressions.contains($0.name) && $0.namespace == element.namespace }) else {
            return nil
        }
        return try boxed(child)
    }

    private func boxed(_ element: XMLElement) throws(DMNError) -> BoxedExpression {
        BoxedExpression(kind: try kind(of: element), typeRef: element["typeRef"], position: element.position)
    }

    /// The expression in a child such as `<if>`; missing ones are null when evaluated.
    private func boxed(_ name: String, in element: XMLElement) throws(DMNError) -> BoxedExpression {
        if let child = element.child(name), let expression = try boxedExpression(in: child) { return expression }
        return BoxedExpression(kind: .unknown("expected an expression in <\(name)>"), typeRef: nil, position: element.position)
    }

    private func kind(of element: XMLElement) throws(DMNError) -> BoxedExpression.Kind {
        switch element.name {
        case "literalExpression": return literal(element)
        case "context": return .context(try entries(element.all("contextEntry"), variable: "variable"))
        case "list":
            var items: [BoxedExpression] = []
            for child in element.children where Self.expressions.contains(child.name) { items.append(try boxed(child)) }
            return .list(items)
        case "relation": return try relation(element)
        case "invocation":
            guard let callee = try boxedExpression(in: element) else { return .unknown("expected an expression in <invocation>") }
            return .invocation(callee, bindings: try entries(element.all("binding"), variable: "parameter"))
        case "functionDefinition": return .function(try function(element))
        case "decisionTable":
            if let language = foreignLanguage(in: element) { return .unknown("expressions in '\(language)' are not run") }
            return .decisionTable(try decisionTable(element))
        case "conditional":
            return .conditional(try boxed("if", in: element), then: try boxed("then", in: element), else: try boxed("else", in: element))
        case "filter": return .filter(try boxed("in", in: element), match: try boxed("match", in: element))
        default: return try loop(element)
        }
    }

    private func literal(_ element: XMLElement) -> BoxedExpression.Kind {
        if let language = foreignLanguage(of: element) { return .unknown("expressions in '\(language)' are not run") }
        return sourceText(element.child("text")).map { .literal($0) } ?? .unknown("expected <text> in <literalExpression>")
    }

    /// The language of a text that is not FEEL: its own, or that of the whole model. Read as FEEL, it would answer something else.
    func foreignLanguage(of element: XMLElement) -> String? {
        guard let written = element["expressionLanguage"] ?? language, !trimmed(written).isEmpty else { return nil }
        return written.uppercased().contains("FEEL") ? nil : written
    }

    /// The language of the first text of a table that is not FEEL.
    private func foreignLanguage(in table: XMLElement) -> String? {
        let columns = table.all("input").flatMap { [$0.child("inputExpression"), $0.child("inputValues")] }
        let results = table.all("output").flatMap { [$0.child("outputValues"), $0.child("defaultOutputEntry")] }
        let cells = table.all("rule").flatMap { $0.all("inputEntry") + $0.all("outputEntry") }
        let texts: [XMLElement] = [table] + (columns + results).compactMap(\.self) + cells
        for text in texts { if let language = foreignLanguage(of: text) { return language } }
        return nil
    }

    private func entries(_ elements: [XMLElement], variable: String) throws(DMNError) -> [BoxedEntry] {
        var result: [BoxedEntry] = []
        for element in elements {
            let value = try boxedExpression(in: element)
            let missing = BoxedExpression(
                kind: .unknown("expected an expression in <\(element.name)>"), typeRef: nil, position: element.position)
            result.append(BoxedEntry(variable: element.child(variable).map(typedName), value: value ?? missing))
        }
        return result
    }

    private func relation(_ element: XMLElement) throws(DMNError) -> BoxedExpression.Kind {
        var rows: [[BoxedExpression]] = []
        for row in element.all("row") {
            var cells: [BoxedExpression] = []
            for child in row.children where Self.expressions.contains(child.name) { cells.append(try boxed(child)) }
            rows.append(cells)
        }
        return .relation(columns: element.all("column").map(typedName), rows: rows)
    }

    func function(_ element: XMLElement) throws(DMNError) -> BoxedFunction {
        let kind = element["kind"].flatMap { BoxedFunction.Kind(rawValue: $0) } ?? .feel
        return BoxedFunction(
            kind: kind, parameters: element.all("formalParameter").map(typedName), body: try boxedExpression(in: element),
            typeRef: element["typeRef"])
    }

    private func loop(_ element: XMLElement) throws(DMNError) -> BoxedExpression.Kind {
        guard let kind = BoxedLoop.Kind(rawValue: element.name) else { return .unknown("<\(element.name)> is not an expression") }
        return .loop(
            BoxedLoop(
                kind: kind, variable: try required("iteratorVariable", of: element), source: try boxed("in", in: element),
                body: try boxed(kind == .forEach ? "return" : "satisfies", in: element)))
    }

    private func decisionTable(_ element: XMLElement) throws(DMNError) -> DecisionTable {
        let policyText = element["hitPolicy"] ?? "UNIQUE"
        guard let policy = DecisionTable.HitPolicy(rawValue: policyText.uppercased()) else {
            let known = DecisionTable.HitPolicy.allCases.map(\.rawValue).joined(separator: ", ")
            throw DMNError(
                kind: .model, file: file, position: element.position, message: "expected a hit policy of \(known), found '\(policyText)'")
        }
        let inputs = element.all("input").map(input)
        let outputs = element.all("output").map(output)
        var rules: [DecisionTable.Rule] = []
        for child in element.all("rule") { rules.append(try rule(child, inputs: inputs.count, outputs: outputs.count)) }
        return DecisionTable(
            id: element["id"] ?? "", hitPolicy: policy,
            aggregation: element["aggregation"].flatMap { DecisionTable.Aggregation(rawValue: $0) },
            inputs: inputs, outputs: outputs, annotations: element.all("annotation").map { $0["name"] ?? "" }, rules: rules,
            outputLabel: element["outputLabel"], position: element.position)
    }

    private func input(_ element: XMLElement) -> DecisionTable.Input {
        let expression = element.child("inputExpression")
        return DecisionTable.Input(
            id: element["id"] ?? "", label: element["label"],
            expression: sourceText(expression) ?? SourceText(text: element["label"] ?? "", position: element.position),
            typeRef: expression.flatMap { typedName($0).typeRef }, values: sourceText(element.child("inputValues")))
    }

    private func output(_ element: XMLElement) -> DecisionTable.Output {
        DecisionTable.Output(
            id: element["id"] ?? "", name: element["name"], label: element["label"], typeRef: typedName(element).typeRef,
            values: sourceText(element.child("outputValues")), defaultValue: sourceText(element.child("defaultOutputEntry")))
    }

    private func rule(_ element: XMLElement, inputs: Int, outputs: Int) throws(DMNError) -> DecisionTable.Rule {
        let tests = element.all("inputEntry").compactMap(sourceText)
        let results = element.all("outputEntry").compactMap(sourceText)
        guard tests.count == inputs, results.count == outputs else {
            let expected = "\(inputs) input and \(outputs) output entries"
            throw DMNError(
                kind: .model, file: file, position: element.position,
                message: "expected \(expected) in this rule, found \(tests.count) and \(results.count)")
        }
        let annotations = element.all("annotationEntry").map { trimmed($0.child("text")?.text ?? $0.text) }
        return DecisionTable.Rule(
            id: element["id"] ?? "", inputs: tests, outputs: results, annotations: annotations, description: description(of: element),
            position: element.position)
    }
}
