/// An address inside this site. Made by `Paths`; every part is percent-encoded, so that no value can leave its place.
package struct Path: Sendable, Hashable {
    /// `/skp/12/evaluasi?halaman=2`
    package let string: String

    /// An address without parameters: `static let skpSaya = Path(fixed: "/skp")`.
    package init(fixed text: String) {
        precondition(RoutePattern(text).parameterNames.isEmpty, "\(text) has parameters: make it an Address")
        string = text
    }

    init(segments: [String], query: Query = Query()) {
        let path = "/" + segments.map(Percent.encode).joined(separator: "/")
        string = Self.text(path, query.pairs)
    }

    private init(string: String) { self.string = string }

    private static func text(_ path: String, _ pairs: [(name: String, value: String)]) -> String {
        guard !pairs.isEmpty else { return path }
        return path + "?" + pairs.map { "\(Percent.encode($0.name))=\(Percent.encode($0.value))" }.joined(separator: "&")
    }

    /// This page asked for something, or a place on it.
    /// - Parameter query: pairs in order; a nil value leaves the pair out.
    package func with(_ query: [(String, String?)] = [], fragment: String? = nil) -> Path {
        let pairs = query.compactMap { name, value in value.map { (name: name, value: $0) } }
        return Path(string: Self.text(string, pairs) + (fragment.map { "#" + Percent.encode($0) } ?? ""))
    }

    /// A place to return to that came with a request: accepted only when it is a plain path of this site.
    package init?(returningTo text: String) {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count <= 2_000 else { return nil }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        string = text
    }
}

/// RFC 3986 percent-encoding, and its inverse over bytes.
enum Percent {
    static func encode(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if byte.isUnreserved {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(contentsOf: [byte >> 4, byte & 15].map { $0 < 10 ? $0 + 0x30 : $0 - 10 + 0x41 })
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Nil for a stray `%`, for bytes that are no UTF-8 and for NUL.
    static func decode(_ source: some Sequence<UInt8>, plusIsSpace: Bool = false) -> String? {
        var bytes: [UInt8] = []
        var iterator = source.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = iterator.next()?.hexValue, let low = iterator.next()?.hexValue else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - 0x61 + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - 0x41 + 10
        default: nil
        }
    }
}
