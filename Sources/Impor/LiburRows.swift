package import Documents
package import Kinerja

/// The rows of a table of days off `tanggal; keterangan; jenis`, each checked alone and against the rows above it.
package struct LiburRows: Sendable {
    package private(set) var days: [HariLibur] = []
    package private(set) var refused: [Refusal] = []

    /// Reads the first sheet that a user can see.
    /// - Throws: `TableProblem` when there is none, or for the file.
    package init(_ file: any TableSource) throws {
        guard let sheet = file.sheets.first(where: { !$0.isHidden })?.name else { throw TableProblem.empty }
        var (header, seen) = (SheetMapping?.none, [LocalDate: Int]())
        try file.forEachRow(sheet: sheet) { row in
            guard let mapping = header else { return header = Self.header(row, sheet) }
            guard row.cells.contains(where: { !$0.value.isBlank }) else { return }
            let source = ImporRow(mapping: mapping, row: row)
            do throws(CellFault) {
                let day = try Self.day(source)
                if let first = seen.updateValue(row.number, forKey: day.tanggal) {
                    throw CellFault("Tanggal ini sudah ada di baris \(first)", "Hapus salah satu barisnya.")
                }
                days.append(day)
            } catch {
                refused.append(source.refusal(.tmt, error))
            }
        }
    }

    /// Fields of people files stand in for the three columns, so that dates and texts are read by the same rules.
    private static func header(_ row: SheetRow, _ sheet: String) -> SheetMapping? {
        var mapping = SheetMapping(sheet: sheet, role: .unit, headerRow: row.number, columns: [:], headers: [:])
        let names: [String: ImporField] = [
            "tanggal": .tmt, "tgl": .tmt, "keterangan": .nama, "hari": .nama, "namalibur": .nama, "jenis": .status, "jenislibur": .status,
        ]
        for cell in row.cells {
            mapping.headers[cell.column] = cell.value.text
            if let field = names[ImporField.key(cell.value.text)], mapping.columns[field] == nil { mapping.columns[field] = cell.column }
        }
        return mapping.columns[.tmt] != nil && mapping.columns[.nama] != nil ? mapping : nil
    }

    private static func day(_ row: ImporRow) throws(CellFault) -> HariLibur {
        guard let date = try row.date(.tmt) else { throw CellFault("Tanggal kosong", "Isi tanggalnya.") }
        let jenis = try row.category(.status, kinds, "nasional, cuti_bersama, daerah") ?? .nasional
        return HariLibur(tanggal: date, keterangan: try row.required(.nama), jenis: jenis)
    }

    private static let kinds: [String: JenisHariLibur] = [
        "nasional": .nasional, "libur_nasional": .nasional, "cuti_bersama": .cutiBersama, "daerah": .daerah, "lokal": .daerah,
    ]
}
