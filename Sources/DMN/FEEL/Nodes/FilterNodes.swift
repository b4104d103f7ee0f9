/// `source[n]`: the n-th item, from the end if n is negative; null outside the list.
final class IndexNode: Node {
    let source: any Node
    let index: Decimal34
    let height: Int

    init(_ source: any Node, _ index: Decimal34) {
        self.source = source
        self.index = index
        height = NodeHeight.over(source)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        try source.evaluate(&machine).asItems.item(at: index, &machine)
    }
}

/// `source[predicate]`. A number as predicate picks one item; otherwise the items remain for which it is true.
final class FilterNode: Node {
    let source: any Node
    let slot: Int
    let predicate: any Node
    let height: Int

    init(_ source: any Node, slot: Int, _ predicate: any Node) {
        self.source = source
        self.slot = slot
        self.predicate = predicate
        height = NodeHeight.over(source, predicate)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        let items = try source.evaluate(&machine).asItems
        if items.isEmpty { return try evaluateOnEmpty(&machine) }
        var kept: [FEELValue] = []
        for (position, item) in items.enumerated() {
            try machine.spend(1)
            machine.slots[machine.base + slot] = item
            switch try predicate.evaluate(&machine) {
            case .boolean(true): kept.append(item)
            case .boolean(false), .null: continue
            case .number(let index) where position == 0: return items.item(at: index, &machine)
            case let other: return machine.fail("a filter needs true or false, not a \(other.kind)")
            }
        }
        return machine.list(kept)
    }

    /// No item could tell whether the predicate is a number, so it is asked once without any.
    private func evaluateOnEmpty(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        machine.slots[machine.base + slot] = .null
        if case .number = try predicate.evaluate(&machine) { return .null }
        return .list(.empty)
    }
}

extension FEELValue {
    /// The items of a list; any other value but null is a list of itself.
    var asItems: [FEELValue] {
        switch self {
        case .list(let list): list.items
        case .null: []
        default: [self]
        }
    }
}

extension [FEELValue] {
    fileprivate func item(at index: Decimal34, _ machine: inout Machine) -> FEELValue {
        guard let whole = index.exactInteger, whole != 0, whole.magnitude <= count else {
            return machine.fail("a list of \(count) has no item \(index)")
        }
        return whole > 0 ? self[whole - 1] : self[count + whole]
    }
}
