package import Kinerja

/// Where a sheet's header stands and which column holds which field; guessed, then corrected by the user.
package struct SheetMapping: Codable, Equatable, Sendable {
    package var sheet: String
    package var role: SheetSubject
    /// The spreadsheet row of the header; data begin below it.
    package var headerRow: Int
    /// 0 is column A.
    package var columns: [ImporField: Int]
    /// The header texts by column, to name a column in a refusal as the file does.
    package var headers: [Int: String]

    package init(sheet: String, role: SheetSubject, headerRow: Int, columns: [ImporField: Int], headers: [Int: String]) {
        (self.sheet, self.role, self.headerRow, self.columns, self.headers) = (sheet, role, headerRow, columns, headers)
    }
}

/// How a whole file is to be read.
package struct ColumnMapping: Codable, Equatable, Sendable {
    package var layout: String
    package var sheets: [SheetMapping]
    package var derives: Bool
    package var latestPerNIP: Bool
    /// What a person is when no column tells.
    package var jenisPegawai: String?
    /// The effective date for files without a TMT column: chosen by a person, never invented.
    package var tmt: LocalDate?

    package init(
        layout: String, sheets: [SheetMapping], derives: Bool = false, latestPerNIP: Bool = false, jenisPegawai: String? = nil,
        tmt: LocalDate? = nil
    ) {
        (self.layout, self.sheets, self.derives, self.latestPerNIP) = (layout, sheets, derives, latestPerNIP)
        (self.jenisPegawai, self.tmt) = (jenisPegawai, tmt)
    }

    package func sheet(_ role: SheetSubject) -> SheetMapping? { sheets.first { $0.role == role } }
}
