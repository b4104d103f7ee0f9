import Testing

@testable import Documents

@Suite struct QRTests {
    @Test("a code has the three finder patterns and the size of its version")
    func finders() throws {
        let qr = try #require(QR("https://kinerja.example/d/7KQ4M2XD"))
        #expect((qr.size - 17) % 4 == 0)
        for (column, row) in [(0, 0), (qr.size - 7, 0), (0, qr.size - 7)] {
            for offset in 0..<7 {
                #expect(qr.isDark(column: column + offset, row: row))
                #expect(qr.isDark(column: column + offset, row: row + 6))
            }
            #expect(!qr.isDark(column: column + 1, row: row + 1))
            #expect(qr.isDark(column: column + 3, row: row + 3))
        }
    }

    @Test("the SVG path covers exactly the dark modules, and the view box leaves the quiet zone")
    func svg() throws {
        let qr = try #require(QR("Tolok"))
        let dark = (0..<qr.size * qr.size).count { qr.isDark(column: $0 % qr.size, row: $0 / qr.size) }
        #expect(qr.runs.reduce(0) { $0 + $1.length } == dark)
        #expect(qr.svgPath.hasPrefix("M0 0h7v1h-7z"))
        #expect(qr.viewBox == "-4 -4 29 29")
    }

    @Test("the same text gives the same code; text that is too long gives none")
    func limits() {
        #expect(QR("a") == QR("a"))
        #expect(QR(String(repeating: "x", count: 3_000)) == nil)
        #expect(QR("a\0b") == nil)
    }
}
