import Kinerja
import TestSupport
import Testing

@testable import Documents

@Suite struct XLSXHostileTests {
    private func limits(_ change: (inout TableLimits) -> Void) -> TableLimits {
        var limits = TableLimits()
        change(&limits)
        return limits
    }

    @Test("document type declarations are refused before any entity is looked at")
    func doctype() {
        let book = TinyWorkbook(
            sheetData: "<row r='1'><c r='A1' t='str'><v>&x;</v></c></row>", prolog: "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        )
        #expect(throws: TableProblem.forbiddenMarkup(part: "xl/worksheets/sheet1.xml")) { try book.rows() }
    }

    @Test("too many parts, too large, and a ratio above the limit are seen in the directory alone")
    func bombs() {
        var many = TinyZip()
        for index in 0...1_000 { many.add("p\(index)", "") }
        #expect(throws: TableProblem.tooManyParts(limit: 1_000)) { try XLSXReader(bytes: many.bytes) }
        var large = TinyZip()
        large.add("xl/workbook.xml", "x", claimedSize: 300_000_000)
        #expect(throws: TableProblem.tooLarge(limitBytes: 200_000_000)) { try XLSXReader(bytes: large.bytes) }
        var dense = TinyZip()
        dense.add("xl/media/a.png", "x", claimedSize: 100_001)
        #expect(throws: TableProblem.suspiciousCompression(part: "xl/media/a.png")) { try XLSXReader(bytes: dense.bytes) }
    }

    @Test("cells are counted and the text of one cell is bounded")
    func cells() {
        let row = "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1'><v>3</v></c></row>"
        #expect(throws: TableProblem.tooManyCells(limit: 2)) { try TinyWorkbook(sheetData: row).rows(limits: limits { $0.cells = 2 }) }
        let long = "<row r='1'><c r='A1' t='str'><v>\(String(repeating: "x", count: 300))</v></c></row>"
        #expect(throws: TableProblem.cellTooLong(limitBytes: 200)) {
            try TinyWorkbook(sheetData: long).rows(limits: limits { $0.cellBytes = 200 })
        }
        let strings = String(repeating: "<si/>", count: 100)
        #expect(throws: TableProblem.tooLarge(limitBytes: 400)) {
            try TinyWorkbook(sharedStrings: strings).rows(limits: limits { $0.sharedStringBytes = 400 })
        }
    }

    @Test(
        "malformed references, indexes and nesting are damage, not a crash",
        arguments: [
            "<row r='0'/>", "<row r='1048577'/>", "<row r='99999999999999999999'/>", "<row r='x'/>", "<row r='2'/><row r='2'/>",
            "<row r='1'><c r='XFE1'><v>1</v></c></row>", "<row r='1'><c r='AAAAAAAAAAAAAAAAAAAAA1'><v>1</v></c></row>",
            "<row r='1'><c r='11'><v>1</v></c></row>", "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
            "<row r='1'><c r='A1' t='s'><v>7</v></c></row>", "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>",
            "<row r='1'><c r='A1' t='s'><v>abc</v></c></row>", "<row r='1'>", String(repeating: "<a>", count: 70),
            "<row r='1'><c r='A1' t='\(String(repeating: "x", count: 1_200_000))'/></row>",
        ])
    func malformed(data: String) {
        #expect(throws: TableProblem.damaged(part: "xl/worksheets/sheet1.xml")) { try TinyWorkbook(sheetData: data).rows() }
    }

    @Test("a lone cell in the last column of many rows costs nothing")
    func farCells() throws {
        let rows = (1...1_000).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }.joined()
        #expect(try TinyWorkbook(sheetData: rows).rows().allSatisfy { $0.cells.count == 1 })
    }

    @Test("files that are something else are named for what they are")
    func disguises() {
        let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(throws: TableProblem.encrypted) { try TableFile.open(bytes: ole + utf16Bytes("EncryptedPackage")) }
        #expect(throws: TableProblem.notATable(.xls)) { try TableFile.open(bytes: ole + utf16Bytes("Workbook")) }
        #expect(throws: TableProblem.notATable(.html)) { try TableFile.open(bytes: Array("<html><table><tr><td>NIP".utf8)) }
        #expect(throws: TableProblem.notATable(.pdf)) { try TableFile.open(bytes: Array("%PDF-1.7 ...".utf8)) }
        #expect(throws: TableProblem.empty) { try TableFile.open(bytes: []) }
        var word = TinyZip()
        word.add("word/document.xml", "<w/>")
        #expect(throws: TableProblem.notATable(.docx)) { try TableFile.open(bytes: word.bytes) }
        var locked = TinyZip()
        locked.add("xl/workbook.xml", "<w/>", flags: 1)
        #expect(throws: TableProblem.encrypted) { try XLSXReader(bytes: locked.bytes) }
    }

    @Test("a file cut short, or with a wrong checksum, is damaged")
    func cut() {
        let bytes = TinyWorkbook(sheetData: "<row r='1'><c r='A1' t='str'><v>isi</v></c></row>").bytes
        #expect(throws: TableProblem.self) { try TableFile.open(bytes: Array(bytes.dropLast(30))) }
        var changed = bytes
        if let index = bytes.indices.first(where: { bytes[$0...].starts(with: Array("isi".utf8)) }) { changed[index] = 0x49 }
        #expect(throws: TableProblem.damaged(part: "xl/worksheets/sheet1.xml")) { try XLSXReader(bytes: changed).read("Data") }
    }

    @Test("every problem has a sentence and a remedy")
    func messages() {
        let all: [TableProblem] = [
            .unreadable, .empty, .notATable(.xls), .encrypted, .damaged(part: "x"), .forbiddenMarkup(part: "x"), .tooManyParts(limit: 1),
            .tooLarge(limitBytes: 1), .suspiciousCompression(part: "x"), .tooManySheets(limit: 1), .tooManyCells(limit: 1),
            .cellTooLong(limitBytes: 1), .noSuchSheet("a", available: ["b"]), .unclosedQuote(row: 3), .cancelled,
        ]
        for problem in all {
            #expect(!problem.message.indonesia.hasSuffix("."))
            #expect(problem.remedy.indonesia.hasSuffix("."))
        }
    }
}
