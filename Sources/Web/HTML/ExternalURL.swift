/// A link that leaves this site, such as evidence kept elsewhere. Only `http` and `https` can be made, so that
/// `javascript:` and `data:` never reach an `href`.
package struct ExternalURL: Sendable, Hashable {
    package let string: String

    /// Nil unless it is an absolute http(s) address of printable characters, at most 2,000 bytes.
    package init?(_ text: String) {
        let lower = text.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), text.utf8.count <= 2_000 else { return nil }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        let host = text.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !host.isEmpty, !host.contains("@") else { return nil }
        string = text
    }
}
