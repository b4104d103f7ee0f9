package import Documents

/// Finds headers and proposes a mapping.
package enum HeaderGuess {
    /// Titles, dates and agency names stand above the header in exports; it is never deeper than this.
    package static let deepest = 20

    /// The mapping of the first layout that fits, or of what was found at best; `nil` when no sheet has a name column.
    package static func mapping(of file: any TableSource) throws -> ColumnMapping? {
        let sheets = try file.sheets.filter { !$0.isHidden }.map { ($0.name, try file.preview($0.name, rows: deepest)) }
        return mapping(of: sheets)
    }

    static func mapping(of sheets: [(name: String, rows: [SheetRow])]) -> ColumnMapping? {
        for layout in SheetLayout.all {
            if let found = fit(layout, sheets) { return found }
        }
        return nil
    }

    private static func fit(_ layout: SheetLayout, _ sheets: [(name: String, rows: [SheetRow])]) -> ColumnMapping? {
        var mapped: [SheetMapping] = []
        for role in SheetSubject.allCases {
            guard let required = layout.required[role] else { continue }
            let free = sheets.filter { sheet in !mapped.contains { $0.sheet == sheet.name } }
            let candidates = free.compactMap { header(in: $0.rows, sheet: $0.name, role: role, required: required) }
            guard let best = candidates.max(by: { rank($0) < rank($1) }) else { return nil }
            mapped.append(best)
        }
        // Such lists have a status column of their own, about contracts and not about the kind of person.
        if layout.jenisPegawai != nil { for i in mapped.indices { mapped[i].columns[.jenisPegawai] = nil } }
        return ColumnMapping(
            layout: layout.id, sheets: mapped, derives: layout.derives, latestPerNIP: layout.latestPerNIP, jenisPegawai: layout.jenisPegawai
        )
    }

    /// A sheet named after the role wins; then the one with more known columns.
    private static func rank(_ mapping: SheetMapping) -> Int {
        (ImporField.key(mapping.sheet).contains(mapping.role.rawValue) ? 100 : 0) + mapping.columns.count
    }

    private static func header(in rows: [SheetRow], sheet: String, role: SheetSubject, required: Set<ImporField>) -> SheetMapping? {
        rows.filter { $0.number <= deepest }.map { columns(of: $0, sheet: sheet, role: role) }
            .filter { required.isSubset(of: $0.columns.keys) }.max { $0.columns.count < $1.columns.count }
    }

    /// What one row would mean as a header.
    package static func columns(of row: SheetRow, sheet: String, role: SheetSubject) -> SheetMapping {
        var mapping = SheetMapping(sheet: sheet, role: role, headerRow: row.number, columns: [:], headers: [:])
        for cell in row.cells {
            let text = CellText.clean(cell.value.shownText)
            guard !text.isEmpty, text.utf8.count <= 80 else { continue }
            mapping.headers[cell.column] = text
            if let field = role.fields.first(where: { mapping.columns[$0] == nil && $0.names(text) }) {
                mapping.columns[field] = cell.column
            }
        }
        return mapping
    }
}
