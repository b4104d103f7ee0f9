extension TCKSuite {
    /// Runs all cases against a model.
    package func run(_ model: DMNModel) -> [TCKOutcome] {
        cases.flatMap { test in test.results.map { outcome(of: $0, in: test, model) } }
    }

    /// Every result node failed, for one reason.
    package func failures(because reason: String) -> [TCKOutcome] {
        cases.flatMap { test in
            test.results.map { TCKOutcome(file: file, caseID: test.id, node: $0.name, passed: false, detail: reason) }
        }
    }

    private func outcome(of result: TCKResult, in test: TCKCase, _ model: DMNModel) -> TCKOutcome {
        let actual: FEELValue
        var reasons = ""
        do {
            let evaluation = try TCKSuite.evaluate(result, in: test, model)
            actual = evaluation.value
            reasons = evaluation.warnings.prefix(2).map { "; \($0.place): \($0.message)" }.joined()
        } catch {
            return TCKOutcome(file: file, caseID: test.id, node: result.name, passed: false, detail: "stopped: \(error)")
        }
        let passed = TCKComparison.matches(actual, result.expected)
        let detail = passed ? "" : "expected \(result.expected) got \(actual)\(reasons)"
        return TCKOutcome(file: file, caseID: test.id, node: result.name, passed: passed, detail: detail)
    }

    private static func evaluate(_ result: TCKResult, in test: TCKCase, _ model: DMNModel) throws -> Evaluation {
        if test.kind == .decision, model.decisions.contains(where: { $0.name == FEELName(result.name).text }) {
            return try model.evaluate(decision: FEELName(result.name).text, inputs: test.inputs)
        }
        let evaluation = try model.invoke(FEELName(test.invocable ?? result.name).text, arguments: test.inputs)
        guard case .context(let outputs) = evaluation.value, let output = outputs[FEELName(result.name).text] else { return evaluation }
        // A service of several decisions gives a context; the case asks for one of them.
        let isOutput = model.decisions.contains { $0.name == FEELName(result.name).text }
        return isOutput && outputs.names.count > 1 ? Evaluation(value: output, warnings: evaluation.warnings, trace: []) : evaluation
    }
}

/// Equality as the runners of the kit define it: numbers to 8 decimals, everything else exactly.
package enum TCKComparison {
    private static let tolerance = Decimal34(coefficient: 1, exponent: -8) ?? .zero

    package static func matches(_ actual: FEELValue, _ expected: FEELValue) -> Bool {
        switch (actual, expected) {
        case (.number(let a), .number(let b)):
            a == b || (a.subtracting(b).map { $0.magnitude < tolerance } ?? false)
        case (.list(let a), .list(let b)):
            a.items.count == b.items.count && zip(a.items, b.items).allSatisfy { matches($0, $1) }
        case (.context(let a), .context(let b)):
            a.names.count == b.names.count && a.entries.allSatisfy { entry in b[entry.name].map { matches(entry.value, $0) } ?? false }
        case (.time(let a), .time(let b)): FEELValue.sameTime(a, b) && a.nanosecond == b.nanosecond
        case (.dateTime(let a), .dateTime(let b)): FEELValue.sameDateTime(a, b) && a.time.nanosecond == b.time.nanosecond
        default: actual.isEqual(to: expected) == true
        }
    }
}
