import Documents

/// Reads the mapped sheets of a file into rows, checking each row alone.
struct RowReader {
    let mapping: ColumnMapping
    let watch: ReadWatch

    func read(_ file: any TableSource) throws -> ParsedRows {
        var rows = ParsedRows()
        for sheet in mapping.sheets {
            try file.forEachRow(sheet: sheet.sheet, watch: watch) { row in
                guard row.number > sheet.headerRow, row.cells.contains(where: { !$0.value.isBlank }) else { return }
                let source = ImporRow(mapping: sheet, row: row)
                switch sheet.role {
                case .unit: rows.units.append(parse(source, UnitRow(), RowChecks.unit))
                case .jabatan: rows.jabatan.append(parse(source, JabatanRow(), RowChecks.jabatan))
                case .pegawai: rows.pegawai.append(parse(source, PegawaiRow(), RowChecks.pegawai))
                }
            }
        }
        return rows
    }

    private func parse<Record: Sendable>(_ source: ImporRow, _ empty: Record, _ checks: [RowCheck<Record>]) -> ParsedRow<Record> {
        let place = Place(sheet: source.mapping.sheet, row: source.row.number)
        var parsed = ParsedRow(place: place, draft: empty, source: source, faults: [])
        for check in checks {
            do {
                try check.run(source, mapping, &parsed.draft)
            } catch {
                parsed.faults.append(source.refusal(check.field, error))
            }
        }
        return parsed
    }
}
