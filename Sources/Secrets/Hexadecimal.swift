extension [UInt8] {
    /// Two lower-case digits a byte.
    package var hexadecimal: String {
        let digits = Array<UInt8>("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension String {
    /// The bytes of an even number of lower-case hexadecimal digits: what `hexadecimal` writes, and no second spelling of it.
    package var hexadecimalBytes: [UInt8]? {
        let digits = utf8.map { UInt8(lowerHex: $0) }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}

extension UInt8 {
    fileprivate init?(lowerHex byte: UInt8) {
        switch byte {
        case 48...57: self = byte - 48
        case 97...102: self = byte - 87
        default: return nil
        }
    }
}
