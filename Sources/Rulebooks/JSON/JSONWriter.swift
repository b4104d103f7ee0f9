internal import DMN

/// Writes JSON as bytes; numbers keep every digit, since none passes through a float.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func raw(_ slice: some Sequence<UInt8>) { bytes.append(contentsOf: slice) }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            for byte in utf8 { escape(byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0A: raw("\\n")
        case 0x0D: raw("\\r")
        case 0x09: raw("\\t")
        case 0..<0x20:
            raw("\\u00")
            bytes.append(Self.hex[Int(byte >> 4)])
            bytes.append(Self.hex[Int(byte & 15)])
        default: bytes.append(byte)
        }
    }

    private static let hex = Array("0123456789abcdef".utf8)

    /// Dates, times, durations, ranges and functions become their text.
    mutating func value(_ value: FEELValue) {
        switch value {
        case .null: raw("null")
        case .boolean(let flag): flag ? raw("true") : raw("false")
        case .number(let number): raw(number.plainText.utf8)
        case .list(let list): array(list.items) { writer, item in writer.value(item) }
        case .context(let context): object(context.entries.map { ($0.name, $0.value) }) { writer, item in writer.value(item) }
        default: string(value.text)
        }
    }

    mutating func array<Item>(_ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, item)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func object<Item>(_ entries: [(String, Item)], _ write: (inout JSONWriter, Item) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        for (index, entry) in entries.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            string(entry.0)
            bytes.append(UInt8(ascii: ":"))
            write(&self, entry.1)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
