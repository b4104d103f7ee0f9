package import Kinerja

/// What one cell of a spreadsheet or CSV file holds, as the file says it: nothing is computed, rounded or trimmed.
package indirect enum CellValue: Hashable, Sendable {
    case empty
    case text(String)
    /// The digits as stored, such as `44224`, `0.1` or `1.98210152018021e+17` (an 18-digit NIP that lost its precision);
    /// only an integer that some programs write as `101.0` or `1.01E2` is written plainly.
    case number(String)
    /// A number that the sheet shows with leading zeros or fixed marks: 7 in a cell of the format `000` is shown as `007`.
    case formatted(raw: String, shown: String)
    case date(SheetDate)
    case bool(Bool)
    /// `text` begins with `=` and is never evaluated; `result` is what the program that saved the file had computed: `.empty` for
    /// a text of no letters, `nil` when it had computed nothing.
    case formula(text: String, result: CellValue?)
    /// A spreadsheet error such as `#REF!`.
    case error(String)

    package var isEmpty: Bool { self == .empty }

    /// What a formula gave, and every other value itself; `nil` for a formula that was never computed.
    package var computed: CellValue? {
        if case .formula(_, let result) = self { result } else { self }
    }

    /// The value as a person would read it in the file, for previews and messages.
    package var shownText: String {
        switch self {
        case .empty: ""
        case .text(let text), .number(let text), .error(let text): text
        case .date(let date): date.description
        case .bool(let flag): flag ? "TRUE" : "FALSE"
        case .formatted(_, let shown): shown
        case .formula(let text, let result): result?.shownText ?? text
        }
    }
}

/// A value and the column it stands in (0 is column A).
package struct Cell: Hashable, Sendable {
    package let column: Int
    package let value: CellValue

    package init(column: Int, value: CellValue) {
        self.column = column
        self.value = value
    }
}

/// One row with at least one filled cell. Cells are in ascending column order; gaps are simply absent, so that a lone
/// cell in column XFD costs no more than one in column A.
package struct SheetRow: Hashable, Sendable {
    /// The number the spreadsheet program shows beside the row; in a CSV file the number of the record. The first is 1.
    package let number: Int
    package let cells: [Cell]

    package init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }

    /// The value in a column (0 is A), `.empty` where the row has none.
    package subscript(column: Int) -> CellValue {
        if column < cells.count, cells[column].column == column { return cells[column].value }
        return cells.first { $0.column == column }?.value ?? .empty
    }
}

/// A whole sheet in memory; for large files use `TableSource.forEachRow` instead.
package struct Sheet: Hashable, Sendable {
    package let name: String
    package let rows: [SheetRow]
    /// Cells that the sheet shows as one; only the first of them holds the value.
    package let merged: [CellRange]
    /// What the user should know of how the file was read.
    package let notes: [Kalimat]
    /// How many fields, empty ones too, the records of a CSV file have, by row number; nothing for other files.
    package let fields: [Int: Int]

    package init(
        name: String, rows: [SheetRow], merged: [CellRange] = [], notes: [Kalimat] = [], fields: [Int: Int] = [:]
    ) {
        (self.name, self.rows, self.merged, self.notes, self.fields) = (name, rows, merged, notes, fields)
    }
}

/// A rectangle of cells; columns count from 0, rows from 1, as everywhere here.
package struct CellRange: Hashable, Sendable {
    package let columns: ClosedRange<Int>
    package let rows: ClosedRange<Int>

    package init(columns: ClosedRange<Int>, rows: ClosedRange<Int>) { (self.columns, self.rows) = (columns, rows) }
}

/// Column letters as spreadsheet programs show them.
package enum ColumnName {
    /// The last column of the format (ECMA-376 part 1, 18.3.1.4): XFD.
    package static let last = 16_383

    /// `0` → `A`, `27` → `AB`.
    package static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(65 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// `A` → 0, `ab` → 27; `nil` for what is no column.
    package static func number(_ letters: String) -> Int? {
        guard (1...3).contains(letters.utf8.count), letters.utf8.allSatisfy({ (65...90).contains($0 & ~32) }) else { return nil }
        let column = letters.utf8.reduce(0) { $0 * 26 + Int($1 & ~32) - 64 } - 1
        return column <= last ? column : nil
    }

    /// `E582`: the address a user finds in the spreadsheet.
    package static func address(column: Int, row: Int) -> String { letters(column) + String(row) }
}
