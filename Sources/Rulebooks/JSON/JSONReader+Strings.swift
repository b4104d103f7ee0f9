internal import DMN

extension JSONReader {
    /// A key and the colon behind it.
    mutating func key() throws(Fault) -> String {
        skipSpace()
        let name = try string()
        try expect(":")
        return name
    }

    /// A string from its opening to its closing quote.
    mutating func string() throws(Fault) -> String {
        let opening = position
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            throw .syntax(position, "sebuah nama dalam tanda petik")
        }
        position += 1
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let text = String(validating: bytes[start..<position], as: UTF8.self)
                position += 1
                guard let text else { throw .syntax(start, "teks UTF-8") }
                return text
            case UInt8(ascii: "\\"): return try escapedString(from: start)
            case 0..<0x20: throw .syntax(position, "huruf kendali yang ditulis \\u00XX")
            default: position += 1
            }
        }
        throw .syntax(opening, "tanda petik penutup")
    }

    /// The slow way, for strings with escapes.
    private mutating func escapedString(from start: Int) throws(Fault) -> String {
        var units = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard let text = String(validating: units, as: UTF8.self) else { throw .syntax(start, "teks UTF-8") }
                return text
            }
            if byte < 0x20 { throw .syntax(position - 1, "huruf kendali yang ditulis \\u00XX") }
            if byte != UInt8(ascii: "\\") { units.append(byte) } else { units += Array(String(try escape()).utf8) }
        }
        throw .syntax(start, "tanda petik penutup")
    }

    private mutating func escape() throws(Fault) -> Character {
        guard position < bytes.count else { throw .syntax(position, "sebuah escape") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try codePoint()
        default: throw .syntax(position - 1, "sebuah escape")
        }
    }

    /// `\uXXXX`, two of them for a character beyond the basic plane; half a pair is refused.
    private mutating func codePoint() throws(Fault) -> Character {
        let first = try hex()
        var code = first
        if (0xD800..<0xDC00).contains(first) {
            guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u") else {
                throw .syntax(position, "pasangan surrogate")
            }
            position += 2
            let second = try hex()
            guard (0xDC00..<0xE000).contains(second) else { throw .syntax(position, "pasangan surrogate") }
            code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw .syntax(position, "pasangan surrogate") }
        return Character(scalar)
    }

    private mutating func hex() throws(Fault) -> UInt32 {
        guard position + 4 <= bytes.count else { throw .syntax(position, "empat angka heksadesimal") }
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue, bytes[position] < 128 else {
                throw .syntax(position, "empat angka heksadesimal")
            }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }

    /// Passes over a value and gives its bytes, for fields that are copied as they are.
    mutating func skipped() throws(Fault) -> ArraySlice<UInt8> {
        skipSpace()
        let start = position
        _ = try value(.any)
        return ArraySlice(bytes[start..<position])
    }
}
