import Documents

/// The heading of a table of days off: which column holds what, and which are passed over.
struct LiburHeading {
    /// Fields of people files stand in for the columns, so that dates and texts are read by the same rules.
    private(set) var mapping: SheetMapping
    /// The last day, where each row has a first and a last one.
    private(set) var end: Int?
    /// How many days, counted from the first.
    private(set) var length: Int?
    /// Ticked where the day is shared leave.
    private(set) var shared: Int?
    private(set) var unread: [String] = []

    private static let first: Set<String> = [
        "tanggal", "tgl", "tanggallibur", "date", "haritanggal", "haridantanggal", "tanggalharilibur", "tanggalliburnasional",
        "tanggalmulai", "mulai", "mulaitanggal", "dari", "daritanggal", "tanggalawal", "tgllibur", "tglmulai",
    ]
    private static let last: Set<String> = [
        "sampai", "sampaitanggal", "sampaidengan", "sampaidengantanggal", "sd", "sdtanggal", "hingga", "hinggatanggal", "tanggalselesai",
        "selesai", "tanggalakhir", "akhir", "tglselesai", "tglakhir",
    ]
    private static let names: Set<String> = [
        "keterangan", "namalibur", "namaharilibur", "harilibur", "namahari", "uraian", "peringatan", "libur", "nama", "hariliburnasional",
        "namahariliburnasional", "hariliburcutibersama", "hariliburdancutibersama", "keteranganlibur", "namaperingatan", "perayaan",
    ]
    private static let counters: Set<String> = ["no", "nomor", "nourut", "nomorurut", "urut"]

    /// `nil` for a row that names no column of dates and none of names.
    init?(_ row: SheetRow, _ sheet: String) {
        mapping = SheetMapping(sheet: sheet, role: .unit, headerRow: row.number, columns: [:], headers: [:])
        for cell in row.cells {
            mapping.headers[cell.column] = cell.value.text
            let key = ImporField.key(cell.value.text)
            if Self.first.contains(key) {
                // "Tanggal" a second time is the last day.
                if mapping.columns[.tmt] == nil { mapping.columns[.tmt] = cell.column } else if end == nil { end = cell.column }
            } else if Self.last.contains(key), end == nil {
                end = cell.column
            } else if ["jumlahhari", "lama", "lamahari", "lamanya", "jmlhari"].contains(key), length == nil {
                length = cell.column
            } else if ["cutibersama", "iscutibersama", "cutibersamayatidak"].contains(key), shared == nil {
                shared = cell.column
            } else if let field = Self.field(key), mapping.columns[field] == nil {
                mapping.columns[field] = cell.column
            } else if !key.isEmpty, !Self.counters.contains(key) {
                unread.append(String(cell.value.text.prefix(40)))
            }
        }
        // Lists without any other column call the feast "Hari".
        if mapping.columns[.nama] == nil { (mapping.columns[.nama], mapping.columns[.urutan]) = (mapping.columns[.urutan], nil) }
        guard let date = mapping.columns[.tmt], mapping.columns[.nama] != nil else { return nil }
        // One heading over two cells: the second holds the last day.
        if end == nil, mapping.headers[date + 1] == nil, !mapping.columns.values.contains(date + 1) { end = date + 1 }
    }

    private static func field(_ key: String) -> ImporField? {
        if names.contains(key) { return .nama }
        if ["hari", "namaharinya"].contains(key) { return .urutan }
        return ["jenis", "jenislibur", "kategori", "status", "jenisharilibur"].contains(key) ? .status : nil
    }
}
