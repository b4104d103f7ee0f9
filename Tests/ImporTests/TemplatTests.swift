import Documents
import Testing

@testable import Impor

@Suite("The workbook to fill in")
struct TemplatTests {
    @Test("it is recognised, and its example is taken for nobody")
    func example() throws {
        let read = try Reading(try Templat.xlsx())
        #expect(!read.mapping.isOpen && Set(read.mapping.sheets[0].columns.keys) == Set(Templat.columns.map(\.0)))
        #expect(read.report.refused.isEmpty && read.report.accepted.pegawai == 0 && read.notes.contains("contoh"))
        #expect(read.mapping.sheets.map(\.sheet) == ["Pegawai"])
    }
}
