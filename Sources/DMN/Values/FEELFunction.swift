/// A function as a value: one of the standard's, one that an expression or a business knowledge model defines, or a decision service.
package final class FEELFunction: Sendable {
    enum Body: Sendable {
        case builtin(Builtin)
        case closure(FunctionBody, captured: [FEELValue])
        case service(DecisionServicePlan)
        /// A Java or PMML function; it does something only where the host offers it.
        case external(ExternalFunction)
    }

    let body: Body
    package let parameterNames: [String]
    let extent: Extent

    init(_ body: Body, parameterNames: [String]) {
        self.body = body
        self.parameterNames = parameterNames
        if case .closure(_, let captured) = body { extent = Extent(containing: captured) } else { extent = Extent(depth: 1, weight: 1) }
    }
}

/// The compiled body of a function. Its frame begins with the parameters.
final class FunctionBody: Sendable {
    let name: String
    let parameters: [FEELField]
    /// Where the values go that were captured when the function was made.
    let captureSlots: [Int]
    let slotCount: Int
    let result: FEELType
    let expression: any Node
    /// What is known of the type of the result without a declaration.
    let expressionType: FEELType

    init(
        name: String, parameters: [FEELField], captureSlots: [Int], slotCount: Int, result: FEELType, expression: any Node,
        expressionType: FEELType
    ) {
        self.name = name
        self.parameters = parameters
        self.captureSlots = captureSlots
        self.slotCount = slotCount
        self.result = result
        self.expression = expression
        self.expressionType = expressionType
    }
}
