/// The inner loops of a batch. The compiler of the program has made sure that codes lie in their tables and that no integer overflows.
enum BatchKernel {
    typealias Numbers = UnsafePointer<Int64>
    typealias Codes = UnsafePointer<UInt16>

    @inline(__always)
    private static func each<T>(_ target: UnsafeMutablePointer<T>, _ count: Int, _ body: (Int) -> T) {
        for row in 0..<count { target[row] = body(row) }
    }

    static func gather(_ codes: Codes, _ table: [Int64], into target: UnsafeMutablePointer<Int64>, _ count: Int) {
        table.withUnsafeBufferPointer { table in each(target, count) { table[Int(codes[$0])] } }
    }

    static func combine(
        _ operation: BatchInstruction.Operation, _ a: Numbers, _ x: Int64, _ b: Numbers, _ y: Int64,
        into target: UnsafeMutablePointer<Int64>, _ count: Int
    ) {
        switch operation {
        case .multiply: each(target, count) { a[$0] &* b[$0] }
        case .add where x == 1 && y == 1: each(target, count) { a[$0] &+ b[$0] }
        case .subtract where x == 1 && y == 1: each(target, count) { a[$0] &- b[$0] }
        case .add: each(target, count) { a[$0] &* x &+ b[$0] &* y }
        case .subtract: each(target, count) { a[$0] &* x &- b[$0] &* y }
        case .min: each(target, count) { Swift.min(a[$0] &* x, b[$0] &* y) }
        case .max: each(target, count) { Swift.max(a[$0] &* x, b[$0] &* y) }
        }
    }

    static func compare(
        _ relation: OrderNode.Relation, _ a: Numbers, _ x: Int64, _ b: Numbers, _ y: Int64, into target: UnsafeMutablePointer<Int64>,
        _ count: Int
    ) {
        switch relation {
        case .less: each(target, count) { a[$0] &* x < b[$0] &* y ? 1 : 0 }
        case .lessOrEqual: each(target, count) { a[$0] &* x <= b[$0] &* y ? 1 : 0 }
        case .greater: each(target, count) { a[$0] &* x > b[$0] &* y ? 1 : 0 }
        case .greaterOrEqual: each(target, count) { a[$0] &* x >= b[$0] &* y ? 1 : 0 }
        }
    }

    static func select(
        _ mask: Numbers, _ a: Numbers, _ x: Int64, _ b: Numbers, _ y: Int64, into target: UnsafeMutablePointer<Int64>, _ count: Int
    ) {
        each(target, count) { mask[$0] != 0 ? a[$0] &* x : b[$0] &* y }
    }

    static func classify(_ numbers: Numbers, _ low: Int64, _ places: [UInt16], into target: UnsafeMutablePointer<UInt16>, _ count: Int) {
        places.withUnsafeBufferPointer { places in each(target, count) { places[Int(numbers[$0] &- low)] } }
    }

    static func count(_ numbers: Numbers, _ thresholds: [Int64], into target: UnsafeMutablePointer<UInt16>, _ count: Int) {
        target.initialize(repeating: 0, count: count)
        for threshold in thresholds { each(target, count) { target[$0] &+ (numbers[$0] > threshold ? 1 : 0) } }
    }

    static func lookup(
        _ parts: [(codes: Codes, stride: Int)], _ entries: [UInt16], into target: UnsafeMutablePointer<UInt16>, _ count: Int
    ) {
        entries.withUnsafeBufferPointer { entries in
            switch parts.count {
            case 0: target.initialize(repeating: entries[0], count: count)
            case 1:
                let a = parts[0].codes
                each(target, count) { entries[Int(a[$0])] }
            case 2:
                let (a, b) = (parts[0].codes, parts[1].codes)
                let y = parts[1].stride
                each(target, count) { entries[Int(a[$0]) &+ Int(b[$0]) &* y] }
            case 3:
                let (a, b, c) = (parts[0].codes, parts[1].codes, parts[2].codes)
                let (y, z) = (parts[1].stride, parts[2].stride)
                each(target, count) { entries[Int(a[$0]) &+ Int(b[$0]) &* y &+ Int(c[$0]) &* z] }
            default:
                // The target first holds the place in the table, which has at most 2¹⁴ entries.
                target.initialize(repeating: 0, count: count)
                for part in parts {
                    let stride = UInt16(part.stride)
                    each(target, count) { target[$0] &+ part.codes[$0] &* stride }
                }
                each(target, count) { entries[Int(target[$0])] }
            }
        }
    }

    /// Division by a power of ten. Of numbers that are not negative, the usual rule with the usual units is a multiplication.
    static func round(
        _ numbers: Numbers, _ unit: Int64, _ rule: DecimalRounding, _ isNegative: Bool, into target: UnsafeMutablePointer<Int64>,
        _ count: Int
    ) {
        guard rule == .halfUp, !isNegative else { return each(target, count) { rounded(numbers[$0], unit, rule) } }
        switch unit {
        case 10: halfUp(numbers, 10 as UInt64, into: target, count)
        case 100: halfUp(numbers, 100 as UInt64, into: target, count)
        case 1000: halfUp(numbers, 1000 as UInt64, into: target, count)
        case 10_000: halfUp(numbers, 10_000 as UInt64, into: target, count)
        case 100_000: halfUp(numbers, 100_000 as UInt64, into: target, count)
        case 1_000_000: halfUp(numbers, 1_000_000 as UInt64, into: target, count)
        default: halfUp(numbers, unit, into: target, count)
        }
    }

    @inline(__always)
    private static func halfUp(_ numbers: Numbers, _ unit: UInt64, into target: UnsafeMutablePointer<Int64>, _ count: Int) {
        each(target, count) { Int64((UInt64(bitPattern: numbers[$0]) &+ unit / 2) / unit) }
    }

    private static func halfUp(_ numbers: Numbers, _ unit: Int64, into target: UnsafeMutablePointer<Int64>, _ count: Int) {
        halfUp(numbers, UInt64(unit), into: target, count)
    }

    static func rounded(_ number: Int64, _ unit: Int64, _ rule: DecimalRounding) -> Int64 {
        let (kept, rest) = number.magnitude.quotientAndRemainder(dividingBy: unit.magnitude)
        let half = unit.magnitude / 2
        let goesAway =
            switch rule {
            case .up: rest > 0
            case .down: false
            case .floor: rest > 0 && number < 0
            case .ceiling: rest > 0 && number > 0
            case .halfUp: rest >= half
            case .halfDown: rest > half
            case .halfEven: rest > half || (rest == half && kept & 1 == 1)
            }
        let magnitude = Int64(kept + (goesAway ? 1 : 0))
        return number < 0 ? -magnitude : magnitude
    }
}
