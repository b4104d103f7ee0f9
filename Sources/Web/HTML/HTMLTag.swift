import Kinerja

/// A tag of a literal while it is read, with what was interpolated into it.
struct HTMLTag {
    static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "br", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "wbr",
    ]
    static let void: Set<String> = ["br", "wbr"]
    /// Elements whose text cannot hold tags.
    static let plainText: Set<String> = ["title", "textarea", "option", "script", "style", "text", "desc"]
    /// Attributes that people read or hear.
    private static let spoken: Set<String> = ["aria-label", "title", "alt", "placeholder", "data-confirm", "data-l"]

    private enum Part {
        case bytes([UInt8])
        case piece([UInt8])
        /// The value of an attribute that people read or hear.
        case spoken([Atom])
    }

    private var parts: [Part] = []
    /// What is not in ``parts`` yet.
    private var buffer: [UInt8] = [UInt8(ascii: "<")]
    private var nameBytes: [UInt8] = []
    private var isNamed = false
    private var word: [UInt8] = []
    private var quoted: Quoted?
    private(set) var isOpen = true

    private enum Quoted { case plain, spoken }

    var isClosing: Bool { nameBytes.first == UInt8(ascii: "/") }
    var name: String { String(decoding: isClosing ? nameBytes.dropFirst() : nameBytes[...], as: UTF8.self) }
    var isInline: Bool { Self.inline.contains(name) }
    var isVoid: Bool { Self.void.contains(name) }

    mutating func add(_ byte: UInt8) {
        switch (quoted, byte) {
        case (nil, UInt8(ascii: ">")):
            (isOpen, isNamed) = (false, true)
            buffer.append(byte)
            endBuffer()
        case (nil, UInt8(ascii: "\"")):
            let isSpoken = Self.spoken.contains(String(decoding: word.dropLast(), as: UTF8.self))
            quoted = isSpoken ? .spoken : .plain
            buffer.append(byte)
            guard isSpoken else { return }
            endBuffer()
            parts.append(.spoken([]))
        case (_?, UInt8(ascii: "\"")):
            if quoted == .spoken { endSpoken() }
            (quoted, word) = (nil, [])
            buffer.append(byte)
        case (.spoken?, _): buffer.append(byte)
        default:
            name(byte)
            buffer.append(byte)
        }
    }

    mutating func add(_ piece: HTMLPiece, _ lookUp: (String, Int?) -> String?) {
        isNamed = true
        let bytes: [UInt8] =
            switch piece {
            case .literal: []
            case .data(let text): HTML(text: text, marked: false).bytes
            case .sentence(let sentence) where quoted == .spoken: HTML.rendered(sentence, marked: false, lookUp)
            case .sentence(let sentence): HTML.rendered(sentence, marked: false) { _, _ in nil }
            case .number(let number): Array(String(number).utf8)
            case .markup(let bytes), .code(let bytes): bytes
            }
        guard quoted == .spoken else {
            endBuffer()
            parts.append(.piece(bytes))
            return
        }
        endSpoken()
        say(.piece(bytes, number: nil))
    }

    private mutating func name(_ byte: UInt8) {
        if byte == 0x20 || byte == 0x0A {
            (isNamed, word) = (true, [])
        } else {
            if !isNamed { nameBytes.append(byte) }
            word.append(byte)
        }
    }

    private mutating func endBuffer() {
        if !buffer.isEmpty { parts.append(.bytes(buffer)) }
        buffer = []
    }

    private mutating func endSpoken() {
        if !buffer.isEmpty { say(.text(buffer)) }
        buffer = []
    }

    private mutating func say(_ atom: Atom) {
        guard case .spoken(let atoms)? = parts.last else { return }
        parts[parts.count - 1] = .spoken(atoms + [atom])
    }

    func rendered(_ lookUp: (String, Int?) -> String?) -> [UInt8] {
        parts.flatMap { part in
            switch part {
            case .bytes(let bytes), .piece(let bytes): bytes
            case .spoken(let atoms): HTMLKalimat(atoms: atoms).rendered(lookUp)
            }
        }
    }

    /// The tag within a key, with `{n}` for what was interpolated into it, which is added to `places`.
    func key(_ places: inout [[UInt8]]) -> String {
        var key = ""
        for part in parts {
            switch part {
            case .bytes(let bytes): key += String(decoding: bytes, as: UTF8.self)
            case .piece(let bytes):
                key += "{\(places.count)}"
                places.append(bytes)
            case .spoken(let atoms): key += HTMLKalimat(atoms: atoms).template(&places)
            }
        }
        return key
    }
}
