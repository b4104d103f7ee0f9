import Documents
import Kinerja
import TestSupport
import Testing

@testable import Impor

/// What people who tried the import sent.
@Suite("Files that people tried")
struct TrialKindTests {
    static let head = "NIP;Nama;Jabatan;Unit Kerja;TMT Jabatan"
    static let (wira, ayu) = ("198503152010011001", "199002142015022002")

    private func list(_ more: String, _ rows: String...) throws -> Reading {
        try Reading(csv: "\(Self.head)\(more)\n\(rows.joined(separator: "\n"))\n")
    }

    @Test(
        "two dates where one is asked are refused, never read as the first",
        arguments: [
            "02/01/2024 - 31/12/2025", "2024-01-02 - 2025-12-31", "1/12/2026 2/12/2026", "20/03/2026, 21", "09/11/2026, 10/11/2026",
        ])
    func twoDates(_ text: String) throws {
        #expect(CellDate.read(.text(text)) == .unknown)
        #expect(try list("", "\(Self.wira);Wira;Kepala;Umum;\(text)").refusals.count == 1)
    }

    @Test(
        "clocks, figures without marks and Roman months are read",
        arguments: [
            ("2024-01-31 00:00:00.000", "2024-01-31"), ("31/01/2024 10.30", "2024-01-31"), ("2024-01-31T00:00:00Z", "2024-01-31"),
            ("31-01-2024 08:00 WIB", "2024-01-31"), ("20230801", "2023-08-01"), ("01-VIII-2023", "2023-08-01"),
            ("1 XII 2023", "2023-12-01"),
        ])
    func dates(_ text: String, _ day: String) { #expect(CellDate.read(.text(text)) == LocalDate(day).map { .date($0) }) }

    @Test("a date as the number 20230801 is that day")
    func compact() { #expect(CellDate.read(.number("20230801")) == LocalDate(2023, 8, 1).map { .date($0) }) }

    @Test("an end that has not come is none", arguments: ["Sekarang", "s.d. sekarang", "s/d saat ini", "masih menjabat"])
    func openEnd(_ text: String) throws {
        let read = try list(";TMT Selesai", "\(Self.wira);Wira;Kepala;Umum;2024-01-02;\(text)")
        #expect(read.report.refused.isEmpty && read.people.first?.selesai == nil, "\(read.refusals)")
    }

    @Test("TMT Mulai and TMT Selesai are begin and end")
    func beginEnd() throws {
        let read = try Reading(csv: "NIP;Nama;Jabatan;Unit Kerja;TMT Mulai;TMT Selesai\n\(Self.wira);Wira;Kasi;Umum;2/1/2020;31/12/2021\n")
        #expect(read.people.map(\.tmt.description) == ["2020-01-02"] && read.people.map { $0.selesai?.description } == ["2021-12-31"])
    }

    @Test("a record of CSV with more fields than the heading is refused as shifted, with or without a last empty field")
    func shifted() throws {
        let head = "NIP,Nama,Jabatan,Unit Kerja,TMT Jabatan,NIP Atasan\n"
        let read = try Reading(
            csv: head + "\(Self.wira),Wira,Kepala,Umum,2024-01-02,\n\(Self.ayu),Ayu, S.E.,Penyusun,Umum,2024-01-02,\n")
        #expect(read.refusals.count == 1 && read.refusals[0].contains("7 isian") && read.report.accepted.pegawai == 1)
        let short = try Reading(csv: "NIP,Nama,Jabatan,Unit Kerja\n\(Self.wira),Wira, S.E.,Kepala,Umum\n")
        #expect(short.refusals.count == 1 && short.report.refused[0].remedy.indonesia.contains("kutip"))
        let trailing = try Reading(csv: "NIP,Nama,Jabatan,Unit Kerja,TMT\n\(Self.wira),Wira,Kepala,Umum,2024-01-02,\n")
        #expect(trailing.report.refused.isEmpty)
    }

    @Test("0 is no name, post or unit, and no title; a formula that shows 0 is an empty cell")
    func zero() throws {
        let zero = RawWorkbook.Cell.formula("VLOOKUP(A2,Ref!A:B,2,0)", value: "0")
        for column in 1...3 { #expect(try Reading(Reading.book(Reading.wira(column, zero), Reading.ayu)).refusals.count == 1) }
        for column in 1...3 { #expect(try Reading(Reading.book(Reading.wira(column, "0"), Reading.ayu)).refusals.count == 1) }
        let book = RawWorkbook(("Pegawai", [Reading.head + ["Gelar Depan", "NIP Atasan"], Reading.wira + ["0", zero], Reading.ayu]))
        let read = try Reading(book)
        #expect(read.report.refused.isEmpty && read.people[0].nama == "Wira Kusnadi" && read.people[0].atasan == nil)
        #expect(try Reading(Reading.book(Reading.wira(0, zero), Reading.ayu)).refusals.count == 1)
    }

    @Test("marks for an empty cell are empty", arguments: ["\\N", "NULL", "null", "--", "N/A"])
    func nulls(_ mark: String) throws {
        let read = try list(";Gelar Belakang;Tanggal Selesai", "\(Self.wira);Wira;Kepala;Umum;2024-01-02;\(mark);\(mark)")
        #expect(read.people.map(\.nama) == ["Wira"] && read.report.refused.isEmpty)
        #expect(try list("", "\(Self.wira);\(mark);Kepala;Umum;2024-01-02").refusals == ["B2 Nama kosong"])
    }

    @Test("marks for \"as above\" are refused and never a name", arguments: ["sda", "s.d.a.", "Idem", "-''-", "”", "sama dengan di atas"])
    func asAbove(_ mark: String) throws {
        let read = try list("", "\(Self.wira);Wira;Kepala;Umum;2024-01-02", "\(Self.ayu);Ayu;\(mark);\(mark);2024-01-02")
        #expect(
            read.refusals.count == 2 && read.refusals.allSatisfy { $0.contains("sama dengan di atas") } && read.report.barisDitolak == 1)
    }

    @Test("two backslashes of MySQL are one")
    func backslashes() throws {
        let read = try list("", "\(Self.wira);\"Wira \\\"U\\\" K\";\"A\\\\B\";\"Umum\\\\\";2024-01-02")
        #expect(read.people.map(\.jabatan) == ["A\\B"] && read.people.map(\.unitNama) == ["Umum\\"])
    }

    @Test(
        "how a post is held may stand behind its name",
        arguments: [
            "Kepala Dinas (Plt.)", "Kepala Dinas (plt)", "Kepala Dinas, Plt.", "Pelaksana Tugas Kepala Dinas", "Kepala Dinas – Plt",
        ])
    func suffix(_ text: String) {
        let found = KategoriWords.penugasan(in: text)
        #expect(found.0 == .plt && found.jabatan == "Kepala Dinas")
    }

    @Test(
        "heads have their jenjang from the name, where it tells one",
        arguments: [
            ("Kepala Dinas Pendidikan", JenjangJabatan.jptPratama), ("Sekretaris Daerah", .jptPratama),
            ("Sekretaris Daerah Provinsi", .jptMadya), ("Camat Utara", .administrator), ("Lurah Timur", .pengawas),
            ("Inspektur", .jptPratama),
            ("Bupati", .kepalaDaerah), ("Wali Kota", .kepalaDaerah), ("Inspektur Pembantu I", .pelaksana), ("Kepala Bidang SD", .pelaksana),
        ])
    func heads(_ name: String, _ jenjang: JenjangJabatan) {
        #expect(KategoriWords.jenjang(eselon: "non_eselon", jabatan: name) == jenjang)
    }

    @Test("heads whose jenjang nothing tells are named")
    func untold() throws {
        #expect(
            try list("", "\(Self.wira);Wira;Kepala Bidang SD;Umum;2024-01-02").notes.contains(
                "1 jabatan pimpinan dicatat sebagai pelaksana"))
    }

    @Test("a superior without NIP is found by the name of his post; none and several are listed")
    func byPost() throws {
        let head = "NIP;Nama;Jabatan;Unit Kerja;TMT Jabatan;Jenis Pegawai;NIP Atasan;Jabatan Atasan\n"
        let read = try Reading(
            csv: head
                + ";Tia;Bupati;Kabupaten;2024-01-02;pejabat_negara;;\n\(Self.wira);Wira;Sekretaris Daerah;Setda;2024-01-02;pns;;Bupati\n\(Self.ayu);Ayu;Staf;Setda;2024-01-02;pns;;Kepala Biro\n"
        )
        #expect(try read.post("Sekretaris Daerah").atasan?.nama == "bupati")
        #expect(read.report.atasanTakDikenal?.map(\.atasan) == ["Kepala Biro"] && read.report.atasanTakDikenal?.map(\.cell) == ["H4"])
        #expect(try read.post("Bupati").jenjang == .kepalaDaerah)
    }

    @Test("columns that are not read are named, without counters and empty ones")
    func unread() throws {
        let read = try Reading(csv: "No;\(Self.head);Nama Atasan;Agama;Kosong\n1;\(Self.wira);Wira;Kepala;Umum;2024-01-02;Tia;Islam;\n")
        #expect(read.notes.contains("Kolom yang tidak dibaca: Nama Atasan, Agama."))
    }

    @Test("who writes no SKP by his standing is counted, and two definitive heads at once are named")
    func told() throws {
        let read = try list(
            ";Kedudukan Hukum", "\(Self.wira);Wira;Kepala Dinas;Disdik;2024-01-02;MPP",
            "\(Self.ayu);Ayu;Kepala Dinas;Disdik;2025-01-02;Aktif")
        #expect(read.notes.contains("1 baris pegawai tidak menyusun SKP") && read.notes.contains("lebih dari satu orang"))
        #expect(read.report.accepted.pegawai == 2)
    }

    @Test("a golongan of another kind of employee, and a TMT before birth, are refused")
    func contradictory() throws {
        let read = try list(
            ";Golongan", "\(Self.wira);Wira;Kepala;Umum;2024-01-02;IX", "199003152024211001;Sari;Staf;Umum;2024-01-02;III/a",
            "\(Self.ayu);Ayu;Staf;Umum;1989-01-02;III/a")
        #expect(read.report.barisDitolak == 3, "\(read.refusals)")
    }

    @Test("sheets of units and of people by code are read together without a column for titles")
    func coded() throws {
        let people: [[RawWorkbook.Cell]] = [
            ["NIP", "Nama", "Jabatan", "Kode Unit", "TMT Jabatan"], [.init(text: Self.wira), "Wira", "Kepala", "10", "2024-01-02"],
        ]
        let read = try Reading(RawWorkbook(("Unit", [["Kode", "Nama", "Induk"], ["10", "Dinas", ""]]), ("Pegawai", people)))
        #expect(read.report.refused.isEmpty && read.people.map(\.unit) == ["10"], "\(read.refusals)")
        let named: [[RawWorkbook.Cell]] = [
            ["NIP", "Nama", "Jabatan", "Kode Unit", "Unit Kerja", "TMT Jabatan"],
            [.init(text: Self.wira), "Wira", "Kepala", "10", "Dinas", "2024-01-02"],
        ]
        let other: [[RawWorkbook.Cell]] = [named[0], [.init(text: Self.ayu), "Ayu", "Staf", "10", "Dinas", "2024-01-02"]]
        #expect(try Reading(RawWorkbook(("PNS", named), ("PPPK", other))).report.accepted.pegawai == 2)
    }

    @Test(
        "headings of an official list with place of birth, or name and NIP over two columns",
        arguments: ["NAMA / TEMPAT TGL LAHIR", "Nama / NIP"])
    func official(_ upper: String) throws {
        let isPair = upper.hasSuffix("NIP")
        let book = RawWorkbook(
            (
                "DUK",
                [
                    ["NO", .init(text: upper), isPair ? "" : "NIP", "PANGKAT", "", "JABATAN", "", "UNIT KERJA"],
                    ["URUT", isPair ? "Nama" : "", isPair ? "NIP" : "", "GOL", "TMT", "NAMA", "TMT", ""],
                    ["1", "Wira Kusnadi", .init(text: Self.wira), "III/d", "2019-04-01", "Kepala Bagian", "2024-01-02", "Umum"],
                ]
            ))
        let read = try Reading(book)
        #expect(read.people.map(\.nama) == ["Wira Kusnadi"] && read.people.map(\.tmt.description) == ["2024-01-02"])
    }

    @Test("a code in the format 0.00 is what the sheet shows")
    func decimals() throws {
        var book = RawWorkbook(
            (
                "Pegawai",
                [
                    ["NIP", "Nama", "Jabatan", "Kode Unit", "Unit Kerja", "TMT Jabatan"],
                    [.init(text: Self.wira), "Wira", "Kepala", .number("1.1000000000000001", style: 2), "Umum", "2024-01-02"],
                ]
            ))
        book.formats.append("2")
        #expect(try Reading(book).people.map(\.unit) == ["1.10"])
    }

    @Test("sheets without a column for the unit are units by their name; other names are not")
    func sheetName() throws {
        let head = Array(Reading.head.enumerated().filter { $0.offset != 3 }.map(\.element))
        let without = { (row: [RawWorkbook.Cell]) in row.enumerated().filter { $0.offset != 3 }.map(\.element) }
        let named = try Reading(
            RawWorkbook(("Dinas Pendidikan", [head, without(Reading.wira)]), ("Dinas Kesehatan", [head, without(Reading.ayu)])))
        #expect(
            Set(named.people.compactMap(\.unitNama)) == ["Dinas Pendidikan", "Dinas Kesehatan"]
                && named.notes.contains("nama lembar dipakai"))
        let other = try Reading(RawWorkbook(("PNS", [head, without(Reading.wira)]), ("PPPK", [head, without(Reading.ayu)])))
        #expect(other.report.refused.count == 2 && other.report.refused[0].remedy.indonesia.contains("tiap lembar"))
    }
}
