/// A DMN file as it is written: its elements with their texts and places, before anything is compiled.
///
/// Pages that show a rulebook and checks that judge it read this; the engine compiles it to a `DMNModel`.
package struct ModelSource: Sendable {
    package let file: String
    package let name: String
    package let namespace: String
    /// What the model is about, in a sentence or two.
    package let description: String?
    package let imports: [ModelImport]
    package let itemDefinitions: [ItemDefinition]
    package let inputs: [InputData]
    package let decisions: [Decision]
    package let knowledgeModels: [KnowledgeModel]
    package let services: [DecisionService]
    package let knowledgeSources: [KnowledgeSource]
    /// Namespaces by prefix, for the qualified type names of DMN 1.1.
    let prefixes: [String: String]
    /// Written for DMN 1.1 to 1.4.
    let precedes15: Bool
}

package struct ModelImport: Sendable {
    package let name: String
    package let namespace: String
    package let location: String?
    package let position: SourcePosition
}

/// An item definition or one of its components (DMN 7.3.2).
package struct ItemDefinition: Sendable {
    package let name: String
    package let description: String?
    package let typeRef: String?
    package let isCollection: Bool
    package let allowedValues: SourceText?
    package let typeConstraint: SourceText?
    package let components: [ItemDefinition]
    package let function: FunctionItem?
    package let position: SourcePosition
}

package struct FunctionItem: Sendable {
    package let result: String?
    package let parameters: [TypedName]
}

/// A name with the name of its type, as variables, parameters and columns have.
package struct TypedName: Sendable {
    package let name: String
    package let typeRef: String?
    package let position: SourcePosition
}

/// A piece of FEEL and where it stands.
package struct SourceText: Sendable {
    package let text: String
    package let position: SourcePosition
}

package struct InputData: Sendable {
    package let id: String
    package let name: String
    package let variable: TypedName
    package let description: String?
    package let position: SourcePosition
}

package struct Decision: Sendable {
    package let id: String
    package let name: String
    package let variable: TypedName
    package let description: String?
    package let question: String?
    package let allowedAnswers: String?
    /// References of the required inputs and decisions.
    package let information: [Reference]
    package let knowledge: [Reference]
    package let authorities: [Reference]
    package let expression: BoxedExpression?
    package let position: SourcePosition
}

package struct KnowledgeModel: Sendable {
    package let id: String
    package let name: String
    package let variable: TypedName
    package let description: String?
    package let knowledge: [Reference]
    package let authorities: [Reference]
    package let function: BoxedFunction?
    package let position: SourcePosition
}

package struct DecisionService: Sendable {
    package let id: String
    package let name: String
    package let variable: TypedName
    package let outputs: [Reference]
    package let encapsulated: [Reference]
    package let inputDecisions: [Reference]
    package let inputData: [Reference]
    package let position: SourcePosition
}

/// Where the knowledge of a decision comes from: for a rulebook, the law.
package struct KnowledgeSource: Sendable {
    package let id: String
    package let name: String
    package let location: String?
    package let description: String?
    package let position: SourcePosition
}

/// The target of a requirement: `#id` or `namespace#id`.
package struct Reference: Sendable {
    package let href: String
    package let position: SourcePosition

    package var id: String { href.lastIndex(of: "#").map { String(href[href.index(after: $0)...]) } ?? href }
    package var namespace: String { href.lastIndex(of: "#").map { String(href[..<$0]) } ?? "" }
}
