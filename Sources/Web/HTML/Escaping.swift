extension [UInt8] {
    /// Appends `text` so that it is only text, between tags and between double quotes alike.
    ///
    /// Characters that would change the reading order (bidi embeddings, overrides, isolates) and control characters are
    /// shown as `⟨U+202E⟩`: someone who signs must see what is there (trust bar: "bidi marks shown").
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped(utf8: $0) }
    }

    private mutating func appendEscaped(utf8 source: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < source.count {
            guard source[index].needsALook, let (length, replacement) = Self.replacement(in: source, at: index) else {
                index += 1
                continue
            }
            append(contentsOf: source[start..<index])
            append(contentsOf: replacement)
            index += length
            start = index
        }
        append(contentsOf: source[start...])
    }

    private static func replacement(in source: UnsafeBufferPointer<UInt8>, at index: Int) -> (length: Int, bytes: [UInt8])? {
        switch source[index] {
        case UInt8(ascii: "&"): return (1, Array("&amp;".utf8))
        case UInt8(ascii: "<"): return (1, Array("&lt;".utf8))
        case UInt8(ascii: ">"): return (1, Array("&gt;".utf8))
        case UInt8(ascii: "\""): return (1, Array("&quot;".utf8))
        case UInt8(ascii: "'"): return (1, Array("&#39;".utf8))
        case 0xE2: return bidiMark(in: source, at: index)
        case 0x09, 0x0A, 0x0D: return nil
        case let control where control < 0x20 || control == 0x7F: return (1, visibleMark(UInt32(control)))
        default: return nil
        }
    }

    /// U+202A–U+202E are `E2 80 AA…AE`, U+2066–U+2069 are `E2 81 A6…A9`.
    private static func bidiMark(in source: UnsafeBufferPointer<UInt8>, at index: Int) -> (length: Int, bytes: [UInt8])? {
        guard index + 2 < source.count else { return nil }
        switch (source[index + 1], source[index + 2]) {
        case (0x80, let last) where (0xAA...0xAE).contains(last): return (3, visibleMark(0x2000 + UInt32(last - 0x80)))
        case (0x81, let last) where (0xA6...0xA9).contains(last): return (3, visibleMark(0x2040 + UInt32(last - 0x80)))
        default: return nil
        }
    }

    private static func visibleMark(_ scalar: UInt32) -> [UInt8] {
        let hex = String(scalar, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: Swift.max(0, 4 - hex.count))
        return Array("⟨U+\(padding)\(hex)⟩".utf8)
    }

    mutating func appendDecimal(_ number: Int) {
        append(contentsOf: String(number).utf8)
    }
}

extension UInt8 {
    /// Everything that may have to be replaced lies below `?`, or is DEL, or opens the three-byte group of the bidi marks.
    fileprivate var needsALook: Bool { self < 0x3F || self == 0xE2 || self == 0x7F }
}
