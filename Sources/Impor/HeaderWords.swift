/// A column's heading, taken apart once however many fields it is compared with.
struct HeaderText {
    let key: String
    let words: HeaderWords

    init(_ header: String) { (key, words) = (ImporField.key(header), HeaderWords(header)) }
}

/// The words of a column's heading, as far as they say what the column holds.
struct HeaderWords {
    /// All words, abbreviations written out.
    let all: [String]
    /// Without those that every heading may have.
    let telling: [String]

    init(_ header: String) {
        var words = Self.spelled(Self.split(header)).flatMap { Self.abbreviations[$0] ?? [$0] }
        if words.starts(with: ["ni"]) || words.starts(with: ["nip"]), words.contains("pppk") { words = ["nip"] }
        all = words
        telling = words.filter { !Self.noise.contains($0) && !$0.allSatisfy(\.isNumber) }
    }

    /// How alike the telling words are to a phrase, from 0 to 1 (Dice); order does not count, a slip of the pen counts little.
    func likeness(to phrase: [String]) -> Double {
        var (open, sum) = (phrase, 0.0)
        for word in telling {
            if let same = open.firstIndex(of: word) {
                open.remove(at: same)
                sum += 1
            } else if let near = open.firstIndex(where: { Self.isSlip($0, word) }) {
                open.remove(at: near)
                sum += 0.9
            }
        }
        return telling.isEmpty ? 0 : 2 * sum / Double(telling.count + phrase.count)
    }

    /// Letters that stand alone one after another are one word: "T M T", "N.I.P.", "S.D.".
    private static func spelled(_ words: [String]) -> [String] {
        var (out, letters) = ([String](), "")
        for word in words + [""] {
            if word.count == 1, word.allSatisfy(\.isLetter) {
                letters += word
                continue
            }
            if !letters.isEmpty { out.append(letters) }
            letters = ""
            if !word.isEmpty { out.append(word) }
        }
        return out
    }

    /// Letters and figures; "unitKerja" is two words.
    private static func split(_ header: String) -> [String] {
        var (words, word, before) = ([String](), "", Character(" "))
        for character in header {
            if !character.isLetter && !character.isNumber || before.isLowercase && character.isUppercase {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if character.isLetter || character.isNumber { word += character.lowercased() }
            before = character
        }
        return word.isEmpty ? words : words + [word]
    }

    /// One wrong, missing, added or exchanged letter in a word of five and more, two from nine on.
    static func isSlip(_ a: String, _ b: String) -> Bool {
        let shorter = min(a.count, b.count)
        guard shorter >= 5, abs(a.count - b.count) <= 2 else { return false }
        return distance(Array(a), Array(b)) <= (shorter >= 9 ? 2 : 1)
    }

    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var (twoUp, up) = ([Int](), Array(0...b.count))
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(up[j + 1] + 1, row[j] + 1, up[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, twoUp[j - 1] + 1) }
                row.append(best)
            }
            (twoUp, up) = (up, row)
        }
        return up[b.count]
    }

    private static let abbreviations: [String: [String]] = [
        "jab": ["jabatan"], "peg": ["pegawai"], "gol": ["golongan"], "golru": ["golongan", "ruang"], "tgl": ["tanggal"], "no": ["nomor"],
        "nmr": ["nomor"], "kd": ["kode"], "nm": ["nama"], "glr": ["gelar"], "dpn": ["depan"], "blk": ["belakang"], "blkg": ["belakang"],
        "blkng": ["belakang"], "unker": ["unit", "kerja"], "uker": ["unit", "kerja"], "unitkerja": ["unit", "kerja"],
        "satker": ["satuan", "kerja"],
        "skpd": ["opd"], "esl": ["eselon"], "ess": ["eselon"], "esel": ["eselon"], "org": ["organisasi"], "lsg": ["langsung"],
        "lgkp": ["lengkap"], "nipppk": ["nip"], "namapegawai": ["nama"], "pangkatgol": ["pangkat", "golongan"], "sd": ["sampai"],
        "pnkt": ["pangkat"], "pkt": ["pangkat"], "bln": ["bulan"], "thn": ["tahun"], "pj": ["pejabat"],
    ]

    private static let noise: Set<String> = [
        "pegawai", "asn", "pns", "pppk", "saat", "ini", "sekarang", "terakhir", "baru", "sesuai", "yang", "dan", "di", "dengan", "lengkap",
        "dalam", "digit", "angka", "data", "siasn", "simpeg", "pada", "bersangkutan", "ybs", "sipil", "negeri",
    ]
}
