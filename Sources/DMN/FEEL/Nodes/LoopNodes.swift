/// The variable of a loop and where its values come from.
struct Iterator: Sendable {
    enum Source: Sendable {
        case values(any Node)
        /// `first..last`, counting down when the first is greater.
        case between(any Node, any Node)
    }

    let slot: Int
    let source: Source

    var nodes: [any Node] {
        switch source {
        case .values(let node): [node]
        case .between(let first, let last): [first, last]
        }
    }

    /// The values to run through; nil when there is nothing to iterate over.
    func values(_ machine: inout Machine) throws(FEELHalt) -> Sequence? {
        switch source {
        case .values(let node):
            let value = try node.evaluate(&machine)
            guard case .range(let range) = value else { return value.isNull ? nil : .items(value.asItems) }
            return Self.steps(range)
        case .between(let first, let last):
            return Self.steps(try first.evaluate(&machine), try last.evaluate(&machine))
        }
    }

    enum Sequence {
        case items([FEELValue])
        case numbers(Int, Int)
        case dates(Int, Int)

        var count: Int {
            switch self {
            case .items(let items): items.count
            case .numbers(let first, let last), .dates(let first, let last): abs(last - first) + 1
            }
        }

        func item(_ position: Int) -> FEELValue {
            switch self {
            case .items(let items): return items[position]
            case .numbers(let first, let last): return .number(first <= last ? first + position : first - position)
            case .dates(let first, let last):
                let day = FEELDate(daysSinceEpoch: first <= last ? first + position : first - position)
                return day.map { .date($0) } ?? .null
            }
        }
    }

    private static func steps(_ first: FEELValue, _ last: FEELValue) -> Sequence? {
        switch (first, last) {
        case (.number(let a), .number(let b)):
            guard let from = a.exactInteger, let to = b.exactInteger, from.magnitude < 1 << 60, to.magnitude < 1 << 60 else { return nil }
            return .numbers(from, to)
        case (.date(let a), .date(let b)): return .dates(a.daysSinceEpoch, b.daysSinceEpoch)
        default: return nil
        }
    }

    private static func steps(_ range: FEELRange) -> Sequence? {
        guard case .interval = range.shape, let closed = steps(range.start, range.end) else { return nil }
        let low = range.startIncluded ? 0 : 1
        let high = range.endIncluded ? 0 : 1
        let trimmed: Sequence =
            switch closed {
            case .numbers(let first, let last): .numbers(first + low, last - high)
            case .dates(let first, let last): .dates(first + low, last - high)
            case .items: closed
            }
        return closed.count - low - high <= 0 ? .items([]) : trimmed
    }
}

/// `for … return`: the body's value for every combination, the last variable changing fastest.
final class ForNode: Node {
    let iterators: [Iterator]
    /// Where the results so far are put, if the body asks for them.
    let partial: Int?
    let body: any Node
    let height: Int

    init(_ iterators: [Iterator], partial: Int?, _ body: any Node) {
        self.iterators = iterators
        self.partial = partial
        self.body = body
        height = NodeHeight.over(iterators.flatMap(\.nodes) + [body]) + iterators.count
    }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        var results: [FEELValue] = []
        let complete = try run(0, &results, &machine)
        return complete ? machine.list(results) : machine.fail("'for' has nothing to iterate over")
    }

    private func run(_ level: Int, _ results: inout [FEELValue], _ machine: inout Machine) throws(FEELHalt) -> Bool {
        if level == iterators.count {
            if let partial {
                try machine.spend(results.count / 8)
                machine.slots[machine.base + partial] = machine.list(results)
            }
            let value = try body.evaluate(&machine)
            results.append(value)
            return true
        }
        guard let values = try iterators[level].values(&machine) else { return false }
        for position in 0..<values.count {
            try machine.spend(1)
            machine.slots[machine.base + iterators[level].slot] = values.item(position)
            if try !run(level + 1, &results, &machine) { return false }
        }
        return true
    }
}

/// `some … satisfies` and `every … satisfies`, three-valued over null; a condition of another kind makes the whole null (DMN table 66).
final class QuantifiedNode: Node {
    let isEvery: Bool
    let iterators: [Iterator]
    let body: any Node
    let height: Int

    init(isEvery: Bool, _ iterators: [Iterator], _ body: any Node) {
        self.isEvery = isEvery
        self.iterators = iterators
        self.body = body
        height = NodeHeight.over(iterators.flatMap(\.nodes) + [body]) + iterators.count
    }

    /// What is known so far: decided, whether a null was met, or that there can be no answer.
    private enum Verdict { case open, openWithNull, decided, nothing, unfit }

    func evaluate(_ machine: inout Machine) throws(FEELHalt) -> FEELValue {
        var verdict = Verdict.open
        try run(0, &verdict, &machine)
        switch verdict {
        case .open: return .boolean(isEvery)
        case .decided: return .boolean(!isEvery)
        case .openWithNull, .unfit: return machine.fail("not every condition was true or false")
        case .nothing: return machine.fail("there is nothing to iterate over")
        }
    }

    private func run(_ level: Int, _ verdict: inout Verdict, _ machine: inout Machine) throws(FEELHalt) {
        if level == iterators.count {
            switch try body.evaluate(&machine) {
            case .boolean(let value): if value != isEvery { verdict = .decided }
            case .null: if verdict == .open { verdict = .openWithNull }
            default: verdict = .unfit
            }
            return
        }
        guard let values = try iterators[level].values(&machine) else {
            verdict = .nothing
            return
        }
        for position in 0..<values.count {
            try machine.spend(1)
            machine.slots[machine.base + iterators[level].slot] = values.item(position)
            try run(level + 1, &verdict, &machine)
            // An item decides, but a later condition that is no condition leaves no answer.
            if verdict == .unfit || verdict == .nothing { return }
        }
    }
}
