/// Puts a FEEL expression into Indonesian word by word, as help beside the code and never in its place.
enum ExpressionReading {
    static let keywords: Set<String> = [
        "if", "then", "else", "and", "or", "for", "return", "some", "every", "satisfies", "in", "between", "instance", "of", "function",
        "external", "not",
    ]

    /// Longer texts help nobody.
    private static let limit = 600

    static func of(_ text: String) -> String? {
        guard text.utf8.count <= limit else { return nil }
        let pieces = FEELPiece.cut(text)
        guard pieces.count > 1 else { return nil }
        var (words, index) = ([String](), 0)
        while index < pieces.count {
            if let (name, length) = function(at: index, in: pieces) {
                words.append(name)
                index += length
            } else {
                words.append(word(pieces[index]))
                index += 1
            }
        }
        let reading = joined(words)
        // A formula of names and signs reads as it stands.
        return reading == text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ? nil : reading
    }

    private static let plain = [
        "if": "jika", "then": "maka", "else": "selain itu", "and": "dan", "or": "atau", "not": "bukan", "for": "untuk setiap",
        "return": "ambil", "some": "ada", "every": "setiap", "satisfies": "yang memenuhi", "in": "dalam", "between": "di antara",
        "item": "butir",
    ]

    private static let marks = [
        "*": "×", "/": "÷", "-": "−", "**": "pangkat", "<=": "≤", ">=": "≥", "!=": "≠", "..": "sampai", ",": ";",
    ]

    /// Functions by their words; only before a bracket.
    private static let functions: [[String]: String] = [
        ["sum"]: "jumlah", ["count"]: "banyaknya", ["min"]: "terkecil dari", ["max"]: "terbesar dari", ["mean"]: "rata-rata",
        ["floor"]: "bulatkan ke bawah", ["ceiling"]: "bulatkan ke atas", ["round", "half", "up"]: "bulatkan",
        ["round", "half", "down"]: "bulatkan", ["round", "half", "even"]: "bulatkan", ["decimal"]: "bulatkan", ["abs"]: "nilai mutlak",
        ["append"]: "tambahkan pada", ["concatenate"]: "gabungkan", ["list", "contains"]: "daftar memuat",
        ["string", "length"]: "panjang teks", ["years", "and", "months", "duration"]: "selang tahun dan bulan", ["date"]: "tanggal",
        ["string"]: "teks", ["number"]: "angka", ["is", "defined"]: "terisi",
    ]

    private static func function(at index: Int, in pieces: [FEELPiece]) -> (String, Int)? {
        for length in stride(from: min(4, pieces.count - index - 1), to: 0, by: -1) {
            let words = pieces[index..<(index + length)].compactMap { if case .word(let word) = $0 { word } else { nil } }
            guard words.count == length, pieces[index + length] == .mark("(") else { continue }
            if let name = functions[words] { return (name, length) }
        }
        return nil
    }

    private static func word(_ piece: FEELPiece) -> String {
        switch piece {
        case .text(let text): "“\(ValueWords.cell.words(text: text, nil))”"
        case .number(let number): ValueWords.cell.words(number: number)
        case .at(let text): ValueWords.cell.words(moment: text)
        case .word(let word): ValueWords.cell.words(literal: word) ?? plain[word] ?? word
        case .mark(let mark): marks[mark] ?? mark
        }
    }

    /// Spaces between words, none inside brackets and before a semicolon.
    private static func joined(_ words: [String]) -> String {
        var out = ""
        for word in words {
            let isTight =
                out.isEmpty || out.hasSuffix("(") || out.hasSuffix("[") || [")", "]", ";", "."].contains(word) || out.hasSuffix(".")
            out += isTight ? word : " " + word
        }
        return out
    }
}
