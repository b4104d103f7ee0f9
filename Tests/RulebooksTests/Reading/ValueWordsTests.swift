import Testing

@testable import DMN
@testable import Rulebooks

@Suite("How a value reads")
struct ValueWordsTests {
    /// A value as FEEL, and what each reader is told.
    struct Row: Sendable {
        let feel: String
        let page: String
        let cell: String?
        let terminal: String
        let sealed: String?

        init(_ feel: String, page: String, cell: String?, terminal: String, sealed: String?) {
            (self.feel, self.page, self.cell, self.terminal, self.sealed) = (feel, page, cell, terminal, sealed)
        }
    }

    static let rows = [
        Row("null", page: "–", cell: "kosong", terminal: "tidak ada", sealed: "tidak ada"),
        Row("true", page: "Ya", cell: "ya", terminal: "ya", sealed: "ya"),
        Row("false", page: "Tidak", cell: "tidak", terminal: "tidak", sealed: "tidak"),
        Row("-1250.5", page: "−1.250,5", cell: "−1.250,5", terminal: "-1250,5", sealed: "-1250,5"),
        Row("\"sangat_baik\"", page: "Sangat baik", cell: "Sangat baik", terminal: "sangat_baik", sealed: "sangat baik"),
        Row("@\"2022-02-07\"", page: "7 Februari 2022", cell: "7 Februari 2022", terminal: "2022-02-07", sealed: "2022-02-07"),
        Row("@\"P14D\"", page: "14 hari", cell: "14 hari", terminal: "P14D", sealed: "P14D"),
        Row("@\"08:00:00\"", page: "08:00:00", cell: "08:00:00", terminal: "08:00:00", sealed: "08:00:00"),
        Row("[]", page: "(daftar kosong)", cell: "tidak ada", terminal: "daftar kosong", sealed: "0 butir"),
        Row("[\"a_b\", true]", page: "A b; Ya", cell: "A b, ya", terminal: "a_b; ya", sealed: "2 butir"),
        Row("{x: 1, y: [2]}", page: "x: 1, y: 2", cell: nil, terminal: "x: 1; y: 2", sealed: nil),
        Row("[1..2]", page: "[1..2]", cell: nil, terminal: "[1..2]", sealed: nil),
    ]

    @Test("one table for pages, cells, the command line and sealed steps", arguments: rows)
    func table(row: Row) throws {
        let value = try FEEL.evaluate(row.feel, fuel: 1_000)
        #expect(ValueWords.page.words(value) == row.page && ValueView(value).kalimat == row.page)
        #expect(ValueWords.cell.words(value) == row.cell)
        #expect(ValueWords.terminal.words(value) == row.terminal)
        #expect(ValueWords.sealed.words(value) == row.sealed)
    }

    @Test("a cell reads its constants as the table says", arguments: rows.filter { !$0.feel.hasPrefix("{") && !$0.feel.contains("..") })
    func cells(row: Row) { #expect(PlainReading.value(row.feel, nil) ?? row.cell == row.cell) }

    @Test("the scale of a code gives its label")
    func scale() {
        #expect(ValueWords.page.words(.string("baik"), "PredikatKinerja") == "Baik")
        #expect(ValueWords.page.words(.string("kurang"), "PredikatKinerja") == "Kurang/Misconduct")
    }
}
