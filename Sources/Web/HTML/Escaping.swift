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

extension [UInt8] {
    /// Appends text of ours. Its full stop is left out where what stands before it ends in one: "kepada Sri Rahayu, S.Pd." and not "S.Pd..".
    mutating func appendSentence(_ text: some Collection<UInt8>) {
        guard let stop = Self.stop(of: text), endsInStop else { return append(contentsOf: text) }
        append(contentsOf: text[..<stop])
        append(contentsOf: text[text.index(after: stop)...])
    }

    /// Where the stop of a sentence stands that comes before all but closing tags; `nil` for an ellipsis or the point of `.pdf`.
    private static func stop<Text: Collection>(of text: Text) -> Text.Index? where Text.Element == UInt8 {
        var rest = text[...]
        while rest.starts(with: "</".utf8) {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
            rest = rest[rest.index(after: end)...]
        }
        guard rest.first == UInt8(ascii: ".") else { return nil }
        let next = rest.dropFirst().first.map { Character(Unicode.Scalar($0)) }
        return next.map { $0 != "." && !$0.isLetter && !$0.isNumber } ?? true ? rest.startIndex : nil
    }

    /// Whether the text ends in a full stop, not counting closing tags after it.
    private var endsInStop: Bool {
        var rest = self[...]
        while rest.last == UInt8(ascii: ">") {
            guard let start = rest.lastIndex(of: UInt8(ascii: "<")), rest[start...].starts(with: "</".utf8) else { return false }
            rest = rest[..<start]
        }
        return rest.last == UInt8(ascii: ".")
    }
}
