/// Turns the elements of one worksheet part into rows.
final class WorksheetParser: XMLHandler {
    private enum Collecting { case nothing, value, text, formula }

    private let part: String
    private let limits: TableLimits
    private let epoch: SheetDate.Epoch
    private let styles: CellStyles
    private let strings: SharedStrings
    private let body: (SheetRow) throws -> Void

    private var collecting = Collecting.nothing
    private var isInPhonetic = false
    private var row = 0
    private var cells: [Cell] = []
    private var cellCount = 0
    private var column = -1
    private var kind = CellKind.number
    private var style = 0
    private var value: [UInt8] = []
    private var formula: [UInt8] = []
    private var hasFormula = false
    /// Cells shown as one.
    private(set) var merged: [CellRange] = []

    init(
        part: String, limits: TableLimits, epoch: SheetDate.Epoch, styles: CellStyles, strings: SharedStrings,
        body: @escaping (SheetRow) throws -> Void
    ) {
        self.part = part
        self.limits = limits
        self.epoch = epoch
        self.styles = styles
        self.strings = strings
        self.body = body
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        switch name {
        case "c": try startCell(attributes)
        case "v": collecting = .value
        case "t": collecting = isInPhonetic ? .nothing : .text
        case "f": (collecting, hasFormula) = (.formula, true)
        case "rPh": isInPhonetic = true
        case "row": try startRow(attributes)
        case "mergeCell":
            if let range = attributes["ref"].flatMap(CellReference.range), merged.count < limits.mergedCells { merged.append(range) }
        default: break
        }
    }

    func end(_ name: XMLName) throws {
        switch name {
        case "c": try endCell()
        case "v", "t", "f": collecting = .nothing
        case "rPh": isInPhonetic = false
        case "row": try endRow()
        default: break
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard collecting != .nothing else { return }
        guard value.count + formula.count + bytes.count <= limits.cellBytes else {
            throw TableProblem.cellTooLong(limitBytes: limits.cellBytes)
        }
        if collecting == .formula { formula.append(contentsOf: bytes) } else { value.append(contentsOf: bytes) }
    }

    private func startRow(_ attributes: XMLAttributes) throws {
        let number = attributes.bytes("r").map(CellReference.number) ?? row + 1
        // Rows stand in ascending order (18.3.1.73); a row number twice would make messages ambiguous.
        guard number > row, number <= CellReference.lastRow else { throw damaged }
        row = number
        column = -1
        cells.removeAll(keepingCapacity: true)
    }

    private func endRow() throws {
        guard !cells.isEmpty else { return }
        try body(SheetRow(number: row, cells: cells))
    }

    private func startCell(_ attributes: XMLAttributes) throws {
        let next = attributes.bytes("r").map(CellReference.column) ?? column + 1
        guard next > column, next <= ColumnName.last else { throw damaged }
        column = next
        kind = CellKind(attributes.bytes("t"))
        style = attributes.bytes("s").map(CellReference.number) ?? 0
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
        hasFormula = false
    }

    private func endCell() throws {
        let result = try finishedValue()
        guard !result.isEmpty else { return }
        cellCount += 1
        guard cellCount <= limits.cells else { throw TableProblem.tooManyCells(limit: limits.cells) }
        cells.append(Cell(column: column, value: result))
    }

    private func finishedValue() throws -> CellValue {
        guard hasFormula else { return value.isEmpty ? .empty : try plainValue() }
        return .formula(text: "=" + XLSXText.decoded(formula), result: try computed())
    }

    /// What the saving program had computed: a text of no letters is a result, an empty number is none.
    private func computed() throws -> CellValue? {
        guard !value.isEmpty else { return kind == .text ? .empty : nil }
        // 0 is what a formula shows that leads to an empty cell, no day of any epoch.
        if kind == .number, value == [48] { return .number("0") }
        return try plainValue()
    }

    private func plainValue() throws -> CellValue {
        let raw = { String(decoding: self.value, as: UTF8.self) }
        switch kind {
        case .shared:
            guard let index = Int(raw()), let text = strings[index] else { throw damaged }
            return text.isEmpty ? .empty : .text(text)
        case .text: return .text(XLSXText.decoded(value))
        case .bool: return .bool(value.first == 49 || value.first == 116)
        case .error: return .error(raw())
        case .date: return SheetDate(iso: raw()).map { .date($0) } ?? .text(raw())
        case .number: return number(PlainNumber.text(raw()))
        }
    }

    private func number(_ raw: String) -> CellValue {
        if styles.isDate(style: style), let date = SheetDate(serial: raw, epoch: epoch) { return .date(date) }
        if let shown = styles.digits(style: style)?.shown(raw), shown != raw { return .formatted(raw: raw, shown: shown) }
        return .number(raw)
    }

    private var damaged: TableProblem { .damaged(part: part) }
}

/// The attribute `t` of a cell (ECMA-376 part 1, 18.18.11).
private enum CellKind {
    case number, shared, text, bool, error, date

    init(_ bytes: UnsafePointer<CChar>?) {
        switch (bytes?[0], bytes?[1]) {
        case (115, 0): self = .shared
        case (115, _), (105, _): self = .text
        case (98, _): self = .bool
        case (101, _): self = .error
        case (100, _): self = .date
        default: self = .number
        }
    }
}

/// Reads the digits and letters of `r="AB12"` and of plain numbers. What is malformed becomes a number out of range.
private enum CellReference {
    static let lastRow = 1_048_576

    static func number(_ bytes: UnsafePointer<CChar>) -> Int {
        var result = 0
        var cursor = bytes
        while cursor.pointee >= 48, cursor.pointee <= 57, result <= lastRow {
            result = result * 10 + Int(cursor.pointee - 48)
            cursor += 1
        }
        return cursor == bytes || cursor.pointee != 0 ? Int.max : result
    }

    /// `D2:D5`; nil for a single cell and for what is malformed.
    static func range(_ text: String) -> CellRange? {
        let corners = text.split(separator: ":").map { corner in
            (column: column(String(corner)), row: number(String(corner.drop { !$0.isNumber })))
        }
        guard corners.count == 2, corners.allSatisfy({ $0.column <= ColumnName.last && $0.row <= lastRow }),
            corners[0].column <= corners[1].column, corners[0].row <= corners[1].row
        else { return nil }
        return CellRange(columns: corners[0].column...corners[1].column, rows: corners[0].row...corners[1].row)
    }

    static func column(_ bytes: UnsafePointer<CChar>) -> Int {
        var result = 0
        var cursor = bytes
        while result <= ColumnName.last + 1 {
            let letter = Int(cursor.pointee) & ~32
            guard letter >= 65, letter <= 90 else { break }
            result = result * 26 + letter - 64
            cursor += 1
        }
        return result == 0 ? Int.max : result - 1
    }
}
