/// A boxed expression (DMN 7.3 and 10.2) as it is written.
package struct BoxedExpression: Sendable {
    package indirect enum Kind: Sendable {
        case literal(SourceText)
        case context([BoxedEntry])
        case list([BoxedExpression])
        case relation(columns: [TypedName], rows: [[BoxedExpression]])
        case invocation(BoxedExpression, bindings: [BoxedEntry])
        case function(BoxedFunction)
        case decisionTable(DecisionTable)
        case conditional(BoxedExpression, then: BoxedExpression, else: BoxedExpression)
        case filter(BoxedExpression, match: BoxedExpression)
        case loop(BoxedLoop)
        /// Something that is missing or that DMN does not know.
        case unknown(String)
    }

    package let kind: Kind
    package let typeRef: String?
    package let position: SourcePosition
}

/// An entry of a context, or a binding of an invocation; the name is missing from the result of a context.
package struct BoxedEntry: Sendable {
    package let variable: TypedName?
    package let value: BoxedExpression
}

package struct BoxedFunction: Sendable {
    package enum Kind: String, Sendable { case feel = "FEEL", java = "Java", pmml = "PMML" }

    package let kind: Kind
    package let parameters: [TypedName]
    package let body: BoxedExpression?
    package let typeRef: String?
}

package struct BoxedLoop: Sendable {
    package enum Kind: String, Sendable { case forEach = "for", some, every }

    package let kind: Kind
    package let variable: String
    package let source: BoxedExpression
    package let body: BoxedExpression
}

/// A decision table (DMN 8) as it is written.
package struct DecisionTable: Sendable {
    package enum HitPolicy: String, Sendable, CaseIterable {
        case unique = "UNIQUE"
        case first = "FIRST"
        case priority = "PRIORITY"
        case any = "ANY"
        case collect = "COLLECT"
        case ruleOrder = "RULE ORDER"
        case outputOrder = "OUTPUT ORDER"
    }

    package enum Aggregation: String, Sendable { case sum = "SUM", count = "COUNT", min = "MIN", max = "MAX" }

    package struct Input: Sendable {
        package let id: String
        package let label: String?
        package let expression: SourceText
        package let typeRef: String?
        package let values: SourceText?
    }

    package struct Output: Sendable {
        package let id: String
        package let name: String?
        package let label: String?
        package let typeRef: String?
        package let values: SourceText?
        package let defaultValue: SourceText?
    }

    package struct Rule: Sendable {
        package let id: String
        package let inputs: [SourceText]
        package let outputs: [SourceText]
        /// The texts of the annotation columns.
        package let annotations: [String]
        package let description: String?
        package let position: SourcePosition
    }

    package let id: String
    package let hitPolicy: HitPolicy
    package let aggregation: Aggregation?
    package let inputs: [Input]
    package let outputs: [Output]
    /// The headings of the annotation columns.
    package let annotations: [String]
    package let rules: [Rule]
    package let outputLabel: String?
    package let position: SourcePosition
}
