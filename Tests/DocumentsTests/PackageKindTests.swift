import Kinerja
import TestSupport
import Testing

@testable import Documents

/// Workbooks as programs other than Excel pack them, and files that are called what they are not.
@Suite("Packages of the field")
struct PackageKindTests {
    private func text(_ book: RawWorkbook) throws -> String {
        let reader = try TableFile.open(bytes: book.bytes)
        return try reader.read(reader.sheets[0].name).rows.map { $0[0].shownText }.joined()
    }

    @Test(
        "U-034 the workbook is the part that the package names",
        arguments: ["xl/workbook22.xml", "/xl/workbook.xml", "Workbook.xml", "./xl/./wb.xml"])
    func named(_ part: String) throws {
        var book = RawWorkbook(("A", [["isi"]]))
        book.workbookPart = part
        #expect(try text(book) == "isi")
    }

    @Test("U-035 names with backslashes are the same names")
    func backslashes() throws {
        var book = RawWorkbook(("A", [["isi"]]))
        book.hasBackslashes = true
        #expect(try text(book) == "isi")
    }

    @Test(
        "U-036 targets are resolved as addresses",
        arguments: [
            "./worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml",
            "Worksheets/Sheet1.xml",
        ])
    func targets(_ target: String) throws {
        var book = RawWorkbook(("A", [["isi"]]))
        book.target = target
        #expect(try text(book) == "isi")
    }

    @Test("U-045 XML 2003 that is called .xls is named rightly")
    func xml2003() {
        let text =
            "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
        #expect(FileSniffer.kind(of: Array(text.utf8)) == .spreadsheetML)
        #expect(throws: TableProblem.notATable(.spreadsheetML)) { try TableFile.open(bytes: Array(text.utf8)) }
        #expect(TableProblem.notATable(.spreadsheetML).message.indonesia.contains("Excel XML 2003"))
    }

    @Test(
        "F26 a formula on a later line of a cell is made inert too",
        arguments: ["a\n=1+1", "a\r\n@x", "a\r+1", "a\u{2028}-1", "a\n\n  =1", "a\u{0B}=1"])
    func laterLines(_ text: String) {
        #expect(CSVWriter.formulaSafe(text) == "'" + text && CSVWriter.formulaSafe("a\nb = c") == "a\nb = c")
    }
}
