/// A function literal: copies the values its body needs from the frame around it.
final class FunctionNode: Node {
    let body: FunctionBody
    let captured: [Int]
    var height: Int { 1 }

    init(_ body: FunctionBody, captured: [Int]) {
        self.body = body
        self.captured = captured
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        try machine.spend(1 + captured.count)
        let values = captured.map { machine.slots[machine.base + $0] }
        let function = FEELFunction(.closure(body, captured: values), parameterNames: body.parameters.map(\.name))
        return function.extent.isAcceptable ? .function(function) : machine.fail("the function holds too much")
    }
}

/// The invocation of a function that is only known when it runs.
final class InvocationNode: Node {
    let callee: any Node
    let arguments: [any Node]
    /// Empty for positional arguments.
    let names: [String]
    let height: Int

    init(_ callee: any Node, _ arguments: [any Node], names: [String]) {
        self.callee = callee
        self.arguments = arguments
        self.names = names
        height = NodeHeight.over(arguments + [callee])
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        guard case .function(let function) = try callee.evaluate(&machine) else { return machine.fail("only functions can be invoked") }
        var values: [FEELValue] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.evaluate(&machine)) }
        return try names.isEmpty ? machine.invoke(function, values) : machine.invoke(function, named: names, values)
    }
}

extension Machine {
    mutating func invoke(_ function: FEELFunction, _ arguments: [FEELValue]) throws(FEELHalt) -> FEELValue {
        try spend(1)
        switch function.body {
        case .builtin(let builtin): return try builtin.evaluate(arguments, &self)
        case .closure(let body, let captured): return try call(body, captured: captured, arguments: arguments)
        case .service(let service): return try service.invoke(arguments, &self)
        case .external(let function): return function.evaluate(arguments, &self)
        }
    }

    mutating func invoke(_ function: FEELFunction, named names: [String], _ arguments: [FEELValue]) throws(FEELHalt) -> FEELValue {
        if case .builtin(let builtin) = function.body {
            guard let call = builtin.namedCall(names) else { return fail("\(builtin.name.text) has no such parameters") }
            return try builtin.evaluate(call.arguments(arguments, missing: .null), named: call, &self)
        }
        guard names.count == function.parameterNames.count else { return fail("the function has other parameters") }
        var ordered: [FEELValue] = []
        for parameter in function.parameterNames {
            guard let index = names.firstIndex(of: parameter) else { return fail("the function needs '\(parameter)'") }
            ordered.append(arguments[index])
        }
        return try invoke(function, ordered)
    }
}

/// The invocation of a standard function.
final class BuiltinNode: Node {
    let builtin: Builtin
    let arguments: [any Node]
    let named: Builtin.NamedCall?
    let height: Int

    init(_ builtin: Builtin, _ arguments: [any Node], named: Builtin.NamedCall? = nil) {
        self.builtin = builtin
        self.arguments = arguments
        self.named = named
        // Functions that call others back, such as sort, stand on the stack themselves.
        height = NodeHeight.over(arguments) + 2
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        try machine.spend(1)
        var values: [FEELValue] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.evaluate(&machine)) }
        guard let named else { return try builtin.evaluate(values, &machine) }
        return try builtin.evaluate(values, named: named, &machine)
    }
}
