/// The RFC 4180 state machine. Fed with chunks of UTF-8 (or Windows-1252) bytes, it calls `body` per record.
///
/// More lenient than the RFC where files of the field are: LF or CR alone end a record, a quote inside an unquoted field
/// is text, and text after a closing quote is kept.
struct CSVParser {
    private enum State { case fieldStart, plain, quoted, quoteInQuoted }

    private let delimiter: UInt8
    private let limits: TableLimits
    private var state = State.fieldStart
    private var record: [UInt8] = []
    private var fieldEnds: [Int] = []
    private var number = 1
    private var quoteRow = 1
    private var cellCount = 0
    private var wasReturn = false
    private let hasBackslashes: Bool
    /// The first record with letters that were saved for another kind of computer.
    private(set) var oddLetters: (row: Int, text: String)?

    /// The number of fields of each record that has a filled one, by its number.
    private(set) var fields: [Int: Int] = [:]

    /// - Parameter hasBackslashes: a quote inside a quoted field is written `\"`, as MySQL exports it.
    init(delimiter: Delimiter, limits: TableLimits, hasBackslashes: Bool = false) {
        self.delimiter = delimiter.rawValue
        self.limits = limits
        self.hasBackslashes = hasBackslashes
    }

    mutating func feed(_ chunk: [UInt8], _ body: (SheetRow) throws -> Void) throws {
        try chunk.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                switch state {
                case .quoted: index = try takeQuoted(bytes, from: index)
                case .plain: index = try takePlain(bytes, from: index)
                case .fieldStart where bytes[index] == 34:
                    state = .quoted
                    quoteRow = number
                    wasReturn = false
                    index += 1
                case .fieldStart, .quoteInQuoted: index = try takeSpecial(bytes, at: index, body)
                }
            }
        }
    }

    mutating func finish(_ body: (SheetRow) throws -> Void) throws {
        guard state != .quoted else { throw TableProblem.unclosedQuote(row: quoteRow) }
        if !record.isEmpty || !fieldEnds.isEmpty { try endRecord(body) }
    }

    private mutating func takeQuoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 34 { index += 1 }
        try append(bytes[start..<index])
        guard index < bytes.count else { return index }
        // An odd number of backslashes escapes the quote, an even one stands for half as many of them.
        if hasBackslashes, record[(fieldEnds.last ?? 0)...].reversed().prefix(while: { $0 == 92 }).count % 2 == 1 {
            record[record.count - 1] = 34
        } else {
            state = .quoteInQuoted
        }
        return index + 1
    }

    private mutating func takePlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws -> Int {
        var index = start
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != 10, bytes[index] != 13 { index += 1 }
        try append(bytes[start..<index])
        if index < bytes.count { state = .fieldStart }
        return index
    }

    /// A byte at the start of a field, or after a quote inside a quoted field.
    private mutating func takeSpecial(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ body: (SheetRow) throws -> Void) throws -> Int {
        let byte = bytes[index]
        defer { wasReturn = byte == 13 }
        switch byte {
        case 34:
            record.append(34)
            state = .quoted
        case delimiter:
            fieldEnds.append(record.count)
            state = .fieldStart
        case 10 where wasReturn: break
        case 10, 13: try endRecord(body)
        default:
            state = .plain
            return index
        }
        return index + 1
    }

    private mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) throws {
        guard record.count - (fieldEnds.last ?? 0) + bytes.count <= limits.cellBytes else {
            throw TableProblem.cellTooLong(limitBytes: limits.cellBytes)
        }
        record.append(contentsOf: bytes)
        wasReturn = false
    }

    private mutating func endRecord(_ body: (SheetRow) throws -> Void) throws {
        fieldEnds.append(record.count)
        let cells = try finishedCells()
        if !cells.isEmpty {
            fields[number] = fieldEnds.count
            try body(SheetRow(number: number, cells: cells))
        }
        number += 1
        state = .fieldStart
        record.removeAll(keepingCapacity: true)
        fieldEnds.removeAll(keepingCapacity: true)
    }

    private mutating func finishedCells() throws -> [Cell] {
        guard fieldEnds.count <= ColumnName.last + 1 else { throw TableProblem.damaged(part: "CSV") }
        var (cells, odd) = ([Cell](), String?.none)
        cells.reserveCapacity(fieldEnds.count)
        record.withUnsafeBufferPointer { bytes in
            var start = 0
            for (column, end) in fieldEnds.enumerated() {
                if end > start {
                    let text = Self.text(bytes[start..<end])
                    let plain = hasBackslashes && text.contains("\\\\") ? text.replacing("\\\\", with: "\\") : text
                    cells.append(Cell(column: column, value: .text(plain)))
                    // Only what was no UTF-8 has become longer.
                    if text.utf8.count > end - start, odd == nil, Windows1252.isOdd(bytes[start..<end]) { odd = text }
                }
                start = end
            }
        }
        if oddLetters == nil, let odd { oddLetters = (number, odd) }
        cellCount += cells.count
        guard cellCount <= limits.cells else { throw TableProblem.tooManyCells(limit: limits.cells) }
        return cells
    }

    private static func text(_ slice: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        let bytes = unwrapped(UnsafeBufferPointer(rebasing: slice))
        // Nearly all fields are ASCII, which needs no validation.
        guard bytes.contains(where: { $0 >= 0x80 }) else { return String(decoding: bytes, as: UTF8.self) }
        return String(validating: bytes, as: UTF8.self) ?? Windows1252.decode(bytes)
    }

    /// `="1985…"` is how programs carry digits through Excel: it stands for the text between the quotes.
    private static func unwrapped(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard bytes.count >= 3, bytes[0] == 61, bytes[1] == 34, bytes[bytes.count - 1] == 34 else { return bytes }
        let inner = UnsafeBufferPointer(rebasing: bytes[2..<bytes.count - 1])
        return inner.contains(34) ? bytes : inner
    }
}
