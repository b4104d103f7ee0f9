package import Kinerja

extension HTML {
    /// What may stand in `\( )`. There is no generic overload on purpose: a type without an entry here does not compile.
    ///
    /// In Indonesian the bytes are put together at once; in another language the pieces are kept until the literal is whole, because its text
    /// is the key of a translation. There each interpolation is one piece, be it empty: the key must not depend on values.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate(set) var bytes: [UInt8] = []
        private(set) var pieces: [HTMLPiece]?

        package init(literalCapacity: Int, interpolationCount: Int) {
            if Language.current == .id { bytes.reserveCapacity(literalCapacity + interpolationCount * 16) } else { pieces = [] }
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            if pieces == nil { literal.withUTF8Buffer { bytes.appendSentence($0) } } else { pieces?.append(.literal(literal)) }
        }

        /// What people or registers wrote. A literal is a sentence instead.
        @_disfavoredOverload
        package mutating func appendInterpolation(_ text: String) {
            if pieces == nil { bytes.appendEscaped(text) } else { pieces?.append(.data(text)) }
        }

        package mutating func appendInterpolation(_ sentence: Kalimat) {
            if pieces == nil { bytes.appendEscaped(sentence.indonesia) } else { pieces?.append(.sentence(sentence)) }
        }

        @_disfavoredOverload
        package mutating func appendInterpolation(_ sentence: Kalimat?) {
            appendInterpolation(sentence ?? .empty)
        }

        package mutating func appendInterpolation(_ number: Int) {
            if pieces == nil { bytes.appendDecimal(number) } else { pieces?.append(.number(number)) }
        }

        package mutating func appendInterpolation(_ path: Path) { code(path.string) }
        package mutating func appendInterpolation(_ url: ExternalURL) { code(url.string) }
        @_disfavoredOverload
        package mutating func appendInterpolation(_ html: HTML) { markup(html) }
        @_disfavoredOverload
        package mutating func appendInterpolation(_ html: HTML?) { markup(html ?? .empty) }
        package mutating func appendInterpolation(_ fragments: [HTML]) { markup(all: fragments) }
        package mutating func appendInterpolation(_ component: any Component) { markup(component.html) }
        package mutating func appendInterpolation(_ component: (any Component)?) {
            markup(component?.html ?? .empty)
        }

        /// `\(each: rows, { "<li>\($0.nama)</li>" })`
        package mutating func appendInterpolation<Items: Sequence>(
            each items: Items, _ render: (Items.Element) throws -> HTML
        ) rethrows {
            if pieces == nil { for item in items { markup(try render(item)) } } else { markup(all: try items.map(render)) }
        }

        /// `\(if: isLate, "<b>terlambat</b>")`
        package mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            markup(condition ? html() : .empty)
        }

        /// ` name="value"` with a leading space, or nothing for nil: `<input\(attr: "maxlength", limit)>`
        package mutating func appendInterpolation(attr name: StaticString, _ value: String?) {
            guard let value else { return add(code: []) }
            code(" \(name)=\"", value)
        }

        /// An attribute that people read or hear.
        package mutating func appendInterpolation(attr name: StaticString, kalimat value: Kalimat?) {
            guard let value else { return add(code: []) }
            code(" \(name)=\"", value.teks)
        }

        package mutating func appendInterpolation(attr name: StaticString, _ value: Int?) {
            appendInterpolation(attr: name, value.map { String($0) })
        }

        package mutating func appendInterpolation(attr name: StaticString, _ value: Path?) {
            appendInterpolation(attr: name, value?.string)
        }

        /// A Boolean attribute: `<input\(attr: "required", if: field.isRequired)>`
        package mutating func appendInterpolation(attr name: StaticString, if condition: Bool) {
            add(code: condition ? Array(" \(name)".utf8) : [])
        }

        /// ` lang="id"` where what people wrote stands in an attribute, a field or an option of a page in another language: no tag could
        /// mark it there (WCAG 3.1.2).
        package mutating func appendInterpolation(languageOf text: String) {
            appendInterpolation(attr: "lang", Language.current != .id && text.contains(where: \.isLetter) ? Language.id.rawValue : nil)
        }

        package mutating func appendInterpolation(languageOf sentence: Kalimat) {
            appendInterpolation(languageOf: sentence.isVerbatim ? sentence.indonesia : "")
        }

        private mutating func markup(_ html: HTML) {
            if pieces == nil { bytes.append(contentsOf: html.bytes) } else { pieces?.append(.markup(html.bytes)) }
        }

        private mutating func markup(all fragments: [HTML]) { markup(HTML(joining: fragments)) }

        private mutating func code(_ text: String) {
            var escaped: [UInt8] = []
            escaped.appendEscaped(text)
            add(code: escaped)
        }

        private mutating func code(_ opening: String, _ value: String) {
            var escaped = Array(opening.utf8)
            escaped.appendEscaped(value)
            escaped.append(UInt8(ascii: "\""))
            add(code: escaped)
        }

        private mutating func add(code: [UInt8]) {
            if pieces == nil { bytes.append(contentsOf: code) } else { pieces?.append(.code(code)) }
        }
    }
}
