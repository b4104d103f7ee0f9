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
        bytes = value.withUTF8Buffer { Array($0) }
    }

    package init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Escaped text.
    package init(text: String) {
        bytes = []
        bytes.appendEscaped(text)
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
