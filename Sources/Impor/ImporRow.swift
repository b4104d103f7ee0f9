import Documents
import Kinerja

/// One data row seen through its sheet's mapping.
struct ImporRow: Sendable {
    let mapping: SheetMapping
    let row: SheetRow

    subscript(field: ImporField) -> CellValue { mapping.columns[field].map { row[$0] } ?? .empty }

    func has(_ field: ImporField) -> Bool { mapping.columns[field] != nil }

    func refusal(_ field: ImporField, _ fault: CellFault) -> Refusal {
        let column = mapping.columns[field]
        return Refusal(
            sheet: mapping.sheet, row: row.number, column: column.flatMap { mapping.headers[$0] } ?? field.rawValue, problem: fault.problem,
            remedy: fault.remedy, cell: column.map { ColumnName.address(column: $0, row: row.number) })
    }

    func text(_ field: ImporField, limit: Int = 200) throws(CellFault) -> String? {
        let value = self[field]
        if case .error(let code) = value {
            throw CellFault("\(field.label) berisi galat spreadsheet \(code)", "Perbaiki rumus di sel itu, atau tulis nilainya.")
        }
        guard !value.isBlank else { return nil }
        let text = field == .nama ? value.nameText : value.text
        guard text.count <= limit else {
            throw CellFault("\(field.label) terlalu panjang (\(text.count) huruf)", "Pendekkan menjadi paling banyak \(limit) huruf.")
        }
        return text
    }

    func required(_ field: ImporField, limit: Int = 200) throws(CellFault) -> String {
        guard let text = try text(field, limit: limit) else {
            throw CellFault("\(field.label) kosong", "Isi \(kecil: field.label) di sel itu.")
        }
        return text
    }

    func date(_ field: ImporField) throws(CellFault) -> LocalDate? {
        let value = self[field]
        guard !value.isBlank else { return nil }
        switch CellDate.read(value) {
        case .date(let date): return date
        case .impossible:
            throw CellFault("Tanggal \(value.text) tidak ada di kalender", "Tulis tanggal yang benar, misalnya 2024-02-29.")
        case .unknown:
            throw CellFault("“\(value.text.prefix(40))” bukan tanggal", "Tulis tanggal seperti 2024-02-29 atau 29/02/2024.")
        }
    }

    /// The NIP; a number cell is refused unless all 18 digits are there, since spreadsheets keep only 15 of them.
    func nip(_ field: ImporField) throws(CellFault) -> NIP? {
        let value = self[field]
        guard !value.isBlank else { return nil }
        if Self.lostDigits(value) {
            throw CellFault(
                "NIP tersimpan sebagai bilangan, sehingga angka belakangnya hilang",
                "Ubah format kolom menjadi Teks, lalu ketik atau salin ulang NIP dari SK.")
        }
        do {
            return try NIP(value.text)
        } catch {
            throw CellFault(error.problem, error.remedy)
        }
    }

    /// 15 significant digits are all a spreadsheet keeps of a number; a CSV saved from it shows `1,98E+17`.
    private static func lostDigits(_ value: CellValue) -> Bool {
        switch value {
        case .number(let raw): raw.count > 15 || raw.uppercased().contains("E")
        case .text(let text): text.uppercased().contains("E+1") && text.contains(where: \.isNumber)
        default: false
        }
    }

    func category<Value>(_ field: ImporField, _ table: [String: Value], _ choices: String) throws(CellFault) -> Value? {
        guard let text = try text(field) else { return nil }
        guard let value = table[CellText.category(text)] else {
            throw CellFault("\(field.label) “\(text.prefix(40))” tidak dikenal", "Pilih salah satu: \(choices).")
        }
        return value
    }
}
