import Documents
import Kinerja
import TestSupport
import Testing

@testable import Impor

/// What single cells of real files hold: formulas and their results, epochs, numbers, marks that nobody sees.
@Suite("Cells as programs of the field write them")
struct CellKindTests {
    @Test(
        "U-001 a formula that gave an error refuses its row in every text column", arguments: [1, 2, 3],
        ["#N/A", "#REF!", "#VALUE!", "#NAME?"])
    func errors(_ column: Int, _ code: String) throws {
        let read = try Reading(Reading.book(Reading.wira(column, .formula("VLOOKUP(A2,Ref!A:B,2,0)", "e", value: code)), Reading.ayu))
        #expect(read.refusals.count == 1 && read.refusals[0].contains(code) && read.report.accepted.pegawai == 1)
    }

    @Test("U-001 the same as text in CSV")
    func errorText() throws {
        let read = try Reading(csv: "NIP;Nama;Jabatan;Unit Kerja;TMT Jabatan\n198503152010011001;Wira;Kepala;#N/A;2024-01-02\n")
        #expect(read.refusals == ["D2 Nama unit berisi galat spreadsheet #N/A"])
    }

    @Test("U-002 a formula that gave no letters leaves the cell empty, never its own text")
    func empty() throws {
        let head = Reading.head + ["Gelar Depan", "Gelar Belakang", "NIP Atasan"]
        let formula = RawWorkbook.Cell.formula("IF(Z2=\"-\",\"\",Z2)", "str", value: "")
        let none = RawWorkbook.Cell.formula("IF(Z2=\"-\",\"\",Z2)", "str", value: nil)
        let titled = RawWorkbook.Cell.formula("Z2", "str", value: "S.Sos.")
        let book = RawWorkbook(("Pegawai", [head, Reading.wira + [formula, titled, none], Reading.ayu + [none, formula, formula]]))
        let read = try Reading(book)
        #expect(read.report.refused.isEmpty && read.people.map(\.nama) == ["Wira Kusnadi, S.Sos.", "Ayu Lestari"])
        #expect(read.people.allSatisfy { $0.atasan == nil })
    }

    @Test("U-003 U-004 hundreds of prepared rows of formulas are no rows; one note", arguments: [("str", ""), ("", "0"), ("e", "#N/A")])
    func prepared(_ type: String, _ value: String) throws {
        let row = Reading.head.map { _ in RawWorkbook.Cell.formula("Data!A4", type, value: value) }
        let book = RawWorkbook(("Pegawai", [Reading.head, Reading.wira, Reading.ayu] + (0..<200).map { _ in row }))
        let read = try Reading(book)
        if type == "e" {
            #expect(read.report.accepted.pegawai == 2)
        } else {
            #expect(read.report.refused.isEmpty && read.report.accepted.pegawai == 2)
            #expect(read.report.notes.filter { $0.indonesia.contains("200 baris") }.count == 1)
        }
    }

    @Test("U-005 a formula that nobody computed is refused with its remedy", arguments: [1, 2, 3])
    func uncomputed(_ column: Int) throws {
        for value in [nil, ""] {
            let read = try Reading(Reading.book(Reading.wira(column, .formula("CONCATENATE(X2,Y2)", value: value)), Reading.ayu))
            #expect(read.report.refused.count == 1 && read.refusals[0].contains("rumus yang belum dihitung"))
            #expect(read.report.refused[0].remedy.indonesia.contains("Excel"))
        }
    }

    @Test("U-006 a NIP that a formula computed as a number is refused, also where all its digits happen to be right")
    func nipNumber() throws {
        for raw in ["198503152010011000", "199002142015022016", "1.98503152010011E+17", "198503152010011001"] {
            let read = try Reading(Reading.book(Reading.wira(0, .formula("VALUE(Z2)", value: raw)), Reading.ayu))
            #expect(read.refusals.count == 1 && read.refusals[0].contains("bilangan"), "\(raw)")
        }
    }

    @Test("U-008 =\"…\" in CSV carries text through Excel")
    func carried() throws {
        let csv =
            "NIP;Nama;Kode Unit;Jabatan;Unit Kerja;TMT Jabatan\n=\"198503152010011001\";Wira;\"=\"\"007\"\"\";Kepala;Bagian Umum;2024-01-02\n"
        let read = try Reading(csv: csv)
        #expect(read.report.refused.isEmpty && read.people[0].nip?.digits == "198503152010011001" && read.people[0].unit == "007")
    }

    @Test("U-008 another formula as text is no name")
    func csvFormula() throws {
        let read = try Reading(csv: "NIP;Nama;Jabatan;Unit Kerja;TMT Jabatan\n198503152010011001;=A1&B1;Kepala;Bagian;2024-01-02\n")
        #expect(read.refusals == ["B2 Nama berisi rumus yang belum dihitung"])
    }

    @Test(
        "U-010 U-011 U-012 U-013 marks that nobody sees, and quotes, are stripped from a NIP",
        arguments: [
            "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}",
            "\u{AD}", "`",
            "'", "\u{2066}", "\u{2069}", "’",
        ])
    func invisible(_ mark: String) throws {
        for text in ["\(mark)198503152010011001\(mark)", "19850315\(mark)201001\(mark)1001"] {
            #expect(try NIP(text).digits == "198503152010011001")
        }
    }

    @Test("U-012 two posts, units or names never differ by a mark that nobody sees, nor by how a letter is composed")
    func posts() throws {
        let csv = """
            NIP;Nama;Jabatan;Unit Kerja;TMT Jabatan
            198503152010011001;Wi\u{AD}ra;Guru\u{200B} Muda;Bagian\u{FEFF} Umum;2024-01-02
            199002142015022002;Rene\u{301};Gu\u{2060}ru Muda;Bagian Umum\u{200E};2024-01-02
            """
        let read = try Reading(csv: csv)
        #expect(read.report.accepted == ImporPlan.Counts(unit: 1, jabatan: 1, pegawai: 2))
        #expect(
            read.people.map { Array($0.nama.unicodeScalars.map(\.value)) }
                == ["Wira", "Ren\u{E9}"].map { Array($0.unicodeScalars.map(\.value)) })
    }

    @Test(
        "U-015 U-016 months as registers and English programs spell them",
        arguments: [
            ("01-Aug-2023", "2023-08-01"), ("01-MAY-2023", "2023-05-01"), ("1 Nopember 2023", "2023-11-01"),
            ("28 Pebruari 2023", "2023-02-28"),
            ("6 Nop 2019", "2019-11-06"), ("1 Agt 2023", "2023-08-01"), ("1 AGT 2023", "2023-08-01"),
            ("Selasa, 1 Agustus 2023", "2023-08-01"),
            ("Jum'at, 4 Agustus 2023", "2023-08-04"), ("Aug 1, 2023", "2023-08-01"), ("1 OKT 2023", "2023-10-01"),
            ("3 Des. 2021", "2021-12-03"),
            ("15 October 2020", "2020-10-15"), ("2023-08-01T00:00:00.000", "2023-08-01"), ("01/08/2023 12:00:00 AM", "2023-08-01"),
            ("12 Sept 2022", "2022-09-12"), ("1 Ags 2023", "2023-08-01"), ("1 Juli 2023", "2023-07-01"),
            ("SENIN, 6 NOPEMBER 2023", "2023-11-06"),
        ])
    func dates(_ text: String, _ day: String) {
        #expect(CellDate.read(.text(text)) == LocalDate(day).map { .date($0) })
    }

    @Test("what only begins like a month is none", arguments: ["1 Marsudi 2023", "1 Desa 2023", "1 2023", "Senin"])
    func noDates(_ text: String) { #expect(CellDate.read(.text(text)) == .unknown) }

    @Test("U-020 a date as a plain number or by formula counts from the workbook's epoch")
    func epoch() throws {
        var book = Reading.book(
            Reading.wira(5, .number("43831")),
            ["199002142015022002", "Ayu", "Penyusun", "Bagian Umum", "III/b", .formula("F2", value: "43831")],
            ["199102142015022003", "Tia", "Penata", "Bagian Umum", "III/b", .number("43831", style: 1)])
        book.is1904 = true
        #expect(try Reading(book).people.map(\.tmt.description) == ["2024-01-02", "2024-01-02", "2024-01-02"])
        book.is1904 = false
        #expect(try Reading(book).people.map(\.tmt.description) == ["2020-01-01", "2020-01-01", "2020-01-01"])
    }

    @Test("U-022 U-023 a code is what the sheet shows, however its number is stored")
    func codes() throws {
        let head: [RawWorkbook.Cell] = ["NIP", "Nama", "Jabatan", "Kode Unit", "Unit Kerja", "TMT Jabatan"]
        let people: [(RawWorkbook.Cell, String, RawWorkbook.Cell)] = [
            (.number("101.0"), "Bagian Umum", .number("45293.0")), ("101", "Bagian Umum", "2024-01-02"),
            (.number("1.01E2"), "Bagian Umum", "2024-01-02"),
            (.number("7", style: 2), "Bagian Hukum", "2024-01-02"), (.number("10203", style: 3), "Bagian Kas", "2024-01-02"),
        ]
        let rows = people.enumerated().map { n, row -> [RawWorkbook.Cell] in
            [.init(text: "19850315201001100\(n + 1)"), "Wira", "Kepala", row.0, .init(text: row.1), row.2]
        }
        var book = RawWorkbook(("Pegawai", [head] + rows))
        book.formats += ["000", "00\\.00\\.00"]
        let read = try Reading(book)
        #expect(read.report.refused.isEmpty, "\(read.refusals)")
        #expect(read.people.map(\.unit) == ["101", "101", "101", "007", "01.02.03"])
        #expect(read.people[0].tmt.description == "2024-01-02")
    }

    @Test("a NIP in a cell whose format shows its groups has lost its digits all the same")
    func formattedNIP() throws {
        var book = Reading.book(Reading.wira(0, .number("198503152010011000", style: 2)))
        book.formats.append("00000000 000000 0 000")
        #expect(try Reading(book).refusals[0].contains("bilangan"))
    }
}
