/// For one column of a decision table, the rows that each value passes, found without running their tests.
///
/// Tests of constants are decided when the model is compiled: each text among them has its set of rows, and numbers fall
/// between the endpoints of all the column's tests. A set is a run of bits, 64 rows to a word.
struct RowIndex: Sendable {
    private enum Keys: Sendable {
        case texts([String])
        /// Sorted endpoints; sets are for below the first, at it, between it and the second, at that, and so on.
        case numbers([Decimal34])
    }

    private let keys: Keys
    private let sets: [UInt64]
    private let words: Int

    /// Nil when a test has to be evaluated, or tests values of another kind.
    init?(_ tests: [[UnaryTest]]) {
        words = (tests.count + 63) / 64
        let constants = tests.joined().flatMap(\.constants)
        guard tests.joined().allSatisfy(\.isConstant), !constants.isEmpty else { return nil }
        let texts = constants.compactMap { if case .string(let text) = $0 { text } else { nil } }
        let numbers = constants.compactMap { if case .number(let number) = $0 { number } else { nil } }
        if texts.count == constants.count, tests.joined().allSatisfy({ !$0.hasRange }) {
            let distinct = Set(texts).sorted()
            keys = .texts(distinct)
            let other = distinct.joined() + "?"
            guard let sets = Self.sets((distinct + [other]).map { .string($0) }, tests, words) else { return nil }
            self.sets = sets
        } else if numbers.count == constants.count {
            let bounds = Set(numbers).sorted()
            guard let samples = Self.samples(bounds), let sets = Self.sets(samples, tests, words) else { return nil }
            keys = .numbers(bounds)
            self.sets = sets
        } else {
            return nil
        }
    }

    /// The sets of the rows whose tests each sample passes, one after the other.
    private static func sets(_ samples: [FEELValue], _ tests: [[UnaryTest]], _ words: Int) -> [UInt64]? {
        var sets = [UInt64](repeating: 0, count: samples.count * words)
        // Deciding every test for every sample must not make loading slow.
        guard samples.count * tests.count <= 2_000_000 else { return nil }
        var machine = Machine(fuel: 10_000_000, environment: FEELEnvironment(), keepsWarnings: false)
        for (position, sample) in samples.enumerated() {
            for (row, tests) in tests.enumerated() {
                guard let passes = try? UnaryTest.anyMatches(tests, sample, &machine) else { return nil }
                if passes { sets[position * words + row / 64] |= 1 << UInt64(row % 64) }
            }
        }
        return sets
    }

    /// The endpoints, if the column's tests are of numbers.
    var numbers: [Decimal34]? {
        if case .numbers(let bounds) = keys { bounds } else { nil }
    }

    /// A number below all bounds, each bound, one between each two, and one above.
    static func samples(_ bounds: [Decimal34]) -> [FEELValue]? {
        guard let first = bounds.first, let last = bounds.last, let below = first.subtracting(.one), let above = last.adding(.one),
            below < first, last < above
        else { return nil }
        var result: [FEELValue] = [.number(below)]
        for (index, bound) in bounds.enumerated() {
            result.append(.number(bound))
            guard index + 1 < bounds.count else { break }
            guard let middle = bound.adding(bounds[index + 1])?.divided(by: Decimal34(2)), bound < middle, middle < bounds[index + 1] else {
                return nil
            }
            result.append(.number(middle))
        }
        return result + [.number(above)]
    }

    /// Keeps of `rows` those that `value` passes in this column; false when the index does not know such values.
    @inline(__always)
    func filter(_ rows: inout [UInt64], _ value: FEELValue) -> Bool {
        guard let position = position(of: value) else { return false }
        for word in 0..<words { rows[word] &= sets[position * words + word] }
        return true
    }

    /// As `filter`, for a table of at most 64 rows.
    @inline(__always)
    func filter(_ rows: inout UInt64, _ value: FEELValue) -> Bool {
        guard let position = position(of: value) else { return false }
        rows &= sets[position]
        return true
    }

    @inline(__always)
    private func position(of value: FEELValue) -> Int? {
        switch (keys, value) {
        case (.texts(let keys), .string(let text)): Self.position(of: text, in: keys)
        case (.numbers(let bounds), .number(let number)): Self.position(of: number, in: bounds)
        default: nil
        }
    }

    private static func position(of text: String, in keys: [String]) -> Int {
        for (position, key) in keys.enumerated() where FEELValue.sameText(key, text) { return position }
        return keys.count
    }

    private static func position(of number: Decimal34, in bounds: [Decimal34]) -> Int {
        var low = 0
        var high = bounds.count
        while low < high {
            let middle = (low + high) / 2
            if bounds[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < bounds.count && bounds[low] == number ? 2 * low + 1 : 2 * low
    }
}

extension UnaryTest {
    var isConstant: Bool {
        switch self {
        case .any, .equals, .within: true
        case .none(let tests): tests.allSatisfy(\.isConstant)
        case .computed: false
        }
    }

    fileprivate var hasRange: Bool {
        switch self {
        case .within(let range): range.shape != .equal && range.shape != .notEqual
        case .none(let tests): tests.contains(where: \.hasRange)
        case .any, .equals, .computed: false
        }
    }

    /// The values that the test names.
    fileprivate var constants: [FEELValue] {
        switch self {
        case .any, .computed: []
        case .equals(let value): [value]
        case .within(let range): range.shape == .interval ? [range.start, range.end] : [range.endpoint]
        case .none(let tests): tests.flatMap(\.constants)
        }
    }
}
