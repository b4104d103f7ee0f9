internal import DMN
internal import Kinerja

/// Reads what was written into a field, or says kindly why it cannot be read.
struct FieldReader {
    let field: InputField
    let asal: NilaiInput.Asal

    private static let maximumBytes = 2_000
    /// Enough for any list that fits an address.
    private static let fuel = 50_000

    /// Nil for a field that was left empty.
    func read(_ texts: [String]) throws(FieldError) -> FEELValue? {
        let filled = texts.map(\.trimmed).filter { !$0.isEmpty }
        guard let text = filled.first else { return nil }
        guard filled.allSatisfy({ $0.utf8.count <= Self.maximumBytes }) else {
            throw error("Isian ini terlalu panjang", "Pakai paling banyak 2.000 huruf")
        }
        let value = try value(text, filled)
        try check(value)
        return value
    }

    private func value(_ text: String, _ all: [String]) throws(FieldError) -> FEELValue {
        switch field.kind {
        case .choice(let codes): return .string(try code(text, codes))
        case .choices(let codes):
            var chosen: [FEELValue] = []
            for text in all { chosen.append(.string(try code(text, codes))) }
            return .list(chosen)
        case .boolean: return .boolean(try yes(text))
        case .number: return .number(try number(text))
        case .date: return .date(try date(text))
        case .text: return .string(text)
        case .temporal(let contoh): return try temporal(text, contoh)
        case .feel: return try feel(text)
        }
    }

    private func code(_ text: String, _ codes: [TypeView.Value]) throws(FieldError) -> String {
        guard codes.contains(where: { $0.kode == text }) else { throw error("Pilihan ini tidak ada", "Pilih salah satu dari daftar") }
        return text
    }

    private func yes(_ text: String) throws(FieldError) -> Bool {
        switch text.lowercased() {
        case "ya", "true": return true
        case "tidak", "false": return false
        default: throw error("Jawaban ini tidak dikenal", "Pilih ya atau tidak")
        }
    }

    /// Of people with a decimal comma or point, and a full stop between thousands; of programs a decimal as answers hold it.
    private func number(_ text: String) throws(FieldError) -> Decimal34 {
        if asal == .program {
            guard Desimal(text) != nil, let number = Decimal34(text) else { throw NilaiInput.bukanDesimal(text, field.name) }
            return number
        }
        switch AngkaRealisasi.read(text) {
        case .ragu(let ragu): throw ragu.tanya(field.name)
        case .angka(let plain): if let number = Decimal34(plain) { return number }
        case .bukanAngka: break
        }
        throw error("“\(text)” bukan angka", "Tulis dengan angka saja, misalnya 12 atau 87,5")
    }

    private func date(_ text: String) throws(FieldError) -> FEELDate {
        guard let day = LocalDate(text), let date = FEELDate(year: day.year, month: day.month, day: day.day) else {
            throw error("Tanggal ini tidak ada dalam kalender", "Tulis tahun, bulan, hari, misalnya 2026-01-31")
        }
        return date
    }

    private func temporal(_ text: String, _ contoh: String) throws(FieldError) -> FEELValue {
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        guard isPlain, let value = try? FEEL.evaluate("@\"\(text)\"", fuel: Self.fuel), !value.isNull else {
            throw error("Waktu ini tidak terbaca", "Tulis seperti \(contoh)")
        }
        return value
    }

    private func feel(_ text: String) throws(FieldError) -> FEELValue {
        guard let value = try? FEEL.evaluate(text, fuel: Self.fuel) else {
            throw error("Isian ini tidak terbaca sebagai FEEL", "Tulis seperti [1, 2, 3] atau {nama: \"isi\"}")
        }
        return value
    }

    /// Against the bounds of the field's type, which would otherwise silently make it null.
    private func check(_ value: FEELValue) throws(FieldError) {
        guard let limit = field.limit, let test = try? FEEL.parse("isian in (\(limit))", variables: ["isian"]),
            let verdict = try? test.evaluate(FEELContext([("isian", value)]), fuel: Self.fuel).value
        else { return }
        if case .boolean(false) = verdict {
            throw error("Nilai ini di luar yang diperbolehkan", "Isi \(PlainReading.test(limit, nil) ?? limit)")
        }
    }

    private func error(_ problem: Kalimat, _ remedy: Kalimat) -> FieldError { FieldError(field.name, problem, remedy: "\(remedy).") }
}
