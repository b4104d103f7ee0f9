/// A compiled expression. Names are slots by now and constants are folded; nodes are immutable and shared by all threads.
protocol Node: AnyObject, Sendable {
    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue
    /// The levels of nodes below and including this one, which bound the stack that an evaluation takes.
    var height: Int { get }
}

extension Node {
    var constant: FEELValue? { (self as? ConstantNode)?.value }
}

enum NodeHeight {
    /// The height of a node above these.
    static func over(_ nodes: any Node...) -> Int { over(nodes) }

    static func over(_ nodes: [any Node]) -> Int { 1 + nodes.reduce(0) { max($0, $1.height) } }
}

/// An expression with what is known of its type.
struct Compiled {
    var node: any Node
    var type: FEELType

    init(_ node: any Node, _ type: FEELType) {
        self.node = node
        self.type = type
    }

    static func constant(_ value: FEELValue, _ type: FEELType) -> Compiled { Compiled(ConstantNode(value), type) }
}

final class ConstantNode: Node {
    let value: FEELValue
    var height: Int { 1 }

    init(_ value: FEELValue) { self.value = value }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue { value }
}

/// An expression that cannot be compiled: null with a warning each time.
final class FailingNode: Node {
    let message: String
    var height: Int { 1 }

    init(_ message: String) { self.message = message }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue { machine.fail(message) }
}

final class SlotNode: Node {
    let slot: Int
    var height: Int { 1 }

    init(_ slot: Int) { self.slot = slot }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue { machine.slots[machine.base + slot] }
}

/// The value of an input or decision of the model.
final class GlobalNode: Node {
    let index: Int
    var height: Int { 1 }

    init(_ index: Int) { self.index = index }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue { machine.globals[index] }
}
