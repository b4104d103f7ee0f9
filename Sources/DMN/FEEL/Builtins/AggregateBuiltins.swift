extension Builtin {
    /// Functions over one list or over any number of arguments.
    static let aggregates: [Builtin] = [
        aggregate("min") { items, m in extreme(items, -1, "min", &m) },
        aggregate("max") { items, m in extreme(items, 1, "max", &m) },
        aggregate("sum") { items, m in
            guard !items.isEmpty else { return m.fail("sum needs at least one item") }
            return total(items, "sum", &m)
        },
        aggregate("product") { items, m in
            guard let numbers = numbers(items, "product", &m), !numbers.isEmpty else { return .null }
            var product = Decimal34.one
            for number in numbers {
                guard let next = product.multiplied(by: number) else { return m.fail("product is too large") }
                product = next
            }
            return .number(product)
        },
        aggregate("mean") { items, m in
            guard let numbers = numbers(items, "mean", &m), let mean = mean(numbers) else { return m.fail("mean needs numbers") }
            return .number(mean)
        },
        aggregate("median") { items, m in median(items, &m) },
        aggregate("stddev") { items, m in
            guard let numbers = numbers(items, "stddev", &m), let deviation = deviation(numbers) else {
                return m.fail("stddev needs at least two numbers")
            }
            return .number(deviation)
        },
        aggregate("mode") { items, m in mode(items, &m) },
        aggregate("all") { items, m in quantified(items, decisive: false, &m) },
        aggregate("any") { items, m in quantified(items, decisive: true, &m) },
    ]

    private static func aggregate(
        _ name: String, _ compute: @escaping @Sendable (_ items: [FEELValue], _ machine: inout Machine) -> FEELValue
    ) -> Builtin {
        Builtin(name, Signature("list"), variadic: true) { a, m in
            if a.count > 1 { return compute(a, &m) }
            guard let items = a[0].asList else { return m.fail("\(name) needs a list") }
            return compute(items, &m)
        }
    }

    private static func numbers(_ items: [FEELValue], _ name: String, _ m: inout Machine) -> [Decimal34]? {
        var result: [Decimal34] = []
        for item in items {
            guard case .number(let value) = item else {
                m.warn("\(name) needs numbers, not a \(item.kind)")
                return nil
            }
            result.append(value)
        }
        return result
    }

    private static func extreme(_ items: [FEELValue], _ sign: Int, _ name: String, _ m: inout Machine) -> FEELValue {
        guard var best = items.first, best.compared(to: best) != nil else { return m.fail("\(name) needs items that can be ordered") }
        for item in items.dropFirst() {
            guard let order = item.compared(to: best) else { return m.fail("\(name) needs items that can be ordered") }
            if order * sign > 0 { best = item }
        }
        return best
    }

    /// The sum of numbers, or of durations of one kind.
    private static func total(_ items: [FEELValue], _ name: String, _ m: inout Machine) -> FEELValue {
        var total = items[0]
        if case .string = total { return m.fail("\(name) needs numbers") }
        if case .number = total {
        } else if case .daysTimeDuration = total {
        } else if case .yearsMonthsDuration = total {
        } else {
            return m.fail("\(name) needs numbers or durations")
        }
        for item in items.dropFirst() {
            if case .number(let x) = total, case .number(let y) = item, let sum = x.adding(y) {
                total = .number(sum)
            } else if item.kind == total.kind, let sum = TemporalArithmetic(zones: m.environment.zones).apply(.add, total, item) {
                total = sum
            } else {
                return m.fail("\(name) needs numbers")
            }
        }
        return total
    }

    private static func sum(_ numbers: [Decimal34]) -> Decimal34? {
        var total: Decimal34? = .zero
        for number in numbers { total = total?.adding(number) }
        return total
    }

    private static func mean(_ numbers: [Decimal34]) -> Decimal34? {
        sum(numbers)?.divided(by: Decimal34(numbers.count))
    }

    private static func median(_ items: [FEELValue], _ m: inout Machine) -> FEELValue {
        guard let sorted = numbers(items, "median", &m)?.sorted(), !sorted.isEmpty else { return m.fail("median needs numbers") }
        let middle = sorted.count / 2
        if sorted.count % 2 == 1 { return .number(sorted[middle]) }
        let mean = sorted[middle - 1].adding(sorted[middle])?.divided(by: Decimal34(2))
        return mean.map { .number($0) } ?? m.fail("median is too large")
    }

    /// The sample standard deviation (divisor n − 1), in 37 digits until the root.
    private static func deviation(_ numbers: [Decimal34]) -> Decimal34? {
        guard numbers.count > 1, let mean = mean(numbers) else { return nil }
        let precision = ScaledInteger.innerPrecision
        var squares = ScaledInteger.zero
        for number in numbers {
            let distance = number.scaled.adding(mean.scaled.negated(), precision: precision)
            squares = squares.adding(distance.multiplied(by: distance, precision: precision), precision: precision)
        }
        return Decimal34(squares.divided(by: .integer(numbers.count - 1), precision: 34))?.squareRoot()
    }

    private static func mode(_ items: [FEELValue], _ m: inout Machine) -> FEELValue {
        guard let numbers = numbers(items, "mode", &m) else { return .null }
        let counts = Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
        let most = counts.values.max() ?? 0
        return m.list(counts.filter { $0.value == most }.keys.sorted().map { .number($0) })
    }

    /// `all` when false decides, `any` when true does; anything that is not boolean counts as null.
    private static func quantified(_ items: [FEELValue], decisive: Bool, _ m: inout Machine) -> FEELValue {
        var sawNull = false
        for item in items {
            guard case .boolean(let value) = item else {
                sawNull = true
                continue
            }
            if value == decisive { return .boolean(decisive) }
        }
        return sawNull ? m.fail("not every item is true or false") : .boolean(!decisive)
    }
}
