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

    private func accepts(count: Int) -> Bool {
        if isVariadic { return count > 0 }
        return signatures.contains { $0.required <= count && count <= $0.parameters.count }
    }

    /// For each parameter up to the last one named, which of the named arguments it takes; nil when no signature fits.
    func order(of names: [String]) -> [Int?]? {
        for signature in signatures {
            let positions = signature.parameters.map { names.firstIndex(of: $0) }
            guard Set(names).count == names.count, positions.compactMap({ $0 }).count == names.count else { continue }
            guard positions.prefix(signature.required).allSatisfy({ $0 != nil }) else { continue }
            let used = positions.lastIndex { $0 != nil } ?? -1
            return Array(positions.prefix(max(used + 1, signature.required)))
        }
        return nil
    }

    /// The node for a call written with these arguments.
    func call(_ arguments: [any Node], names: [String]) -> any Node {
        if names.isEmpty { return BuiltinNode(self, arguments) }
        guard let order = order(of: names) else { return FailingNode("\(name.text) has no parameters \(names.joined(separator: ", "))") }
        return BuiltinNode(self, order.map { $0.map { arguments[$0] } ?? ConstantNode(.null) })
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
