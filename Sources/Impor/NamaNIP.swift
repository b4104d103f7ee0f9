import Documents

/// Lists of one column "NAMA / NIP": the name, and the number below it or behind it in the same cell.
enum NamaNIP {
    /// Whether a header names both and nothing else.
    static func isShared(_ header: String) -> Bool {
        let parts = header.split { "/\n,&".contains($0) }.map { ImporField.key(String($0)) }
        return parts.count == 2 && parts.contains { nama.contains($0) } && parts.contains { nip.contains($0) }
    }

    private static let nama: Set<String> = ["nama", "namalengkap", "namapegawai", "namapns", "namaasn", "namapejabat"]
    private static let nip: Set<String> = ["nip", "nipbaru", "nipnipppk", "nipppk", "niasn", "nipnrp"]

    /// A person over two rows, the number below the name, as one row. Where the lower row says more than the number and the rank, both stay
    /// as they are: nobody can tell what goes with what.
    static func joined(_ rows: [SheetRow], _ mapping: SheetMapping) -> [SheetRow] {
        guard let column = mapping.columns[.nip], column == mapping.columns[.nama] else { return rows }
        let mapped = Set(mapping.columns.values)
        var joined: [SheetRow] = []
        for row in rows {
            if let upper = joined.last, upper.number + 1 == row.number, let both = join(upper, row, column, mapping, mapped) {
                joined[joined.count - 1] = both
            } else {
                joined.append(row)
            }
        }
        return joined
    }

    private static func join(
        _ upper: SheetRow, _ lower: SheetRow, _ column: Int, _ mapping: SheetMapping, _ mapped: Set<Int>
    ) -> SheetRow? {
        let (name, number) = (upper[column].text, lower[column].text)
        guard !name.isEmpty, name.count(where: \.isNumber) < 8, number.count(where: \.isNumber) >= 16 else { return nil }
        var cells = Dictionary(upper.cells.map { ($0.column, $0.value) }, uniquingKeysWith: { first, _ in first })
        // Under a signature stands a number too, but no post beside the name.
        guard mapping.columns[.jabatanNama].map({ cells[$0]?.isBlank == false }) ?? true else { return nil }
        for cell in lower.cells where mapped.contains(cell.column) && !cell.value.isBlank {
            guard let above = cells[cell.column], !above.isBlank else {
                cells[cell.column] = cell.value
                continue
            }
            guard cell.column == column || cell.column == mapping.columns[.golongan] else { return nil }
            cells[cell.column] = .text("\(above.text) \(cell.value.text)")
        }
        return SheetRow(number: upper.number, cells: cells.sorted { $0.key < $1.key }.map { Cell(column: $0.key, value: $0.value) })
    }

    /// What such a cell holds of one of the two fields; other cells stay as they are.
    static func part(_ field: ImporField, of value: CellValue) -> CellValue {
        guard case .text(let text)? = value.computed else { return value }
        let number = /(?:\bNI[A-Z ]{0,8}[.:\s]*)?(\d(?:[ .]?\d){7,})\W*$/
        guard let found = text.firstMatch(of: number) else { return field == .nip ? .empty : value }
        if field == .nip { return .text(String(found.1)) }
        let name = text[..<found.range.lowerBound].reversed().drop { $0.isWhitespace || "/-–(|:".contains($0) }
        return .text(String(String(name.reversed())))
    }
}
