import Foundation
import Testing

@testable import Documents

@Suite struct XLSXWriterTests {
    private func written(_ rows: [[OutputCell]]) throws -> Sheet {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let writer = try XLSXWriter(path: path, title: "Daftar", author: "Tolok")
        try writer.addSheet("Pegawai", columns: [SheetColumn("Nama", width: 30), SheetColumn("NIP", width: 20)])
        for row in rows { try writer.append(row) }
        try writer.close()
        return try XLSXReader(path: path).read("Pegawai")
    }

    @Test("text, numbers and days come back as they were written")
    func roundTrip() throws {
        let sheet = try written([
            [.text("Ani <&> \"B\"\n\u{1}"), .text("198210152018021001"), .integer(42), .decimal("3.50"), .empty],
            [.text(""), .date(SheetDate(year: 2026, month: 11, day: 21)), .integer(Int.max)],
        ])
        #expect(sheet.rows.map(\.number) == [1, 2, 3])
        #expect(sheet.rows[0].cells.map(\.value) == [.text("Nama"), .text("NIP")])
        #expect(
            sheet.rows[1].cells.map(\.value) == [
                .text("Ani <&> \"B\"\n\u{1}"), .text("198210152018021001"), .number("42"), .number("3.5"),
            ])
        #expect(
            sheet.rows[2].cells
                == [
                    Cell(column: 1, value: .date(SheetDate(year: 2026, month: 11, day: 21))),
                    Cell(column: 2, value: .text(String(Int.max))),
                ])
    }

    @Test("text that looks like a formula or a link stays a text cell", arguments: ["=1+1", "@SUM(A1)", "http://x.invalid", "{=1}", "-1"])
    func inert(text: String) throws {
        #expect(try written([[.text(text)]]).rows[1][0] == .text(text))
    }

    @Test("overlong text is cut and says so; NUL does not end the text")
    func long() throws {
        let sheet = try written([[.text(String(repeating: "é", count: 40_000)), .text("a\0b")]])
        #expect(sheet.rows[1][0].shownText.hasSuffix("[teks terpotong]"))
        #expect(sheet.rows[1][1] == .text("a\u{FFFD}b"))
    }

    @Test("sheet names are made valid; a name twice and a missing folder are typed errors")
    func problems() throws {
        #expect(XLSXWriter.sheetName("Dinas [A]/B: 'x' " + String(repeating: "z", count: 40)).count == 31)
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let writer = try XLSXWriter(path: path, title: "", author: "")
        #expect(throws: XLSXWriteProblem.noSheet) { try writer.append([]) }
        try writer.addSheet("A", columns: [])
        #expect(throws: XLSXWriteProblem.badSheetName("A")) { try writer.addSheet("A", columns: []) }
        try writer.close()
        let lost = try XLSXWriter(path: path + "/tidak/ada.xlsx", title: "", author: "")
        try lost.addSheet("A", columns: [])
        #expect(throws: XLSXWriteProblem.cannotWrite) { try lost.close() }
    }
}
