/// A test-case file of the DMN Technology Compatibility Kit, the format in which rulebooks state their examples too.
package struct TCKSuite: Sendable {
    package let file: String
    /// The file name of the model under test.
    package let modelName: String
    package let cases: [TCKCase]
}

package struct TCKCase: Sendable {
    package enum Kind: String, Sendable { case decision, bkm, decisionService }

    package let id: String
    package let name: String?
    package let kind: Kind
    /// The service or function to invoke, unless the case is about decisions.
    package let invocable: String?
    package let description: String?
    package let inputs: FEELContext
    package let results: [TCKResult]
    package let position: SourcePosition
}

package struct TCKResult: Sendable {
    /// The decision, or an output of the service.
    package let name: String
    package let expected: FEELValue
    package let expectsError: Bool
}

/// What became of one result node.
package struct TCKOutcome: Sendable {
    package let file: String
    package let caseID: String
    package let node: String
    package let passed: Bool
    /// For a failure, what was expected and what came.
    package let detail: String
}

extension TCKSuite {
    /// Reads the XML of `testCases.xsd`.
    package static func read(_ bytes: [UInt8], file: String, environment: FEELEnvironment) throws(DMNError) -> TCKSuite {
        let root = try XMLDocument(bytes, file: file).root
        guard root.name == "testCases" else {
            throw DMNError(kind: .model, file: file, position: root.position, message: "expected <testCases>, found <\(root.name)>")
        }
        let reader = TCKReader(file: file, environment: environment)
        var cases: [TCKCase] = []
        for element in root.all("testCase") { cases.append(try reader.testCase(element)) }
        return TCKSuite(file: file, modelName: trimmed(root.child("modelName")?.text ?? ""), cases: cases)
    }
}

/// Turns the elements of a test-case file into values.
private struct TCKReader {
    let file: String
    let environment: FEELEnvironment

    func testCase(_ element: XMLElement) throws(DMNError) -> TCKCase {
        var inputs: [(String, FEELValue)] = []
        for input in element.all("inputNode") { inputs.append((input["name"] ?? "", try value(input))) }
        var results: [TCKResult] = []
        for node in element.all("resultNode") {
            let expected = try node.child("expected").map { child throws(DMNError) in try value(child) } ?? .null
            results.append(TCKResult(name: node["name"] ?? "", expected: expected, expectsError: node["errorResult"] == "true"))
        }
        return TCKCase(
            id: element["id"] ?? "", name: element["name"], kind: element["type"].flatMap { TCKCase.Kind(rawValue: $0) } ?? .decision,
            invocable: element["invocableName"], description: element.child("description").map { trimmed($0.text) },
            inputs: FEELContext(inputs), results: results, position: element.position)
    }

    /// A `valueType`: a value, a list, or components.
    private func value(_ element: XMLElement) throws(DMNError) -> FEELValue {
        if isNil(element) { return .null }
        if let child = element.child("value") { return isNil(child) ? .null : try simple(child) }
        if let list = element.child("list") {
            if isNil(list) { return .null }
            var items: [FEELValue] = []
            for item in list.all("item") { items.append(try value(item)) }
            return .list(items)
        }
        let components = element.all("component")
        if components.isEmpty { return .null }
        var entries: [(String, FEELValue)] = []
        for component in components { entries.append((component["name"] ?? "", try value(component))) }
        return .context(entries)
    }

    private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance|"

    private func isNil(_ element: XMLElement) -> Bool { element[Self.schemaInstance + "nil"] == "true" }

    /// A value of an XML Schema type; without one, a string.
    private func simple(_ element: XMLElement) throws(DMNError) -> FEELValue {
        let type =
            element[Self.schemaInstance + "type"].map { String($0[($0.lastIndex(of: ":").map { $0 } ?? $0.startIndex)...]) } ?? "string"
        let name = type.hasPrefix(":") ? String(type.dropFirst()) : type
        if name == "string" { return .string(element.text) }
        guard let value = parsed(trimmed(element.text), name) else {
            throw DMNError(
                kind: .model, file: file, position: element.position, message: "expected a value of type \(name), found '\(element.text)'")
        }
        return value
    }

    private func parsed(_ text: String, _ type: String) -> FEELValue? {
        switch type {
        case "boolean": text == "true" || text == "1" ? .boolean(true) : (text == "false" || text == "0" ? .boolean(false) : nil)
        case "date": TemporalText.date(text).map { .date($0) }
        case "time": TemporalText.time(text, zones: environment.zones).map { .time($0) }
        case "dateTime": TemporalText.dateTime(text, zones: environment.zones).map { .dateTime($0) }
        case "duration", "dayTimeDuration", "yearMonthDuration": TemporalText.duration(text)
        default: Decimal34(text).map { .number($0) }
        }
    }
}
