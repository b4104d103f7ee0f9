/// Different values in the order of their first appearance. Numbers that print differently (`1` and `1.0`) are different here.
struct BatchDictionary {
    private enum Key: Hashable {
        case null
        case boolean(Bool)
        case number(UInt64, UInt64)
        /// Bytes, since Swift's own equality of texts is not FEEL's.
        case text([UInt8])
    }

    private(set) var values: [FEELValue] = []
    private var codes: [Key: UInt16] = [:]

    /// The place of `value`, which is added if it is new; nil when `limit` values are there already.
    mutating func code(of value: FEELValue, limit: Int) -> UInt16? {
        let key = Self.key(value)
        if let key, let known = codes[key] { return known }
        guard values.count < min(limit, Int(UInt16.max)) else { return nil }
        let code = UInt16(values.count)
        values.append(value)
        if let key { codes[key] = code }
        return code
    }

    /// Nil for lists and the like, which are not compared.
    private static func key(_ value: FEELValue) -> Key? {
        switch value {
        case .null: .null
        case .boolean(let flag): .boolean(flag)
        case .number(let number): .number(number.high, number.low)
        case .string(let text): .text(Array(text.utf8))
        default: nil
        }
    }
}
