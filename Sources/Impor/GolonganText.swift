import Kinerja

/// Golongan as registers spell it: "III/d", "III.d", "IIId", "Penata Tk. I (III/d)", "Golongan IX", "Pembina Utama Muda".
enum GolonganText {
    /// The canonical spelling, or `nil` where the text says none or more than one.
    static func read(_ text: String) -> String? {
        if let exact = Golongan.canonical(text) { return exact }
        var words = letters(text).lowercased().split { !$0.isLetter && !$0.isNumber }.map { $0 == "tk" ? "tingkat" : String($0) }
        for n in words.indices.dropFirst() where words[n - 1] == "tingkat" && words[n] == "1" { words[n] = "i" }
        let said = Set(zip(words, words.dropFirst() + [""]).compactMap { ruang($0) ?? ruang($0 + $1) })
        if let found = said.first { return said.count == 1 ? found : nil }
        let bare = words.filter { !["gol", "golongan", "ruang", "pppk", "p3k"].contains($0) && !angka.contains($0) }
        if bare.count == 1, let found = Golongan.canonical(Int(bare[0]).flatMap { tingkat($0) } ?? bare[0]) { return found }
        return pangkat[bare.joined(separator: " ")]
    }

    /// Roman numerals that were typed with the letter l or as one character.
    private static func letters(_ text: String) -> String {
        var written = text
        for (n, character) in zip(1..., "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ") { written = written.replacing(String(character), with: tingkat(n) ?? "") }
        return written.replacing(/\b[IlL]{2,3}(?=\s*[\/.]?\s*[a-eA-E]\b)|\b[lL](?=[vV]?\s*[\/.]\s*[a-eA-E]\b)/) {
            String(repeating: "I", count: $0.0.count)
        }
    }

    /// PPPK have seventeen (Perpres 98/2020).
    private static func tingkat(_ n: Int) -> String? {
        let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"]
        return roman.indices.contains(n - 1) ? roman[n - 1] : nil
    }

    private static let angka: Set<String> = [
        "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    ]

    /// "iiid" and "3d" are III/d.
    private static func ruang(_ word: String) -> String? {
        guard let found = word.wholeMatch(of: /(i{1,3}|iv|[1-4])([a-e])/) else { return nil }
        return Golongan.canonical("\(roman[String(found.1)] ?? String(found.1))/\(found.2)")
    }

    private static let roman = ["1": "i", "2": "ii", "3": "iii", "4": "iv"]

    private static let pangkat = Dictionary(uniqueKeysWithValues: Golongan.pangkat.map { ($0.value.lowercased(), $0.key) })
}
