import Kinerja
import TestSupport
import Testing

@testable import Impor

/// Which unit, post and superior a row means, where names alone do not tell.
@Suite("Units, posts and superiors")
struct UnitKindTests {
    static let head = "NIP;Nama Pegawai;Jabatan;Unit Kerja;Unit Induk;OPD;TMT Jabatan\n"

    static func nip(_ n: Int) -> String { "19850315201001\(1)\(n < 10 ? "00" : "0")\(n)" }

    static func list(_ rows: [String], head: String = head) throws -> Reading {
        try Reading(
            csv: head + rows.enumerated().map { "\(nip($0.offset + 1));Orang \($0.offset + 1);\($0.element);2024-01-02\n" }.joined())
    }

    @Test("U-050 equal names under two parents are two units, and a parent that may be either is asked")
    func twoUnits() throws {
        let read = try Self.list([
            "Sekretaris;Sekretariat;Dinas Pendidikan;", "Kasubbag;Subbagian Umum;Sekretariat;Dinas Pendidikan",
            "Sekretaris;Sekretariat;Dinas Kesehatan;",
            "Kasubbag;Subbagian Umum;Sekretariat;Dinas Kesehatan",
        ])
        #expect(read.report.refused.isEmpty && read.units.count { $0.nama == "Sekretariat" } == 2, "\(read.refusals)")
        #expect(read.units.count { $0.nama == "Subbagian Umum" } == 2 && read.units.count == 6)
        let parents = Dictionary(uniqueKeysWithValues: read.units.map { ($0.kode, $0) })
        for unit in read.units where unit.nama == "Subbagian Umum" {
            #expect(unit.induk.flatMap { parents[$0]?.nama } == "Sekretariat")
        }
        let open = try Self.list([
            "Sekretaris;Sekretariat;Dinas Pendidikan;", "Kasubbag;Subbagian Umum;Sekretariat;", "Sekretaris;Sekretariat;Dinas Kesehatan;",
        ])
        #expect(open.refusals == ["E3 Ada lebih dari satu unit bernama Sekretariat: Dinas Kesehatan; Dinas Pendidikan"])
    }

    @Test("U-050 a second import finds each of the two again, and a name alone is asked where the register has two")
    func again() throws {
        var state = RegisterState()
        let units = [("a", "Dinas A", nil), ("b", "Dinas B", nil), ("sa", "Sekretariat", "a"), ("sb", "Sekretariat", "b")]
        let ids = Dictionary(
            uniqueKeysWithValues: units.enumerated().map { ($0.element.0, UnitKerjaID(milliseconds: 1, random: (0, UInt64($0.offset)))) })
        state.add(
            units.compactMap { unit in
                ids[unit.0].map { UnitKerja(id: $0, kode: unit.0, nama: unit.1, jenis: "unit", induk: unit.2.flatMap { ids[$0] }) }
            })
        let rows =
            Self.head
            + "\(Self.nip(1));A;Kepala;Sekretariat;Dinas B;;2024-01-02\n\(Self.nip(2));B;Kepala;Sekretariat;;;2024-01-02\n\(Self.nip(3));C;Kepala;Sekretariat;Dinas C;;2024-01-02\n"
        let read = try Reading(Array(rows.utf8), against: state)
        #expect(read.people.map(\.unit) == ["sb", "sekretariat"] && read.report.refused.map(\.row) == [3])
        #expect(read.units.map(\.nama) == ["Dinas C", "Sekretariat"])
    }

    @Test("U-051 U-052 names that only begin alike, or differ by a mark, are different units")
    func nearNames() throws {
        let long = "Subbagian Tata Usaha Unit Pelaksana Teknis Daerah Pusat Kesehatan Masyarakat Kecamatan Nusa Harapan"
        let read = try Self.list([
            "Kepala;\(long) Barat;;", "Kepala;\(long) Timur;;", "Kepala;Harapan I;;", "Kepala;Harapan (I);;", "Kepala;Harapan-I;;",
        ])
        #expect(read.units.count == 5 && Set(read.units.map(\.kode)).count == 5 && read.report.accepted.jabatan == 5)
        #expect(read.units.allSatisfy { $0.kode.count <= 60 } && read.notes.contains("hanya berbeda tanda baca"))
    }

    @Test("one code with two names is refused")
    func codes() throws {
        let read = try Reading(
            csv:
                "NIP;Nama;Jabatan;Kode Unit;Unit Kerja;TMT Jabatan\n\(Self.nip(1));A;X;10;Umum;2024-01-02\n\(Self.nip(2));B;X;10;Hukum;2024-01-02\n"
        )
        #expect(read.refusals == ["D3 Kode unit 10 juga dipakai untuk Umum"])
    }

    @Test("U-053 past posts and their ends are kept; a column for the end makes no report of BKN out of a list")
    func history() throws {
        let head = "NIP;Nama Pegawai;Jabatan;Unit Kerja;Gol Ruang;TMT Jabatan;Tanggal Selesai;Penugasan\n"
        let (a, b) = ("198503152010011001;Wira", "199002142015022002;Ayu")
        let rows = [
            "\(a);Kepala Bagian Umum;Bagian Umum;III/d;2024-01-02;;Definitif",
            "\(a);Kepala Bagian Hukum;Bagian Hukum;III/d;2026-01-02;2026-06-30;Plt.",
            "\(b);Penyusun Laporan;Bagian Umum;III/b;2024-01-02;2025-12-31;Definitif",
            "\(b);Analis Hukum;Bagian Hukum;III/b;2026-01-02;;Definitif",
        ]
        let read = try Reading(csv: head + rows.joined(separator: "\n"))
        #expect(read.mapping.layout == "simpeg" && read.report.refused.isEmpty)
        let held = read.preview.diff.people.map { person in
            person.penugasan.map { change in
                if case .add(let row, let end) = change { "\(row.jabatan) \(end?.description ?? "-")" } else { "?" }
            }
        }
        #expect(held == [["Kepala Bagian Umum -", "Kepala Bagian Hukum 2026-06-30"], ["Penyusun Laporan 2025-12-31", "Analis Hukum -"]])
    }

    static let school = [
        "197001011995011001;Kadis;Kepala Dinas Pendidikan;Dinas Pendidikan;2020-01-02;Definitif;;II.b",
        "198503152010011001;Wira;Guru Ahli Madya;SDN 1;2020-01-02;Definitif;198503152010011001;",
        "198503152010011001;Wira;Kepala SDN 1;SDN 1;2025-01-02;Plt.;197001011995011001;",
        "199002142015022002;Ayu;Guru Ahli Pertama;SDN 1;2024-01-02;Definitif;198503152010011001;",
    ]

    @Test(
        "U-054 U-058 who holds two posts is superior in the one that leads, whatever the order of the rows",
        arguments: [[0, 1, 2, 3], [2, 0, 1, 3], [3, 2, 1, 0], [1, 3, 0, 2]])
    func actingHead(_ order: [Int]) throws {
        let head = "NIP;Nama Pegawai;Jabatan;Unit Kerja;TMT Jabatan;Penugasan;NIP Atasan;Eselon\n"
        let read = try Reading(csv: head + order.map { Self.school[$0] }.joined(separator: "\n"))
        #expect(read.report.refused.isEmpty)
        #expect(try read.post("Guru Ahli Pertama").atasan?.nama == "kepala sdn 1")
        #expect(try read.post("Guru Ahli Madya").atasan?.nama == "kepala sdn 1")
        #expect(try read.post("Kepala SDN 1").atasan?.nama == "kepala dinas pendidikan")
    }

    @Test("\"Plt. Kepala Bidang\" is the post Kepala Bidang, held by an acting head")
    func actingInName() throws {
        let read = try Self.list(["Plt. Kepala Bidang;Bidang A;;", "plh kepala seksi;Seksi;;", "Pejabat Pengadaan;Seksi;;"])
        #expect(read.people.map(\.jabatan) == ["Kepala Bidang", "kepala seksi", "Pejabat Pengadaan"])
        #expect(read.people.map(\.penugasan) == [.plt, .plh, .definitif])
    }

    @Test("a superior whom nobody knows is listed with his cell; the person is taken")
    func unknownSuperior() throws {
        let head = "NIP;Nama;Jabatan;Unit Kerja;TMT Jabatan;NIP Atasan\n"
        let read = try Reading(
            csv: head
                + "198503152010011001;Wira;Kepala;Umum;2024-01-02;197505052000031002\n199002142015022002;Ayu;Staf;Umum;2024-01-02;197001011995011001\n197001011995011001;;Kadis;Umum;2024-01-02;\n"
        )
        let listed = try #require(read.report.atasanTakDikenal)
        #expect(listed.map(\.cell) == ["F2", "F3"] && listed.map(\.ditolak) == [false, true] && read.report.accepted.pegawai == 2)
    }

    @Test("the preview shows rows as they were read")
    func samples() throws {
        let read = try Self.list(["Kepala;Umum;;", "Plt. Kepala Bidang;Bidang A;;"])
        #expect(
            read.report.contoh?.map(\.jabatan) == ["Kepala", "Plt. Kepala Bidang"]
                && read.report.contoh?.map(\.unit) == ["Umum", "Bidang A"])
    }
}
