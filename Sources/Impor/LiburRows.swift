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
        // Titles say which kind follows, "B. CUTI BERSAMA", and of which year: "TAHUN 2026".
        var header: LiburHeading?
        var titled = Titled(jenis: Self.kind(CellText.key(sheet)), tahun: Self.year(sheet))
        for row in try file.read(sheet).rows {
            if let again = LiburHeading(row, sheet) {
                header = again
                if !again.unread.isEmpty {
                    notes.append("Lembar \(sheet): kolom yang tidak dibaca: \(again.unread.joined(separator: ", ")).")
                }
                continue
            }
            if let title = Self.title(row, header?.mapping) {
                titled = Titled(jenis: Self.kind(title) ?? titled.jenis, tahun: Self.year(title) ?? titled.tahun)
                continue
            }
            guard let header, row.cells.contains(where: { !$0.value.isPrepared }) else { continue }
            take(ImporRow(mapping: header.mapping, row: row, epoch: file.epoch), header, titled)
        }
        return header != nil
    }

    /// What the titles above a row say.
    private struct Titled {
        var jenis: JenisHariLibur?
        var tahun: Int?
    }

    private static func year(_ title: String) -> Int? {
        title.firstMatch(of: /\b(20\d\d)\b/).flatMap { Int($0.1) }
    }

    /// The kind that a title or the name of a sheet tells; of both kinds it tells nothing.
    private static func kind(_ title: String) -> JenisHariLibur? {
        let (isShared, isNational) = (title.contains("cuti bersama"), title.contains("libur nasional"))
        return isShared == isNational ? nil : isShared ? .cutiBersama : .nasional
    }

    /// The text of a row that has nothing but one cell, which is no date; a letter or numeral may stand before it.
    private static func title(_ row: SheetRow, _ header: SheetMapping?) -> String? {
        var cells = row.cells.filter { !$0.value.isBlank }
        if cells.count == 2, cells[0].value.text.wholeMatch(of: /(?:[A-Za-z]|[IVXivx]{1,4})[.)]?/) != nil { cells.removeFirst() }
        guard cells.count == 1, let cell = cells.first else { return nil }
        let isDate = cell.column == header?.columns[.tmt] && (cell.value.text.contains(where: \.isNumber))
        return isDate && !CellText.key(cell.value.text).contains("bersama") ? nil : CellText.key(cell.value.text)
    }

    private mutating func take(_ row: ImporRow, _ header: LiburHeading, _ titled: Titled) {
        do throws(CellFault) {
            let all = try Self.days(row, header, titled)
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

    private static func days(_ row: ImporRow, _ header: LiburHeading, _ titled: Titled) throws(CellFault) -> [HariLibur] {
        let keterangan = try row.required(.nama)
        if CellDate.weekdays.contains(CellText.key(keterangan)) {
            throw CellFault("“\(keterangan)” adalah nama hari, bukan nama hari libur", "Tulis nama hari liburnya di kolom keterangan.")
        }
        let byName: JenisHariLibur? = CellText.key(keterangan).contains("cuti bersama") ? .cutiBersama : nil
        let (told, ticked) = (try jenis(row), try shared(row, header))
        let jenis = told ?? ticked ?? byName ?? titled.jenis ?? .nasional
        let dates = try dates(row, header, titled.tahun)
        if let hari = try row.text(.urutan) { try check(hari, dates) }
        return dates.map { HariLibur(tanggal: $0, keterangan: keterangan, jenis: jenis) }
    }

    private static func jenis(_ row: ImporRow) throws(CellFault) -> JenisHariLibur? {
        guard let text = try row.text(.status) else { return nil }
        guard let jenis = kinds[CellText.category(text)] else {
            throw CellFault(
                "Jenis hari libur “\(text.prefix(40))” tidak dikenal", "Pilih salah satu: nasional, cuti_bersama, daerah.", in: .status)
        }
        return jenis
    }

    /// A column "Cuti bersama" that is ticked or not.
    private static func shared(_ row: ImporRow, _ header: LiburHeading) throws(CellFault) -> JenisHariLibur? {
        guard let column = header.shared else { return nil }
        let text = row.row[column].text
        switch CellText.category(text) {
        case "ya", "y", "x", "v", "1", "true", "✓", "✔", "cuti_bersama": return .cutiBersama
        case "", "tidak", "t", "bukan", "0", "false", "-": return .nasional
        default: throw CellFault("Kolom cuti bersama berisi “\(text.prefix(40))”", "Isi Ya atau Tidak.")
        }
    }

    private static func dates(_ row: ImporRow, _ header: LiburHeading, _ tahun: Int?) throws(CellFault) -> [LocalDate] {
        let value = try row.value(.tmt)
        guard !value.isBlank else { throw CellFault("Tanggal kosong", "Isi tanggalnya.") }
        var first: LocalDate
        if case .unknown = CellDate.read(value, epoch: row.epoch) {
            let text = withYear(value.text, tahun)
            if let many = LiburDates.read(text), many.count != 1 || header.end == nil && header.length == nil { return many }
            let only = LiburDates.read(text)?.first
            guard let one = try only == nil ? row.date(.tmt) : only else { throw CellFault("Tanggal kosong", "Isi tanggalnya.") }
            first = one
        } else {
            guard let one = try row.date(.tmt) else { throw CellFault("Tanggal kosong", "Isi tanggalnya.") }
            first = one
        }
        return try range(from: first, row, header, tahun)
    }

    /// "1 Januari" is a day of the year that the title names.
    private static func withYear(_ text: String, _ tahun: Int?) -> String {
        guard let tahun, text.firstMatch(of: /\d{4}/) == nil, text.contains(where: \.isLetter) else { return text }
        return "\(text) \(tahun)"
    }

    /// To the day in a second column, or as many days as a column says.
    private static func range(from first: LocalDate, _ row: ImporRow, _ header: LiburHeading, _ tahun: Int?) throws(CellFault)
        -> [LocalDate]
    {
        var last = first
        if let column = header.end, !row.row[column].isBlank {
            let cell = row.row[column]
            if case .date(let date) = CellDate.read(cell, epoch: row.epoch) {
                last = date
            } else if let date = LiburDates.read(withYear(cell.text, tahun))?.last {
                last = date
            } else {
                throw CellFault("“\(cell.text.prefix(40))” bukan tanggal", "Tulis tanggal seperti 2024-02-29 atau 29/02/2024.")
            }
        } else if let column = header.length, !row.row[column].isBlank {
            let digits = row.row[column].text.prefix(while: \.isNumber)
            guard let count = Int(digits), (1...LiburDates.longest).contains(count) else {
                throw CellFault(
                    "Jumlah hari “\(row.row[column].text.prefix(40))” bukan angka 1 sampai \(LiburDates.longest)",
                    "Isi berapa hari liburnya.")
            }
            last = first.adding(days: count - 1)
        }
        guard first <= last, last.daysSince1970 - first.daysSince1970 < LiburDates.longest else {
            throw CellFault("Tanggal akhir \(last.panjang) tidak sesudah \(first.panjang), atau terlalu jauh", "Periksa kedua tanggalnya.")
        }
        return (first.daysSince1970...last.daysSince1970).map { LocalDate(daysSince1970: $0) }
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
        "cuti_bersama_nasional": .cutiBersama, "cuti": .cutiBersama, "cb": .cutiBersama, "cuber": .cutiBersama, "joint_leave": .cutiBersama,
        "ln": .nasional, "hari_libur": .nasional, "daerah": .daerah, "libur_daerah": .daerah, "lokal": .daerah,
        "libur_lokal": .daerah,
    ]
}

/// A file in which no sheet has a heading with a date and a name.
package struct NoLiburTable: Error {
    package init() {}

    package var message: Kalimat { "Tidak ada tabel dengan judul kolom Tanggal dan Keterangan" }
    package var remedy: Kalimat { "Beri baris judul: tanggal, keterangan, jenis." }
}
