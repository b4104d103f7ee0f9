/// A function of the standard (DMN 10.3.4).
final class Builtin: Sendable {
    typealias Body = @Sendable (_ arguments: [FEELValue], _ machine: inout Machine) throws(FEELHalt) -> FEELValue

    /// The parameters of one way to call a function; the last ones may be left out.
    struct Signature: Sendable {
        let parameters: [String]
        let required: Int

        init(_ parameters: String..., required: Int? = nil) {
            self.parameters = parameters
            self.required = required ?? parameters.count
        }
    }

    let name: FEELName
    let signatures: [Signature]
    /// Whether any number of arguments may be given in place of one list.
    let isVariadic: Bool
    /// Whether equal arguments always give equal results, so that calls with constants are computed once.
    let isPure: Bool
    let result: FEELType
    let body: Body

    convenience init(
        _ name: String, _ signatures: Signature..., variadic: Bool = false, pure: Bool = true, result: FEELType = .any, body: @escaping Body
    ) {
        self.init(name, signatures: signatures, variadic: variadic, pure: pure, result: result, body: body)
    }

    init(
        _ name: String, signatures: [Signature], variadic: Bool = false, pure: Bool = true, result: FEELType = .any, body: @escaping Body
    ) {
        self.name = FEELName(name)
        self.signatures = signatures
        isVariadic = variadic
        isPure = pure
        self.result = result
        self.body = body
    }

    var function: FEELFunction { FEELFunction(.builtin(self), parameterNames: signatures.first?.parameters ?? []) }

    func evaluate(_ arguments: [FEELValue], _ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        guard accepts(count: arguments.count) else { return machine.fail("\(name.text) does not take \(arguments.count) arguments") }
        for argument in arguments { try machine.spend(argument.extent.weight / 4) }
        return try body(arguments, &machine)
    }

    func evaluate(_ arguments: [FEELValue], named call: NamedCall, _ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        if let parameter = call.misfit(arguments) {
            return machine.fail("\(name.text) takes another kind of value as '\(parameter)'")
        }
        return try evaluate(arguments, &machine)
    }

    private func accepts(count: Int) -> Bool {
        if isVariadic { return count > 0 }
        return signatures.contains { $0.required <= count && count <= $0.parameters.count }
    }

    /// A call with named arguments: the way to call that has these names, and for each of its parameters up to the last one named which
    /// argument it takes. One that is not named is null (DMN 10.3.2.13.2); nil when no signature has the names.
    struct NamedCall: Sendable {
        let parameters: [String]
        let positions: [Int?]

        func arguments<Argument>(_ given: [Argument], missing: Argument) -> [Argument] { positions.map { $0.map { given[$0] } ?? missing } }

        /// The first parameter whose name says another kind of value than it was given: names choose the overload, so `key` takes one key and
        /// `point` no range.
        func misfit(_ values: [FEELValue]) -> String? {
            zip(parameters, values).first { !Builtin.fits($1, $0) }?.0
        }
    }

    func namedCall(_ names: [String]) -> NamedCall? {
        guard Set(names).count == names.count else { return nil }
        let fitting = signatures.filter { Set($0.parameters).isSuperset(of: names) }
        // Of several, the one of which nothing required is missing.
        guard let signature = fitting.first(where: { Set(names).isSuperset(of: $0.parameters.prefix($0.required)) }) ?? fitting.first else {
            return nil
        }
        let positions = signature.parameters.map { names.firstIndex(of: $0) }
        let used = positions.lastIndex { $0 != nil } ?? -1
        return NamedCall(parameters: signature.parameters, positions: Array(positions.prefix(max(used + 1, signature.required))))
    }

    private static func fits(_ value: FEELValue, _ parameter: String) -> Bool {
        switch (parameter, value) {
        case (_, .null): true
        case ("point", .range), ("point1", .range), ("point2", .range): false
        case ("range", _), ("range1", _), ("range2", _): if case .range = value.single { true } else { false }
        case ("key", _): if case .string = value { true } else { false }
        default: true
        }
    }

    /// The node for a call written with these arguments.
    func call(_ arguments: [any Node], names: [String]) -> any Node {
        if names.isEmpty { return BuiltinNode(self, arguments) }
        guard let call = namedCall(names) else { return FailingNode("\(name.text) has no parameters \(names.joined(separator: ", "))") }
        return BuiltinNode(self, call.arguments(arguments, missing: ConstantNode(.null)), named: call)
    }
}

extension Builtin {
    /// All functions of the standard.
    static let all: [Builtin] =
        conversions + booleans + strings + lists + aggregates + numerics + temporals + ranges + contexts

    private static let byName = Dictionary(all.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    private static let byFirst = Dictionary(grouping: all) { $0.name.scalars[0] }

    static func named(_ name: String) -> Builtin? { byName[name] }

    static func beginning(with scalar: Unicode.Scalar) -> [Builtin] { byFirst[scalar] ?? [] }
}

extension FEELValue {
    /// The only item of a list of one, where a function wants no list (DMN 10.3.2.9.4); otherwise the value.
    var single: FEELValue {
        if case .list(let list) = self, list.items.count == 1 { list.items[0] } else { self }
    }

    var asNumber: Decimal34? {
        if case .number(let value) = single { value } else { nil }
    }

    var asString: String? {
        if case .string(let value) = single { value } else { nil }
    }

    var asContext: FEELContext? {
        if case .context(let value) = single { value } else { nil }
    }

    /// The items of a list, or the value as the only item; nil for null.
    var asList: [FEELValue]? { isNull ? nil : asItems }
}
