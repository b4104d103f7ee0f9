import Documents
import Kinerja
import TestSupport
import Testing

@testable import Impor

/// What the eleventh session's trial sent: nothing of it goes in wrong without a word.
@Suite("Files that people tried, once more")
struct SecondTrialKindTests {
    static let (wira, ayu) = (TrialKindTests.wira, TrialKindTests.ayu)

    private func list(_ more: String, _ rows: String...) throws -> Reading {
        try Reading(csv: "\(TrialKindTests.head)\(more)\n\(rows.joined(separator: "\n"))\n")
    }

    @Test(
        "a kind of post that names its level is that level; an open or unknown word needs an eselon or a telling name",
        arguments: [
            ("Asisten Pemerintahan", "Jabatan Pimpinan Tinggi Pratama", JenjangJabatan.jptPratama), ("Staf Ahli", "JPT Madya", .jptMadya),
            ("Kabag", "Pejabat Administrator", .administrator), ("Kasi", "Jabatan Pengawas", .pengawas),
            ("Penyuluh", "Jabatan Fungsional Tertentu", .fungsional), ("Kepala Dinas Kesehatan", "Struktural", .jptPratama),
            ("Guru Ahli Muda", "Guru", .fungsional), ("Staf Ahli", "Eselon II", .jptPratama), ("Staf Ahli", "JPT", nil),
            ("Kabag", "Struktural", nil), ("Kabag", "abrakadabra", nil),
        ] as [(String, String, JenjangJabatan?)])
    func jenjang(_ post: String, _ kind: String, _ level: JenjangJabatan?) throws {
        let read = try list(";Jenis Jabatan", "\(Self.wira);Wira;\(post);Umum;2-1-2024;\(kind)")
        guard let level else {
            #expect(read.report.refused.map(\.column) == ["Jenis Jabatan"], "\(read.refusals)")
            return
        }
        #expect(read.report.refused.isEmpty && read.posts.map(\.jenjang) == [level], "\(read.refusals)")
    }

    @Test("superiors that lead back to oneself are refused on every row of the circle, and named")
    func circle() throws {
        let read = try list(
            ";NIP Atasan", "\(Self.wira);Wira;Kabag;Umum;2-1-2024;\(Self.ayu)", "\(Self.ayu);Ayu;Kasubag;Umum;2-1-2024;\(Self.wira)")
        #expect(read.report.refused.map(\.cell) == ["F2", "F3"], "\(read.refusals)")
        #expect(read.refusals.allSatisfy { $0.contains("berputar kembali") && $0.contains("→ K") })
        #expect(read.posts.isEmpty, "a refused row makes no post")
    }

    @Test("a second table with other columns below the first is not read by the first one's columns")
    func secondTable() throws {
        let read = try Reading(
            csv:
                "No;NIP;Nama;Jabatan;Unit Kerja;TMT Jabatan\n1;\(Self.wira);Wira;Kabag;Umum;2-1-2024\nNo;NIP;Nama;Unit Kerja;Jabatan;TMT Jabatan\n2;\(Self.ayu);Ayu;SDN 1;Guru;2-1-2024\n"
        )
        #expect(read.people.map(\.nama) == ["Wira"])
        #expect(!read.posts.contains { $0.nama == "SDN 1" } && read.report.refused.contains { $0.row == 4 }, "\(read.refusals)")
    }

    @Test(
        "two posts in one cell are two rows to write",
        arguments: ["Sekretaris merangkap Plt. Kepala Bidang SD", "Guru Ahli Muda / Plt. Kepala Sekolah"])
    func twoPosts(_ text: String) throws {
        #expect(try list("", "\(Self.wira);Wira;\(text);Umum;2-1-2024").report.refused.map(\.column) == ["Jabatan"])
    }

    @Test("a list without NIP makes nobody of rank or status PNS a non-ASN")
    func withoutNIP() throws {
        let head = "Nama;Jabatan;Unit Kerja;TMT Jabatan"
        let ranked = try Reading(csv: "\(head);Gol\nWira;Kabag;Umum;2-1-2024;III/d\n")
        #expect(ranked.people.isEmpty && ranked.refusals.contains { $0.contains("tidak memuat kolom NIP") }, "\(ranked.refusals)")
        #expect(try Reading(csv: "\(head);Status Kepegawaian\nWira;Kabag;Umum;2-1-2024;PNS\n").report.refused.count == 1)
        #expect(try Reading(csv: "\(head)\nWira;Pramubakti;Umum;2-1-2024\n").people.map(\.jenis) == [.nonASN])
    }

    @Test(
        "the separator that divides the heading too is the separator",
        arguments: [
            "Nama;NIP;Unit;Jabatan;TMT\nWira, S.E.;\(wira);Bidang Data, Mutu, Sarana, dan Prasarana;Kabid Data, Mutu, Sarana, dan Prasarana;2-1-2024\nAyu, S.T.;\(ayu);Bidang Data, Mutu, Sarana, dan Prasarana;Analis Data, Mutu, Sarana, dan Prasarana;2-1-2024\n"
        ])
    func separator(_ csv: String) throws { #expect(try Reading(csv: csv).people.count == 2) }

    @Test("T M T under the heading of the post is its date", arguments: ["T M T", "T.M.T", "TMT"])
    func spelled(_ heading: String) throws {
        let read = try Reading(
            csv: "N I P;N A M A;JABATAN TERAKHIR \(heading);NAMA JABATAN;UNIT KERJA\n\(Self.wira);Wira;2-1-2024;Kabag;Umum\n")
        #expect(read.people.map(\.tmt.description) == ["2024-01-02"], "\(read.refusals)")
    }

    @Test("signatures under the column of NIP are no people")
    func signatures() throws {
        let read = try Reading(
            csv:
                "No;NIP;Nama;Jabatan;Unit Kerja;TMT Jabatan\n1;\(Self.wira);Wira;Kabag;Umum;2-1-2024\n;Mengetahui,;;Contoh, 5 Januari 2026;;\n;Sekretaris Daerah;;Kepala Badan;;\n;NIP 197008091994031001;;NIP 198503152010011001;;\n"
        )
        #expect(read.report.refused.isEmpty && read.people.count == 1, "\(read.refusals)")
    }

    @Test(
        "dates with an apostrophe, TMT, a footnote or two figures of a year are read",
        arguments: [
            ("'01-03-2024", "2024-03-01"), ("TMT 01-03-2024", "2024-03-01"), ("01-Mar-24", "2024-03-01"), ("45352", "2024-03-01"),
            ("2-1-2024 *)", "2024-01-02"),
        ])
    func dates(_ text: String, _ day: String) { #expect(CellDate.read(.text(text)) == LocalDate(day).map { .date($0) }) }

    @Test(
        "ranks as they are mistyped",
        arguments: [
            ("Ill/d", "III/d"), ("lll/d", "III/d"), ("PENATA MUDA TK 1", "III/b"), ("9", "IX"), ("Ⅸ", "IX"),
            ("Golongan IX (Sembilan)", "IX"), ("lV/a", "IV/a"),
        ])
    func ranks(_ text: String, _ golongan: String) { #expect(GolonganText.read(text) == golongan) }

    @Test(
        "eselon told by the level, with it, or in figures",
        arguments: [("JPT Pratama", "ii"), ("IIIA/Administrator", "iii_a"), ("3a", "iii_a"), ("JFT", "non_eselon")])
    func eselon(_ text: String, _ eselon: String) { #expect(KategoriWords.eselon(text) == eselon) }

    @Test(
        "an end that nobody knows yet is none",
        arguments: ["31-12-9999", "0000-00-00", "hingga kini", "sampai ditetapkan pejabat definitif"])
    func openEnd(_ text: String) throws {
        let read = try list(";s.d.", "\(Self.wira);Wira;Kepala;Umum;2024-01-02;\(text)")
        #expect(read.report.refused.isEmpty && read.people.first?.selesai == nil, "\(read.refusals)")
    }

    @Test("a placeholder is no name, post or unit", arguments: [".", "?", "kosong", "tidak ada", "belum ada"])
    func placeholder(_ text: String) throws {
        #expect(try list("", "\(Self.wira);\(text);Kepala;Umum;2024-01-02").report.refused.map(\.column) == ["Nama"])
    }

    @Test("units told level by level: the deepest that is filled, below those above it")
    func levels() throws {
        let read = try Reading(
            csv:
                "NIP;Nama;Jabatan;OPD;Bidang;Seksi;TMT Jabatan\n\(Self.wira);Wira;Kepala Dinas;Dinas Pendidikan;;;2-1-2024\n\(Self.ayu);Ayu;Staf;Dinas Pendidikan;Bidang SD;Seksi Kurikulum;2-1-2024\n"
        )
        #expect(read.report.refused.isEmpty, "\(read.refusals)")
        let units = Dictionary(read.units.map { ($0.nama, $0) }, uniquingKeysWith: { first, _ in first })
        let (opd, bidang, seksi) = (units["Dinas Pendidikan"], units["Bidang SD"], units["Seksi Kurikulum"])
        #expect(seksi?.induk == bidang?.kode && bidang?.induk == opd?.kode && opd?.induk == nil && units.count == 3)
        #expect(read.posts.map(\.unit) == [opd?.kode, seksi?.kode] && !read.notes.contains("tidak dibaca: Seksi"))
        let eselon = try Reading(
            csv:
                "NIP;Nama;Jabatan;Unit Kerja Eselon II;Unit Kerja Eselon III;Unit Kerja Eselon IV;TMT Jabatan\n\(Self.ayu);Ayu;Staf;Dinas X;Bidang Y;Seksi Z;2-1-2024\n"
        )
        #expect(eselon.units.map(\.nama).sorted() == ["Bidang Y", "Dinas X", "Seksi Z"], "\(eselon.refusals)")
    }

    @Test("a list of units names parents by code or by name; what is none or several is refused")
    func parents() throws {
        let read = try Reading(csv: "Kode Unit;Nama Unit;Unit Induk\nD;Dinas;\nB;Bidang;Dinas\nS;Seksi;B\nX;Lain;Tidak Dikenal\n")
        #expect(read.units.map { "\($0.kode) \($0.induk ?? "-")" }.sorted() == ["B D", "D -", "S B"], "\(read.refusals)")
        #expect(read.report.refused.map(\.row) == [5])
    }

    @Test("a column in which one date has its month first is read in no cell that could be either")
    func monthFirst() throws {
        let read = try list(
            "", "\(Self.wira);Wira;Kabag;Umum;03/25/2024", "\(Self.ayu);Ayu;Staf;Umum;03/04/2024",
            "197811302003121003;Sinta;Staf;Umum;05/05/2024")
        #expect(read.report.refused.map(\.row) == [2, 3], "\(read.refusals)")
    }

    @Test("a NIP of a PPPK is not a PNS's")
    func pattern() throws {
        #expect(try list(";Status Pegawai", "199003152024211001;Wira;Guru;SDN 1;2024-01-02;PNS").report.refused.count == 1)
    }
}

/// Days off with a first and a last day, ticks, sections and headings as decrees have them.
@Suite("Days off as people tried them")
struct LiburTrialTests {
    private func read(_ csv: String) throws -> LiburRows { try LiburRows(try TableFile.open(bytes: Array(csv.utf8))) }

    @Test(
        "a last day in a second column, or a number of days, makes all of them",
        arguments: [
            "Tanggal;Sampai Tanggal;Keterangan\n2026-03-21;2026-03-22;Idulfitri\n",
            "Dari;Sampai;Keterangan\n2026-03-21;2026-03-22;Idulfitri\n",
            "Tanggal;Tanggal;Keterangan\n2026-03-21;2026-03-22;Idulfitri\n", "Tanggal;Jumlah Hari;Keterangan\n2026-03-21;2;Idulfitri\n",
            "Tanggal Mulai;Tanggal Selesai;Nama Hari Libur Nasional\n21 Maret 2026;22 Maret 2026;Idulfitri\n",
            "TANGGAL;;KETERANGAN\n2026-03-21;2026-03-22;Idulfitri\n",
        ])
    func ranges(_ csv: String) throws {
        let rows = try read(csv)
        #expect(rows.days.map(\.tanggal.description) == ["2026-03-21", "2026-03-22"] && rows.refused.isEmpty)
    }

    @Test("an end before the beginning is refused, and a column that is not read is named")
    func wrong() throws {
        #expect(try read("Tanggal;Sampai;Keterangan\n2026-03-22;2026-03-21;Idulfitri\n").refused.count == 1)
        #expect(
            try read("Tanggal;Keterangan;Catatan Bupati\n2026-03-22;Idulfitri;x\n").notes.map(\.indonesia).joined().contains(
                "Catatan Bupati"))
    }

    @Test(
        "a ticked column tells shared leave",
        arguments: [("Ya", JenisHariLibur.cutiBersama), ("x", .cutiBersama), ("Tidak", .nasional), ("", .nasional)])
    func ticked(_ tick: String, _ jenis: JenisHariLibur) throws {
        #expect(try read("Tanggal;Keterangan;Cuti Bersama\n2026-02-16;Imlek;\(tick)\n").days.map(\.jenis) == [jenis])
    }

    @Test("kinds in short words are read, unknown ones named as what they are")
    func kinds() throws {
        #expect(try read("Tanggal;Keterangan;Jenis\n2026-02-16;Imlek;CB\n").days.map(\.jenis) == [.cutiBersama])
        let refused = try read("Tanggal;Keterangan;Jenis\n2026-02-16;Imlek;apa\n").refused
        #expect(refused.first?.problem.indonesia.hasPrefix("Jenis hari libur") == true)
    }

    @Test("sections of a decree tell the kind, its title the year")
    func sections() throws {
        let rows = try read(
            "HARI LIBUR TAHUN 2026;;;\nNo;Hari/Tanggal;Keterangan;\nA;HARI LIBUR NASIONAL;;\n1;1 Januari;Tahun Baru;\nB;CUTI BERSAMA;;\n1;16 Februari 2026;Imlek;\n"
        )
        #expect(rows.refused.isEmpty && rows.days.map(\.tanggal.description) == ["2026-01-01", "2026-02-16"], "\(rows.refused)")
        #expect(rows.days.map(\.jenis) == [.nasional, .cutiBersama])
    }
}
