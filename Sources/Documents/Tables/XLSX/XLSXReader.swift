/// A streaming reader of XLSX workbooks (ECMA-376) over libzip and expat. One instance serves one thread.
package final class XLSXReader: TableSource {
    private let archive: ZipReader
    private let limits: TableLimits
    private let index: WorkbookIndex
    private let styles: CellStyles
    /// Read with the first sheet that is asked for: a list of sheet names should cost nothing.
    private var loadedStrings: SharedStrings?

    package var epoch: SheetDate.Epoch { index.epoch }

    package convenience init(path: String, limits: TableLimits = TableLimits()) throws {
        try self.init(ZipReader(path: path, limits: limits), limits)
    }

    package convenience init(bytes: [UInt8], limits: TableLimits = TableLimits()) throws {
        try self.init(ZipReader(bytes: bytes, limits: limits), limits)
    }

    private init(_ archive: ZipReader, _ limits: TableLimits) throws {
        guard let workbook = try WorkbookIndex.workbook(in: archive, limits: limits) else { throw TableProblem.notATable(.zip) }
        self.archive = archive
        self.limits = limits
        index = try WorkbookIndex(archive, part: workbook, limits: limits)
        styles = CellStyles()
        if let part = index.styles { try XMLStream.parse(part, of: archive, limits: limits, styles) }
    }

    package var sheets: [SheetInfo] { index.sheets.map(\.info) }

    package func forEachRow(sheet name: String, watch: ReadWatch, _ body: (SheetRow) throws -> Void) throws {
        _ = try merged(afterReading: name, watch: watch, body)
    }

    package func read(_ name: String, watch: ReadWatch) throws -> Sheet {
        var rows: [SheetRow] = []
        let merged = try merged(afterReading: name, watch: watch) { rows.append($0) }
        return Sheet(name: name, rows: rows, merged: merged)
    }

    /// Merged cells stand behind the rows in the part.
    private func merged(
        afterReading name: String, watch: ReadWatch, _ body: (SheetRow) throws -> Void
    ) throws -> [CellRange] {
        guard let sheet = index.sheets.first(where: { $0.info.name == name }) else {
            throw TableProblem.noSuchSheet(name, available: sheets.map(\.name))
        }
        let strings = try sharedStrings(watch: watch)
        return try withoutActuallyEscaping(body) { body in
            let parser = WorksheetParser(
                part: sheet.part, limits: limits, epoch: index.epoch, styles: styles, strings: strings, body: body)
            try XMLStream.parse(sheet.part, of: archive, limits: limits, watch: watch, parser)
            return parser.merged
        }
    }

    private func sharedStrings(watch: ReadWatch) throws -> SharedStrings {
        if let loadedStrings { return loadedStrings }
        let strings = SharedStrings(limits: limits)
        if let part = index.sharedStrings {
            try XMLStream.parse(part, of: archive, limits: limits, watch: ReadWatch(isCancelled: watch.isCancelled), strings)
        }
        loadedStrings = strings
        return strings
    }
}
