/// A sentence for people: the literal is the key, arguments stand beside it, and the language is chosen where it is rendered.
///
/// `"Ada \(3) baris yang ditolak"` has the key `Ada {0} baris yang ditolak`. Indonesian is the source text; a translation keeps the
/// places `{0}`, `{1}` … in any order. The third interpolated type beside `SQL` and `HTML` (design.md 12).
package struct Kalimat: Sendable, Hashable, Codable, ExpressibleByStringInterpolation {
    package enum Argument: Sendable, Hashable, Codable {
        case teks(String)
        case angka(Int)
        /// A sentence inside a sentence: translated with it.
        case kalimat(Kalimat)
    }

    /// The source text with `{0}`, `{1}` … where arguments stand: what a translation is looked up by.
    package let key: String
    package let arguments: [Argument]

    package init(stringLiteral value: String) { (key, arguments) = (value, []) }

    package init(stringInterpolation parts: Interpolation) { (key, arguments) = (parts.key, parts.arguments) }

    /// The sentence in the language of `translate`; a key that it does not know stays Indonesian.
    package func teks(_ translate: (String) -> String?) -> String {
        let template = translate(key) ?? key
        guard !arguments.isEmpty else { return template }
        return Self.fill(template, arguments.map { $0.teks(translate) })
    }

    /// The sentence as it was written.
    package var indonesia: String { teks { _ in nil } }

    /// The template with its places filled. One pass, so that an argument that looks like `{1}` stays as it is.
    package static func fill(_ template: String, _ arguments: [String]) -> String {
        var (result, rest) = ("", template[...])
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let after = rest.index(after: open)
            guard let close = rest[after...].firstIndex(of: "}"), let n = Int(rest[after..<close]), arguments.indices.contains(n) else {
                result.append("{")
                rest = rest[after...]
                continue
            }
            result += arguments[n]
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var key = ""
        fileprivate var arguments: [Argument] = []

        package init(literalCapacity: Int, interpolationCount: Int) { key.reserveCapacity(literalCapacity + 3 * interpolationCount) }

        package mutating func appendLiteral(_ literal: String) { key += literal }
        package mutating func appendInterpolation(_ text: String) { append(.teks(text)) }
        package mutating func appendInterpolation(_ number: Int) { append(.angka(number)) }
        package mutating func appendInterpolation(_ sentence: Kalimat) { append(.kalimat(sentence)) }

        private mutating func append(_ argument: Argument) {
            key += "{\(arguments.count)}"
            arguments.append(argument)
        }
    }
}

extension Kalimat.Argument {
    fileprivate func teks(_ translate: (String) -> String?) -> String {
        switch self {
        case .teks(let text): text
        case .angka(let number): String(number)
        case .kalimat(let sentence): sentence.teks(translate)
        }
    }
}
