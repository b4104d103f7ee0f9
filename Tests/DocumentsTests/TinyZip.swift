@testable import Documents

/// Builds ZIP files byte by byte, so that tests can lie in them where a real writer would not.
struct TinyZip {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// - Parameters:
    ///   - claimedSize: the unpacked size the directory tells; nil for the truth.
    ///   - flags: general purpose bits; bit 0 says encrypted.
    mutating func add(_ name: String, _ text: String, claimedSize: Int? = nil, flags: Int = 0) {
        let bytes = Array(text.utf8)
        let offset = body.count
        let facts =
            Self.le(20, 2) + Self.le(flags, 2) + Self.le(0, 2) + Self.le(0, 2) + Self.le(33, 2) + Self.le(Int(Self.crc(bytes)), 4)
            + Self.le(bytes.count, 4) + Self.le(claimedSize ?? bytes.count, 4) + Self.le(name.utf8.count, 2) + Self.le(0, 2)
        body += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + bytes
        directory += [0x50, 0x4B, 1, 2] + Self.le(20, 2) + facts + Self.le(0, 2) + Self.le(0, 2) + Self.le(0, 2) + Self.le(0, 4)
        directory += Self.le(offset, 4) + Array(name.utf8)
        count += 1
    }

    var bytes: [UInt8] {
        body + directory + [0x50, 0x4B, 5, 6] + Self.le(0, 4) + Self.le(count, 2) + Self.le(count, 2)
            + Self.le(directory.count, 4) + Self.le(body.count, 4) + Self.le(0, 2)
    }

    private static func le(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
    }
}

/// A minimal workbook around one sheet's XML.
struct TinyWorkbook {
    var sheetData = ""
    var styles: String?
    var sharedStrings: String?
    var workbookProperties = ""
    /// Put before the root element of the sheet.
    var prolog = ""

    var bytes: [UInt8] { zip.bytes }

    var zip: TinyZip {
        var zip = TinyZip()
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        zip.add(
            "xl/workbook.xml",
            "<workbook xmlns:r='\(relations)'>\(workbookProperties)<sheets><sheet name='Data' sheetId='1' r:id='rId1'/></sheets></workbook>"
        )
        zip.add(
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships><Relationship Id='rId1' Type='\(relations)/worksheet' Target='worksheets/sheet1.xml'/>
            <Relationship Id='rId2' Type='\(relations)/styles' Target='/xl/styles.xml'/>
            <Relationship Id='rId3' Type='\(relations)/sharedStrings' Target='sharedStrings.xml'/></Relationships>
            """)
        if let styles { zip.add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>") }
        if let sharedStrings { zip.add("xl/sharedStrings.xml", "<sst>\(sharedStrings)</sst>") }
        zip.add("xl/worksheets/sheet1.xml", prolog + "<worksheet><sheetData>\(sheetData)</sheetData></worksheet>")
        return zip
    }

    func rows(limits: TableLimits = TableLimits()) throws -> [SheetRow] { try XLSXReader(bytes: bytes, limits: limits).read("Data").rows }
}

/// Text as UTF-16 without byte order mark.
func utf16Bytes(_ text: String, isLittleEndian: Bool = true) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 {
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        bytes += isLittleEndian ? pair : pair.reversed()
    }
    return bytes
}
