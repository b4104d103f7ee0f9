import Documents

/// A row of a sheet, or two rows one above the other, taken for the heading of a table.
struct Heading: Sendable {
    let row: Int
    /// The second row, under which the data begin: "JABATAN" above "NAMA" and "TMT" makes "JABATAN NAMA" and "JABATAN TMT".
    let subrow: Int?
    /// What stands above each column.
    let texts: [Int: String]

    static let longest = 80

    /// The headings that may begin at each row, of one row and of two.
    static func candidates(_ rows: [SheetRow]) -> [Heading] {
        rows.indices.flatMap { n in
            let next = rows.indices.contains(n + 1) && rows[n + 1].number == rows[n].number + 1 ? rows[n + 1] : nil
            return [Heading(rows[n])] + (next.flatMap { Heading(rows[n], over: $0) }.map { [$0] } ?? [])
        }
    }

    init(_ row: SheetRow) {
        (self.row, subrow, texts) = (row.number, nil, Self.texts(row))
    }

    /// `nil` when the lower row cannot be part of a heading: a number as long as a NIP stands in it, or nothing that the upper one lacks.
    init?(_ upper: SheetRow, over lower: SheetRow) {
        let (above, below) = (Self.texts(upper), Self.texts(lower))
        guard !below.isEmpty, !below.values.contains(where: { $0.count(where: \.isNumber) > 4 }) else { return nil }
        guard below.keys.contains(where: { above[$0] == nil }) else { return nil }
        (row, subrow) = (upper.number, lower.number)
        var texts = above
        for (column, text) in below {
            // A name over several columns stands in the first of them.
            let group = above[column] ?? above.keys.filter { $0 < column && below[$0] != nil }.max().flatMap { above[$0] }
            // "NAMA / NIP" above "NAMA" and "NIP" says the same once more.
            let repeats = group?.split(separator: "/").contains { ImporField.key(String($0)) == ImporField.key(text) } ?? false
            texts[column] = group.flatMap { repeats ? nil : "\($0) \(text)" } ?? text
        }
        self.texts = texts
    }

    private static func texts(_ row: SheetRow) -> [Int: String] {
        var texts: [Int: String] = [:]
        for cell in row.cells {
            let text = cell.value.text
            if !text.isEmpty, text.utf8.count <= longest { texts[cell.column] = text }
        }
        return texts
    }

    /// What stands above the nearest column to the left.
    func left(of column: Int) -> String? { texts.keys.filter { $0 < column }.max().flatMap { texts[$0] } }
}
