/// A sentence for people: the literal is the key, arguments stand beside it, and the language is chosen where it is rendered.
///
/// `"Ada \(3) baris yang ditolak"` has the key `Ada {0} baris yang ditolak`. Indonesian is the source text; a translation keeps the
/// places `{0}`, `{1}` … in any order. The third interpolated type beside `SQL` and `HTML` (design.md 12). It does not become a `String` by
/// itself: ``indonesia`` and the languages of the pages are asked for by name.
package struct Kalimat: Sendable, Hashable, ExpressibleByStringInterpolation {
    package enum Argument: Sendable, Hashable {
        /// What people or registers wrote: never translated.
        case teks(String)
        case angka(Int)
        /// A sentence inside a sentence: translated with it.
        case kalimat(Kalimat)
        /// The same with a small letter at its beginning.
        case kecil(Kalimat)
    }

    /// The source text with `{0}`, `{1}` … where arguments stand: what a translation is looked up by.
    package let key: String
    package let arguments: [Argument]

    package init(stringLiteral value: String) { (key, arguments) = (value, []) }

    package init(stringInterpolation parts: Interpolation) { (key, arguments) = (parts.key, parts.arguments) }

    private init(key: String, arguments: [Argument]) { (self.key, self.arguments) = (key, arguments) }

    /// A text as somebody wrote it, in whatever language; no translation is looked for.
    package init(verbatim text: String) { (key, arguments) = ("{0}", [.teks(text)]) }

    /// A name as somebody wrote it, or a sentence where there is none.
    package init(verbatim text: String?, or other: Kalimat) { self = text.map { Kalimat(verbatim: $0) } ?? other }

    /// Whether it is what somebody wrote and nothing of ours.
    package var isVerbatim: Bool {
        guard key == "{0}", case .teks? = arguments.first else { return false }
        return true
    }

    package static let empty = Kalimat(key: "", arguments: [])

    package var isEmpty: Bool { indonesia.isEmpty }

    /// The number that decides between singular and plural: the first one in the sentence (gettext's `n`).
    package var bilangan: Int? {
        for case .angka(let number) in arguments { return number }
        return nil
    }

    /// The sentence in the language of `translate`, which gets a key and the number that decides its plural; a key that it does not know
    /// stays Indonesian.
    package func teks(_ translate: (String, Int?) -> String?) -> String {
        let template = translate(key, bilangan) ?? key
        guard !arguments.isEmpty else { return template }
        return Self.fill(template, arguments.map { $0.teks(translate) })
    }

    /// The sentence as it was written.
    package var indonesia: String { teks { _, _ in nil } }

    /// The template with its places filled. One pass, so that an argument that looks like `{1}` stays as it is.
    ///
    /// A full stop after an argument that ends in one is left out: "kepada Sri Rahayu, S.Pd." and not "S.Pd..".
    package static func fill(_ template: String, _ arguments: [String]) -> String {
        var result = ""
        for part in parts(of: template) {
            switch part {
            case .text(let text): result += result.hasSuffix(".") && isStop(text) ? text.dropFirst() : text
            case .place(let n): result += arguments.indices.contains(n) ? arguments[n] : "{\(n)}"
            }
        }
        return result
    }

    /// Whether a text begins with the stop of a sentence, and not with an ellipsis or the point of a name such as `.pdf`.
    private static func isStop(_ text: Substring) -> Bool {
        guard text.first == "." else { return false }
        return text.dropFirst().first.map { $0 != "." && !$0.isLetter && !$0.isNumber } ?? true
    }

    package enum Part: Equatable { case text(Substring), place(Int) }

    /// A template cut at its places, in order.
    package static func parts(of template: String) -> [Part] {
        var (parts, rest, from) = ([Part](), template[...], template.startIndex)
        while let open = rest.firstIndex(of: "{") {
            let after = rest.index(after: open)
            guard let close = rest[after...].firstIndex(of: "}"), let n = Int(rest[after..<close]) else {
                rest = rest[after...]
                continue
            }
            if from < open { parts.append(.text(template[from..<open])) }
            parts.append(.place(n))
            from = template.index(after: close)
            rest = template[from...]
        }
        if from < template.endIndex { parts.append(.text(template[from...])) }
        return parts
    }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var key = ""
        fileprivate var arguments: [Argument] = []

        package init(literalCapacity: Int, interpolationCount: Int) { key.reserveCapacity(literalCapacity + 3 * interpolationCount) }

        package mutating func appendLiteral(_ literal: String) { key += literal }
        @_disfavoredOverload
        package mutating func appendInterpolation(_ text: some StringProtocol) { append(.teks(String(text))) }
        package mutating func appendInterpolation(_ number: Int) { append(.angka(number)) }
        package mutating func appendInterpolation(_ number: some BinaryInteger) { append(.angka(Int(number))) }
        package mutating func appendInterpolation(_ sentence: Kalimat) { append(.kalimat(sentence)) }
        /// The sentence with a small letter at its beginning: a label within a sentence.
        package mutating func appendInterpolation(kecil sentence: Kalimat) { append(.kecil(sentence)) }

        private mutating func append(_ argument: Argument) {
            key += "{\(arguments.count)}"
            arguments.append(argument)
        }
    }
}

extension Kalimat {
    /// Two sentences, one after the other.
    package static func + (first: Kalimat, second: Kalimat) -> Kalimat { "\(first)\(second)" }

    package static func += (first: inout Kalimat, second: Kalimat) { first = first + second }
}

extension Sequence where Element == Kalimat {
    /// One after the other, with something between them that is the same in every language.
    package func joined(separator: String) -> Kalimat {
        reduce(nil) { (done: Kalimat?, next: Kalimat) -> Kalimat? in done.map { "\($0)\(Kalimat(verbatim: separator))\(next)" } ?? next }
            ?? .empty
    }
}

extension Kalimat.Argument {
    fileprivate func teks(_ translate: (String, Int?) -> String?) -> String {
        switch self {
        case .teks(let text): return text
        case .angka(let number): return String(number)
        case .kalimat(let sentence): return sentence.teks(translate)
        case .kecil(let sentence):
            let text = sentence.teks(translate)
            return text.prefix(1).lowercased() + text.dropFirst()
        }
    }
}

/// A sentence without arguments is kept as its text, so that what was kept before sentences existed reads as one. For readers it is written
/// as text: see ``rendering``.
extension Kalimat: Codable {
    /// Under this key of an encoder's `userInfo` stands a `(Kalimat) -> String` where what is encoded goes to readers and not into storage.
    package static let rendering = CodingUserInfoKey(rawValue: "kalimat")

    private enum CodingKeys: CodingKey { case key, arguments }

    package init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.init(key: text, arguments: [])
        } else {
            let box = try decoder.container(keyedBy: CodingKeys.self)
            self.init(key: try box.decode(String.self, forKey: .key), arguments: try box.decode([Argument].self, forKey: .arguments))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        if let key = Self.rendering, let render = encoder.userInfo[key] as? @Sendable (Kalimat) -> String {
            var box = encoder.singleValueContainer()
            return try box.encode(render(self))
        }
        guard !arguments.isEmpty else {
            var box = encoder.singleValueContainer()
            return try box.encode(key)
        }
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(key, forKey: .key)
        try box.encode(arguments, forKey: .arguments)
    }
}

extension Kalimat.Argument: Codable {}

/// Deprecated rather than unavailable, because the compiler then falls back on the general one without a word; the strict build refuses it.
extension DefaultStringInterpolation {
    @available(*, deprecated, message: "A sentence has no language yet: ask for .indonesia, or render it.")
    package mutating func appendInterpolation(_ sentence: Kalimat) { appendInterpolation(sentence.indonesia) }

    @available(*, deprecated, message: "A sentence has no language yet: ask for .indonesia, or render it.")
    package mutating func appendInterpolation(_ sentence: Kalimat?) { appendInterpolation(sentence?.indonesia ?? "") }
}
