extension FEEL {
    /// The tests of a table cell or a list of allowed values, read on their own.
    ///
    /// For checks that reason about a table without evaluating it. Nil when the text cannot be read or names a variable, whose
    /// value only an evaluation knows; `?` may be named. An empty text tests nothing.
    package static func tests(_ text: String) -> [UnaryTest]? {
        if trimmed(text).isEmpty { return [.any] }
        var scope = Scope()
        let slot = scope.frame.allocate()
        let input = (name: FEELName("?"), variable: Variable(place: .slot(slot, scope.frame), type: .any))
        scope.blocks.append(ScopeBlock(names: [input]))
        var parser = Parser(text, scope: scope, context: CompileContext(environment: FEELEnvironment()))
        guard let tests = try? parser.unaryTests(), parser.unknownNames.isEmpty else { return nil }
        return tests.map { $0.standingAlone(slotCount: parser.scope.frame.slotCount) }
    }

    /// Whether one of the tests, as `tests` gave them, is true for the value.
    package static func passes(_ value: FEELValue, _ tests: [UnaryTest]) -> Bool {
        var machine = Machine(fuel: 100_000, environment: FEELEnvironment(), keepsWarnings: false)
        return (try? UnaryTest.anyMatches(tests, value, &machine)) ?? false
    }
}

extension UnaryTest {
    /// The values that the test names, with whether each bounds a range; nil for a test that has to be evaluated.
    package var landmarks: [(value: FEELValue, isBound: Bool)]? {
        switch self {
        case .any: return []
        case .equals(let value): return [(value, false)]
        case .within(let range):
            if range.shape == .interval { return [(range.start, true), (range.end, true)] }
            return [(range.endpoint, range.shape != .equal && range.shape != .notEqual)]
        case .none(let tests):
            var all: [(value: FEELValue, isBound: Bool)] = []
            for test in tests {
                guard let part = test.landmarks else { return nil }
                all += part
            }
            return all
        case .computed: return nil
        }
    }
}
