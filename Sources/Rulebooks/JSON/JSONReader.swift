internal import DMN

/// Reads one JSON text as values of FEEL types; numbers keep all digits that FEEL's decimals have (34).
struct JSONReader {
    /// Why a text cannot be taken as a value.
    enum Fault: Error, Equatable {
        /// Not JSON; the offset counts bytes from the beginning.
        case syntax(Int, String)
        /// JSON, but not a value of the type wanted.
        case type(expected: String, found: String)
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    private let zones: any TimeZoneOffsets
    private static let depthLimit = 64

    init(_ bytes: UnsafeBufferPointer<UInt8>, zones: any TimeZoneOffsets = UTCOnly()) {
        self.bytes = bytes
        self.zones = zones
    }

    /// A value that fills the whole text.
    static func value(_ text: String, type: FEELType, zones: any TimeZoneOffsets = UTCOnly()) throws(Fault) -> FEELValue {
        let bytes = Array(text.utf8)
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<FEELValue, Fault> in
            var reader = JSONReader(buffer, zones: zones)
            return Result { () throws(Fault) in
                let value = try reader.value(type)
                try reader.end()
                return value
            }
        }
        return try result.get()
    }

    mutating func end() throws(Fault) {
        skipSpace()
        guard position == bytes.count else { throw .syntax(position, "akhir baris") }
    }

    @inline(__always)
    mutating func skipSpace() {
        while position < bytes.count,
            bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D || bytes[position] == 0x0A
        {
            position += 1
        }
    }

    @inline(__always)
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    mutating func expect(_ character: Unicode.Scalar) throws(Fault) {
        if !take(character) { throw .syntax(position, "“\(character)”") }
    }

    mutating func value(_ type: FEELType, depth: Int = 0) throws(Fault) -> FEELValue {
        guard depth < Self.depthLimit else { throw .syntax(position, "paling dalam \(Self.depthLimit) tingkat") }
        skipSpace()
        guard position < bytes.count else { throw .syntax(position, "sebuah nilai") }
        switch bytes[position] {
        case UInt8(ascii: "\""): return try text(type)
        case UInt8(ascii: "{"): return try object(type, depth)
        case UInt8(ascii: "["): return try array(type, depth)
        case UInt8(ascii: "t"): return try word("true", .boolean(true), type)
        case UInt8(ascii: "f"): return try word("false", .boolean(false), type)
        case UInt8(ascii: "n"): return try word("null", .null, type)
        default: return try number(type)
        }
    }

    private func fitted(_ value: FEELValue, _ isFitting: Bool, _ type: FEELType) throws(Fault) -> FEELValue {
        if isFitting { return value }
        throw .type(expected: "\(type)", found: value.kind)
    }

    private mutating func word(_ word: StaticString, _ value: FEELValue, _ type: FEELType) throws(Fault) -> FEELValue {
        let length = word.utf8CodeUnitCount
        guard position + length <= bytes.count, (0..<length).allSatisfy({ bytes[position + $0] == word.utf8Start[$0] }) else {
            throw .syntax(position, "sebuah nilai")
        }
        position += length
        switch type.scalar {
        case .any, .boolean, .null: return value
        default: return try fitted(value, value.isNull, type)
        }
    }

    private mutating func number(_ type: FEELType) throws(Fault) -> FEELValue {
        let start = position
        guard scanNumber(), let number = Decimal34(String(decoding: bytes[start..<position], as: UTF8.self)) else {
            position = start
            throw .syntax(start, "sebuah nilai")
        }
        switch type.scalar {
        case .any, .number: return .number(number)
        default: return try fitted(.number(number), false, type)
        }
    }

    /// The grammar of JSON: no leading zeros, no bare point, no plus before the digits.
    private mutating func scanNumber() -> Bool {
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
        let first = position
        guard digits() > 0, bytes[first] != UInt8(ascii: "0") || position == first + 1 else { return false }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            guard digits() > 0 else { return false }
        }
        guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return true }
        position += 1
        if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") { position += 1 }
        return digits() > 0
    }

    private mutating func digits() -> Int {
        let start = position
        while position < bytes.count, bytes[position] &- 48 < 10 { position += 1 }
        return position - start
    }

    private mutating func text(_ type: FEELType) throws(Fault) -> FEELValue {
        let text = try string()
        switch type.scalar {
        case .any, .string: return .string(text)
        case .date, .time, .dateTime, .daysTimeDuration, .yearsMonthsDuration:
            guard let value = FEELValue(lexical: text, type: type.scalar, zones: zones) else {
                throw .type(expected: "\(type)", found: "“\(text.prefix(40))”")
            }
            return value
        default: throw .type(expected: "\(type)", found: "string")
        }
    }

    private mutating func array(_ type: FEELType, _ depth: Int) throws(Fault) -> FEELValue {
        position += 1
        let element: FEELType
        switch type.structure {
        case .list(let inner): element = inner
        case .any: element = .any
        default: throw .type(expected: "\(type)", found: "list")
        }
        var items: [FEELValue] = []
        if take("]") { return .list(items) }
        repeat { items.append(try value(element, depth: depth + 1)) } while take(",")
        try expect("]")
        return .list(items)
    }

    private mutating func object(_ type: FEELType, _ depth: Int) throws(Fault) -> FEELValue {
        position += 1
        let structure = type.isList ? type.element.structure : type.structure
        let fields: [FEELField]
        switch structure {
        case .context(let known): fields = known
        case .any: fields = []
        default: throw .type(expected: "\(type)", found: "context")
        }
        var entries: [(String, FEELValue)] = []
        if take("}") { return .context(entries) }
        repeat {
            let start = position
            let name = try key()
            guard !entries.contains(where: { $0.0 == name }) else { throw .syntax(start, "nama yang belum ditulis; “\(name)” sudah ada") }
            let inner = fields.first { $0.name == name }?.type ?? .any
            entries.append((name, try value(inner, depth: depth + 1)))
        } while take(",")
        try expect("}")
        return .context(entries)
    }
}

extension FEELType {
    /// The type of one value: a list's items for a list, since FEEL takes one value for a list of one.
    fileprivate var scalar: FEELType {
        let type = structure
        if case .list(let element) = type { return element.structure }
        return type
    }
}
