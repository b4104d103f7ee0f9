/// The messages of a gettext `.po` file: msgid → msgstr.
package struct Catalogue: Sendable, Equatable {
    package private(set) var messages: [String: String] = [:]

    static let english = (try? Catalogue(po: String(decoding: PackageResources.en_po, as: UTF8.self))) ?? Catalogue()

    private init() {}

    package struct Malformed: Error, Equatable {
        package var line: Int
        package var text: String
    }

    /// Understands comments, `msgid`, `msgstr`, `msgctxt` (ignored) and strings continued on following lines.
    /// The header (empty msgid), untranslated and fuzzy entries are left out.
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

    subscript(text: String) -> String? { messages[text] }

    private mutating func add(_ entry: Entry) {
        guard !entry.isFuzzy, !entry.id.isEmpty, !entry.translation.isEmpty else { return }
        messages[entry.id] = entry.translation
    }

    private struct Entry {
        var id = ""
        var translation = ""
        var isFuzzy = false
        private var part = Part.nothing
        private enum Part { case nothing, context, id, translation }

        mutating func read(_ line: Substring) -> Bool {
            guard let open = line.firstIndex(of: "\""), line.last == "\"", open != line.indices.last else { return false }
            switch line[..<open].filter({ $0 != " " }) {
            case "msgctxt": part = .context
            case "msgid": part = .id
            case "msgstr": part = .translation
            case "": break
            default: return false
            }
            guard let text = Self.unescape(line[line.index(after: open)...].dropLast()) else { return false }
            switch part {
            case .nothing: return false
            case .context: break
            case .id: id += text
            case .translation: translation += text
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
