/// Tells the kind of a file from its first bytes and, for ZIP containers, from the names of its parts.
package enum FileSniffer {
    /// - Parameter bytes: the whole file (a ZIP directory stands at its end).
    package static func kind(of bytes: [UInt8]) -> FileKind {
        let head = bytes.prefix(headLength)
        guard isZip(head) else { return kind(head: Array(head), ole: bytes) }
        guard let archive = try? ZipReader(bytes: bytes, limits: TableLimits()) else { return .zip }
        return container(archive)
    }

    /// The same for a file on disk; only the head is read, and the directory of a ZIP.
    package static func kind(path: String) throws(TableProblem) -> FileKind {
        let head = try ByteFile.head(path: path, count: headLength)
        guard isZip(head[...]) else { return kind(head: head, ole: isCompound(head) ? try ByteFile.head(path: path, count: oleLimit) : []) }
        guard let archive = try? ZipReader(path: path, limits: TableLimits()) else { return .zip }
        return container(archive)
    }

    /// How many bytes from the start are looked at.
    static let headLength = 65_536
    /// The directory of an old Office file may stand anywhere in it.
    private static let oleLimit = 32_000_000

    private static func isZip(_ head: ArraySlice<UInt8>) -> Bool {
        head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    private static func isCompound(_ head: [UInt8]) -> Bool {
        head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    private static func kind(head: [UInt8], ole: [UInt8]) -> FileKind {
        if head.isEmpty { return .empty }
        for signature in signatures where signature.matches(head) { return signature.kind }
        if isCompound(head) { return compoundFile(ole) }
        return textual(head)
    }

    private struct Signature {
        let kind: FileKind
        let offset: Int
        let bytes: [UInt8]

        init(_ kind: FileKind, _ text: String, at offset: Int = 0) {
            self.init(kind, Array(text.utf8), at: offset)
        }

        init(_ kind: FileKind, _ bytes: [UInt8], at offset: Int = 0) {
            self.kind = kind
            self.offset = offset
            self.bytes = bytes
        }

        func matches(_ head: [UInt8]) -> Bool { head.dropFirst(offset).starts(with: bytes) }
    }

    private static let signatures: [Signature] = [
        Signature(.pdf, "%PDF-"),
        Signature(.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        Signature(.jpeg, [0xFF, 0xD8, 0xFF]),
        Signature(.gif, "GIF87a"),
        Signature(.gif, "GIF89a"),
        Signature(.webp, "WEBP", at: 8),
        Signature(.heic, "ftypheic", at: 4),
        Signature(.heic, "ftypheix", at: 4),
        Signature(.heic, "ftypmif1", at: 4),
        Signature(.unknown, "ftypavif", at: 4),
        Signature(.mp4, "ftyp", at: 4),
        Signature(.executable, "MZ"),
        Signature(.executable, [0x7F, 0x45, 0x4C, 0x46]),
        Signature(.executable, "#!"),
    ]

    private static let containers: [(part: String, kind: FileKind)] = [
        ("xl/workbook.xml", .xlsx), ("xl/workbook.bin", .xlsb), ("word/document.xml", .docx), ("ppt/presentation.xml", .pptx),
    ]

    private static let openDocuments: [(mediaType: String, kind: FileKind)] = [
        ("application/vnd.oasis.opendocument.spreadsheet", .ods), ("application/vnd.oasis.opendocument.text", .odt),
        ("application/vnd.oasis.opendocument.presentation", .odp),
    ]

    private static func container(_ archive: ZipReader) -> FileKind {
        if let match = containers.first(where: { archive.contains($0.part) }) { return match.kind }
        guard let type = try? archive.smallText("mimetype", atMost: 200) else { return .zip }
        return openDocuments.first { type.hasPrefix($0.mediaType) }?.kind ?? .zip
    }

    /// Directory entries of a compound file are named in UTF-16LE.
    private static let streams: [(name: String, kind: FileKind)] = [
        ("EncryptedPackage", .encryptedOffice), ("Workbook", .xls), ("WordDocument", .doc), ("PowerPoint Document", .ppt),
    ]

    private static func compoundFile(_ bytes: [UInt8]) -> FileKind {
        streams.first { contains(bytes, $0.name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) }?.kind ?? .ole
    }

    private static func contains(_ bytes: [UInt8], _ pattern: [UInt8]) -> Bool {
        guard bytes.count >= pattern.count, let first = pattern.first else { return false }
        return (0...bytes.count - pattern.count).contains { bytes[$0] == first && bytes[$0...].starts(with: pattern) }
    }

    private static func textual(_ head: [UInt8]) -> FileKind {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return .csv }
        if head.contains(0) { return .unknown }
        let lowered = String(decoding: head.prefix(1_024), as: UTF8.self).lowercased()
        let start = lowered.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if let markup = markup(start) { return markup }
        let controls = head.count { $0 < 32 && ![9, 10, 12, 13].contains($0) }
        guard controls * 100 <= head.count else { return .unknown }
        return Delimiter.sniff(head[...]) == nil ? .txt : .csv
    }

    private static func markup(_ start: Substring) -> FileKind? {
        guard start.hasPrefix("<") else { return nil }
        if start.contains("excel.sheet") || start.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .spreadsheetML }
        if start.contains("<svg") { return .svg }
        if ["<!doctype html", "<html", "<head", "<body", "<table", "<script", "<meta", "<div", "<style"].contains(where: start.contains) {
            return .html
        }
        return start.hasPrefix("<?xml") ? .xml : nil
    }
}
