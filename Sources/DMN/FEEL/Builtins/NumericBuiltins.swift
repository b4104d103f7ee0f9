extension Builtin {
    static let numerics: [Builtin] = [
        Builtin("decimal", Signature("n", "scale"), result: .number) { a, m in rounding(a, .halfEven, "decimal", &m) },
        Builtin("floor", Signature("n", "scale", required: 1), result: .number) { a, m in rounding(a, .floor, "floor", &m) },
        Builtin("ceiling", Signature("n", "scale", required: 1), result: .number) { a, m in rounding(a, .ceiling, "ceiling", &m) },
        Builtin("round up", Signature("n", "scale"), result: .number) { a, m in rounding(a, .up, "round up", &m) },
        Builtin("round down", Signature("n", "scale"), result: .number) { a, m in rounding(a, .down, "round down", &m) },
        Builtin("round half up", Signature("n", "scale"), result: .number) { a, m in rounding(a, .halfUp, "round half up", &m) },
        Builtin("round half down", Signature("n", "scale"), result: .number) { a, m in rounding(a, .halfDown, "round half down", &m) },
        Builtin("abs", Signature("n")) { a, m in
            switch a[0].single {
            case .number(let value): .number(value.magnitude)
            case .daysTimeDuration(let value): .daysTimeDuration(value.magnitude)
            case .yearsMonthsDuration(let value): .yearsMonthsDuration(FEELYearsMonthsDuration(months: abs(value.months)))
            default: m.fail("abs needs a number or duration")
            }
        },
        Builtin("modulo", Signature("dividend", "divisor"), result: .number) { a, m in
            guard let dividend = a[0].asNumber, let divisor = a[1].asNumber else { return m.fail("modulo needs two numbers") }
            guard let result = dividend.modulo(divisor) else { return m.fail("modulo needs a divisor other than 0") }
            return .number(result)
        },
        Builtin("sqrt", Signature("number"), result: .number) { a, m in function(a, "sqrt", &m) { $0.squareRoot() } },
        Builtin("log", Signature("number"), result: .number) { a, m in function(a, "log", &m) { $0.naturalLogarithm() } },
        Builtin("exp", Signature("number"), result: .number) { a, m in function(a, "exp", &m) { $0.exponential() } },
        Builtin("odd", Signature("number"), result: .boolean) { a, m in parity(a, 1, "odd", &m) },
        Builtin("even", Signature("number"), result: .boolean) { a, m in parity(a, 0, "even", &m) },
    ]

    /// The scales that DMN allows: the exponents of decimal128.
    private static let scales = -6111...6176

    private static func rounding(_ a: [FEELValue], _ rule: DecimalRounding, _ name: String, _ m: inout Machine) -> FEELValue {
        guard let number = a[0].asNumber else { return m.fail("\(name) needs a number") }
        if a.count == 1 { return number.rounded(scale: 0, rule).map { .number($0) } ?? .null }
        guard let scale = a[1].asNumber?.truncatedInteger, scales.contains(scale), let result = number.rounded(scale: scale, rule) else {
            return m.fail("\(name) needs a scale from -6111 to 6176")
        }
        return .number(result)
    }

    private static func function(
        _ a: [FEELValue], _ name: String, _ m: inout Machine, _ compute: (Decimal34) -> Decimal34?
    ) -> FEELValue {
        guard let number = a[0].asNumber else { return m.fail("\(name) needs a number") }
        guard let result = compute(number) else { return m.fail("\(name) of \(number) has no value") }
        return .number(result)
    }

    private static func parity(_ a: [FEELValue], _ remainder: Int, _ name: String, _ m: inout Machine) -> FEELValue {
        guard let number = a[0].asNumber, let rest = number.modulo(Decimal34(2)) else { return m.fail("\(name) needs a number") }
        return .boolean(rest == Decimal34(remainder))
    }
}
