package import DMN
package import Kinerja

/// What the engine noticed, for people. The engine itself speaks English and knows no page, so that others can use it.
package enum PeringatanWords {
    /// A remark with its place; what has no words here keeps the engine's.
    package static func sentence(_ warning: FEELWarning) -> Kalimat {
        guard let sentence = sentence(warning.message) else { return "\(warning.place): mesin hitung mencatat “\(warning.message)”." }
        // Remarks on tables name their table, which mostly is the decision that they happened in.
        return warning.message.hasPrefix("\(warning.place): ") ? sentence : "\(warning.place): \(sentence)"
    }

    /// A message of the engine, or of its reader, in our words; nil when there are none.
    static func sentence(_ message: String) -> Kalimat? {
        for row in table {
            if let parts = match(message, row.template) { return row.words(parts) }
        }
        return nil
    }

    private struct Row: Sendable {
        /// The engine's words with `{0}`, `{1}` … where they vary.
        let template: String
        let words: @Sendable ([String]) -> Kalimat

        init(_ template: String, _ words: @escaping @Sendable ([String]) -> Kalimat) { (self.template, self.words) = (template, words) }
    }

    /// The first that fits counts.
    private static let table = tables + inputs + values + reading

    private static let tables = [
        Row("{0}: no rule matches") { "Tabel “\($0[0])” tidak punya baris yang cocok dengan masukan ini." },
        Row("{0}: rules {1} all match under UNIQUE") { "Tabel “\($0[0])”: baris \($0[1]) cocok sekaligus, padahal hanya satu yang boleh." },
        Row("{0}: rules {1} match with different outputs under ANY") {
            "Tabel “\($0[0])”: baris \($0[1]) cocok sekaligus dengan hasil yang berbeda."
        },
        Row("{0}: rule {1} has no output") { "Tabel “\($0[0])”: baris \($0[1]) cocok, tetapi kolom hasilnya kosong." },
        Row("{0}: {1} is not among the values allowed for {2}") {
            "Tabel “\($0[0])”: \($0[1]) tidak termasuk nilai yang boleh bagi “\($0[2])”."
        },
    ]

    private static let inputs = [
        Row("the input '{0}' was not given") { "Masukan “\($0[0])” tidak diberikan." },
        Row("there is no input '{0}'") { "Tidak ada masukan “\($0[0])”." },
        Row("{0}: {1} does not fit type {2}") { "“\($0[0])”: nilai berjenis \(kind($0[1])) tidak cocok dengan jenis “\($0[2])”." },
    ]

    private static let values = [
        Row("null has no '{0}'") { "“\($0[0])” ditanyakan dari nilai yang kosong." },
        Row("{0} has no '{1}'") { "Nilai berjenis \(kind($0[0])) tidak punya bagian “\($0[1])”." },
        Row("the condition of 'if' is a {0}") { "Syarat “if” bukan ya atau tidak, melainkan \(kind($0[0]))." },
        Row("a filter needs true or false, not a {0}") { "Penyaring daftar bukan ya atau tidak, melainkan \(kind($0[0]))." },
        Row("a list of {0} has no item {1}") { "Daftar berisi \($0[0]) tidak punya butir ke-\($0[1])." },
        Row("{0} and {1} have no order") { "Nilai berjenis \(kind($0[0])) dan \(kind($0[1])) tidak dapat diurutkan." },
        Row("{0} and {1} cannot be compared") { "Nilai berjenis \(kind($0[0])) dan \(kind($0[1])) tidak dapat dibandingkan." },
        Row("{0} cannot be negated") { "Nilai berjenis \(kind($0[0])) tidak dapat dijadikan negatif." },
        Row("{0} + {1} has no value") { operation($0, "+") }, Row("{0} - {1} has no value") { operation($0, "-") },
        Row("{0} * {1} has no value") { operation($0, "*") }, Row("{0} / {1} has no value") { operation($0, "/") },
        Row("{0} ** {1} has no value") { operation($0, "**") },
    ]

    /// Of the reader of models.
    private static let reading = [
        Row("expected {0} input and {1} output entries in this rule, found {2} and {3}") {
            "baris ini harus berisi \($0[0]) kolom masukan (inputEntry) dan \($0[1]) kolom hasil (outputEntry), tetapi berisi \($0[2]) dan \($0[3])"
        }
    ]

    private static func operation(_ parts: [String], _ sign: String) -> Kalimat {
        "Perhitungan \(kind(parts[0])) \(sign) \(kind(parts[1])) tidak ada hasilnya."
    }

    /// The engine's word for a kind of value; a value that stands in its place is told as it is.
    private static func kind(_ word: String) -> Kalimat {
        switch word {
        case "null": "kosong"
        case "boolean": "ya atau tidak"
        case "number": "angka"
        case "string": "teks"
        case "date": "tanggal"
        case "time": "jam"
        case "date and time": "tanggal dan jam"
        case "days and time duration", "years and months duration": "lama waktu"
        case "list": "daftar"
        case "context": "rincian"
        case "range": "rentang"
        case "function": "fungsi"
        default: Kalimat(verbatim: word)
        }
    }

    /// What stands at the template's places, if the message is of its form.
    private static func match(_ message: String, _ template: String) -> [String]? {
        var (found, rest, open) = ([String](), message[...], false)
        for part in Kalimat.parts(of: template) {
            switch part {
            case .place: open = true
            case .text(let text) where open:
                guard let range = rest.firstRange(of: text) else { return nil }
                found.append(String(rest[..<range.lowerBound]))
                (rest, open) = (rest[range.upperBound...], false)
            case .text(let text):
                guard rest.hasPrefix(text) else { return nil }
                rest = rest.dropFirst(text.count)
            }
        }
        if open { return found + [String(rest)] }
        return rest.isEmpty ? found : nil
    }
}
