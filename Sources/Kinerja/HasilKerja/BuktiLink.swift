/// A link given as evidence: an absolute https address without credentials, kept as it was typed.
package struct BuktiLink: Sendable, Equatable, Codable {
    package let alamat: String

    /// `nil` unless it is `https://host…` of printable characters, at most 1,000 bytes.
    package init?(_ text: String) {
        let text = text.trimmed
        guard text.lowercased().hasPrefix("https://"), text.utf8.count <= 1_000 else { return nil }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\\\"'<>`".utf8.contains($0) }) else { return nil }
        let host = text.dropFirst(8).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard host.contains("."), !host.contains("@"), !host.hasPrefix("."), !host.hasSuffix(".") else { return nil }
        alamat = text
    }
}

/// The name under which an uploaded file is shown and given back: what the person called it, without what could mislead.
package enum FileName {
    /// The last part of a path, without control characters and marks that change the reading order, at most 120 characters.
    package static func bersih(_ text: String) -> String {
        let last = text.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let scalars = last.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
            default: !"<>:\"|?*".unicodeScalars.contains(scalar)
            }
        }
        let name = String(String.UnicodeScalarView(scalars)).trimmed.drop { $0 == "." }
        return name.isEmpty ? "berkas" : shortened(String(name))
    }

    /// Keeps the ending, because people recognise files by it.
    private static func shortened(_ name: String) -> String {
        guard name.count > 120 else { return name }
        let ending = name.split(separator: ".").last.map { "." + $0 } ?? ""
        return ending.count <= 10 ? name.prefix(120 - ending.count) + ending : String(name.prefix(120))
    }
}
