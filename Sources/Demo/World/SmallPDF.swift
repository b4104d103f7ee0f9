/// A one-page PDF of a few lines, small enough to be evidence by the hundred (ISO 32000-1 with a standard font).
enum SmallPDF {
    static func make(_ lines: [String]) -> [UInt8] {
        let text = lines.enumerated().map { n, line in "BT /F1 \(n == 0 ? 16 : 11) Tf 60 \(760 - n * 24) Td (\(escaped(line))) Tj ET" }
        let stream = text.joined(separator: "\n")
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var (out, offsets) = (Array("%PDF-1.4\n".utf8), [Int]())
        for (n, object) in objects.enumerated() {
            offsets.append(out.count)
            out += Array("\(n + 1) 0 obj\n\(object)\nendobj\n".utf8)
        }
        let start = out.count
        out += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets { out += Array("\(String(repeating: "0", count: 10 - String(offset).count))\(offset) 00000 n \n".utf8) }
        return out + Array("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }

    private static func escaped(_ text: String) -> String {
        String(text.unicodeScalars.map { "()\\".unicodeScalars.contains($0) || !$0.isASCII ? " " : Character($0) })
    }
}
