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
            rows.notes += whole.notes + data.notes + unreadColumns(data.rows, sheet)
            if mapping.unit == nil, let unit = sheet.unitByName {
                rows.notes.append("Lembar \(sheet.sheet): nama lembar dipakai sebagai unit kerja (\(unit)).")
            }
            let shifted = Self.shifted(whole, data.rows, sheet)
            let monthFirst = Self.monthFirst(data.rows, sheet)
            let other = data.rows.first { Self.isOtherHeading($0, sheet) }?.number
            for row in data.rows {
                let source = ImporRow(mapping: sheet, row: row, epoch: file.epoch)
                if let other, row.number >= other {
                    refuse(source, Self.belowOtherHeading(other), &rows)
                    continue
                }
                if let fields = shifted[row.number] {
                    refuse(source, Self.shifted(fields, source, whole), &rows)
                    continue
                }
                switch sheet.role {
                case .unit: rows.units.append(parse(source, UnitRow(), RowChecks.unit))
                case .jabatan: rows.jabatan.append(parse(source, JabatanRow(), RowChecks.jabatan))
                case .pegawai:
                    var parsed = parse(source, PegawaiRow(), RowChecks.pegawai)
                    for field in monthFirst where CellDate.isEitherWay(source[field].text) {
                        parsed.faults.append(source.refusal(field, Self.eitherWay(source[field].text)))
                    }
                    rows.pegawai.append(parsed)
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

    /// Columns that hold something and mean nothing here: whoever sent the file sees what was passed over.
    private func unreadColumns(_ rows: [SheetRow], _ sheet: SheetMapping) -> [Kalimat] {
        let read = Set(sheet.columns.values).union(sheet.tingkat ?? [])
        var filled: Set<Int> = []
        for row in rows { for cell in row.cells where !read.contains(cell.column) && !cell.value.isPrepared { filled.insert(cell.column) } }
        let names = filled.sorted().compactMap { column in
            let name = sheet.headers[column].map { String($0.prefix(40)) } ?? ColumnName.letters(column)
            return Self.counters.contains(ImporField.key(name)) ? nil : name
        }
        guard !names.isEmpty else { return [] }
        let shown = names.prefix(Self.shownColumns).joined(separator: ", ") + (names.count > Self.shownColumns ? ", …" : "")
        return [
            mapping.sheets.count > 1
                ? "Lembar \(sheet.sheet): kolom yang tidak dibaca: \(shown)." : "Kolom yang tidak dibaca: \(shown)."
        ]
    }

    private static let shownColumns = 40
    private static let counters: Set<String> = ["no", "nomor", "nourut", "nomorurut", "nourutan", "urut", "nr"]

    /// Records of CSV with more fields than the heading has, by row: a name with a comma and without quotes moves all that follow it. A last
    /// empty field that every record has moves nothing.
    private static func shifted(_ sheet: Sheet, _ rows: [SheetRow], _ mapping: SheetMapping) -> [Int: Int] {
        guard let first = sheet.fields[mapping.headerRow] else { return [:] }
        let width = max(first, sheet.fields[mapping.lastHeaderRow] ?? first)
        let wider = rows.filter { sheet.fields[$0.number, default: 0] > width }
        let isAlways = wider.count == rows.count && Set(wider.map { sheet.fields[$0.number] }).count == 1
        return Dictionary(
            wider.filter { !isAlways || ($0.cells.last?.column ?? 0) >= width }.map { ($0.number, sheet.fields[$0.number, default: 0]) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Columns of dates one of whose cells can only be read with the month first: then none of them says of itself which way it is meant.
    private static func monthFirst(_ rows: [SheetRow], _ mapping: SheetMapping) -> [ImporField] {
        [.tmt, .selesai, .tanggalSK].filter { field in
            guard let column = mapping.columns[field] else { return false }
            return rows.contains { CellDate.isMonthFirst($0[column].text) }
        }
    }

    private static func eitherWay(_ text: String) -> CellFault {
        CellFault(
            "“\(text.prefix(40))” dapat dibaca dua cara, karena kolom ini memuat tanggal yang bulannya di depan",
            "Tulis seluruh kolom sebagai 2024-02-29 atau 29/02/2024.")
    }

    /// A row of headings below the table's own: another table begins there, with other columns.
    private static func isOtherHeading(_ row: SheetRow, _ mapping: SheetMapping) -> Bool {
        let cells = row.cells.filter { !$0.value.isPrepared }
        guard cells.count >= 3,
            cells.allSatisfy({ $0.value.text.count(where: \.isNumber) < 4 && $0.value.text.utf8.count <= Heading.longest })
        else { return false }
        let named = cells.count { cell in
            let header = HeaderText(cell.value.text)
            return mapping.role.fields.contains { $0.likeness(to: header) >= 0.97 }
        }
        return named >= 3 && named * 2 > cells.count
    }

    private static func belowOtherHeading(_ row: Int) -> CellFault {
        CellFault(
            "Di baris \(row) mulai tabel lain dengan judul kolomnya sendiri",
            "Pindahkan tabel itu ke lembar sendiri, atau samakan kolomnya dengan tabel di atasnya.")
    }

    private static func shifted(_ fields: Int, _ source: ImporRow, _ sheet: Sheet) -> CellFault {
        let width = max(sheet.fields[source.mapping.headerRow] ?? 0, sheet.fields[source.mapping.lastHeaderRow] ?? 0)
        return CellFault(
            "Baris ini memiliki \(fields) isian, sedangkan judulnya \(width) kolom, sehingga isinya bergeser",
            "Apit isian yang memuat tanda pemisah, misalnya nama dengan gelar, dengan tanda kutip ganda, atau simpan sebagai .xlsx.")
    }

    /// Nothing of such a row is read, not even to compare it with others.
    private func refuse(_ source: ImporRow, _ fault: CellFault, _ rows: inout ParsedRows) {
        let place = Place(sheet: source.mapping.sheet, row: source.row.number)
        let field = source.mapping.role == .pegawai ? ImporField.nama : source.mapping.role == .unit ? .unitNama : .jabatanNama
        let faults = [source.refusal(field, fault)]
        switch source.mapping.role {
        case .unit: rows.units.append(ParsedRow(place: place, draft: UnitRow(), source: source, faults: faults))
        case .jabatan: rows.jabatan.append(ParsedRow(place: place, draft: JabatanRow(), source: source, faults: faults))
        case .pegawai: rows.pegawai.append(ParsedRow(place: place, draft: PegawaiRow(), source: source, faults: faults))
        }
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
