/// A file of tables: an XLSX workbook or a CSV file, read row by row.
package protocol TableSource {
    var sheets: [SheetInfo] { get }

    /// Calls `body` for each row that has a filled cell, in the file's order, with bounded memory.
    /// - Throws: `TableProblem` for the file, or whatever `body` throws, which also ends the reading.
    func forEachRow(sheet: String, watch: ReadWatch, _ body: (SheetRow) throws -> Void) throws

    /// The whole sheet in memory, with its merged cells and what there is to say about the reading.
    func read(_ sheet: String, watch: ReadWatch) throws -> Sheet

    /// Which day the numbers of cells without a date format count from.
    var epoch: SheetDate.Epoch { get }
}

extension TableSource {
    package func forEachRow(sheet: String, _ body: (SheetRow) throws -> Void) throws {
        try forEachRow(sheet: sheet, watch: ReadWatch(), body)
    }

    package var epoch: SheetDate.Epoch { .y1900 }

    package func read(_ sheet: String) throws -> Sheet { try read(sheet, watch: ReadWatch()) }

    package func read(_ sheet: String, watch: ReadWatch) throws -> Sheet {
        var rows: [SheetRow] = []
        try forEachRow(sheet: sheet, watch: watch) { rows.append($0) }
        return Sheet(name: sheet, rows: rows)
    }

    /// The first rows of a sheet, for previews and for finding the header.
    package func preview(_ sheet: String, rows limit: Int) throws -> [SheetRow] {
        var rows: [SheetRow] = []
        do {
            try forEachRow(sheet: sheet) { row in
                rows.append(row)
                if rows.count >= limit { throw PreviewEnough() }
            }
        } catch is PreviewEnough {}
        return rows
    }
}

/// Ends a reading early from inside its callback.
private struct PreviewEnough: Error {}

/// Opens a table file by its content, not by its name.
package enum TableFile {
    package static func open(bytes: [UInt8], limits: TableLimits = TableLimits()) throws -> any TableSource {
        switch FileSniffer.kind(of: bytes) {
        case .csv, .txt: CSVReader(bytes: bytes, limits: limits)
        case .empty: throw TableProblem.empty
        case .encryptedOffice: throw TableProblem.encrypted
        case .xlsx, .zip: try XLSXReader(bytes: bytes, limits: limits)
        case let other: throw TableProblem.notATable(other)
        }
    }

    package static func open(path: String, limits: TableLimits = TableLimits()) throws -> any TableSource {
        switch try FileSniffer.kind(path: path) {
        case .csv, .txt: try CSVReader(path: path, limits: limits)
        case .empty: throw TableProblem.empty
        case .encryptedOffice: throw TableProblem.encrypted
        case .xlsx, .zip: try XLSXReader(path: path, limits: limits)
        case let other: throw TableProblem.notATable(other)
        }
    }
}
