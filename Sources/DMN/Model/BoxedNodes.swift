/// A boxed context: its entries in slots, and its value the last entry without a name, if there is one.
final class ResultContextNode: Node {
    let entries: [(slot: Int, node: any Node)]
    let result: any Node
    let height: Int

    init(_ entries: [(slot: Int, node: any Node)], result: any Node) {
        self.entries = entries
        self.result = result
        height = NodeHeight.over(entries.map(\.node) + [result])
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        try machine.spend(entries.count)
        for (slot, node) in entries {
            let value = try node.evaluate(&machine)
            machine.slots[machine.base + slot] = value
        }
        return try result.evaluate(&machine)
    }
}

/// A value fitted to the type its expression declares.
final class CoercionNode: Node {
    let value: any Node
    let type: FEELType
    let subject: String
    let height: Int

    init(_ value: any Node, _ type: FEELType, _ subject: String) {
        self.value = value
        self.type = type
        self.subject = subject
        height = NodeHeight.over(value)
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        try type.coerced(try value.evaluate(&machine), &machine, subject)
    }
}
