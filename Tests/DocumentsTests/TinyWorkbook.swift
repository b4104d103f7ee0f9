import TestSupport

@testable import Documents

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
