/// A sheet as a user knows it.
package struct SheetInfo: Hashable, Sendable {
    package let name: String
    package let isHidden: Bool

    package init(name: String, isHidden: Bool = false) {
        self.name = name
        self.isHidden = isHidden
    }
}

/// What `xl/workbook.xml` and its relationships say: sheets in order, the part of each, and the date system.
struct WorkbookIndex {
    private(set) var sheets: [(info: SheetInfo, part: String)] = []
    private(set) var epoch = SheetDate.Epoch.y1900
    private(set) var sharedStrings: String?
    private(set) var styles: String?

    init(_ archive: ZipReader, limits: TableLimits) throws {
        let workbook = WorkbookHandler()
        try XMLStream.parse("xl/workbook.xml", of: archive, limits: limits, workbook)
        let relations = RelationsHandler()
        try XMLStream.parse("xl/_rels/workbook.xml.rels", of: archive, limits: limits, relations)
        epoch = workbook.epoch
        sharedStrings = relations.part(kind: "/sharedStrings", in: archive)
        styles = relations.part(kind: "/styles", in: archive)
        guard workbook.sheets.count <= limits.sheets else { throw TableProblem.tooManySheets(limit: limits.sheets) }
        // Chart sheets have another relationship type and no rows.
        sheets = workbook.sheets.compactMap { sheet in
            relations.targets[sheet.id].flatMap { $0.kind.hasSuffix("/worksheet") ? (sheet.info, $0.part) : nil }
        }
    }
}

private final class WorkbookHandler: XMLHandler {
    var sheets: [(info: SheetInfo, id: String)] = []
    var epoch = SheetDate.Epoch.y1900

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "sheet":
            let hidden = attributes["state"].map { $0 != "visible" } ?? false
            sheets.append((SheetInfo(name: attributes["name"] ?? "", isHidden: hidden), attributes["id"] ?? ""))
        case "workbookPr":
            if let flag = attributes["date1904"], flag == "1" || flag == "true" { epoch = .y1904 }
        default: break
        }
    }
}

private final class RelationsHandler: XMLHandler {
    var targets: [String: (kind: String, part: String)] = [:]

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", attributes["TargetMode"] != "External",
            let id = attributes["Id"], let kind = attributes["Type"], let target = attributes["Target"]
        else { return }
        targets[id] = (kind, target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target)
    }

    func part(kind: String, in archive: ZipReader) -> String? {
        targets.values.first { $0.kind.hasSuffix(kind) && archive.contains($0.part) }?.part
    }
}
