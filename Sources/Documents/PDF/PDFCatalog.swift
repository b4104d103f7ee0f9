/// Adds to a PDF what Cairo 1.16 cannot say: the language of the text, and that viewers show the title.
///
/// Done as an incremental update (ISO 32000-1, 7.5.6): a new version of the catalog is appended. A file that is not built
/// as expected is returned unchanged, because it is still a valid PDF.
enum PDFCatalog {
    static func declaringLanguage(_ bytes: [UInt8]) -> [UInt8] {
        let tail = String(decoding: bytes.suffix(400), as: UTF8.self)
        guard let root = number(after: "/Root ", in: tail), let size = number(after: "/Size ", in: tail),
            let start = number(after: "startxref\n", in: tail), let info = number(after: "/Info ", in: tail),
            let catalog = dictionary(of: root, in: bytes, table: start)
        else { return bytes }
        let offset = bytes.count
        let object = "\(root) 0 obj\n<< \(catalog) /Lang (id-ID) /ViewerPreferences << /DisplayDocTitle true >> >>\nendobj\n"
        let update = """
            \(object)xref
            \(root) 1
            \(padded(offset)) 00000 n\u{20}
            trailer
            << /Size \(size) /Root \(root) 0 R /Info \(info) 0 R /Prev \(start) >>
            startxref
            \(offset + object.utf8.count)
            %%EOF

            """
        return bytes + Array(update.utf8)
    }

    private static func number(after key: String, in text: String) -> Int? {
        guard let range = text.ranges(of: key).last else { return nil }
        return Int(text[range.upperBound...].prefix { $0.isNumber })
    }

    /// What stands between the outermost `<<` and `>>` of an object, found through the cross-reference table at `table`.
    private static func dictionary(of number: Int, in bytes: [UInt8], table: Int) -> String? {
        guard bytes.indices.contains(table), bytes[table...].starts(with: Array("xref\n0 ".utf8)) else { return nil }
        // `xref`, then `0 COUNT`, then entries of 20 bytes each.
        guard let entries = bytes[(table + 5)...].firstIndex(of: 10).map({ $0 + 1 + 20 * number }), entries + 10 <= bytes.count,
            let offset = Int(String(decoding: bytes[entries..<entries + 10], as: UTF8.self)), offset < table
        else { return nil }
        let text = String(decoding: bytes[offset..<min(offset + 2_000, table)], as: UTF8.self)
        guard text.hasPrefix("\(number) 0 obj\n<<"), let end = text.firstRange(of: "endobj"), !text.contains("/Lang"),
            let close = text[..<end.lowerBound].ranges(of: ">>").last, let open = text.firstRange(of: "<<")
        else { return nil }
        return text[open.upperBound..<close.lowerBound].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func padded(_ offset: Int) -> String {
        let digits = String(offset)
        return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    }
}
