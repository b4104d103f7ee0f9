/// The messages of a gettext `.po` file: msgid → msgstr, with the two forms of a language that has a plural.
package struct Catalogue: Sendable, Equatable {
    package struct Message: Sendable, Equatable {
        /// For one; the only form where there is no plural.
        package let one: String
        package let many: String?
    }

    package private(set) var messages: [String: Message] = [:]
    /// Keys with a space at an end, without it: a sentence that follows another one within markup is looked up by its words alone.
    private var bare: [String: Message] = [:]

    static let english = (try? Catalogue(po: String(decoding: PackageResources.en_po, as: UTF8.self))) ?? Catalogue()

    private init() {}

    package struct Malformed: Error, Equatable {
        package var line: Int
        package var text: String
    }

    /// Understands comments, `msgid`, `msgid_plural`, `msgstr`, `msgstr[0]`, `msgstr[1]`, `msgctxt` (ignored) and strings continued on
    /// following lines. The header (empty msgid), untranslated and fuzzy entries are left out. The plural rule is that of English,
    /// `nplurals=2; plural=(n != 1)`.
    package init(po text: String) throws(Malformed) {
        var entry = Entry()
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.last == "\r" ? line.dropLast() : line
            if line.isEmpty {
                add(entry)
                entry = Entry()
            } else if line.hasPrefix("#") {
                if line.hasPrefix("#,") && line.contains("fuzzy") { entry.isFuzzy = true }
            } else {
                guard entry.read(line) else { throw Malformed(line: number + 1, text: String(line)) }
            }
        }
        add(entry)
    }

    /// - Parameter n: the number that decides between the two forms; without one the plural stands.
    package func translation(of key: String, _ n: Int?) -> String? {
        (messages[key] ?? bare[key]).map { n == 1 ? $0.one : $0.many ?? $0.one }
    }

    private mutating func add(_ entry: Entry) {
        guard !entry.isFuzzy, !entry.id.isEmpty, !entry.one.isEmpty else { return }
        let message = Message(one: entry.one, many: entry.many.isEmpty ? nil : entry.many)
        messages[entry.id] = message
        guard entry.id.first == " " || entry.id.last == " " else { return }
        bare[Self.trimmed(entry.id)] = Message(one: Self.trimmed(message.one), many: message.many.map(Self.trimmed))
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    private struct Entry {
        var id = ""
        var one = ""
        var many = ""
        var isFuzzy = false
        private var part = Part.nothing
        private enum Part { case nothing, ignored, id, one, many }

        private static let parts: [String: Part] = [
            "msgctxt": .ignored, "msgid": .id, "msgid_plural": .ignored, "msgstr": .one, "msgstr[0]": .one, "msgstr[1]": .many,
        ]

        mutating func read(_ line: Substring) -> Bool {
            guard let open = line.firstIndex(of: "\""), line.last == "\"", open != line.indices.last else { return false }
            let word = line[..<open].filter { $0 != " " }
            if !word.isEmpty {
                guard let part = Self.parts[word] else { return false }
                self.part = part
            }
            guard let text = Self.unescape(line[line.index(after: open)...].dropLast()) else { return false }
            switch part {
            case .nothing: return false
            case .ignored: break
            case .id: id += text
            case .one: one += text
            case .many: many += text
            }
            return true
        }

        private static func unescape(_ text: Substring) -> String? {
            var result = ""
            var iterator = text.makeIterator()
            while let character = iterator.next() {
                guard character == "\\" else {
                    if character == "\"" { return nil }
                    result.append(character)
                    continue
                }
                switch iterator.next() {
                case "n": result.append("\n")
                case "t": result.append("\t")
                case "\"": result.append("\"")
                case "\\": result.append("\\")
                default: return nil
                }
            }
            return result
        }
    }
}
