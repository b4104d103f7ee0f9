import Kinerja

/// A streaming reader of CSV files with `,`, `;`, TAB or `|` between the fields, in UTF-8 with or without byte order
/// mark, UTF-16 with it, or Windows-1252. All cells are text: a NIP keeps its digits.
package final class CSVReader: TableSource {
    private enum Source {
        case path(String)
        case bytes([UInt8])
    }

    /// The name under which the only sheet is found.
    package static let sheetName = "CSV"

    private let source: Source
    private let limits: TableLimits
    private let encoding: TextEncoding
    private let markLength: Int
    private let hasDelimiterLine: Bool
    /// Quotes are written `\"`, as MySQL exports them.
    private let hasBackslashes: Bool
    package let delimiter: Delimiter

    package convenience init(path: String, limits: TableLimits = TableLimits()) throws(TableProblem) {
        self.init(.path(path), head: try ByteFile.head(path: path, count: Self.chunk), limits: limits)
    }

    package convenience init(bytes: [UInt8], limits: TableLimits = TableLimits()) {
        self.init(.bytes(bytes), head: Array(bytes.prefix(Self.chunk)), limits: limits)
    }

    private init(_ source: Source, head: [UInt8], limits: TableLimits) {
        self.source = source
        self.limits = limits
        (encoding, markLength) = TextEncoding.sniff(head[...])
        let text = Self.utf8(head[markLength...], encoding)[...]
        hasDelimiterLine = Delimiter.declared(text) != nil
        delimiter = Delimiter.sniff(text) ?? .comma
        hasBackslashes = Self.hasBackslashes(text)
    }

    package var sheets: [SheetInfo] { [SheetInfo(name: Self.sheetName)] }

    package func forEachRow(sheet: String, watch: ReadWatch, _ body: (SheetRow) throws -> Void) throws {
        _ = try parser(afterReading: sheet, watch: watch, body)
    }

    package func read(_ sheet: String, watch: ReadWatch) throws -> Sheet {
        var rows: [SheetRow] = []
        let parser = try parser(afterReading: sheet, watch: watch) { rows.append($0) }
        var notes: [Kalimat] = []
        if hasBackslashes {
            notes.append(
                "Berkas ini menulis tanda kutip dengan garis miring terbalik (ekspor MySQL); keduanya dibaca sebagai kutip. Periksa nama yang memuatnya."
            )
        }
        if let (row, text) = parser.oddLetters {
            notes.append(
                "Baris \(row): huruf beraksen dalam “\(String(text.prefix(40)))” tampaknya disimpan untuk Macintosh dan terbaca keliru. Simpan ulang sebagai “CSV UTF-8”."
            )
        }
        return Sheet(name: sheet, rows: rows, notes: notes, fields: parser.fields)
    }

    /// A quoted field with `\"` inside it, and not as its last letter.
    private static func hasBackslashes(_ head: ArraySlice<UInt8>) -> Bool {
        zip(head, zip(head.dropFirst(), head.dropFirst(2))).contains { byte, next in
            byte == 92 && next.0 == 34 && next.1 != 10 && next.1 != 13 && Delimiter(rawValue: next.1) == nil
        }
    }

    private func parser(
        afterReading sheet: String, watch: ReadWatch, _ body: (SheetRow) throws -> Void
    ) throws -> CSVParser {
        guard sheet == Self.sheetName else { throw TableProblem.noSuchSheet(sheet, available: [Self.sheetName]) }
        var parser = CSVParser(delimiter: delimiter, limits: limits, hasBackslashes: hasBackslashes)
        var transcoder = UTF16Transcoder(isLittleEndian: encoding == .utf16LittleEndian)
        let keep: (SheetRow) throws -> Void = { row in if row.number > 1 || !self.hasDelimiterLine { try body(row) } }
        try withoutActuallyEscaping(keep) { keep in
            var isFirst = true
            try eachChunk(watch) { chunk in
                let bytes = isFirst ? Array(chunk.dropFirst(markLength)) : chunk
                isFirst = false
                try parser.feed(encoding == .utf8OrWindows1252 ? bytes : transcoder.transcode(bytes), keep)
            }
            if encoding != .utf8OrWindows1252 { try parser.feed(transcoder.transcode([]), keep) }
            try parser.finish(keep)
        }
        return parser
    }

    private static let chunk = 262_144

    private static func utf8(_ head: ArraySlice<UInt8>, _ encoding: TextEncoding) -> [UInt8] {
        guard encoding != .utf8OrWindows1252 else { return Array(head) }
        var transcoder = UTF16Transcoder(isLittleEndian: encoding == .utf16LittleEndian)
        return transcoder.transcode(Array(head))
    }

    private func eachChunk(_ watch: ReadWatch, _ body: ([UInt8]) throws -> Void) throws {
        switch source {
        case .bytes(let bytes):
            for start in stride(from: 0, to: bytes.count, by: Self.chunk) {
                let end = min(start + Self.chunk, bytes.count)
                try watch.check(end, of: bytes.count)
                try body(Array(bytes[start..<end]))
            }
        case .path(let path):
            let file = try ByteFile(path: path)
            var done = 0
            while case let chunk = try file.read(Self.chunk), !chunk.isEmpty {
                done += chunk.count
                try watch.check(done, of: file.size)
                try body(chunk)
            }
        }
    }
}
