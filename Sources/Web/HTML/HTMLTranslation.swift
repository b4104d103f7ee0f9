import Kinerja

/// What a literal of ``HTML`` was made of; kept only while it is put together in another language than that of the source.
enum HTMLPiece {
    case literal(StaticString)
    /// What people or registers wrote: stays as it is, and is marked as Indonesian where it is read.
    case data(String)
    case sentence(Kalimat)
    case number(Int)
    /// Finished HTML.
    case markup([UInt8])
    /// Part of a tag: an address, an attribute.
    case code([UInt8])
}

/// Puts a literal together in the language of a catalogue: the text between two tags of a block (`<p>`, `<td>`, `<h2>` …) is a sentence whose key
/// is that text, with its inline tags (`<a>`, `<strong>` …) in it and `{0}`, `{1}` … where something was interpolated.
///
/// So are `aria-label`, `title`, `alt`, `placeholder`, `data-confirm` and `data-l`. Outer inline tags and white space do not belong to the key.
struct HTMLTranslation {
    /// The key with the number that decides its plural → its translation.
    let lookUp: (String, Int?) -> String?
    private var out: [UInt8] = []
    private var sentence: [Atom] = []
    /// Text that is not in ``sentence`` yet.
    private var text: [UInt8] = []
    private var tag: HTMLTag?
    /// The element that text stands in, as far as this literal tells.
    private var element = ""

    private init(lookUp: @escaping (String, Int?) -> String?) { self.lookUp = lookUp }

    static func render(_ pieces: [HTMLPiece], _ lookUp: @escaping (String, Int?) -> String?) -> [UInt8] {
        var translation = HTMLTranslation(lookUp: lookUp)
        for piece in pieces { translation.take(piece) }
        if let tag = translation.tag { translation.out.append(contentsOf: tag.rendered(lookUp)) }
        translation.flush()
        return translation.out
    }

    /// The keys that a literal has, for who lists what is to be translated.
    ///
    /// - Parameter literals: the text of the literal, cut where something is interpolated.
    package static func keys(of literals: [String]) -> [String] {
        var keys: [String] = []
        var translation = HTMLTranslation { key, _ in
            keys.append(key)
            return nil
        }
        for (n, literal) in literals.enumerated() {
            if n > 0 { translation.take(.code([])) }
            for byte in literal.utf8 { translation.take(byte) }
        }
        translation.flush()
        return keys
    }

    private mutating func take(_ piece: HTMLPiece) {
        switch piece {
        case .literal(let text): text.withUTF8Buffer { for byte in $0 { take(byte) } }
        default:
            guard tag == nil else {
                tag?.add(piece, lookUp)
                return
            }
            endText()
            sentence.append(.piece(bytes(piece), number: piece.number))
        }
    }

    private mutating func take(_ byte: UInt8) {
        if tag != nil {
            tag?.add(byte)
            if tag?.isOpen == false { close() }
        } else if byte == UInt8(ascii: "<") {
            tag = HTMLTag()
        } else {
            text.append(byte)
        }
    }

    private mutating func endText() {
        guard !text.isEmpty else { return }
        sentence.append(.text(text))
        text = []
    }

    private mutating func close() {
        guard let closed = tag else { return }
        tag = nil
        if closed.isInline {
            endText()
            sentence.append(.tag(closed))
        } else {
            flush()
            out.append(contentsOf: closed.rendered(lookUp))
            element = closed.isClosing ? "" : closed.name
        }
    }

    /// A piece between tags, ready to be read.
    private func bytes(_ piece: HTMLPiece) -> [UInt8] {
        let marks = !HTMLTag.plainText.contains(element)
        return switch piece {
        case .literal: []
        case .data(let text): HTML.foreign(text, marked: marks)
        case .sentence(let sentence): HTML.rendered(sentence, marked: marks, lookUp)
        case .number(let number): Array(String(number).utf8)
        case .markup(let bytes), .code(let bytes): bytes
        }
    }

    private mutating func flush() {
        endText()
        out.append(contentsOf: HTMLKalimat(atoms: sentence).rendered(lookUp))
        sentence = []
    }
}

/// A part of a sentence in HTML.
enum Atom {
    case text([UInt8])
    case piece([UInt8], number: Int?)
    case tag(HTMLTag)

    var isBlank: Bool {
        if case .text(let bytes) = self { bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A } } else { false }
    }
}

extension HTMLPiece {
    fileprivate var number: Int? { if case .number(let n) = self { n } else { nil } }
}
