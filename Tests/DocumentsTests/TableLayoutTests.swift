import Testing

@testable import Documents

@Suite struct TableLayoutTests {
    private func pdf(_ table: Table) throws -> String {
        let engine = TextEngine()
        let composer = Composer(.a4(.landscape), engine: engine)
        composer.table(table)
        let facts = DokumenFacts(title: "t", author: "a", created: "2026-01-01T00:00:00Z", footer: "f")
        return try PDFReading.words(Painter(setup: composer.setup, engine: engine, facts: facts).paint(composer.pages))
    }

    private func numbered(_ count: Int, _ word: String) -> String { (1...count).map { "\(word)\($0)" }.joined(separator: " ") }

    @Test("header and group label are repeated on each page a table runs over")
    func repetition() throws {
        var table = Table(columns: [1, 1])
        table.header = [[.header("KEPALA"), .header("KANAN")]]
        table.bands = [.group("A. UTAMA", span: 2)] + (1...80).map { .row([TableCell("baris\($0)"), TableCell("x")]) }
        let text = try pdf(table)
        let pages = text.ranges(of: "dari").count
        #expect(pages >= 3)
        #expect(text.ranges(of: "KEPALA").count == pages)
        #expect(text.ranges(of: "A. UTAMA").count == pages)
        for row in 1...80 { #expect(text.contains("baris\(row) x")) }
    }

    @Test("a row taller than a page is divided between lines and loses none")
    func tallRow() throws {
        var table = Table(columns: [1, 3])
        table.bands = [.row([TableCell(numbered(300, "kiri")), TableCell(numbered(2_000, "kanan"))])]
        let text = try pdf(table)
        for index in 1...300 { #expect(text.contains("kiri\(index)")) }
        for index in 1...2_000 { #expect(text.contains("kanan\(index)")) }
    }

    @Test("a plan longer than its indicators runs over to the next page beside empty cells, and the other way round")
    func longLead() throws {
        for (lead, row) in [(900, 3), (3, 900)] {
            var table = Table(columns: [1, 1, 1])
            let rows = (1...4).map { [TableCell(numbered(row, "i\($0)-")), TableCell("t\($0)")] }
            table.bands = [TableBand(lead: [TableCell(numbered(lead, "p"))], rows: rows), .row([TableCell("akhir", span: 3)])]
            let text = try pdf(table)
            for index in 1...lead { #expect(text.contains("p\(index)")) }
            for inner in 1...4 { #expect(text.contains("i\(inner)-\(row)")) }
            #expect(text.contains("akhir"))
        }
    }

    @Test("one endless word is broken instead of running off the paper")
    func endlessWord() throws {
        var table = Table(columns: [1, 5])
        table.bands = [.row([TableCell(String(repeating: "x", count: 3_000)), TableCell("ok")])]
        #expect(try pdf(table).count { $0 == "x" } == 3_000)
    }

    @Test("a group label never stands alone at the foot of a page")
    func groupLabel() throws {
        for filler in 15...30 {
            var table = Table(columns: [1])
            table.bands = (1...filler).map { .row([TableCell("r\($0)")]) }
            table.bands += [.group("GRUP", span: 1), .row([TableCell("isi")])]
            let text = try pdf(table)
            #expect(text.contains("GRUP isi"), "with \(filler) rows before")
        }
    }
}
