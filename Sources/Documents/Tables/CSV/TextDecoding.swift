/// How the text of a CSV file is stored.
enum TextEncoding {
    /// UTF-8, where a field that is no valid UTF-8 is read as Windows-1252: Excel still saves "CSV" in the latter.
    case utf8OrWindows1252
    case utf16LittleEndian
    case utf16BigEndian

    /// The encoding that a byte order mark announces, and the mark's length.
    static func sniff(_ head: ArraySlice<UInt8>) -> (encoding: TextEncoding, markLength: Int) {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8OrWindows1252, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return (.utf8OrWindows1252, 0)
    }
}

/// Turns UTF-16 chunks into UTF-8 chunks; what a chunk boundary cuts waits for the next chunk.
struct UTF16Transcoder {
    let isLittleEndian: Bool
    private var rest: [UInt8] = []

    init(isLittleEndian: Bool) { self.isLittleEndian = isLittleEndian }

    mutating func transcode(_ chunk: [UInt8]) -> [UInt8] {
        let bytes = rest + chunk
        var units = stride(from: 0, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        var used = units.count * 2
        if !chunk.isEmpty, let last = units.last, UTF16.isLeadSurrogate(last) {
            units.removeLast()
            used -= 2
        }
        rest = Array(bytes[used...])
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private func unit(_ first: UInt8, _ second: UInt8) -> UInt16 {
        isLittleEndian ? UInt16(second) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(second)
    }
}

enum Windows1252 {
    /// 0x80–0x9F; the five unassigned bytes become U+FFFD. All other bytes are their own code point.
    private static let upper: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    static func decode(_ bytes: some Collection<UInt8>) -> String {
        let units = bytes.map { $0 >= 0x80 && $0 < 0xA0 ? upper[Int($0) - 0x80] : UInt16($0) }
        return String(decoding: units, as: UTF16.self)
    }

    /// Whether the bytes are no UTF-8 and hold, beside a letter, what is a letter on a Macintosh and a sign or rare letter here.
    /// Quotes (0x91–0x94), dashes (0x96, 0x97) and dots (0x85) stand beside letters in ordinary text.
    static func isOdd(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        guard bytes.contains(where: { $0 >= 0x80 && $0 < 0xA0 }), String(validating: bytes, as: UTF8.self) == nil else { return false }
        let isLetter = { (byte: UInt8) in (65...90).contains(byte & ~32) }
        return zip(bytes, bytes.dropFirst()).contains { isLetter($0) && foreign.contains($1) || foreign.contains($0) && isLetter($1) }
    }

    private static let foreign = Set<UInt8>(0x80...0x9F).subtracting([0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97])
}
