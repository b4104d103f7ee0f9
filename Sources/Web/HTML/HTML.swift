import Kinerja
package import NIOCore

/// A fragment of HTML, built by string interpolation.
///
/// An interpolated `String` is escaped, an `HTML` is not, and nothing else compiles, so that text of users cannot
/// become markup. Literals are `StaticString`: no run-time string can be turned into an `HTML` without escaping.
///
///     let row: HTML = "<td>\(nama)</td><td>\(nilai)</td>"
package struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// UTF-8.
    package private(set) var bytes: [UInt8]

    package static let empty = HTML(bytes: [])

    package init(stringLiteral value: StaticString) {
        bytes =
            Language.current == .id
            ? value.withUTF8Buffer { Array($0) } : HTMLTranslation.render([.literal(value)], Language.english)
    }

    package init(stringInterpolation: StringInterpolation) {
        let parts = stringInterpolation
        bytes = parts.pieces.map { HTMLTranslation.render($0, Language.english) } ?? parts.bytes
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    init(joining fragments: [HTML]) { bytes = fragments.flatMap(\.bytes) }

    /// Escaped text that somebody wrote.
    ///
    /// - Parameter marked: in a page of another language it says in which one it is (WCAG 3.1.2).
    package init(text: String, marked: Bool = true) {
        bytes = []
        if Language.current == .id { bytes.appendEscaped(text) } else { bytes = Self.foreign(text, marked: marked) }
    }

    /// Text in Indonesian on a page that is not.
    static func foreign(_ text: String, marked: Bool) -> [UInt8] {
        let isMarked = marked && text.contains(where: \.isLetter)
        var bytes: [UInt8] = isMarked ? Array("<span lang=\"id\">".utf8) : []
        bytes.appendEscaped(text)
        return isMarked ? bytes + Array("</span>".utf8) : bytes
    }

    /// A sentence in the language of `lookUp`; what people wrote in it is marked as Indonesian, and so is the whole of it where it has no
    /// translation: kept texts of before sentences existed.
    static func rendered(_ sentence: Kalimat, marked: Bool, _ lookUp: (String, Int?) -> String?) -> [UInt8] {
        let translation = lookUp(sentence.key, sentence.bilangan)
        if translation == nil, !sentence.isVerbatim, sentence.key.contains(where: \.isLetter) {
            return foreign(sentence.indonesia, marked: marked)
        }
        var bytes: [UInt8] = []
        for part in Kalimat.parts(of: translation ?? sentence.key) {
            switch part {
            case .text(let text):
                var escaped: [UInt8] = []
                escaped.appendEscaped(String(text))
                bytes.appendSentence(escaped)
            case .place(let n) where sentence.arguments.indices.contains(n):
                bytes += rendered(sentence.arguments[n], marked: marked, lookUp)
            case .place(let n): bytes.appendEscaped("{\(n)}")
            }
        }
        return bytes
    }

    private static func rendered(_ argument: Kalimat.Argument, marked: Bool, _ lookUp: (String, Int?) -> String?) -> [UInt8] {
        switch argument {
        case .teks(let text): foreign(text, marked: marked)
        case .angka(let number): Array(String(number).utf8)
        case .kalimat(let sentence): rendered(sentence, marked: marked, lookUp)
        case .kecil(let sentence): small(sentence.teks(lookUp))
        }
    }

    private static func small(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendEscaped(text.prefix(1).lowercased() + text.dropFirst())
        return bytes
    }

    package static func + (left: HTML, right: HTML) -> HTML {
        HTML(bytes: left.bytes + right.bytes)
    }

    package var isEmpty: Bool { bytes.isEmpty }
    package var buffer: ByteBuffer { ByteBuffer(bytes: bytes) }
    package var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// Something a page shows: typed properties and their markup.
package protocol Component: Sendable {
    var html: HTML { get }
}
