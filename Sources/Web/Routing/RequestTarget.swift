/// The path and query of a request line, decoded once and strictly.
struct RequestTarget: Sendable, Equatable {
    /// As it came, without the query: `/skp/12`.
    var rawPath: String
    /// Decoded. Empty for `/`.
    var segments: [String]
    var query: Query
    var hasTrailingSlash: Bool

    /// Longer request lines are refused (414); pages here need a few hundred bytes.
    static let maximumLength = 8_192

    init(_ target: String) throws(Refusal) {
        guard target.utf8.count <= Self.maximumLength else { throw .uriTooLong }
        guard target.utf8.first == UInt8(ascii: "/") else { throw .malformedURL }
        let parts = target.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        rawPath = String(decoding: parts[0], as: UTF8.self)
        query = try Self.query(parts.dropFirst().first)
        var pieces = parts[0].dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        hasTrailingSlash = pieces.count > 1 && pieces.last?.isEmpty == true
        if pieces.last?.isEmpty == true { pieces.removeLast() }
        segments = []
        for piece in pieces { segments.append(try Self.segment(piece)) }
    }

    private static func query(_ bytes: Substring.UTF8View?) throws(Refusal) -> Query {
        do { return try bytes.map { try Query($0) } ?? Query() } catch { throw .malformedURL }
    }

    /// A decoded `/`, `\`, `.` or `..` names nothing here: such a request is a probe, and finds nothing.
    private static func segment(_ bytes: Substring.UTF8View) throws(Refusal) -> String {
        guard let text = Percent.decode(bytes) else { throw .malformedURL }
        guard !text.isEmpty, text != ".", text != "..", !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x2F || $0 == 0x5C }) else {
            throw .notFound
        }
        return text
    }
}
