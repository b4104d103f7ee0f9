internal import CExpat

/// One element of an XML document, with its place in the file.
package final class XMLElement {
    package let name: String
    package let namespace: String
    /// By local name, or `namespace|name` for attributes of another namespace.
    package let attributes: [String: String]
    package let position: SourcePosition
    package fileprivate(set) var children: [XMLElement] = []
    /// The character data directly in this element.
    package fileprivate(set) var text = ""

    fileprivate init(name: String, namespace: String, attributes: [String: String], position: SourcePosition) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.position = position
    }

    package func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    package func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    package subscript(attribute: String) -> String? { attributes[attribute] }
}

/// How much XML is accepted.
package struct XMLLimits: Sendable {
    package var bytes = 16 << 20
    package var elements = 400_000
    package var depth = 100
    package var attributes = 64

    package init() {}
}

/// A parsed document. Document types, and with them all entities, are refused; nothing outside the bytes is read.
package struct XMLDocument {
    package let root: XMLElement
    /// Namespaces by the prefixes that declare them anywhere in the document.
    package let prefixes: [String: String]

    package init(_ bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits()) throws(DMNError) {
        let start = SourcePosition(line: 1, column: 1)
        guard bytes.count <= limits.bytes else {
            throw DMNError(
                kind: .xml, file: file, position: start, message: "the file has \(bytes.count) bytes; at most \(limits.bytes) are read")
        }
        let builder = XMLTreeBuilder(limits: limits)
        guard let parser = XML_ParserCreateNS("UTF-8", CChar(UInt8(ascii: "|"))) else {
            throw DMNError(kind: .xml, file: file, position: start, message: "there is no memory for a parser")
        }
        defer { XML_ParserFree(parser) }
        builder.attach(to: parser)
        let status = bytes.withUnsafeBytes { XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 1) }
        if let failure = builder.failure {
            throw DMNError(kind: .xml, file: file, position: failure.position, message: failure.message)
        }
        guard status == XML_STATUS_OK, let root = builder.root else {
            let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no element"
            throw DMNError(kind: .xml, file: file, position: builder.position, message: "not well-formed XML: \(reason)")
        }
        self.root = root
        prefixes = builder.prefixes
    }
}

/// Receives what expat reads.
private final class XMLTreeBuilder {
    let limits: XMLLimits
    private(set) var root: XMLElement?
    private(set) var prefixes: [String: String] = [:]
    private(set) var failure: (position: SourcePosition, message: String)?
    private var open: [XMLElement] = []
    private var count = 0
    private var parser: XML_Parser?

    init(limits: XMLLimits) { self.limits = limits }

    var position: SourcePosition {
        SourcePosition(line: Int(XML_GetCurrentLineNumber(parser)), column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
    }

    func attach(to parser: XML_Parser) {
        self.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in XMLTreeBuilder.from(data)?.begin(name, attributes) },
            { data, _ in XMLTreeBuilder.from(data)?.end() })
        XML_SetCharacterDataHandler(parser) { data, text, length in XMLTreeBuilder.from(data)?.append(text, length) }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            XMLTreeBuilder.from(data)?.refuse("a document type declaration is not allowed here")
        }
        XML_SetStartNamespaceDeclHandler(parser) { data, prefix, uri in
            guard let prefix, let uri else { return }
            XMLTreeBuilder.from(data)?.prefixes[String(cString: prefix)] = String(cString: uri)
        }
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
        data.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private func refuse(_ message: String) {
        if failure == nil { failure = (position, message) }
        XML_StopParser(parser, 0)
    }

    private func begin(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard let name, failure == nil else { return }
        count += 1
        if count > limits.elements { return refuse("more than \(limits.elements) elements") }
        if open.count >= limits.depth { return refuse("elements nested more than \(limits.depth) deep") }
        let (namespace, local) = Self.split(String(cString: name))
        guard let pairs = read(attributes) else { return refuse("more than \(limits.attributes) attributes") }
        open.append(XMLElement(name: local, namespace: namespace, attributes: pairs, position: position))
    }

    private func read(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> [String: String]? {
        var pairs: [String: String] = [:]
        guard var next = attributes else { return pairs }
        while let key = next[0], let value = next[1] {
            pairs[String(cString: key)] = String(cString: value)
            if pairs.count > limits.attributes { return nil }
            next += 2
        }
        return pairs
    }

    private func end() {
        guard let closed = open.popLast() else { return }
        if let parent = open.last { parent.children.append(closed) } else { root = closed }
    }

    private func append(_ text: UnsafePointer<CChar>?, _ length: Int32) {
        guard let text, let element = open.last else { return }
        let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
        element.text += String(decoding: bytes, as: UTF8.self)
    }

    private static func split(_ name: String) -> (namespace: String, local: String) {
        guard let bar = name.lastIndex(of: "|") else { return ("", name) }
        return (String(name[..<bar]), String(name[name.index(after: bar)...]))
    }
}
