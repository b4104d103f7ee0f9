/// A measured value as it came: typed by a person, or sent by a program, which writes decimals as it is answered them.
package struct NilaiInput: Sendable, Equatable, Codable {
    package enum Asal: Sendable { case orang, program }

    package let teks: String
    package let asal: Asal

    /// Typed into a field; empty where nothing is measured.
    package init(diketik teks: String) { (self.teks, asal) = (teks.trimmed, .orang) }

    /// JSON holds a decimal: digits, a point before the fraction, no thousands.
    package init(from decoder: any Decoder) throws {
        (teks, asal) = (try decoder.singleValueContainer().decode(String.self), .program)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(teks)
    }

    /// Decimal text with a point; `nil` where there is none, and a fault where it cannot be told which number is meant.
    package func angka(_ field: String, _ faults: inout [FieldError]) -> String? {
        guard !teks.isEmpty else { return nil }
        if asal == .program {
            if Desimal(teks) == nil { faults.append(Self.bukanDesimal(teks, field)) }
            return teks
        }
        switch AngkaRealisasi.read(teks) {
        case .angka(let decimal): return decimal
        case .ragu(let ragu): faults.append(ragu.tanya(field))
        case .bukanAngka:
            faults.append(
                FieldError(
                    field, "Nilai ini bukan satu angka", remedy: "Tulis satu angka, misalnya 85 atau 12,5. Penjelasannya di kolom uraian."))
        }
        return nil
    }

    /// What a program is told that writes numbers as people do.
    package static func bukanDesimal(_ teks: String, _ field: String) -> FieldError {
        FieldError(
            field, "“\(teks)” bukan desimal",
            remedy: "Kirim angka dengan titik di depan pecahannya dan tanpa pemisah ribuan, misalnya 1250.5.")
    }
}
