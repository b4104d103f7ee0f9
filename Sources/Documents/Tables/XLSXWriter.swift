import CXLSXWriter

/// Writes an XLSX workbook row by row with constant memory (libxlsxwriter). One instance serves one thread.
///
/// Every text is written as a string cell, never as a formula, and NIP and other codes keep their digits.
package final class XLSXWriter {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let header: UnsafeMutablePointer<lxw_format>?
    private let dates: UnsafeMutablePointer<lxw_format>?
    private let texts: UnsafeMutablePointer<lxw_format>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var row: lxw_row_t = 0
    private var isClosed = false

    /// - Parameter path: a file that does not exist yet or may be replaced.
    package init(path: String, title: String, author: String) throws(XLSXWriteProblem) {
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let workbook = workbook_new_opt(path, &options) else { throw .cannotWrite }
        self.workbook = workbook
        header = workbook_add_format(workbook)
        dates = workbook_add_format(workbook)
        texts = workbook_add_format(workbook)
        setProperties(title: title, author: author)
        setFormats()
    }

    deinit { if !isClosed { _ = workbook_close(workbook) } }

    private func setProperties(title: String, author: String) {
        withStrings(title, author) { title, author in
            var properties = lxw_doc_properties()
            properties.title = title
            properties.author = author
            _ = workbook_set_properties(workbook, &properties)
        }
    }

    private func setFormats() {
        format_set_bold(header)
        format_set_bg_color(header, 0xE8E6F2)
        format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_text_wrap(header)
        format_set_num_format(dates, "yyyy-mm-dd")
        format_set_num_format(texts, "@")
    }

    /// Starts the next sheet with its header row, which stays in view. Earlier sheets can no longer be written.
    package func addSheet(_ name: String, columns: [SheetColumn]) throws(XLSXWriteProblem) {
        guard let sheet = workbook_add_worksheet(workbook, Self.sheetName(name)) else { throw .badSheetName(name) }
        self.sheet = sheet
        row = 0
        for (index, column) in columns.enumerated() {
            let position = lxw_col_t(index)
            // The text format keeps a NIP that the user types later from becoming a number.
            _ = worksheet_set_column(sheet, position, position, Double(column.width), texts)
            _ = worksheet_write_string(sheet, 0, position, Self.cString(column.title), header)
        }
        worksheet_freeze_panes(sheet, 1, 0)
        row = 1
    }

    /// The next row of the current sheet.
    package func append(_ cells: [OutputCell]) throws(XLSXWriteProblem) {
        guard let sheet else { throw .noSheet }
        guard row < LXW_ROW_MAX else { throw .tooManyRows }
        for (column, cell) in cells.enumerated() {
            guard write(cell, to: sheet, column: lxw_col_t(column)) == LXW_NO_ERROR else { throw .cannotWrite }
        }
        row += 1
    }

    private func write(_ cell: OutputCell, to sheet: UnsafeMutablePointer<lxw_worksheet>, column: lxw_col_t) -> lxw_error {
        switch cell {
        case .empty: LXW_NO_ERROR
        case .text(let text): text.isEmpty ? LXW_NO_ERROR : worksheet_write_string(sheet, row, column, Self.cString(text), texts)
        case .integer(let number) where number.magnitude < 1 << 53: worksheet_write_number(sheet, row, column, Double(number), nil)
        // A larger integer would lose digits in the format's binary numbers.
        case .integer(let number): worksheet_write_string(sheet, row, column, String(number), texts)
        case .decimal(let digits): writeDecimal(digits, to: sheet, column: column)
        case .date(let date): writeDate(date, to: sheet, column: column)
        }
    }

    private func writeDecimal(_ digits: String, to sheet: UnsafeMutablePointer<lxw_worksheet>, column: lxw_col_t) -> lxw_error {
        guard CSVWriter.isDecimal(digits), let number = Double(digits) else {
            return worksheet_write_string(sheet, row, column, Self.cString(digits), texts)
        }
        return worksheet_write_number(sheet, row, column, number, nil)
    }

    private func writeDate(_ date: SheetDate, to sheet: UnsafeMutablePointer<lxw_worksheet>, column: lxw_col_t) -> lxw_error {
        guard date.secondOfDay == 0, date.year >= 1900 else {
            return worksheet_write_string(sheet, row, column, date.description, texts)
        }
        var value = lxw_datetime()
        (value.year, value.month, value.day) = (Int32(date.year), Int32(date.month), Int32(date.day))
        return worksheet_write_datetime(sheet, row, column, &value, dates)
    }

    /// Finishes the file. Nothing can be written afterwards.
    package func close() throws(XLSXWriteProblem) {
        guard !isClosed else { return }
        isClosed = true
        guard workbook_close(workbook) == LXW_NO_ERROR else { throw .cannotWrite }
    }

    /// What the format allows: 31 characters, none of `[]:*?/\`, no quote at the ends.
    static func sheetName(_ name: String) -> String {
        let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'", "\0"]
        let clean = String(name.map { forbidden.contains($0) ? " " : $0 }.prefix(31))
        return clean.isEmpty ? "Lembar" : clean
    }

    /// The format holds 32,767 characters per cell; a cut is said in the cell itself. NUL ends C strings.
    static func cString(_ text: String) -> String {
        let clean = text.utf8.contains(0) ? String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) : text
        guard clean.utf16.count > longestText else { return clean }
        return String(clean.prefix(longestText / 2)) + " … [teks terpotong]"
    }

    private static let longestText = 32_767
}

package enum XLSXWriteProblem: Error, Hashable, Sendable {
    case cannotWrite
    case badSheetName(String)
    case noSheet
    case tooManyRows

    package var message: String {
        switch self {
        case .cannotWrite: "Berkas XLSX tidak dapat ditulis. Periksa ruang penyimpanan, lalu coba lagi."
        case .badSheetName(let name): "Nama lembar “\(name)” sudah dipakai atau tidak sah."
        case .noSheet: "Belum ada lembar untuk ditulisi."
        case .tooManyRows: "Satu lembar XLSX hanya memuat 1.048.576 baris. Gunakan CSV atau bagi per unit."
        }
    }
}

private func withStrings(_ first: String, _ second: String, _ body: (UnsafeMutablePointer<CChar>, UnsafeMutablePointer<CChar>) -> Void) {
    var first = Array(first.utf8CString)
    var second = Array(second.utf8CString)
    first.withUnsafeMutableBufferPointer { first in
        second.withUnsafeMutableBufferPointer { second in
            guard let first = first.baseAddress, let second = second.baseAddress else { return }
            body(first, second)
        }
    }
}
