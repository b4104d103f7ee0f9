import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite struct XLSXReaderTests {
    @Test("inline, shared, rich and phonetic strings are read as the text a user sees")
    func strings() throws {
        let book = TinyWorkbook(
            sheetData: """
                <row r="1"><c r="A1" t="inlineStr"><is><t>Ani &amp; Budi</t></is></c><c r="B1" t="s"><v>0</v></c>\
                <c r="C1" t="s"><v>1</v></c><c r="D1" t="str"><v>teks</v></c><c r="E1" t="s"><v>2</v></c></row>
                """,
            sharedStrings:
                "<si><t>satu</t></si><si><r><t>du</t></r><r><t>a</t></r><rPh><t>X</t></rPh></si><si><t>baris_x000A_baru_x00zz_</t></si>")
        let cells = try book.rows()[0].cells.map(\.value)
        #expect(cells == [.text("Ani & Budi"), .text("satu"), .text("dua"), .text("teks"), .text("baris\nbaru_x00zz_")])
    }

    @Test("gaps keep their column, missing references count on, empty rows keep the numbers of later rows")
    func references() throws {
        let book = TinyWorkbook(
            sheetData: """
                <row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c><c r="AB3"><v>3</v></c></row><row><c><v>4</v></c></row>\
                <row r="7"/><row r="9"><c r="A9" t="inlineStr"/><c r="XFD9" t="b"><v>1</v></c></row>
                """)
        let rows = try book.rows()
        #expect(rows.map(\.number) == [3, 4, 9])
        #expect(rows[0].cells.map(\.column) == [2, 3, 27])
        #expect(rows[0][27] == .number("3"))
        #expect(rows[0][0] == .empty)
        #expect(rows[2].cells == [Cell(column: 16_383, value: .bool(true))])
        #expect(ColumnName.address(column: 27, row: 3) == "AB3")
        #expect(ColumnName.letters(16_383) == "XFD")
    }

    @Test("numbers keep their digits, so that a NIP stored as a number is recognisable")
    func numbers() throws {
        let book = TinyWorkbook(sheetData: "<row r='1'><c r='A1'><v>1.98210152018021e+17</v></c><c r='B1'><v>0.1</v></c></row>")
        #expect(try book.rows()[0].cells.map(\.value) == [.number("1.98210152018021e+17"), .number("0.1")])
    }

    @Test("formulas give their text and the kept result, and are never evaluated")
    func formulas() throws {
        let book = TinyWorkbook(
            sheetData: """
                <row r="1"><c r="A1"><f>HYPERLINK("http://x.invalid","klik")</f><v/></c>\
                <c r="B1" t="str"><f>A2</f><v>hasil</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="e"><v>#REF!</v></c></row>
                """)
        #expect(
            try book.rows()[0].cells.map(\.value) == [
                .formula(text: "=HYPERLINK(\"http://x.invalid\",\"klik\")", result: nil), .formula(text: "=A2", result: .text("hasil")),
                .formula(text: "=1/0", result: .error("#DIV/0!")), .error("#REF!"),
            ])
    }

    @Test("built-in and custom date formats give days in the 1900 system")
    func dates() throws {
        let styles = """
            <numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; hari&quot;"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
            """
        let book = TinyWorkbook(
            sheetData: """
                <row r="1"><c r="A1" s="1"><v>44224</v></c><c r="B1" s="2"><v>44228.5</v></c><c r="C1" s="3"><v>44224</v></c>\
                <c r="D1" s="0"><v>44224</v></c><c r="E1" t="d"><v>2021-02-28T07:30:00Z</v></c><c r="F1" s="1"><v>99999999</v></c></row>
                """, styles: styles)
        #expect(
            try book.rows()[0].cells.map(\.value) == [
                .date(SheetDate(year: 2021, month: 1, day: 28)), .date(SheetDate(year: 2021, month: 2, day: 1, secondOfDay: 43_200)),
                .number("44224"), .number("44224"), .date(SheetDate(year: 2021, month: 2, day: 28, secondOfDay: 27_000)),
                .number("99999999"),
            ])
    }

    @Test(
        "serial numbers around the false leap day of 1900 and at the ends of both epochs",
        arguments: [
            ("1", SheetDate.Epoch.y1900, "1900-01-01"), ("59", .y1900, "1900-02-28"), ("61", .y1900, "1900-03-01"),
            ("36526", .y1900, "2000-01-01"), ("2958465", .y1900, "9999-12-31"), ("0", .y1904, "1904-01-01"),
            ("42762", .y1904, "2021-01-28"),
            ("44224.9999999", .y1900, "2021-01-29"),
        ])
    func serials(raw: String, epoch: SheetDate.Epoch, day: String) {
        #expect(SheetDate(serial: raw, epoch: epoch)?.isoDay == day)
    }

    @Test("a workbook in the 1904 system is read in it")
    func epoch1904() throws {
        let book = TinyWorkbook(
            sheetData: "<row r='1'><c r='A1' s='0'><v>42762</v></c></row>", styles: "<cellXfs><xf numFmtId='14'/></cellXfs>",
            workbookProperties: "<workbookPr date1904='1'/>")
        #expect(try book.rows()[0][0] == .date(SheetDate(year: 2021, month: 1, day: 28)))
    }

    @Test("namespace prefixes before every name do not matter")
    func prefixes() throws {
        var zip = TinyZip()
        zip.add("xl/workbook.xml", "<x:workbook><x:sheets><x:sheet name='S' sheetId='1' state='hidden' r:id='a'/></x:sheets></x:workbook>")
        zip.add("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='a' Type='x/worksheet' Target='s.xml'/></Relationships>")
        zip.add("xl/s.xml", "<x:worksheet><x:sheetData><x:row><x:c t='str'><x:v>isi</x:v></x:c></x:row></x:sheetData></x:worksheet>")
        let reader = try XLSXReader(bytes: zip.bytes)
        #expect(reader.sheets == [SheetInfo(name: "S", isHidden: true)])
        #expect(try reader.read("S").rows == [SheetRow(number: 1, cells: [Cell(column: 0, value: .text("isi"))])])
    }

    @Test("an unknown sheet is named together with those that exist")
    func unknownSheet() throws {
        let reader = try XLSXReader(bytes: TinyWorkbook().bytes)
        #expect(throws: TableProblem.noSuchSheet("Pegawai", available: ["Data"])) { try reader.read("Pegawai") }
    }

    @Test("a preview stops early and reading can be watched and cancelled")
    func watching() throws {
        let rows = (1...5_000).map { "<row r='\($0)'><c r='A\($0)'><v>\($0)</v></c></row>" }.joined()
        let reader = try XLSXReader(bytes: TinyWorkbook(sheetData: rows).bytes)
        #expect(try reader.preview("Data", rows: 3).map(\.number) == [1, 2, 3])
        var seen: [ReadPlace] = []
        _ = try reader.read("Data", watch: ReadWatch(progress: { seen.append($0) }))
        #expect(seen.count > 1)
        #expect(seen.last.map { $0.done == $0.total } == true)
        #expect(throws: TableProblem.cancelled) { try reader.read("Data", watch: ReadWatch(isCancelled: { true })) }
    }

    /// Real agency files are not in the tree; the folder that holds them is told from outside.
    static let samples = ProcessInfo.processInfo.environment["TOLOK_SAMPLES"]

    @Test("the sample agency file is read completely", .enabled(if: samples != nil))
    func sample() throws {
        let reader = try TableFile.open(path: "\(Self.samples ?? "")/simpeg-nusa-harapan.xlsx")
        #expect(reader.sheets.map(\.name) == ["Petunjuk", "Unit", "Jabatan", "Pegawai"])
        let rows = try reader.read("Pegawai").rows
        #expect(rows.count == 3_258)
        #expect(rows.last?.number == 3_258)
        #expect(rows[0][4] == .text("nip"))
    }

    @Test("the faults planted in the second sample are visible", .enabled(if: samples != nil))
    func dirtySample() throws {
        let rows = try TableFile.open(path: "\(Self.samples ?? "")/simpeg-kotor.xlsx").read("Pegawai").rows
        let byNumber = Dictionary(uniqueKeysWithValues: rows.map { ($0.number, $0) })
        #expect(byNumber[460]?[4] == .number("1.98210152018021e+17"))
        #expect(byNumber[417]?[3] == .formula(text: "=HYPERLINK(\"http://x.invalid\",\"klik\")", result: nil))
        #expect(byNumber[511]?[3] == .empty)
    }
}
