import Documents
import Kinerja

/// Which column of a heading holds which field: each header is compared with every field, the surest are taken first, and what is
/// nearly as sure is asked.
struct ColumnGuess {
    private(set) var mapping: SheetMapping
    private(set) var questions: [ColumnQuestion] = []
    private(set) var notes: [Kalimat] = []
    /// The sum of how sure each column is.
    private(set) var sureness = 0.0

    private struct Sighting {
        let field: ImporField
        let column: Int
        let score: Double
    }

    init(_ heading: Heading, sheet: String, role: SheetSubject, own: [String: ImporField] = [:]) {
        mapping = SheetMapping(
            sheet: sheet, role: role, headerRow: heading.row, subheaderRow: heading.subrow, columns: [:], headers: heading.texts)
        let all = Self.candidates(heading, role, own)
        var taken: Set<Int> = []
        for next in all where mapping.columns[next.field] == nil && !taken.contains(next.column) {
            mapping.columns[next.field] = next.column
            taken.insert(next.column)
            sureness += next.score
        }
        if role == .pegawai {
            share(heading)
            if mapping.columns[.unitKode] == nil, let levels = UnitLevels.columns(heading.texts) {
                mapping.tingkat = levels
                let names = levels.compactMap { heading.texts[$0] }.joined(separator: ", ")
                notes.append("Unit kerja dibaca dari kolom \(names): yang terisi paling bawah, dengan yang di atasnya sebagai induk.")
            }
        }
        ask(all, taken)
    }

    /// One column of names and numbers, where neither has one of its own.
    private mutating func share(_ heading: Heading) {
        guard let both = heading.texts.filter({ NamaNIP.isShared($0.value) }).keys.min() else { return }
        for field in [ImporField.nama, .nip] where mapping.columns[field] == nil {
            mapping.columns[field] = both
            sureness += 1
        }
    }

    /// Surest first; of equals the one further left.
    private static func candidates(_ heading: Heading, _ role: SheetSubject, _ own: [String: ImporField]) -> [Sighting] {
        var all: [Sighting] = []
        for column in heading.texts.keys.sorted() {
            let header = ColumnGuess.header(heading, column).map(HeaderText.init)
            let known = own[ImporField.key(heading.texts[column] ?? "")]
            let scores = role.fields.map { field in
                (field, known == field ? 1 : known == nil ? header.map { field.likeness(to: $0) }.max() ?? 0 : 0)
            }
            // A column is what it resembles most: where that is taken, it is nothing else.
            let best = max(ImporField.sure, (scores.map(\.1).max() ?? 0) - ImporField.margin)
            all += scores.filter { $0.1 >= best }.map { Sighting(field: $0.0, column: column, score: $0.1) }
        }
        return all.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
    }

    /// The header, or what it means beside its neighbour: "TMT" after "GOL" is that of the rank, "NIP" after "ATASAN" the superior's.
    private static func header(_ heading: Heading, _ column: Int) -> [String] {
        // A number as long as a year and longer stands in data.
        guard let whole = heading.texts[column], whole.count(where: \.isNumber) < 4 else { return [] }
        let text = withoutBirth(whole)
        guard let left = heading.left(of: column) else { return [text] }
        let (words, before) = (HeaderWords(text), HeaderWords(left))
        let repeated = heading.texts.contains { $0.key < column && ImporField.key($0.value) == ImporField.key(text) }
        if words.telling == ["tmt"] {
            if before.all.contains("golongan") || before.all.contains("pangkat") { return [] }
            return before.all.contains("jabatan") || before.all.contains("eselon") ? ["TMT jabatan"] : [text]
        }
        if repeated, before.all.contains("atasan") || before.all.contains("penilai") { return ["\(left) \(text)"] }
        return [text]
    }

    /// "NAMA / TEMPAT TGL LAHIR" holds names; place and day of birth stand below them, or in no row at all.
    private static func withoutBirth(_ text: String) -> String {
        let birth =
            /(?:\s*[\/,(&]\s*(?:(?:tempat|tmpt|tanggal|tgl)\b.*lahir|ttl)|\s+(?:dan\s+)?(?:tempat|tmpt)\b.*(?:tanggal|tgl).*lahir).*$/
        guard let found = text.firstMatch(of: birth.ignoresCase()), found.range.lowerBound > text.startIndex else { return text }
        return String(text[..<found.range.lowerBound])
    }

    private mutating func ask(_ all: [Sighting], _ taken: Set<Int>) {
        for (field, column) in mapping.columns.sorted(by: { $0.value < $1.value }) where field.isAsked {
            guard let score = all.first(where: { $0.field == field && $0.column == column })?.score else { continue }
            let rivals = all.filter { rival in
                rival.field == field && !taken.contains(rival.column) && score - rival.score < ImporField.margin
                    && all.first { $0.column == rival.column }?.field == field
            }
            guard !rivals.isEmpty else { continue }
            questions.append(ColumnQuestion(sheet: mapping.sheet, field: field, columns: ([column] + rivals.map(\.column)).sorted()))
        }
    }

    /// Columns of categories are looked into: "Status" may hold the kind of person, whether he is in service, or whether he is married.
    mutating func look(into rows: [SheetRow]) {
        for field in Self.categories {
            guard let column = mapping.columns[field] else { continue }
            let words = rows.filter { $0.number > mapping.lastHeaderRow }.map { $0[column] }.filter { !$0.isBlank && $0.errorCode == nil }
                .map { CellText.category($0.text) }
            guard !words.isEmpty, !words.contains(where: { Self.means(field, $0) }) else { continue }
            let other = Self.categories.first { other in
                mapping.columns[other] == nil && mapping.role.fields.contains(other) && words.allSatisfy { Self.means(other, $0) }
            }
            if let other {
                (mapping.columns[field], mapping.columns[other]) = (nil, column)
            } else if words.allSatisfy(KategoriWords.isKeluarga) || field.likeness(to: HeaderText(mapping.headers[column] ?? "")) < 0.9 {
                mapping.columns[field] = nil
                notes.append(
                    "Kolom \(mapping.headers[column] ?? "") tidak dibaca: isinya (“\(rows.last.map { $0[column].text } ?? "")”) bukan \(kecil: field.label)."
                )
            }
        }
    }

    private static let categories: [ImporField] = [.jenisPegawai, .kedudukan, .jenisPenugasan]

    private static func means(_ field: ImporField, _ word: String) -> Bool {
        switch field {
        case .jenisPegawai: KategoriWords.jenisPegawai(word) != nil
        case .kedudukan: KategoriWords.kedudukan(word) != nil
        default: KategoriWords.jenisPenugasan[word] != nil
        }
    }
}
