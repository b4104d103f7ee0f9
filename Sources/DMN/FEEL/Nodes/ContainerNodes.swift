final class ListNode: Node {
    let items: [any Node]
    let height: Int

    init(_ items: [any Node]) {
        self.items = items
        height = NodeHeight.over(items)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        try machine.spend(items.count)
        var values: [FEELValue] = []
        values.reserveCapacity(items.count)
        for item in items { values.append(try item.evaluate(&machine)) }
        return machine.list(values)
    }
}

/// A context whose entries are put in slots as they are made, where later entries find them.
final class ContextNode: Node {
    let shape: ContextShape
    let slots: [Int]
    let entries: [any Node]
    let height: Int

    init(_ shape: ContextShape, slots: [Int], _ entries: [any Node]) {
        self.shape = shape
        self.slots = slots
        self.entries = entries
        height = NodeHeight.over(entries)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        try machine.spend(entries.count)
        var values: [FEELValue] = []
        values.reserveCapacity(entries.count)
        for (slot, entry) in zip(slots, entries) {
            let value = try entry.evaluate(&machine)
            machine.slots[machine.base + slot] = value
            values.append(value)
        }
        let context = FEELValue.context(shape, values)
        return context.isNull ? machine.fail("the context is too large or nested too deeply") : context
    }
}

/// An interval with its brackets.
final class IntervalNode: Node {
    let start: any Node
    let startIncluded: Bool
    let end: any Node
    let endIncluded: Bool
    let height: Int

    init(_ start: any Node, _ startIncluded: Bool, _ end: any Node, _ endIncluded: Bool) {
        self.start = start
        self.startIncluded = startIncluded
        self.end = end
        self.endIncluded = endIncluded
        height = NodeHeight.over(start, end)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let low = try start.evaluate(&machine)
        let high = try end.evaluate(&machine)
        guard let range = FEELRange.interval(low, startIncluded, high, endIncluded) else {
            return machine.fail("\(low) and \(high) do not bound a range")
        }
        return .range(range)
    }
}

extension FEELRange {
    /// An interval between ordered values of one kind; a null endpoint is let stand and makes every test null.
    static func interval(_ low: FEELValue, _ lowIncluded: Bool, _ high: FEELValue, _ highIncluded: Bool) -> FEELRange? {
        let range = FEELRange(start: low, startIncluded: lowIncluded, end: high, endIncluded: highIncluded)
        if low.isNull || high.isNull {
            let other = low.isNull ? high : low
            return other.isNull || other.compared(to: other) != nil ? range : nil
        }
        guard let order = low.compared(to: high), order <= 0 else { return nil }
        return range
    }
}

/// `(< e)` and the like.
final class ComparisonRangeNode: Node {
    let shape: FEELRange.Shape
    let endpoint: any Node
    let equalsInterval: Bool
    let height: Int

    init(_ shape: FEELRange.Shape, _ endpoint: any Node, equalsInterval: Bool) {
        self.shape = shape
        self.equalsInterval = equalsInterval
        self.endpoint = endpoint
        height = NodeHeight.over(endpoint)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let value = try endpoint.evaluate(&machine)
        // A range is not among the containers whose depth is counted: one of a range would be endless.
        if case .range = value { return machine.fail("a range cannot bound a range") }
        return .range(FEELRange(shape, value, equalsInterval: equalsInterval))
    }
}

/// `e.name`: the entry of a context, of each context of a list, or a property of a temporal value or range.
final class PropertyNode: Node {
    let source: any Node
    let name: String
    let height: Int

    init(_ source: any Node, _ name: String) {
        self.source = source
        self.name = name
        height = NodeHeight.over(source)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let value = try source.evaluate(&machine)
        guard case .list(let list) = value else {
            return value.property(name) ?? machine.fail("\(value.kind) has no '\(name)'")
        }
        try machine.spend(list.items.count)
        var results: [FEELValue] = []
        results.reserveCapacity(list.items.count)
        for item in list.items { results.append(item.property(name) ?? machine.fail("\(item.kind) has no '\(name)'")) }
        return machine.list(results)
    }
}

/// A name in a filter that may be an entry of the item: if it is not, what the name means outside.
final class ItemEntryNode: Node {
    let item: any Node
    let name: String
    let fallback: any Node
    let height: Int

    init(_ item: any Node, _ name: String, fallback: any Node) {
        self.item = item
        self.name = name
        self.fallback = fallback
        height = NodeHeight.over(item, fallback)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        if case .context(let context) = try item.evaluate(&machine), let entry = context[name] { return entry }
        return try fallback.evaluate(&machine)
    }
}

extension Machine {
    mutating func list(_ values: [FEELValue]) -> FEELValue {
        let list = FEELValue.list(values)
        return list.isNull ? fail("the list is too large or nested too deeply") : list
    }
}
