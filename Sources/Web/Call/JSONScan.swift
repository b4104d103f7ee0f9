import FoundationEssentials

/// Reads a JSON object as RFC 8259 writes it, for what a lenient decoder passes over: text that is no UTF-8, a comma too many, a name that
/// is said twice in one object.
struct JSONScan {
    private let bytes: [UInt8]
    private var at = 0
    private var twice: [String] = []

    /// No body of the API is as deep.
    private static let deepest = 64

    /// - Returns: the places of the names that are said twice, however they are escaped: `skp.2.id`, list items from 1.
    /// - Throws: 400 for what is no JSON object.
    static func twice(in bytes: [UInt8]) throws(Refusal) -> [String] {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .malformedJSON("bukan UTF-8") }
        var scan = JSONScan(bytes: bytes)
        scan.skipSpace()
        guard scan.peek == UInt8(ascii: "{") else { throw .malformedJSON("bukan objek") }
        try scan.value("", 0)
        guard scan.peek == nil else { throw scan.fault }
        return scan.twice
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }
    private var fault: Refusal { .malformedJSON("bita \(at)") }

    private mutating func skipSpace() { while let c = peek, [0x20, 0x09, 0x0A, 0x0D].contains(c) { at += 1 } }

    private mutating func take(_ c: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: c) else { return false }
        at += 1
        return true
    }

    private mutating func value(_ place: String, _ depth: Int) throws(Refusal) {
        guard depth <= Self.deepest else { throw .malformedJSON("terlalu dalam") }
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): try object(place, depth)
        case UInt8(ascii: "["): try list(place, depth)
        case UInt8(ascii: "\""): _ = try string()
        default: try plain()
        }
        skipSpace()
    }

    private mutating func object(_ place: String, _ depth: Int) throws(Refusal) {
        at += 1
        skipSpace()
        if take("}") { return }
        var names: Set<String> = []
        repeat {
            skipSpace()
            let name = try name()
            if !names.insert(name).inserted { twice.append(place + name) }
            skipSpace()
            guard take(":") else { throw fault }
            try value("\(place)\(name).", depth + 1)
        } while take(",")
        guard take("}") else { throw fault }
    }

    /// A string as it is meant: only what is escaped needs a decoder.
    private mutating func name() throws(Refusal) -> String {
        let text = try string()
        guard text.contains(UInt8(ascii: "\\")) else { return String(decoding: text.dropFirst().dropLast(), as: UTF8.self) }
        guard let name = try? JSONDecoder().decode([String].self, from: Data([UInt8(ascii: "[")] + text + [UInt8(ascii: "]")])).first else {
            throw fault
        }
        return name
    }

    private mutating func list(_ place: String, _ depth: Int) throws(Refusal) {
        at += 1
        skipSpace()
        if take("]") { return }
        var n = 0
        repeat {
            n += 1
            try value("\(place)\(n).", depth + 1)
        } while take(",")
        guard take("]") else { throw fault }
    }

    /// - Returns: the string as it stands, with its quotes.
    private mutating func string() throws(Refusal) -> ArraySlice<UInt8> {
        let start = at
        guard take("\"") else { throw fault }
        while let c = peek {
            at += 1
            switch c {
            case UInt8(ascii: "\""): return bytes[start..<at]
            case UInt8(ascii: "\\"): try escape()
            case ..<0x20: throw fault
            default: break
            }
        }
        throw fault
    }

    private mutating func escape() throws(Refusal) {
        guard let c = peek, "\"\\/bfnrtu".utf8.contains(c) else { throw fault }
        at += 1
        guard c == UInt8(ascii: "u") else { return }
        guard bytes.count - at >= 4, bytes[at..<at + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { throw fault }
        at += 4
    }

    /// A number or a word.
    private mutating func plain() throws(Refusal) {
        let start = at
        while let c = peek, !",]} \t\n\r".utf8.contains(c) { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        guard ["true", "false", "null"].contains(text) || text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+\-]?[0-9]+)?/) != nil
        else {
            at = start
            throw fault
        }
    }
}
