import Testing

@testable import Documents

@Suite struct CSVTests {
    private func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

    private func rows(_ bytes: [UInt8]) throws -> [[String]] {
        try CSVReader(bytes: bytes).read("CSV").rows.map { row in
            (0...(row.cells.last?.column ?? 0)).map { row[$0].shownText }
        }
    }

    @Test("quotes, doubled quotes, line ends inside quotes and all three line ends")
    func grammar() throws {
        #expect(try rows("a,b\r\n\"x,\"\"y\"\"\r\nz\",2\n3,4\r5,\"\"") == [["a", "b"], ["x,\"y\"\r\nz", "2"], ["3", "4"], ["5"]])
        #expect(try rows("a,b \"kutip\" c\n\"x\"y,z") == [["a", "b \"kutip\" c"], ["xy", "z"]])
    }

    @Test("row numbers are those of the spreadsheet: blank records count, quoted line ends do not")
    func numbers() throws {
        let reader = CSVReader(bytes: Array("judul\n\n\"a\nb\",1\nc,2\n".utf8))
        #expect(try reader.read("CSV").rows.map(\.number) == [1, 3, 4])
    }

    @Test(
        "the delimiter is found although names hold commas",
        arguments: [
            ("nama;nip\nLukas, S.Sos., M.Si.;1\nAni, S.E.;2\n", Delimiter.semicolon), ("a,b\n1,2\n", .comma), ("a\tb\n1\t2", .tab),
            ("sep=|\na|b", .bar), ("Daftar Pegawai\n\nNIP;Nama;Gol\n1;A, B;c\n2;A;c\n3;\"x;y\";d", .semicolon), ("satu\ndua", .comma),
        ])
    func delimiters(text: String, expected: Delimiter) {
        #expect(CSVReader(bytes: Array(text.utf8)).delimiter == expected)
    }

    @Test("Excel's sep= line is no row, but is counted")
    func separatorLine() throws {
        let reader = CSVReader(bytes: Array("sep=;\na;b\n".utf8))
        #expect(try reader.read("CSV").rows.map(\.number) == [2])
    }

    @Test("UTF-8 with and without mark, UTF-16 both ways and Windows-1252 give the same text")
    func encodings() throws {
        let text = "nama;kota\nJosé – “Ñ”;Malmö €\n"
        let little: [UInt8] = [0xFF, 0xFE] + utf16Bytes(text)
        let big: [UInt8] = [0xFE, 0xFF] + utf16Bytes(text, isLittleEndian: false)
        let windows: [UInt8] =
            Array("nama;kota\nJos".utf8) + [0xE9, 0x20, 0x96, 0x20, 0x93, 0xD1, 0x94] + Array(";Malm".utf8) + [0xF6, 0x20, 0x80, 0x0A]
        let expected = [["nama", "kota"], ["José – “Ñ”", "Malmö €"]]
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        for bytes in [Array(text.utf8), marked, little, big, windows] { #expect(try rows(bytes) == expected) }
    }

    @Test("an emoji cut by the boundary of a chunk survives in UTF-16")
    func surrogates() {
        var transcoder = UTF16Transcoder(isLittleEndian: true)
        let bytes = utf16Bytes("a😀b")
        let result = [bytes[..<3], bytes[3..<5], bytes[5...], []].flatMap { transcoder.transcode(Array($0)) }
        #expect(String(decoding: result, as: UTF8.self) == "a😀b")
    }

    @Test("records larger than a chunk are read whole, and limits hold")
    func large() throws {
        let record = "\"" + String(repeating: "x\n", count: 90_000) + "\",b\n"
        let reader = CSVReader(bytes: Array((record + record).utf8))
        #expect(try reader.read("CSV").rows.map { $0[0].shownText.utf8.count } == [180_000, 180_000])
        var limits = TableLimits()
        limits.cells = 3
        #expect(throws: TableProblem.tooManyCells(limit: 3)) { try CSVReader(bytes: Array("a,b\nc,d".utf8), limits: limits).read("CSV") }
        limits.cellBytes = 10
        #expect(throws: TableProblem.cellTooLong(limitBytes: 10)) {
            try CSVReader(bytes: Array("a,bbbbbbbbbbbbbbb".utf8), limits: limits).read("CSV")
        }
    }

    @Test("a quote that is never closed is reported with the row where it opened")
    func unclosed() {
        #expect(throws: TableProblem.unclosedQuote(row: 2)) { try rows("a,b\n1,\"x\n2,y\n") }
    }

    @Test("written records are read back, and text that could begin a formula is made inert")
    func writing() throws {
        let writer = CSVWriter(delimiter: .semicolon)
        let record = writer.record([
            .text("a;\"b\"\nc"), .integer(-5), .decimal("-1.50"), .empty, .date(SheetDate(year: 2026, month: 1, day: 9)), .text("=1+1"),
            .decimal("=2"),
        ])
        #expect(String(decoding: record, as: UTF8.self) == "\"a;\"\"b\"\"\nc\";-5;-1.50;;2026-01-09;'=1+1;'=2\r\n")
    }

    @Test(
        "every formula starter is neutralised",
        arguments: [
            "=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "\u{A0}=1", "＝1", "＋1", "－1", "＠x", "\0=1", "|x", "%x", "\u{FEFF}=1",
        ])
    func formulas(text: String) {
        #expect(CSVWriter.formulaSafe(text).hasPrefix("'"))
        #expect(!CSVWriter.formulaSafe(text).utf8.contains(0))
        #expect(CSVWriter.formulaSafe("Ani = Budi") == "Ani = Budi")
    }

    /// 15 ways to begin × 15 formulas.
    private static let payloads: [String] = {
        let starts = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "  +", "\u{A0}=", "＝", "＋", "－", "＠", "\0="]
        let formulas = [
            "1+1", "SUM(A1:A9)", "HYPERLINK(\"http://x.invalid\",\"klik\")", "cmd|' /C calc'!A0", "IMPORTXML(\"http://x.invalid\")",
            "DDE(\"cmd\";\"/C calc\";\"x\")", "A1", "'x'!A1", "2;=3", "2,=3", "\"=1\"", "WEBSERVICE(\"http://x.invalid\")", "0x1", "1\n=2",
            "rand()",
        ]
        return starts.flatMap { start in formulas.map { start + $0 } }
    }()

    @Test("225 formula payloads stay one inert cell in every delimiter", arguments: [Delimiter.comma, .semicolon, .tab])
    func payloads(delimiter: Delimiter) throws {
        #expect(Self.payloads.count >= 200)
        let writer = CSVWriter(delimiter: delimiter)
        let head = writer.record([.text("a"), .text("b"), .text("c")])
        for payload in Self.payloads {
            let bytes = head + writer.record([.text("x"), .text(payload), .text("y")]) + head
            let rows = try CSVReader(bytes: bytes).read("CSV").rows
            #expect(rows.count == 3)
            #expect(rows[1].cells.count == 3)
            #expect(rows[1][1].shownText.hasPrefix("'"))
        }
    }
}
