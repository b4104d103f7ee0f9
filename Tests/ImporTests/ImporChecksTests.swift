import Documents
import Kinerja
import TestSupport
import Testing

@testable import Impor

struct ImporChecksTests {
    static let faults: [(row: [String], column: String, says: String)] = [
        (FakeTable.person("Guru", "1.1", "", "198404222009032004"), "nama_pejabat", "Nama kosong"),
        (FakeTable.person("Guru", "1.1", "Sri", ""), "nip", "NIP kosong"),
        (FakeTable.person("Guru", "1.1", "Sri", "19840422200903200"), "nip", "17 angka"),
        (FakeTable.person("Guru", "1.1", "Sri", "198413222009032004"), "nip", "Tanggal lahir"),
        (FakeTable.person("Guru", "1.1", "Sri", "198404222009033004"), "nip", "Angka ke-15"),
        (FakeTable.person("Guru", "1.1", "Sri", "1,98404E+17"), "nip", "bilangan"),
        (FakeTable.person("Guru", "1.1", "Sri", "198404222009032004", jenis: "honorer"), "jenis_pegawai", "honorer"),
        (FakeTable.person("Guru", "1.1", "Sri", "198404222009032004", golongan: "V/z"), "pangkat_golongan", "V/z"),
        (FakeTable.person("Guru", "1.1", "Sri", "198404222009032004", penugasan: "sementara"), "jenis_penugasan", "sementara"),
        (FakeTable.person("Guru", "1.1", "Sri", "198404222009032004", tmt: "31/02/2024"), "tmt_jabatan", "tidak ada di kalender"),
        (FakeTable.person("Guru", "1.1", "Sri", "198404222009032004", tmt: ""), "tmt_jabatan", "TMT jabatan kosong"),
        (FakeTable.person("Guru", "1.1", "Sri", "198404222009032004", selesai: "2023-01-01"), "tanggal_selesai", "mendahului"),
        (FakeTable.person("Camat", "1.1", "Sri", "198404222009032004"), "nama_jabatan", "tidak ada pada unit 1.1"),
        (FakeTable.person("Guru", "9.9", "Sri", "198404222009032004"), "unit_kode", "Unit 9.9 tidak ada"),
        (FakeTable.person("Guru", "1.1", String(repeating: "a", count: 151), "198404222009032004"), "nama_pejabat", "terlalu panjang"),
    ]

    @Test("each fault of a row is told with its column, what is wrong and what to do", arguments: faults.indices)
    func fault(_ index: Int) throws {
        let fault = Self.faults[index]
        let report = try FakeTable.agency(people: [fault.row]).check()
        let refusal = try #require(report.refused.first)
        #expect(report.refused.count == 1 && refusal.sheet == "Pegawai" && refusal.row == 2)
        #expect(refusal.column == fault.column && refusal.problem.indonesia.contains(fault.says), "\(refusal)")
        #expect(!refusal.remedy.isEmpty && refusal.cell?.hasSuffix("2") == true && report.accepted.pegawai == 0)
    }

    @Test(
        "spellings that mean the same are taken",
        arguments: [
            FakeTable.person("Guru", "1.1", "Sri", " 19840422 200903 2004 "), FakeTable.person("guru ", "1.1", "Sri", "198404222009032004"),
            FakeTable.person("Guru", "1.1", "Sri", "198404222009032004", jenis: "PNS"),
            FakeTable.person("Guru", "1.1", "Sri", "198404222009032004", golongan: "Penata Muda Tk. I (III/b)"),
            FakeTable.person("Guru", "1.1", "Sri", "198404222009032004", tmt: "01-02-2024"),
            FakeTable.person("Guru", "1.1", "Sri", "198404222009032004", tmt: "1 Februari 2024"),
            FakeTable.person("Guru", "1.1", "Pak Bupati", "", jenis: "pejabat negara"),
        ])
    func spellings(_ row: [String]) throws {
        let report = try FakeTable.agency(people: [row]).check()
        #expect(report.refused.isEmpty && report.accepted.pegawai == 1)
    }

    @Test("a formula in a name is what it had given, never itself")
    func formula() {
        #expect(CellValue.formula(text: "=HYPERLINK(\"http://x\",\"klik\")", result: .text("klik")).text == "klik")
        #expect(CellValue.formula(text: "=A1&B1", result: .text("Sri Rahayu")).text == "Sri Rahayu")
        #expect(CellValue.text("Sri\u{0}\u{7} \n Rahayu").text == "Sri Rahayu")
    }

    @Test(
        "dates are read as registers write them, and impossible ones are told from unreadable ones",
        arguments: [
            ("2024-02-29", CellDate.Reading.date(LocalDate(daysSince1970: 19_782))),
            ("29/02/2024", .date(LocalDate(daysSince1970: 19_782))),
            ("29-2-2024", .date(LocalDate(daysSince1970: 19_782))), ("29 Feb 2024", .date(LocalDate(daysSince1970: 19_782))),
            ("2024-02-29T00:00:00", .date(LocalDate(daysSince1970: 19_782))), ("29/02/2023", .impossible), ("2024-13-01", .impossible),
            ("besok", .unknown), ("12/2024", .unknown), ("01/02/24", .unknown),
        ])
    func dates(_ text: String, _ expected: CellDate.Reading) {
        #expect(CellDate.read(.text(text)) == expected)
    }

    @Test("a day number in a cell without date format is a date only within working lives")
    func serials() {
        #expect(CellDate.read(.number("45351")) == .date(LocalDate(daysSince1970: 19_782)))
        #expect(CellDate.read(.number("3")) == .unknown)
    }
}
