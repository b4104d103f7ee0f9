extension HTML {
    /// What may stand in `\( )`. There is no generic overload on purpose: a type without an entry here does not compile.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate(set) var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text) }
        package mutating func appendInterpolation(_ number: Int) { bytes.appendDecimal(number) }
        package mutating func appendInterpolation(_ path: Path) { bytes.appendEscaped(path.string) }
        package mutating func appendInterpolation(_ url: ExternalURL) { bytes.appendEscaped(url.string) }
        package mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }
        package mutating func appendInterpolation(_ html: HTML?) { if let html { bytes.append(contentsOf: html.bytes) } }
        package mutating func appendInterpolation(_ fragments: [HTML]) { for html in fragments { bytes.append(contentsOf: html.bytes) } }
        package mutating func appendInterpolation(_ component: any Component) { bytes.append(contentsOf: component.html.bytes) }
        package mutating func appendInterpolation(_ component: (any Component)?) {
            if let component { bytes.append(contentsOf: component.html.bytes) }
        }

        /// `\(each: rows, { "<li>\($0.nama)</li>" })`
        package mutating func appendInterpolation<Items: Sequence>(
            each items: Items, _ render: (Items.Element) throws -> HTML
        ) rethrows {
            for item in items { bytes.append(contentsOf: try render(item).bytes) }
        }

        /// `\(if: isLate, "<b>terlambat</b>")`
        package mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { bytes.append(contentsOf: html().bytes) }
        }

        /// ` name="value"` with a leading space, or nothing for nil: `<input\(attr: "maxlength", limit)>`
        package mutating func appendInterpolation(attr name: StaticString, _ value: String?) {
            guard let value else { return }
            beginAttribute(name)
            bytes.appendEscaped(value)
            bytes.append(UInt8(ascii: "\""))
        }

        package mutating func appendInterpolation(attr name: StaticString, _ value: Int?) {
            guard let value else { return }
            beginAttribute(name)
            bytes.appendDecimal(value)
            bytes.append(UInt8(ascii: "\""))
        }

        package mutating func appendInterpolation(attr name: StaticString, _ value: Path?) {
            appendInterpolation(attr: name, value?.string)
        }

        /// A Boolean attribute: `<input\(attr: "required", if: field.isRequired)>`
        package mutating func appendInterpolation(attr name: StaticString, if condition: Bool) {
            guard condition else { return }
            bytes.append(UInt8(ascii: " "))
            appendLiteral(name)
        }

        private mutating func beginAttribute(_ name: StaticString) {
            bytes.append(UInt8(ascii: " "))
            appendLiteral(name)
            bytes.append(UInt8(ascii: "="))
            bytes.append(UInt8(ascii: "\""))
        }
    }
}
