import Documents
import Kinerja

/// Reads the mapped sheets of a file into rows, checking each row alone.
struct RowReader {
    let mapping: ColumnMapping
    let watch: ReadWatch

    func read(_ file: any TableSource) throws -> ParsedRows {
        var rows = ParsedRows()
        rows.notes = (mapping.catatan ?? []) + unread(file)
        for sheet in mapping.sheets {
            let whole = try file.read(sheet.sheet, watch: watch)
            let data = DataRows(whole, sheet)
            rows.notes += whole.notes + data.notes
            for row in data.rows {
                let source = ImporRow(mapping: sheet, row: row, epoch: file.epoch)
                switch sheet.role {
                case .unit: rows.units.append(parse(source, UnitRow(), RowChecks.unit))
                case .jabatan: rows.jabatan.append(parse(source, JabatanRow(), RowChecks.jabatan))
                case .pegawai: rows.pegawai.append(parse(source, PegawaiRow(), RowChecks.pegawai))
                }
            }
        }
        return rows
    }

    /// Sheets that hold something else, or that a person left out.
    private func unread(_ file: any TableSource) -> [Kalimat] {
        let read = Set(mapping.sheets.map(\.sheet))
        let left = file.sheets.filter { !read.contains($0.name) }
        let (shown, hidden) = (left.filter { !$0.isHidden }.map(\.name), left.filter(\.isHidden).map(\.name))
        var notes: [Kalimat] = []
        if !shown.isEmpty { notes.append("Lembar yang tidak dibaca: \(shown.joined(separator: ", ")).") }
        if !hidden.isEmpty { notes.append("Lembar tersembunyi yang tidak dibaca: \(hidden.joined(separator: ", ")).") }
        return notes
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
