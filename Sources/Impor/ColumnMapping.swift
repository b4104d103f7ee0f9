package import Kinerja

/// Where a sheet's header stands and which column holds which field; guessed, then corrected by the user.
package struct SheetMapping: Codable, Equatable, Sendable {
    package var sheet: String
    package var role: SheetSubject
    /// The spreadsheet row of the header; data begin below it.
    package var headerRow: Int
    /// The second row of a header of two rows; data begin below it.
    package var subheaderRow: Int?
    /// 0 is column A.
    package var columns: [ImporField: Int]
    /// The header texts by column, to name a column in a refusal as the file does.
    package var headers: [Int: String]
    /// Columns that each hold one level of the units, the topmost first: "OPD", "Bidang", "Seksi"; `nil` where one column names the unit.
    package var tingkat: [Int]?

    package init(
        sheet: String, role: SheetSubject, headerRow: Int, subheaderRow: Int? = nil, columns: [ImporField: Int], headers: [Int: String]
    ) {
        (self.sheet, self.role, self.headerRow, self.columns, self.headers) = (sheet, role, headerRow, columns, headers)
        self.subheaderRow = subheaderRow
    }

    /// The unit that the sheet's name tells where no column does: "Dinas Pendidikan", not "PNS" nor "Sheet1".
    var unitByName: String? {
        guard role == .pegawai, columns[.unitNama] == nil, columns[.unitKode] == nil else { return nil }
        let name = CellText.clean(sheet)
        let words = name.split(separator: " ")
        guard words.count > 1, let first = words.first?.lowercased() else { return nil }
        return Self.units.contains(first) && !name.lowercased().contains("pegawai") ? name : nil
    }

    private static let units: Set<String> = [
        "dinas", "badan", "bagian", "kecamatan", "kelurahan", "sekretariat", "inspektorat", "rsud", "puskesmas", "satuan", "kantor", "uptd",
        "upt", "sd", "sdn", "smp", "smpn", "sma", "sman", "smk", "smkn", "tk", "bidang", "direktorat", "biro",
    ]

    /// The last row of the header.
    var lastHeaderRow: Int { max(headerRow, subheaderRow ?? headerRow) }
}

/// Two columns or more that may hold the same field: only who made the file knows.
package struct ColumnQuestion: Codable, Equatable, Sendable {
    package var sheet: String
    package var field: ImporField
    /// 0 is column A.
    package var columns: [Int]

    package init(sheet: String, field: ImporField, columns: [Int]) { (self.sheet, self.field, self.columns) = (sheet, field, columns) }
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
    /// The unit of everybody in a list that has no column for it: chosen by a person.
    package var unit: String?
    /// What could not be told from the headers; `nil` or empty when nothing is open.
    package var pertanyaan: [ColumnQuestion]?
    /// What the user should know of how the columns were found.
    package var catatan: [Kalimat]?

    package init(
        layout: String, sheets: [SheetMapping], derives: Bool = false, latestPerNIP: Bool = false, jenisPegawai: String? = nil,
        tmt: LocalDate? = nil, unit: String? = nil
    ) {
        (self.layout, self.sheets, self.derives, self.latestPerNIP) = (layout, sheets, derives, latestPerNIP)
        (self.jenisPegawai, self.tmt, self.unit) = (jenisPegawai, tmt, unit)
    }

    /// Whether somebody must say which column is meant before the file can be read.
    package var isOpen: Bool { pertanyaan?.isEmpty == false }
}
