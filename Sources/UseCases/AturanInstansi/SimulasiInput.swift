package import Documents
import Impor
package import Kinerja
import Rulebooks
import Storage

/// What a what-if needs besides the database: the same values for everybody, and a table by NIP.
package struct SimulasiInput: Sendable, Equatable {
    package var tanggal: LocalDate
    /// By the inputs' names, as typed.
    package var tetapan: [String: String]
    /// NIP → input → text, from an uploaded table.
    package var perNIP: [String: [String: String]]

    package init(tanggal: LocalDate, tetapan: [String: String] = [:], perNIP: [String: [String: String]] = [:]) {
        (self.tanggal, self.tetapan, self.perNIP) = (tanggal, tetapan, perNIP)
    }

    static let mostRows = 100_000

    /// Reads a table whose first column is headed `nip` and whose others are headed by inputs.
    /// - Throws: `TableProblem` for the file, ``Invalid`` for its headings or a value.
    package mutating func read(_ file: any TableSource, for masukan: [AturanInstansiView.Input]) throws {
        let inputs = masukan.map(\.input)
        guard let sheet = file.sheets.first(where: { !$0.isHidden })?.name else { throw TableProblem.empty }
        var columns: [Int: QuestionInput] = [:]
        var nipColumn: Int?
        try file.forEachRow(sheet: sheet) { row in
            guard let nip = nipColumn else {
                nipColumn = row.cells.first { PegawaiFacts.key($0.value.shownText) == "nip" }?.column
                for cell in row.cells {
                    columns[cell.column] = inputs.first { PegawaiFacts.key($0.name) == PegawaiFacts.key(cell.value.shownText) }
                }
                guard nipColumn != nil, !columns.isEmpty else { throw Self.badHeadings(inputs) }
                return
            }
            guard perNIP.count < Self.mostRows else { throw TableProblem.tooManyCells(limit: Self.mostRows) }
            for column in [nip] + columns.keys {
                if let fault = row[column].fault {
                    throw Invalid(
                        "berkas", "Baris \(row.number): \(fault)", remedy: "Perbaiki selnya, atau buka berkasnya di Excel dan simpan.")
                }
            }
            guard !row[nip].hasLostDigits else {
                throw Invalid(
                    "berkas", "Baris \(row.number): NIP tersimpan sebagai bilangan, sehingga angka belakangnya hilang",
                    remedy: "Ubah format kolom menjadi Teks, lalu salin ulang NIP.")
            }
            let person = row[nip].shownText.filter(\.isNumber)
            guard !person.isEmpty else { return }
            for (column, input) in columns {
                let text = CellText.clean(row[column].shownText)
                if text.isEmpty { continue }
                guard input.value(text) != nil else { throw Self.badCell(text, input, row.number) }
                perNIP[person, default: [:]][input.name] = text
            }
        }
        guard nipColumn != nil else { throw Self.badHeadings(inputs) }
    }

    private static func badHeadings(_ inputs: [QuestionInput]) -> Invalid {
        Invalid(
            "berkas", "Baris judul tabel tidak dikenali",
            remedy: "Tulis judul kolom nip, lalu nama masukan: \(inputs.map(\.name).joined(separator: ", ")).")
    }

    private static func badCell(_ text: String, _ input: QuestionInput, _ row: Int) -> Invalid {
        Invalid("berkas", "Baris \(row): “\(text.prefix(40))” tidak cocok untuk \(input.name)", remedy: input.remedy)
    }

    /// Faults of the typed values, each under `tetapan.` and the input's place.
    func faults(_ inputs: [QuestionInput]) -> [FieldError] {
        inputs.enumerated().compactMap { n, input in
            guard let text = tetapan[input.name], !text.isEmpty, input.value(text) == nil else { return nil }
            return FieldError("tetapan.\(n)", "“\(text.prefix(40))” tidak cocok untuk \(input.name)", remedy: input.remedy)
        }
    }

    /// The inputs of one person: the table first, then the register, then the values for everybody.
    func masukan(_ c: CatatanPegawai, _ inputs: [QuestionInput]) -> [String: KeputusanInput] {
        var out: [String: KeputusanInput] = [:]
        let own = c.nip.flatMap { perNIP[$0] } ?? [:]
        for input in inputs {
            if let text = own[input.name], let value = input.value(text) {
                out[input.name] = value
            } else if let fact = PegawaiFacts.of(input) {
                let value = fact.masukan(c, for: input)
                out[input.name] = value == .kosong ? tetapan[input.name].flatMap(input.value) ?? .kosong : value
            } else {
                out[input.name] = tetapan[input.name].flatMap(input.value) ?? .kosong
            }
        }
        return out
    }
}

extension QuestionInput {
    /// What somebody typed, as the model wants it; numbers as Indonesians write them. `nil` when it does not fit, `kosong` for nothing.
    func value(_ text: String) -> KeputusanInput? {
        if text.isEmpty { return .kosong }
        switch kind {
        case .teks, .kosong, .feel:
            guard !allowed.isEmpty else { return .teks(text) }
            return allowed.first { PegawaiFacts.key($0) == PegawaiFacts.key(text) }.map { .teks($0) }
        case .angka: return Self.number(text).map { KeputusanInput(.angka, $0) }
        case .benar:
            switch PegawaiFacts.key(text) {
            case "ya", "true", "benar", "1": return KeputusanInput(.benar, "true")
            case "tidak", "false", "salah", "0": return KeputusanInput(.benar, "false")
            default: return nil
            }
        case .tanggal:
            guard case .date(let date) = CellDate.read(.text(text)) else { return nil }
            return KeputusanInput(.tanggal, date.description)
        }
    }

    var remedy: Kalimat {
        switch kind {
        case .teks, .kosong, .feel: allowed.isEmpty ? "Isi dengan teks." : "Isi salah satu: \(allowed.joined(separator: ", "))."
        case .angka: "Isi angka saja, misalnya 1500000 atau 12,5."
        case .benar: "Isi ya atau tidak."
        case .tanggal: "Tulis tanggal seperti 2026-01-31."
        }
    }

    /// `1.500.000`, `12,5` and `12.5` → plain decimal text.
    private static func number(_ text: String) -> String? {
        var plain = text.filter { !$0.isWhitespace }
        if plain.contains(",") || plain.filter({ $0 == "." }).count > 1 {
            plain = plain.filter { $0 != "." }.replacing(",", with: ".")
        } else if let point = plain.firstIndex(of: "."), plain.distance(from: point, to: plain.endIndex) == 4, plain.count > 4 {
            plain.remove(at: point)
        }
        return Desimal(plain) == nil ? nil : plain
    }
}
