/// Functions of other languages that a host offers to models (DMN 10.3.2.13.3), by class and method signature.
///
/// The engine runs no foreign code: a host that wants `java.lang.Math.max(double,double)` to work passes a table of its own Swift
/// functions. The default table is empty, so a model cannot reach anything; a function that is not in the table answers null.
package struct ExternalFunctions: Sendable {
    /// Answers nil for arguments the function cannot take.
    package typealias Body = @Sendable ([FEELValue]) -> FEELValue?

    private let bodies: [String: Body]

    package static let none = ExternalFunctions([:])

    /// - Parameter bodies: By `class.method(types)`, without spaces.
    package init(_ bodies: [String: Body]) { self.bodies = bodies }

    func function(class name: String, signature: String, parameters: [String]) -> FEELFunction {
        let key = name + "." + signature.filter { $0 != " " }
        // A mapping may declare other parameters than the method has; a body only ever sees as many arguments as its signature.
        let fits = Self.accepts(parameters.count, key)
        let external = ExternalFunction(name: key, arity: parameters.count, body: fits ? bodies[key] : nil)
        return FEELFunction(.external(external), parameterNames: parameters)
    }

    /// The last parameter of a variable-arity method (`[L…;`) takes none, one or more.
    private static func accepts(_ count: Int, _ key: String) -> Bool {
        let types = key.drop { $0 != "(" }.dropFirst().split { $0 == "," || $0 == ")" }
        return types.last?.hasPrefix("[L") == true ? count >= types.count - 1 : count == types.count
    }

    /// A function whose mapping names neither class nor signature, or that is written in PMML.
    static func unknown(_ name: String, parameters: [String]) -> FEELFunction {
        FEELFunction(.external(ExternalFunction(name: name, arity: parameters.count, body: nil)), parameterNames: parameters)
    }
}

/// One function of another language as a model declares it, with its body where the host has one.
struct ExternalFunction: Sendable {
    let name: String
    let arity: Int
    let body: ExternalFunctions.Body?

    func evaluate(_ arguments: [FEELValue], _ machine: inout Machine) -> FEELValue {
        guard let body else { return machine.fail("the external function \(name) is not known here") }
        guard arguments.count == arity, let value = body(arguments) else {
            return machine.fail("the external function \(name) cannot take these arguments")
        }
        return value
    }
}

extension FEELValue {
    /// The function a mapping `{java: {class: …, method signature: …}}` names; nil when it is no such mapping.
    func externalFunction(parameters: [String], _ functions: ExternalFunctions) -> FEELFunction? {
        guard case .context(let mapping) = self, case .context(let java)? = mapping["java"],
            case .string(let name)? = java["class"], case .string(let signature)? = java["method signature"]
        else { return nil }
        return functions.function(class: name, signature: signature, parameters: parameters)
    }
}

extension BoxedFunction {
    /// The function that a boxed mapping of `class` and `method signature` names (DMN 10.2.1.6).
    func external(_ functions: ExternalFunctions, named name: String) -> FEELFunction {
        let names = parameters.map { FEELName($0.name).text }
        guard kind == .java, case .context(let entries)? = body?.kind, let owner = Self.text("class", in: entries),
            let signature = Self.text("method signature", in: entries)
        else { return ExternalFunctions.unknown(name, parameters: names) }
        return functions.function(class: owner, signature: signature, parameters: names)
    }

    /// The text of an entry that is a string literal.
    private static func text(_ name: String, in entries: [BoxedEntry]) -> String? {
        guard let entry = entries.first(where: { $0.variable.map { FEELName($0.name).text } == name }),
            case .literal(let source) = entry.value.kind, let value = try? FEEL.evaluate(source.text), case .string(let text) = value
        else { return nil }
        return text
    }
}
