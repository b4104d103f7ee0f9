/// Reads the XML of DMN 1.1 to 1.5.
struct ModelReader {
    private static let before15: Set<String> = [
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/", "https://www.omg.org/spec/DMN/20211108/MODEL/",
    ]
    static let namespaces = before15.union([
        "https://www.omg.org/spec/DMN/20230324/MODEL/", "https://www.omg.org/spec/DMN/20240513/MODEL/",
    ])

    let file: String
    /// The language of texts that name none (`definitions/@expressionLanguage`).
    let language: String?

    static func read(_ bytes: [UInt8], file: String, limits: XMLLimits) throws(DMNError) -> ModelSource {
        let document = try XMLDocument(bytes, file: file, limits: limits)
        return try ModelReader(file: file, language: document.root["expressionLanguage"]).model(document)
    }

    private func model(_ document: XMLDocument) throws(DMNError) -> ModelSource {
        let root = document.root
        guard root.name == "definitions", Self.namespaces.contains(root.namespace) else {
            let found = "<\(root.name)> of namespace '\(root.namespace)'"
            throw DMNError(
                kind: .model, file: file, position: root.position, message: "expected <definitions> of DMN 1.1 to 1.5, found \(found)")
        }
        // Vendors put elements of their own namespaces among those of DMN.
        let elements = root.children.filter { $0.namespace == root.namespace }
        func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }
        var items: [ItemDefinition] = []
        for element in all("itemDefinition") { items.append(try itemDefinition(element)) }
        var decisions: [Decision] = []
        for element in all("decision") { decisions.append(try decision(element)) }
        var models: [KnowledgeModel] = []
        for element in all("businessKnowledgeModel") { models.append(try knowledgeModel(element)) }
        var inputs: [InputData] = []
        for element in all("inputData") { inputs.append(try inputData(element)) }
        var services: [DecisionService] = []
        for element in all("decisionService") { services.append(try service(element)) }
        var sources: [KnowledgeSource] = []
        for element in all("knowledgeSource") { sources.append(try knowledgeSource(element)) }
        return ModelSource(
            file: file, name: root["name"] ?? "", namespace: root["namespace"] ?? "",
            description: description(of: root), imports: all("import").map(modelImport),
            itemDefinitions: items, inputs: inputs, decisions: decisions, knowledgeModels: models, services: services,
            knowledgeSources: sources, prefixes: document.prefixes, precedes15: Self.before15.contains(root.namespace))
    }

    func required(_ attribute: String, of element: XMLElement) throws(DMNError) -> String {
        guard let value = element[attribute] else {
            throw DMNError(
                kind: .model, file: file, position: element.position, message: "expected the attribute '\(attribute)' of <\(element.name)>")
        }
        return value
    }

    private func modelImport(_ element: XMLElement) -> ModelImport {
        ModelImport(
            name: element["name"] ?? "", namespace: element["namespace"] ?? "", location: element["locationURI"], position: element.position
        )
    }

    private func itemDefinition(_ element: XMLElement) throws(DMNError) -> ItemDefinition {
        var components: [ItemDefinition] = []
        for child in element.all("itemComponent") { components.append(try itemDefinition(child)) }
        var function: FunctionItem?
        if let item = element.child("functionItem") {
            function = FunctionItem(result: item["outputTypeRef"], parameters: item.all("parameters").map(typedName))
        }
        for constraint in ["allowedValues", "typeConstraint"].compactMap(element.child) {
            guard let language = foreignLanguage(of: constraint) else { continue }
            throw DMNError(
                kind: .model, file: file, position: constraint.position, message: "expected FEEL, found a constraint in '\(language)'")
        }
        return ItemDefinition(
            name: try required("name", of: element), description: description(of: element),
            typeRef: element.child("typeRef").map { trimmed($0.text) }, isCollection: element["isCollection"] == "true",
            allowedValues: sourceText(element.child("allowedValues")),
            typeConstraint: sourceText(element.child("typeConstraint")), components: components, function: function,
            position: element.position)
    }

    /// A variable, parameter or column. Its name is the element's own when it has no variable.
    func typedName(_ element: XMLElement) -> TypedName {
        // DMN 1.1 has typeRef as an element in some places.
        let typeRef = element["typeRef"] ?? element.child("typeRef").map { trimmed($0.text) }
        return TypedName(name: element["name"] ?? "", typeRef: typeRef, position: element.position)
    }

    private func variable(of element: XMLElement, name: String) -> TypedName {
        guard let child = element.child("variable") else { return TypedName(name: name, typeRef: nil, position: element.position) }
        let variable = typedName(child)
        return TypedName(name: variable.name.isEmpty ? name : variable.name, typeRef: variable.typeRef, position: variable.position)
    }

    /// The `<text>` of an element.
    func sourceText(_ element: XMLElement?) -> SourceText? {
        guard let element else { return nil }
        let text = element.child("text") ?? element
        return SourceText(text: text.text, position: text.position)
    }

    private func inputData(_ element: XMLElement) throws(DMNError) -> InputData {
        let name = try required("name", of: element)
        return InputData(
            id: element["id"] ?? name, name: name, variable: variable(of: element, name: name), description: description(of: element),
            position: element.position)
    }

    private func decision(_ element: XMLElement) throws(DMNError) -> Decision {
        let name = try required("name", of: element)
        return Decision(
            id: element["id"] ?? name, name: name, variable: variable(of: element, name: name), description: description(of: element),
            question: element.child("question").map { trimmed($0.text) },
            allowedAnswers: element.child("allowedAnswers").map { trimmed($0.text) },
            information: references("informationRequirement", ["requiredInput", "requiredDecision"], in: element),
            knowledge: references("knowledgeRequirement", ["requiredKnowledge"], in: element),
            authorities: references("authorityRequirement", ["requiredAuthority"], in: element),
            expression: try boxedExpression(in: element), position: element.position)
    }

    private func knowledgeModel(_ element: XMLElement) throws(DMNError) -> KnowledgeModel {
        let name = try required("name", of: element)
        return KnowledgeModel(
            id: element["id"] ?? name, name: name, variable: variable(of: element, name: name), description: description(of: element),
            knowledge: references("knowledgeRequirement", ["requiredKnowledge"], in: element),
            authorities: references("authorityRequirement", ["requiredAuthority"], in: element),
            function: try element.child("encapsulatedLogic").map { logic throws(DMNError) in try function(logic) },
            position: element.position)
    }

    private func service(_ element: XMLElement) throws(DMNError) -> DecisionService {
        let name = try required("name", of: element)
        func hrefs(_ child: String) -> [Reference] { element.all(child).compactMap(reference) }
        return DecisionService(
            id: element["id"] ?? name, name: name, variable: variable(of: element, name: name), outputs: hrefs("outputDecision"),
            encapsulated: hrefs("encapsulatedDecision"), inputDecisions: hrefs("inputDecision"), inputData: hrefs("inputData"),
            position: element.position)
    }

    private func knowledgeSource(_ element: XMLElement) throws(DMNError) -> KnowledgeSource {
        let name = try required("name", of: element)
        return KnowledgeSource(
            id: element["id"] ?? name, name: name, location: element["locationURI"].flatMap { $0.isEmpty ? nil : $0 },
            description: description(of: element), position: element.position)
    }

    private func references(_ requirement: String, _ targets: [String], in element: XMLElement) -> [Reference] {
        element.all(requirement).flatMap { $0.children.filter { targets.contains($0.name) }.compactMap(reference) }
    }

    private func reference(_ element: XMLElement) -> Reference? {
        element["href"].map { Reference(href: $0, position: element.position) }
    }

    func description(of element: XMLElement) -> String? {
        element.child("description").map { trimmed($0.text) }
    }
}

func trimmed(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !FEELName.isSpace($0) }), let last = scalars.lastIndex(where: { !FEELName.isSpace($0) })
    else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[first...last])
    return String(view)
}
