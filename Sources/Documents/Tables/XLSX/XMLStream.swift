import CExpat
import Glibc

/// What a reader of one kind of part does with its elements. Names come without namespace prefix.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws
    func end(_ name: XMLName) throws
    func characters(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

/// An element name inside expat's memory, compared without making a String: sheets have millions of elements.
struct XMLName {
    fileprivate let pointer: UnsafePointer<CChar>

    /// Skips a prefix such as `x:`, which some exporters write before every name.
    fileprivate init(qualified: UnsafePointer<CChar>) {
        var start = qualified
        var cursor = qualified
        while cursor.pointee != 0 {
            if cursor.pointee == 58 { start = cursor + 1 }
            cursor += 1
        }
        pointer = start
    }

    static func == (name: XMLName, text: StaticString) -> Bool {
        strcmp(name.pointer, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }

    static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }
}

/// The attributes of one element, looked up by local name.
struct XMLAttributes {
    fileprivate let pointer: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
        guard var cursor = pointer else { return nil }
        while let key = cursor[0] {
            if XMLName(qualified: key) == name { return cursor[1] }
            cursor += 2
        }
        return nil
    }

    subscript(name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }
}

/// A push parser over expat that refuses document type declarations, deep nesting and endless tokens.
final class XMLStream {
    private let parser: XML_Parser
    private let part: String
    private let limits: TableLimits
    private let handler: any XMLHandler
    private var failure: (any Error)?
    private var depth = 0
    private var fed = 0

    /// The longest single token (tag with attributes) that is waited for.
    private static let longestToken = 1_000_000

    init(part: String, limits: TableLimits, handler: any XMLHandler) throws(TableProblem) {
        guard let parser = XML_ParserCreate(nil) else { throw .damaged(part: part) }
        self.parser = parser
        self.part = part
        self.limits = limits
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(parser, { XMLStream.of($0)?.started($1, $2) }, { XMLStream.of($0)?.ended($1) })
        XML_SetCharacterDataHandler(parser) { XMLStream.of($0)?.collected($1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in XMLStream.of(user)?.refuseDoctype() }
    }

    deinit { XML_ParserFree(parser) }

    /// Streams a whole part of an archive through a handler.
    static func parse(
        _ part: String, of archive: ZipReader, limits: TableLimits, watch: ReadWatch = ReadWatch(), _ handler: any XMLHandler
    )
        throws
    {
        let stream = try XMLStream(part: part, limits: limits, handler: handler)
        try archive.stream(part, watch: watch) { try stream.feed($0, isLast: false) }
        try stream.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }

    private func feed(_ chunk: UnsafeRawBufferPointer, isLast: Bool) throws {
        fed += chunk.count
        let status = XML_Parse(parser, chunk.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(chunk.count), isLast ? 1 : 0)
        if let failure { throw failure }
        guard status == XML_STATUS_OK, fed - Int(XML_GetCurrentByteIndex(parser)) <= Self.longestToken else {
            throw TableProblem.damaged(part: part)
        }
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLStream? {
        user.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private func started(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        depth += 1
        guard let name, failure == nil else { return }
        guard depth <= limits.xmlDepth else { return stop(TableProblem.damaged(part: part)) }
        do { try handler.start(XMLName(qualified: name), XMLAttributes(pointer: attributes)) } catch { stop(error) }
    }

    private func ended(_ name: UnsafePointer<CChar>?) {
        depth -= 1
        guard let name, failure == nil else { return }
        do { try handler.end(XMLName(qualified: name)) } catch { stop(error) }
    }

    private func collected(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        guard let text, failure == nil else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
            do { try handler.characters(UnsafeBufferPointer(start: start, count: Int(count))) } catch { stop(error) }
        }
    }

    private func refuseDoctype() { stop(TableProblem.forbiddenMarkup(part: part)) }

    private func stop(_ error: any Error) {
        failure = error
        _ = XML_StopParser(parser, 0)
    }
}

extension XMLHandler {
    func characters(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
    func end(_ name: XMLName) throws {}
}
