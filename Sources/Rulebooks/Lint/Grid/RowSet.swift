/// A set of a table's rows, counted from 0.
struct RowSet: Hashable, Sendable {
    private var words: [UInt64]

    init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

    static func all(_ count: Int) -> RowSet {
        var set = RowSet(count: count)
        for row in 0..<count { set.insert(row) }
        return set
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    mutating func insert(_ row: Int) { words[row / 64] |= 1 << UInt64(row % 64) }

    func contains(_ row: Int) -> Bool { words[row / 64] & (1 << UInt64(row % 64)) != 0 }

    func intersection(_ other: RowSet) -> RowSet {
        var result = self
        for index in words.indices { result.words[index] &= other.words[index] }
        return result
    }
}
