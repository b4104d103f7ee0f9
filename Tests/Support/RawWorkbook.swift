/// A workbook written as XML, cell by cell, so that tests can put into it what the programs of the field put into it.
package struct RawWorkbook: Sendable {
    /// One cell: its attributes, and what stands between its tags.
    package struct Cell: ExpressibleByStringLiteral, Sendable {
        let attributes: String
        let content: String

        package init(_ attributes: String, _ content: String) { (self.attributes, self.content) = (attributes, content) }

        package init(stringLiteral text: String) { self.init(text: text) }

        package init(text: String) {
            self.init("t='inlineStr'", text.isEmpty ? "" : "<is><t xml:space='preserve'>\(text.replacing("&", with: "&amp;"))</t></is>")
        }

        package static func number(_ raw: String, style: Int = 0) -> Cell { Cell("s='\(style)'", "<v>\(raw)</v>") }
        /// `value` is the cached result, nil for none.
        package static func formula(_ formula: String, _ type: String = "", value: String?) -> Cell {
            Cell(type.isEmpty ? "" : "t='\(type)'", "<f>\(formula)</f>" + (value.map { "<v>\($0)</v>" } ?? ""))
        }
    }

    private let sheets: [(name: String, rows: [[Cell]])]
    package var merged: [String] = []
    package var is1904 = false
    /// Formats of the cell styles, from 0 on; `14` is a built-in date, other texts are format codes.
    package var formats = ["0", "14"]
    package var workbookPart = "xl/workbook.xml"
    /// How the workbook names its first sheet's part; `nil` as usual.
    package var target: String?
    package var hasBackslashes = false

    package init(_ sheets: (String, [[Cell]])...) { self.sheets = sheets.map { (name: $0.0, rows: $0.1) } }

    package var bytes: [UInt8] {
        var zip = TinyZip()
        let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let folder = workbookPart.lastIndex(of: "/").map { String(workbookPart[...$0]) } ?? ""
        func add(_ name: String, _ text: String) { zip.add(hasBackslashes ? name.replacing("/", with: "\\") : name, text) }
        add("_rels/.rels", "<Relationships><Relationship Id='r' Type='\(kinds)/officeDocument' Target='\(workbookPart)'/></Relationships>")
        let names = sheets.enumerated().map { "<sheet name='\($0.element.name)' sheetId='\($0.offset + 1)' r:id='s\($0.offset)'/>" }
        add(
            workbookPart,
            "<workbook xmlns:r='\(kinds)'>\(is1904 ? "<workbookPr date1904='1'/>" : "")<sheets>\(names.joined())</sheets></workbook>")
        let relations = sheets.indices.map { n in
            "<Relationship Id='s\(n)' Type='\(kinds)/worksheet' Target='\(n == 0 ? target ?? "worksheets/sheet1.xml" : "worksheets/sheet\(n + 1).xml")'/>"
        }
        add(
            "\(folder)_rels/\(workbookPart.dropFirst(folder.count)).rels",
            "<Relationships>\(relations.joined())<Relationship Id='st' Type='\(kinds)/styles' Target='styles.xml'/></Relationships>")
        add("\(folder)styles.xml", styles)
        for (n, sheet) in sheets.enumerated() { add("\(folder)worksheets/sheet\(n + 1).xml", xml(sheet.rows, isFirst: n == 0)) }
        return zip.bytes
    }

    private var styles: String {
        let custom = formats.enumerated().filter { Int($0.element) == nil || $0.element.hasPrefix("00") }
        let codes = custom.map { "<numFmt numFmtId='\(164 + $0.offset)' formatCode='\($0.element)'/>" }.joined()
        let ids = formats.enumerated().map { n, code in custom.contains { $0.offset == n } ? 164 + n : Int(code) ?? 0 }
        return "<styleSheet><numFmts>\(codes)</numFmts><cellXfs>\(ids.map { "<xf numFmtId='\($0)'/>" }.joined())</cellXfs></styleSheet>"
    }

    private func xml(_ rows: [[Cell]], isFirst: Bool) -> String {
        let lines = rows.enumerated().map { n, row in
            let cells = row.enumerated().map { column, cell in
                "<c r='\(Self.letters(column))\(n + 1)' \(cell.attributes)>\(cell.content)</c>"
            }
            return "<row r='\(n + 1)'>\(cells.joined())</row>"
        }
        let ranges = isFirst && !merged.isEmpty ? "<mergeCells>\(merged.map { "<mergeCell ref='\($0)'/>" }.joined())</mergeCells>" : ""
        return "<worksheet><sheetData>\(lines.joined())</sheetData>\(ranges)</worksheet>"
    }

    private static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }
}
