/// A sheet as a user knows it.
package struct SheetInfo: Hashable, Sendable {
    package let name: String
    package let isHidden: Bool

    package init(name: String, isHidden: Bool = false) {
        self.name = name
        self.isHidden = isHidden
    }
}

/// What the workbook part and its relationships say: sheets in order, the part of each, and the date system.
struct WorkbookIndex {
    private(set) var sheets: [(info: SheetInfo, part: String)] = []
    private(set) var epoch = SheetDate.Epoch.y1900
    private(set) var sharedStrings: String?
    private(set) var styles: String?

    /// The part that the package names as its document, whatever it is called; `nil` when the package holds no workbook.
    static func workbook(in archive: ZipReader, limits: TableLimits) throws -> String? {
        let named = "_rels/.rels"
        if archive.contains(named) {
            let relations = RelationsHandler(of: "")
            try XMLStream.parse(named, of: archive, limits: limits, relations)
            if let part = relations.part(kind: "/officeDocument", in: archive) { return part.hasPrefix("word/") ? nil : part }
        }
        return archive.contains("xl/workbook.xml") ? "xl/workbook.xml" : nil
    }

    init(_ archive: ZipReader, part: String, limits: TableLimits) throws {
        let workbook = WorkbookHandler()
        try XMLStream.parse(part, of: archive, limits: limits, workbook)
        let relations = RelationsHandler(of: part)
        try XMLStream.parse(PartName.relations(of: part), of: archive, limits: limits, relations)
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
    private let source: String

    init(of source: String) { self.source = source }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", attributes["TargetMode"] != "External",
            let id = attributes["Id"], let kind = attributes["Type"], let target = attributes["Target"]
        else { return }
        targets[id] = (kind, PartName.resolve(target, from: source))
    }

    func part(kind: String, in archive: ZipReader) -> String? {
        targets.values.first { $0.kind.hasSuffix(kind) && archive.contains($0.part) }?.part
    }
}
