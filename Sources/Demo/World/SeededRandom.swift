import Kinerja

/// SplitMix64: the same seed gives the same agency on every machine, and every person and year has a stream of its own, so that what one
/// person does depends on nobody else's chances.
struct SeededRandom: Sendable {
    private var state: UInt64

    init(_ parts: Int...) {
        state = parts.reduce(0x9E37_79B9_7F4A_7C15) { Self.mixed($0 ^ UInt64(bitPattern: Int64($1))) }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// One of the items; the lists of this generator are never empty, which a test checks.
    mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }

    /// One of the items, each as often as its weight says.
    mutating func weighted<T>(_ items: [(T, Int)]) -> T {
        var rest = below(items.reduce(0) { $0 + $1.1 })
        for (item, weight) in items {
            rest -= weight
            if rest < 0 { return item }
        }
        return items[items.count - 1].0
    }

    mutating func some<T>(_ count: Int, of items: [T]) -> [T] {
        var left = items
        return (0..<min(count, items.count)).map { _ in left.remove(at: below(left.count)) }
    }
}
