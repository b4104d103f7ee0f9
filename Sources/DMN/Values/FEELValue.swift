/// A value of FEEL (DMN 10.3.2.3). Copying one never copies a list or context.
package enum FEELValue: Sendable {
    case null
    case boolean(Bool)
    case number(Decimal34)
    case string(String)
    case date(FEELDate)
    indirect case time(FEELTime)
    indirect case dateTime(FEELDateTime)
    case daysTimeDuration(FEELDaysTimeDuration)
    case yearsMonthsDuration(FEELYearsMonthsDuration)
    case list(FEELList)
    case context(FEELContext)
    case range(FEELRange)
    case function(FEELFunction)

    package var isNull: Bool {
        if case .null = self { true } else { false }
    }

    package static func number(_ value: Int) -> FEELValue { .number(Decimal34(value)) }

    /// How deep and how large the value is.
    var extent: Extent {
        switch self {
        case .string(let text): Extent(depth: 0, weight: 1 + text.utf8.count / 32)
        case .list(let list): list.extent
        case .context(let context): context.extent
        case .function(let function): function.extent
        case .range: Extent(depth: 1, weight: 3)
        default: Extent(depth: 0, weight: 1)
        }
    }
}

/// The nesting depth of a value and the number of values in it, shared parts counted as often as they appear: comparing,
/// printing and freeing are recursive, so a hostile expression must not build a value that is deep or, unfolded, huge.
struct Extent: Sendable {
    var depth: Int
    var weight: Int

    static let depthLimit = 200
    static let weightLimit = 4_000_000

    var isAcceptable: Bool { depth <= Self.depthLimit && weight <= Self.weightLimit }

    init(depth: Int, weight: Int) {
        self.depth = depth
        self.weight = weight
    }

    /// The extent of a container of `values`.
    init(containing values: [FEELValue]) {
        depth = 0
        weight = 1
        for value in values {
            let part = value.extent
            depth = max(depth, part.depth)
            weight = min(weight + part.weight, 1 << 50)
        }
        depth += 1
    }
}

/// A list of values.
package final class FEELList: Sendable {
    package let items: [FEELValue]
    let extent: Extent

    package init(_ items: [FEELValue]) {
        self.items = items
        extent = Extent(containing: items)
    }

    package static let empty = FEELList([])
}

extension FEELValue {
    /// The list, or null when it would be too deep or too large.
    package static func list(_ items: [FEELValue]) -> FEELValue {
        let list = FEELList(items)
        return list.extent.isAcceptable ? .list(list) : .null
    }

    /// The context, or null when it would be too deep or too large.
    static func context(_ shape: ContextShape, _ values: [FEELValue]) -> FEELValue {
        let context = FEELContext(shape: shape, values: values)
        return context.extent.isAcceptable ? .context(context) : .null
    }

    package static func context(_ entries: [(String, FEELValue)]) -> FEELValue {
        let context = FEELContext(entries)
        return context.extent.isAcceptable ? .context(context) : .null
    }
}
