import DMN
import Foundation

/// The machine's own time zones.
struct HostTimeZones: TimeZoneOffsets {
    func offset(of zone: String, at instant: Int) -> Int32? {
        TimeZone(identifier: zone).map { Int32($0.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))) }
    }
}

let hostEnvironment = FEELEnvironment(zones: HostTimeZones(), now: { FEELDateTime(secondsSinceEpoch: 1_700_000_000) })

/// The value of an expression, as FEEL writes it; "error" when it cannot be read.
func value(_ text: String, _ variables: [(String, FEELValue)] = []) -> String {
    do {
        return try FEEL.evaluate(text, FEELContext(variables), environment: hostEnvironment).literal
    } catch {
        return "error"
    }
}

/// A model with these elements.
func model(_ elements: String, environment: FEELEnvironment = hostEnvironment) throws -> DMNModel {
    let xml = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="test" namespace="urn:test">
        \(elements)
        </definitions>
        """
    return try DMNModel.load(xml: Array(xml.utf8), name: "test.dmn", environment: environment)
}

/// An input of this name and type.
func input(_ name: String, _ type: String) -> String {
    "<inputData id=\"_\(name)\" name=\"\(name)\"><variable name=\"\(name)\" typeRef=\"\(type)\"/></inputData>"
}

/// A decision with this boxed expression that requires these inputs.
func decision(_ name: String, requires inputs: [String] = [], type: String = "Any", _ expression: String) -> String {
    let requirements = inputs.map { "<informationRequirement><requiredInput href=\"#_\($0)\"/></informationRequirement>" }.joined()
    return
        "<decision id=\"_\(name)\" name=\"\(name)\"><variable name=\"\(name)\" typeRef=\"\(type)\"/>\(requirements)\(expression)</decision>"
}

func literal(_ text: String) -> String {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<literalExpression><text>\(escaped)</text></literalExpression>"
}

/// A table with one column per input and one or more outputs; a rule is its cells, inputs first.
func table(
    _ attributes: String, inputs: [String], outputs: [String] = ["<output id=\"o\"/>"], rules: [[String]]
) -> String {
    func entry(_ name: String, _ text: String) -> String {
        "<\(name) id=\"c\"><text>\(text.replacing("<", with: "&lt;"))</text></\(name)>"
    }
    let columns = inputs.map { "<input id=\"i\"><inputExpression><text>\($0)</text></inputExpression></input>" }.joined()
    let rows = rules.enumerated().map { index, cells in
        let tests = cells.prefix(inputs.count).map { entry("inputEntry", $0) }.joined()
        let results = cells.dropFirst(inputs.count).map { entry("outputEntry", $0) }.joined()
        return "<rule id=\"r\(index + 1)\">\(tests)\(results)</rule>"
    }.joined()
    return "<decisionTable \(attributes)>\(columns)\(outputs.joined())\(rows)</decisionTable>"
}
