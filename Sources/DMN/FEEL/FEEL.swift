/// FEEL expressions on their own.
package enum FEEL {
    /// A compiled expression with the names its variables have.
    package struct Expression: Sendable {
        let node: any Node
        let slotCount: Int
        package let variables: [String]
        package let type: FEELType
        let environment: FEELEnvironment

        /// Evaluates with these variables; missing ones are null.
        package func evaluate(_ values: FEELContext = .empty, fuel: Int = DMNModel.defaultFuel) throws(FEELHalt) -> Evaluation {
            var machine = Machine(fuel: fuel, environment: environment, keepsWarnings: true)
            _ = machine.enter(variables.map { values[$0] ?? .null }, slotCount: slotCount)
            let value = try node.evaluate(&machine)
            return Evaluation(value: value, warnings: machine.warnings ?? [], trace: [])
        }
    }

    /// Reads an expression in which `variables` may be named.
    package static func parse(
        _ text: String, variables: [String] = [], environment: FEELEnvironment = FEELEnvironment()
    ) throws(FEELSyntaxError) -> Expression {
        var scope = Scope()
        for name in variables { _ = scope.declare(name, .any) }
        var parser = Parser(text, scope: scope, context: CompileContext(environment: environment))
        let compiled = try parser.wholeExpression()
        return Expression(
            node: compiled.node, slotCount: parser.scope.frame.slotCount, variables: variables, type: compiled.type,
            environment: environment)
    }

    /// Reads and evaluates an expression.
    package static func evaluate(
        _ text: String, _ values: FEELContext = .empty, environment: FEELEnvironment = FEELEnvironment(), fuel: Int = DMNModel.defaultFuel
    ) throws -> FEELValue {
        try parse(text, variables: values.names, environment: environment).evaluate(values, fuel: fuel).value
    }
}
