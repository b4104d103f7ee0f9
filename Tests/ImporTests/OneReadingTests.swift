import Documents
import Synchronization
import TestSupport
import Testing

@testable import Impor

@Suite("A file is read once per step")
struct OneReadingTests {
    @Test("guessing the columns starts each sheet once, at upload")
    func guess() throws {
        let table = CountingTable(table: .agency())
        _ = try HeaderGuess.mapping(of: table)
        #expect(table.readings == ["Unit": 1, "Jabatan": 1, "Pegawai": 1])
    }

    @Test("checking and applying read each sheet once; comparing the rows again and naming the agency read nothing more")
    func rows() throws {
        let mapping = try #require(try HeaderGuess.mapping(of: FakeTable.agency()))
        let table = CountingTable(table: .agency())
        let rows = try ParsedRows.read(table, mapping)
        #expect(rows.rootName == "Dinas")
        for _ in 0..<3 { #expect(ImporPreview(rows, mapping).report.accepted.pegawai == 2) }
        #expect(table.readings == ["Unit": 1, "Jabatan": 1, "Pegawai": 1])
    }
}

/// A workbook that counts how often each of its sheets is begun.
private final class CountingTable: TableSource {
    private let table: FakeTable
    private let counts = Mutex([String: Int]())

    init(table: FakeTable) { self.table = table }

    var sheets: [SheetInfo] { table.sheets }
    var readings: [String: Int] { counts.withLock { $0 } }

    func forEachRow(sheet: String, watch: ReadWatch, _ body: (SheetRow) throws -> Void) throws {
        counts.withLock { $0[sheet, default: 0] += 1 }
        try table.forEachRow(sheet: sheet, watch: watch, body)
    }
}
