import Documents
import Kinerja
import TestSupport
import Testing

@testable import Impor

@Suite("Days off as decrees list them")
struct LiburKindTests {
    private func read(_ csv: String) throws -> LiburRows { try LiburRows(try TableFile.open(bytes: Array(csv.utf8))) }

    @Test("U-055 the feast's name is the description, not the day's name")
    func names() throws {
        let rows = try read(
            "Tanggal;Hari;Keterangan;Jenis\n1 Januari 2026;Kamis;Tahun Baru 2026 Masehi;Libur Nasional\n16 Februari 2026;Senin;Cuti Bersama Imlek;Cuti Bersama\n"
        )
        #expect(rows.refused.isEmpty && rows.days.map(\.keterangan) == ["Tahun Baru 2026 Masehi", "Cuti Bersama Imlek"])
        #expect(rows.days.map(\.jenis) == [.nasional, .cutiBersama])
    }

    @Test("a day that is another day of the week, or a day's name for a feast, is refused")
    func wrongDay() throws {
        #expect(try read("Tanggal;Hari;Keterangan\n1 Januari 2026;Jumat;Tahun Baru\n").refused.count == 1)
        #expect(try read("Tanggal;Hari\n1 Januari 2026;Kamis\n").refused.count == 1)
        #expect(try read("Tanggal;Hari\n1 Januari 2026;Tahun Baru\n").days.count == 1)
    }

    @Test(
        "U-056 several days in one cell",
        arguments: [
            ("20 - 21 Maret 2026", ["2026-03-20", "2026-03-21"]),
            ("18, 20, 23 dan 24 Maret 2026", ["2026-03-18", "2026-03-20", "2026-03-23", "2026-03-24"]),
            ("30 Maret s.d. 2 April 2026", ["2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02"]),
            ("31 Desember 2026 – 1 Januari 2027", ["2026-12-31", "2027-01-01"]), ("20–21 Maret 2026", ["2026-03-20", "2026-03-21"]),
            ("20 s/d 22 Maret 2026", ["2026-03-20", "2026-03-21", "2026-03-22"]),
            ("20 sampai dengan 21 Maret 2026", ["2026-03-20", "2026-03-21"]),
            ("20 dan 24 Mei 2026", ["2026-05-20", "2026-05-24"]),
            ("18, 20-22 dan 24 Maret 2026", ["2026-03-18", "2026-03-20", "2026-03-21", "2026-03-22", "2026-03-24"]),
            ("28 Februari & 2 Maret 2026", ["2026-02-28", "2026-03-02"]), ("Jumat - Sabtu, 20-21 Maret 2026", nil),
            ("24-20 Maret 2026", nil), ("30, 31 Februari 2026", nil), ("Maret 2026", nil), ("20 Maret", nil),
            ("2026-03-20 - 2026-03-22", ["2026-03-20", "2026-03-21", "2026-03-22"]),
            ("05/10/2026 - 07/10/2026", ["2026-10-05", "2026-10-06", "2026-10-07"]),
            ("09/11/2026, 10/11/2026", ["2026-11-09", "2026-11-10"]), ("1/12/2026 2/12/2026", ["2026-12-01", "2026-12-02"]),
            ("5/10 - 7/10/2026", ["2026-10-05", "2026-10-06", "2026-10-07"]), ("20.03.2026 sd 21.03.2026", ["2026-03-20", "2026-03-21"]),
            ("20-Mar-2026 – 21-Mar-2026", ["2026-03-20", "2026-03-21"]), ("40/40/2026 - 41/40/2026", nil),
        ] as [(String, [String]?)])
    func ranges(_ text: String, _ days: [String]?) {
        let found = LiburDates.read(text)?.map(\.description)
        // With names of days around the dash nothing is guessed wrongly: the days are read, or it is refused.
        if text.hasPrefix("Jumat") { #expect(found == nil || found == ["2026-03-20", "2026-03-21"]) } else { #expect(found == days) }
    }

    @Test("a range of whole dates is all its days, not its first", arguments: ["2026-03-20 - 2026-03-22", "20/03/2026 - 22/03/2026"])
    func wholeDates(_ text: String) throws {
        let rows = try read("Tanggal;Keterangan\n\(text);Idulfitri\n")
        #expect(rows.days.map(\.tanggal.description) == ["2026-03-20", "2026-03-21", "2026-03-22"])
    }

    @Test("a sheet named Cuti Bersama holds shared leave; one named after both kinds tells neither")
    func named() throws {
        let rows: [[RawWorkbook.Cell]] = [["Tanggal", "Keterangan"], ["2026-03-20", "Idulfitri"]]
        for (name, kind) in [("Cuti Bersama 2026", JenisHariLibur.cutiBersama), ("Libur Nasional dan Cuti Bersama", .nasional)] {
            #expect(try LiburRows(try TableFile.open(bytes: RawWorkbook((name, rows)).bytes)).days.map(\.jenis) == [kind])
        }
    }

    @Test("titles tell the kind, headings may be repeated, and a day twice is refused")
    func sections() throws {
        let rows = try read(
            "A. HARI LIBUR NASIONAL TAHUN 2026\nNo;Tanggal;Hari;Keterangan\n1;1 Januari 2026;Kamis;Tahun Baru\nB. CUTI BERSAMA TAHUN 2026\nNo;Tanggal;Hari;Keterangan\n1;16 Februari 2026;Senin;Imlek\n2;20 dan 23 Maret 2026;Jumat, Senin;Idulfitri\n3;23 Maret 2026;Senin;Idulfitri\n"
        )
        #expect(rows.days.map(\.jenis) == [.nasional, .cutiBersama, .cutiBersama, .cutiBersama] && rows.refused.map(\.row) == [8])
    }

    @Test("a file without such a table is refused, not taken for an empty one")
    func none() { #expect(throws: NoLiburTable.self) { try read("Satu;Dua\n1 Januari 2026;x\n") } }
}
