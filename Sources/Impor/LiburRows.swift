package import Documents
package import Kinerja

/// The rows of a table of days off `tanggal; keterangan; jenis`, each checked alone and against the rows above it.
package struct LiburRows: Sendable {
    package private(set) var days: [HariLibur] = []
    package private(set) var refused: [Refusal] = []
    /// What was left out.
    package private(set) var notes: [Kalimat] = []

    private var seen: [LocalDate: Int] = [:]

    /// Reads every sheet that a user can see and that has such a table.
    /// - Throws: `TableProblem` for the file, ``NoLiburTable`` when no sheet has one.
    package init(_ file: any TableSource) throws {
        var found = false
        let shown = file.sheets.filter { !$0.isHidden }
        for sheet in shown {
            let isTable = try read(sheet.name, file)
            found = found || isTable
            if !isTable, shown.count > 1 { notes.append("Lembar yang tidak dibaca: \(sheet.name).") }
        }
        guard found else { throw NoLiburTable() }
    }

    private mutating func read(_ sheet: String, _ file: any TableSource) throws -> Bool {
        // Titles say which kind follows: "B. CUTI BERSAMA TAHUN 2026".
        var (header, titled) = (SheetMapping?.none, Self.kind(CellText.key(sheet)))
        for row in try file.read(sheet).rows {
            if let again = Self.header(row, sheet) {
                header = again
                continue
            }
            if let title = Self.title(row, header) {
                titled = Self.kind(title) ?? titled
                continue
            }
            guard let mapping = header, row.cells.contains(where: { !$0.value.isPrepared }) else { continue }
            take(ImporRow(mapping: mapping, row: row, epoch: file.epoch), titled)
        }
        return header != nil
    }

    /// The kind that a title or the name of a sheet tells; of both kinds it tells nothing.
    private static func kind(_ title: String) -> JenisHariLibur? {
        let (isShared, isNational) = (title.contains("cuti bersama"), title.contains("libur nasional"))
        return isShared == isNational ? nil : isShared ? .cutiBersama : .nasional
    }

    /// The text of a row that has nothing but one cell, which is no date.
    private static func title(_ row: SheetRow, _ header: SheetMapping?) -> String? {
        let cells = row.cells.filter { !$0.value.isBlank }
        guard cells.count == 1, let cell = cells.first else { return nil }
        let isDate = cell.column == header?.columns[.tmt] && (cell.value.text.contains(where: \.isNumber))
        return isDate && !CellText.key(cell.value.text).contains("bersama") ? nil : CellText.key(cell.value.text)
    }

    private mutating func take(_ row: ImporRow, _ titled: JenisHariLibur?) {
        do throws(CellFault) {
            let all = try Self.days(row, titled)
            for day in all {
                if let first = seen[day.tanggal] {
                    throw CellFault("Tanggal ini sudah ada di baris \(first)", "Hapus salah satu barisnya.")
                }
            }
            for day in all { seen[day.tanggal] = row.row.number }
            days += all
        } catch {
            refused.append(row.refusal(.tmt, error))
        }
    }

    /// Fields of people files stand in for the columns, so that dates and texts are read by the same rules.
    private static func header(_ row: SheetRow, _ sheet: String) -> SheetMapping? {
        var mapping = SheetMapping(sheet: sheet, role: .unit, headerRow: row.number, columns: [:], headers: [:])
        let names: [(ImporField, Set<String>)] = [
            (.tmt, ["tanggal", "tgl", "tanggallibur", "date"]),
            (.nama, ["keterangan", "namalibur", "namaharilibur", "harilibur", "namahari", "uraian", "peringatan", "libur", "nama"]),
            (.urutan, ["hari", "namaharinya"]), (.status, ["jenis", "jenislibur", "kategori", "status"]),
        ]
        for cell in row.cells {
            mapping.headers[cell.column] = cell.value.text
            let key = ImporField.key(cell.value.text)
            if let (field, _) = names.first(where: { $0.1.contains(key) }), mapping.columns[field] == nil {
                mapping.columns[field] = cell.column
            }
        }
        // Lists without any other column call the feast "Hari".
        if mapping.columns[.nama] == nil { (mapping.columns[.nama], mapping.columns[.urutan]) = (mapping.columns[.urutan], nil) }
        return mapping.columns[.tmt] != nil && mapping.columns[.nama] != nil ? mapping : nil
    }

    private static func days(_ row: ImporRow, _ titled: JenisHariLibur?) throws(CellFault) -> [HariLibur] {
        let keterangan = try row.required(.nama)
        if CellDate.weekdays.contains(CellText.key(keterangan)) {
            throw CellFault("“\(keterangan)” adalah nama hari, bukan nama hari libur", "Tulis nama hari liburnya di kolom keterangan.")
        }
        let byName: JenisHariLibur? = CellText.key(keterangan).contains("cuti bersama") ? .cutiBersama : nil
        let jenis = try row.category(.status, kinds, "nasional, cuti_bersama, daerah") ?? byName ?? titled ?? .nasional
        let dates = try dates(row)
        if let hari = try row.text(.urutan) { try check(hari, dates) }
        return dates.map { HariLibur(tanggal: $0, keterangan: keterangan, jenis: jenis) }
    }

    private static func dates(_ row: ImporRow) throws(CellFault) -> [LocalDate] {
        let value = try row.value(.tmt)
        guard !value.isBlank else { throw CellFault("Tanggal kosong", "Isi tanggalnya.") }
        if case .unknown = CellDate.read(value, epoch: row.epoch), let many = LiburDates.read(value.text) { return many }
        guard let date = try row.date(.tmt) else { throw CellFault("Tanggal kosong", "Isi tanggalnya.") }
        return [date]
    }

    /// A single day's name beside its date shows slips of either.
    private static func check(_ hari: String, _ dates: [LocalDate]) throws(CellFault) {
        let name = CellText.key(hari).filter { $0.isLetter }
        guard dates.count == 1, let day = dates.first, CellDate.weekdays.contains(name) else { return }
        let right = CellText.key(day.namaHari.indonesia)
        guard name != right, !(name == "ahad" && right == "minggu"), !(DateNames.hari.allSatisfy { CellText.key($0.indonesia) != name })
        else { return }
        throw CellFault("\(day.panjang) jatuh pada hari \(day.namaHari), bukan \(hari)", "Periksa tanggal dan hari pada keputusannya.")
    }

    private static let kinds: [String: JenisHariLibur] = [
        "nasional": .nasional, "libur_nasional": .nasional, "hari_libur_nasional": .nasional, "libur": .nasional,
        "cuti_bersama": .cutiBersama,
        "cuti_bersama_nasional": .cutiBersama, "cuti": .cutiBersama, "daerah": .daerah, "libur_daerah": .daerah, "lokal": .daerah,
        "libur_lokal": .daerah,
    ]
}

/// A file in which no sheet has a heading with a date and a name.
package struct NoLiburTable: Error {
    package init() {}

    package var message: Kalimat { "Tidak ada tabel dengan judul kolom Tanggal dan Keterangan" }
    package var remedy: Kalimat { "Beri baris judul: tanggal, keterangan, jenis." }
}
