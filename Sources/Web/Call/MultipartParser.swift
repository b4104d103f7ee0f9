/// A push parser for `multipart/form-data` (RFC 7578, RFC 2046 §5.1.1) in constant memory: bytes go in as they arrive,
/// events come out. Everything the sender controls has a limit.
struct MultipartParser {
    struct PartHeader: Equatable, Sendable {
        var name: String
        /// Nil for an ordinary field. Only the last path component, for showing.
        var filename: String?
        var contentType: String
    }

    enum Found: Equatable {
        case began(PartHeader)
        case bytes(ArraySlice<UInt8>)
        case ended
    }

    private enum State { case preamble, afterDelimiter, headers, content, epilogue }

    static let maximumHeaderBytes = 8_192
    static let maximumParts = 1_000

    /// CR LF `--boundary`. The first one may stand at the very start, so a CR LF is put before the body.
    private let delimiter: [UInt8]
    private var pending: [UInt8]
    private var state = State.preamble
    private var parts = 0

    /// - Parameter contentType: the request's header field.
    init(contentType: String) throws(Refusal) {
        guard let boundary = HeaderParameters(contentType)["boundary"], Self.isValid(boundary) else { throw .malformedUpload }
        delimiter = Array("\r\n--\(boundary)".utf8)
        pending = [0x0D, 0x0A]
    }

    /// RFC 2046: 1 to 70 of these characters, the last one not a space.
    private static func isValid(_ boundary: String) -> Bool {
        let allowed = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'()+_,-./:=? "
        return (1...70).contains(boundary.utf8.count) && boundary.allSatisfy(allowed.contains) && boundary.last != " "
    }

    mutating func feed(_ bytes: some Sequence<UInt8>, _ emit: (Found) throws -> Void) throws {
        pending.append(contentsOf: bytes)
        while try step(emit) {}
    }

    /// - Throws: `malformedUpload` when the closing delimiter never came: a cut line must not pass for a whole file.
    func finish() throws(Refusal) {
        guard state == .epilogue else { throw .malformedUpload }
    }

    /// One move; false when more bytes are needed.
    private mutating func step(_ emit: (Found) throws -> Void) throws -> Bool {
        switch state {
        case .preamble: try skipPreamble()
        case .afterDelimiter: try readDelimiterTail()
        case .headers: try readHeaders(emit)
        case .content: try readContent(emit)
        case .epilogue: dropEpilogue()
        }
    }

    private mutating func skipPreamble() throws -> Bool {
        guard let found = pending.range(of: delimiter) else {
            guard pending.count <= Self.maximumHeaderBytes else { throw Refusal.malformedUpload }
            return false
        }
        pending.removeSubrange(..<found.upperBound)
        state = .afterDelimiter
        return true
    }

    /// `--` closes the body; otherwise optional white space and CR LF open a part.
    private mutating func readDelimiterTail() throws -> Bool {
        let padding = pending.prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard padding <= 100 else { throw Refusal.malformedUpload }
        guard pending.count >= padding + 2 else { return false }
        switch (pending[padding], pending[padding + 1]) {
        case (0x2D, 0x2D) where padding == 0: state = .epilogue
        case (0x0D, 0x0A): state = .headers
        default: throw Refusal.malformedUpload
        }
        pending.removeSubrange(..<(padding + 2))
        return true
    }

    private mutating func readHeaders(_ emit: (Found) throws -> Void) throws -> Bool {
        guard !pending.starts(with: [0x0D, 0x0A]) else { throw Refusal.malformedUpload }
        guard let end = pending.range(of: [0x0D, 0x0A, 0x0D, 0x0A]) else {
            guard pending.count <= Self.maximumHeaderBytes else { throw Refusal.malformedUpload }
            return false
        }
        parts += 1
        guard parts <= Self.maximumParts else { throw Refusal.tooManyFields }
        guard end.lowerBound <= Self.maximumHeaderBytes else { throw Refusal.malformedUpload }
        let header = try PartHeader(pending[..<end.lowerBound])
        pending.removeSubrange(..<end.upperBound)
        state = .content
        try emit(.began(header))
        return true
    }

    private mutating func readContent(_ emit: (Found) throws -> Void) throws -> Bool {
        if let found = pending.range(of: delimiter) {
            if found.lowerBound > 0 { try emit(.bytes(pending[..<found.lowerBound])) }
            pending.removeSubrange(..<found.upperBound)
            state = .afterDelimiter
            try emit(.ended)
            return true
        }
        let safe = pending.count - (delimiter.count - 1)
        guard safe > 0 else { return false }
        try emit(.bytes(pending[..<safe]))
        pending.removeSubrange(..<safe)
        return false
    }

    private mutating func dropEpilogue() -> Bool {
        pending.removeAll()
        return false
    }
}

extension [UInt8] {
    /// Where `needle` first stands. It begins with CR, which is rare in files, so most bytes are looked at once.
    fileprivate func range(of needle: [UInt8]) -> Range<Int>? {
        withUnsafeBufferPointer { bytes in
            var index = 0
            while index + needle.count <= bytes.count {
                if bytes[index] == needle[0], (1..<needle.count).allSatisfy({ bytes[index + $0] == needle[$0] }) {
                    return index..<(index + needle.count)
                }
                index += 1
            }
            return nil
        }
    }
}
