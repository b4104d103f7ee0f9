import CQRencode

/// A QR code (ISO/IEC 18004) as a square of dark and light modules, without quiet zone.
package struct QR: Hashable, Sendable {
    /// Modules along one side.
    package let size: Int
    private let dark: [Bool]

    /// Encodes text as UTF-8 with error correction level M (15 %). Nil when it is longer than about 2,300 bytes.
    package init?(_ text: String) {
        guard !text.utf8.contains(0), let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        self.size = size
        dark = (0..<size * size).map { data[$0] & 1 == 1 }
    }

    package func isDark(column: Int, row: Int) -> Bool { dark[row * size + column] }

    /// The dark modules as one SVG path of horizontal bars, one unit per module. Use it with `viewBox`.
    package var svgPath: String {
        runs.map { "M\($0.column) \($0.row)h\($0.length)v1h-\($0.length)z" }.joined()
    }

    /// The SVG view box that leaves the four modules of quiet zone which readers need.
    package var viewBox: String { "-4 -4 \(size + 8) \(size + 8)" }

    struct Run {
        let column: Int
        let row: Int
        let length: Int
    }

    /// Neighbouring dark modules of a row, joined so that no hairline shows between them.
    var runs: [Run] {
        var runs: [Run] = []
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while column < size, isDark(column: column, row: row) { column += 1 }
                if column > start { runs.append(Run(column: start, row: row, length: column - start)) }
                column += 1
            }
        }
        return runs
    }
}
