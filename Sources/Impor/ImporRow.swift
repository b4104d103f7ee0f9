import Documents
import Kinerja

/// One data row seen through its sheet's mapping.
struct ImporRow: Sendable {
    let mapping: SheetMapping
    let row: SheetRow
    var epoch = SheetDate.Epoch.y1900

    subscript(field: ImporField) -> CellValue {
        guard let column = mapping.columns[field] else { return .empty }
        let value = row[column]
        guard field == .nama || field == .nip, mapping.columns[.nama] == mapping.columns[.nip] else { return value }
        return NamaNIP.part(field, of: value)
    }

    /// The units of this row from the top down, where the file tells them level by level; none twice in a row.
    var levels: [String] {
        (mapping.tingkat ?? []).map { row[$0] }.filter { !$0.isBlank && $0.errorCode == nil }.map(\.text)
            .reduce(into: []) { names, next in if names.last.map(CellText.key) != CellText.key(next) { names.append(next) } }
    }

    func has(_ field: ImporField) -> Bool { mapping.columns[field] != nil }

    func refusal(_ checked: ImporField, _ fault: CellFault) -> Refusal {
        let field = fault.field ?? checked
        let column = mapping.columns[field]
        return Refusal(
            sheet: mapping.sheet, row: row.number, column: column.flatMap { mapping.headers[$0] } ?? field.rawValue, problem: fault.problem,
            remedy: fault.remedy, cell: column.map { ColumnName.address(column: $0, row: row.number) })
    }

    /// The cell, if it holds something that a person can have meant.
    func value(_ field: ImporField) throws(CellFault) -> CellValue {
        let value = self[field]
        if let code = value.errorCode {
            throw CellFault("\(field.label) berisi galat spreadsheet \(code)", "Perbaiki rumus di sel itu, atau tulis nilainya.", in: field)
        }
        if value.isUncomputed {
            throw CellFault(
                "\(field.label) berisi rumus yang belum dihitung", "Buka berkasnya di Excel dan simpan, atau tulis nilainya di sel itu.",
                in: field)
        }
        if value.isDitto, !value.isBlank {
            throw CellFault(
                "\(field.label) berisi tanda “sama dengan di atas” (\(value.text.prefix(20)))", "Tulis isinya lengkap di tiap baris.",
                in: field)
        }
        // A look-up of an empty cell shows 0; only these fields may mean it.
        if value.isFormula, value.isZero, ![.status, .urutan].contains(field) { return .empty }
        return value
    }

    /// Whether nothing was entered, nor anything wrong.
    func isBlank(_ field: ImporField) -> Bool { (try? value(field))?.isBlank ?? false }

    func text(_ field: ImporField, limit: Int = 200) throws(CellFault) -> String? {
        let value = try value(field)
        guard !value.isBlank else { return nil }
        let text = value.text
        if value.isZero, Self.named.contains(field) {
            throw CellFault("\(field.label) hanya berisi “\(text)”", "Tulis \(kecil: field.label) yang sebenarnya di sel itu.", in: field)
        }
        if Self.named.contains(field), Self.placeholders.contains(CellText.key(text)) {
            throw CellFault("\(field.label) hanya berisi “\(text)”", "Tulis \(kecil: field.label) yang sebenarnya di sel itu.", in: field)
        }
        if value.isZero, Self.optional.contains(field) { return nil }
        guard text.count <= limit else {
            throw CellFault(
                "\(field.label) terlalu panjang (\(text.count) huruf)", "Pendekkan menjadi paling banyak \(limit) huruf.", in: field)
        }
        return text
    }

    /// Texts of which 0 is none: what must be there is refused, what may be missing is missing.
    private static let named: Set<ImporField> = [.nama, .jabatanNama, .unitNama]
    private static let placeholders: Set<String> = [
        ".", "..", "...", "?", "kosong", "tidak ada", "belum ada", "belum diisi", "nihil", "xxx",
    ]
    private static let optional: Set<ImporField> = [
        .gelarDepan, .gelarBelakang, .unitIndukNama, .opdNama, .nomorSK, .atasanJabatan,
    ]

    /// A code; the apostrophe that marks text for a spreadsheet program is none of it.
    func code(_ field: ImporField) throws(CellFault) -> String? {
        guard let text = try text(field, limit: 60) else { return nil }
        return text.hasPrefix("'") ? String(text.dropFirst()) : text
    }

    func required(_ field: ImporField, limit: Int = 200) throws(CellFault) -> String {
        guard let text = try text(field, limit: limit) else {
            throw CellFault("\(field.label) kosong", "Isi \(kecil: field.label) di sel itu.", in: field)
        }
        return text
    }

    func date(_ field: ImporField) throws(CellFault) -> LocalDate? {
        let value = try value(field)
        guard !value.isBlank, !(field == .selesai && Self.isOpen(value.text)) else { return nil }
        switch CellDate.read(value, epoch: epoch) {
        case .date(let date): return date
        case .impossible:
            throw CellFault("Tanggal \(value.text) tidak ada di kalender", "Tulis tanggal yang benar, misalnya 2024-02-29.")
        case .unknown:
            throw CellFault("“\(value.text.prefix(40))” bukan tanggal", "Tulis tanggal seperti 2024-02-29 atau 29/02/2024.")
        }
    }

    /// An end that has not come: "Sekarang", "s.d. sekarang", "masih menjabat".
    private static func isOpen(_ text: String) -> Bool {
        text.lowercased().wholeMatch(
            of:
                /(s\.?\s*\/?d\.?\s*|sd\s+|sampai( dengan)?\s+|hingga\s+)?(sekarang|saat ini|kini|masih( aktif| menjabat)?|(ditetapkan|dilantik|ada|terpilih)\b.*)|31[-\/.]12[-\/.]9999|9999[-\/.]12[-\/.]31|0000[-\/.]00[-\/.]00|00[-\/.]00[-\/.]0000/
        ) != nil
    }

    /// The NIP; a number cell is refused, also one that a formula computed: spreadsheets keep only 15 of the 18 digits.
    func nip(_ field: ImporField) throws(CellFault) -> NIP? {
        let value = try value(field)
        guard !value.isBlank else { return nil }
        if value.hasLostDigits {
            throw CellFault(
                "NIP tersimpan sebagai bilangan, sehingga angka belakangnya hilang",
                "Ubah format kolom menjadi Teks, lalu ketik atau salin ulang NIP dari SK.")
        }
        do {
            return try NIP(Self.withoutLabel(value.text))
        } catch {
            throw CellFault(error.problem, error.remedy)
        }
    }

    /// "NIP. 1985…" as it stands under signatures and in lists that put name and number into one column.
    private static func withoutLabel(_ text: String) -> String {
        guard text.uppercased().hasPrefix("NI") else { return text }
        return String(text.drop { !$0.isNumber })
    }

    func category<Value>(_ field: ImporField, _ table: [String: Value], _ choices: String) throws(CellFault) -> Value? {
        try category(field, choices) { table[$0] }
    }

    /// - Parameter meaning: what the word of the cell means, reduced by ``CellText/category(_:)``.
    func category<Value>(_ field: ImporField, _ choices: String, _ meaning: (String) -> Value?) throws(CellFault) -> Value? {
        guard let text = try text(field) else { return nil }
        guard let value = meaning(CellText.category(text)) else {
            throw CellFault("\(field.label) “\(text.prefix(40))” tidak dikenal", "Pilih salah satu: \(choices).")
        }
        return value
    }
}
