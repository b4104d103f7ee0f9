import Documents
import Kinerja
import TestSupport
import Testing

@testable import Impor

struct ImporPlannerTests {
    @Test("both rows of a NIP twice definitif are refused; definitif and plt, and one post after another, are not")
    func duplicates() throws {
        let nip = "198404222009032004"
        let twice = try FakeTable.agency(people: [
            FakeTable.person("Guru", "1.1", "Sri", nip), FakeTable.person("Kepala Sekolah", "1.1", "Siti", nip),
        ]).check()
        #expect(twice.refused.map(\.row) == [2, 3] && twice.refused[0].problem.indonesia.contains("baris 3"))
        let acting = try FakeTable.agency(people: [
            FakeTable.person("Guru", "1.1", "Sri", nip), FakeTable.person("Kepala Sekolah", "1.1", "Sri", nip, penugasan: "plt"),
        ]).check()
        #expect(acting.refused.isEmpty && acting.accepted.pegawai == 1)
        let moved = try FakeTable.agency(people: [
            FakeTable.person("Guru", "1.1", "Sri", nip, tmt: "2020-01-01", selesai: "2023-12-31"),
            FakeTable.person("Kepala Sekolah", "1.1", "Sri", nip, tmt: "2024-01-01"),
        ]).check()
        #expect(moved.refused.isEmpty)
    }

    @Test("a post that is its own superior is refused; what hangs on it is held and not reported again")
    func held() throws {
        let report = try FakeTable.agency(posts: [
            ["Kepala Dinas", "jpt_pratama", "1", "1", "", "", "", "ii_b", "1", "aktif"],
            ["Kepala Sekolah", "fungsional", "1", "1.1", "Kepala Sekolah", "1", "1.1", "non_eselon", "2", "aktif"],
            ["Guru", "fungsional", "1", "1.1", "Kepala Sekolah", "1", "1.1", "non_eselon", "3", "aktif"],
        ]).check()
        #expect(report.refused.map { [$0.sheet, String($0.row)] } == [["Jabatan", "3"]])
        #expect(report.held.map { [$0.sheet, String($0.row)] } == [["Jabatan", "4"], ["Pegawai", "3"]])
        #expect(report.accepted == ImporPlan.Counts(unit: 2, jabatan: 1, pegawai: 1))
    }

    @Test("law 5: JPT of a region under somebody else than its head are named, and a missing head of region is; a ministry has none")
    func jptRegion() throws {
        let sekda = ["Sekretaris Daerah", "jpt_pratama", "1", "1", "Bupati", "1", "1", "ii_a", "2", "aktif"]
        let kadis = ["Kepala Dinas", "jpt_pratama", "1", "1.1", "Sekretaris Daerah", "1", "1", "ii_b", "3", "aktif"]
        let bupati = ["Bupati", "kepala_daerah", "1", "1", "", "", "", "non_eselon", "1", "aktif"]
        let told = try FakeTable.agency(posts: [bupati, sekda, kadis]).check().notes.map(\.indonesia)
        #expect(told.contains { $0.hasPrefix("1 jabatan pimpinan tinggi") && $0.contains("(Kepala Dinas)") })
        let alone = ["Sekretaris Daerah", "jpt_pratama", "1", "1", "", "", "", "ii_a", "2", "aktif"]
        #expect(try FakeTable.agency(posts: [alone, kadis]).check().notes.contains { $0.indonesia.hasPrefix("Kepala daerah belum ada") })
        let central = FakeTable.agency(
            units: [["1", "Kementerian", "", "opd"], ["1.1", "Direktorat Jenderal", "1", "unit"]],
            posts: [
                ["Sekretaris Jenderal", "jpt_madya", "1", "1", "", "", "", "i_a", "2", "aktif"],
                ["Direktur Jenderal", "jpt_madya", "1", "1.1", "Sekretaris Jenderal", "1", "1", "i_a", "3", "aktif"],
            ])
        #expect(try !central.check().notes.contains { $0.indonesia.contains("jabatan pimpinan tinggi") })
    }

    @Test("superiors in a circle are all refused, those below them held")
    func circle() throws {
        let report = try FakeTable.agency(
            posts: [
                ["A", "pengawas", "1", "1", "B", "1", "1", "iv_a", "1", "aktif"],
                ["B", "pengawas", "1", "1", "C", "1", "1", "iv_a", "2", "aktif"],
                ["C", "pengawas", "1", "1", "A", "1", "1", "iv_a", "3", "aktif"],
                ["D", "pelaksana", "1", "1", "C", "1", "1", "", "4", "aktif"],
            ], people: []
        ).check()
        #expect(report.refused.map(\.row) == [2, 3, 4] && report.held.map(\.row) == [5])
    }

    @Test("units: a code twice, a missing parent, a circle of parents")
    func units() throws {
        let report = try FakeTable.agency(
            units: [
                ["1", "Dinas", "", "opd"], ["2", "A", "", "opd"], ["2", "B", "", "opd"], ["3", "C", "9", "opd"], ["4", "D", "5", "opd"],
                ["5", "E", "4", "opd"], ["6", "F", "2", "opd"],
            ], posts: [], people: []
        ).check()
        #expect(report.refused.map(\.row) == [3, 4, 5, 6, 7] && report.held.map(\.row) == [8])
    }

    @Test("the same post twice in a unit refuses both rows; the same name in another unit is another post")
    func posts() throws {
        let report = try FakeTable.agency(
            posts: [
                ["Kepala", "pengawas", "1", "1", "", "", "", "iv_a", "1", "aktif"],
                ["kepala ", "pengawas", "1", "1", "", "", "", "iv_a", "2", "aktif"],
                ["Kepala", "pengawas", "1", "1.1", "", "", "", "iv_a", "3", "aktif"],
            ], people: []
        ).check()
        #expect(report.refused.map(\.row) == [2, 3] && report.accepted.jabatan == 1)
    }

    @Test("a one-sheet list gives units, posts and superiors; without a TMT a person chooses one date for all")
    func list() throws {
        let csv = """
            Daftar Pegawai;;;;;;
            ;;;;;;
            No;NIP;Nama;Golongan;Jabatan;Unit Kerja;NIP Atasan
            1;197002141995032002;Wahyuni;IV/c;Kepala Dinas;Dinas Pendidikan;
            2;198404222009032004;Sri Rahayu;III/d;Guru Ahli Muda;SMPN 1;197002141995032002
            3;199001052023211005;Joko;IX;Guru Ahli Pertama;SMPN 1;197002141995032002
            """
        let file = try TableFile.open(bytes: Array(csv.utf8))
        var mapping = try #require(try HeaderGuess.mapping(of: file))
        #expect(mapping.layout == "simpeg" && mapping.sheets[0].headerRow == 3)
        #expect(ImporPreview(try ParsedRows.read(file, mapping), mapping).report.refused.map(\.row) == [4, 5, 6])
        mapping.tmt = LocalDate("2026-01-01")
        let rows = try RowReader(mapping: mapping, watch: ReadWatch()).read(file)
        let plan = ImporPlanner.plan(rows, mapping: mapping)
        #expect(plan.accepted == ImporPlan.Counts(unit: 2, jabatan: 3, pegawai: 3) && plan.refused.isEmpty)
        let guru = try #require(plan.jabatan.first { $0.row.nama == "Guru Ahli Muda" })
        #expect(guru.row.atasan == JabatanKey("Kepala Dinas", unit: "dinas-pendidikan") && guru.row.jenjang == .fungsional)
        #expect(plan.pegawai.map(\.row.jenis) == [.pns, .pns, .pppk])
    }

    @Test("of several BKN rows of one NIP the newest period counts")
    func newest() throws {
        let file = FakeTable(
            (
                "Laporan SKP",
                [
                    ["Laporan SKP 2026"], ["Instansi X"], [],
                    [
                        "skp_id", "nip", "nama", "jabatan", "unit", "jenis_pegawai", "skp_unor_atasan", "periode_awal", "periode_akhir",
                        "is_plt_plh",
                    ],
                    ["1", "198404222009032004", "Sri", "Guru", "SMPN 1", "pns", "Dinas", "2026-01-01", "2026-05-31", ""],
                    ["2", "198404222009032004", "Sri", "Kepala Sekolah", "SMPN 2", "pns", "Dinas", "2026-06-01", "2026-12-31", ""],
                ]
            ))
        let mapping = try #require(try HeaderGuess.mapping(of: file))
        let plan = ImporPlanner.plan(try RowReader(mapping: mapping, watch: ReadWatch()).read(file), mapping: mapping)
        #expect(mapping.layout == "bkn-laporan-skp" && plan.refused.isEmpty)
        #expect(plan.pegawai.map(\.row.jabatan) == ["Kepala Sekolah"] && plan.pegawai[0].row.selesai == nil)
        #expect(plan.units.first { $0.row.nama == "SMPN 2" }?.row.induk == "dinas")
    }

    @Test("non-PNS lists and the old coded tables are recognised")
    func others() throws {
        let contract = FakeTable(
            (
                "Sheet1",
                [
                    ["NMPPPNPN", "NIKPPNPN", "NPWP", "STATUS", "NOREK", "BANK", "JABATAN", "UNIT_KERJA"],
                    ["Ani", "32", "", "Kontrak", "1", "BJB", "Pramubakti", "Setda"],
                ]
            ))
        #expect(try contract.check(tmt: "2026-01-01").accepted == ImporPlan.Counts(unit: 1, jabatan: 1, pegawai: 1))
        let coded = FakeTable(
            ("tkdUnK", [["kdUnK", "unitKerja", "alamat"], ["0101", "Dinas", "-"]]),
            (
                "pegawai",
                [
                    ["Nip", "NipLm", "Nama", "GlrDpn", "GlrBlk", "Gol", "Pangkat", "KdJabatan", "KdUnitKerja", "Eselon", "Jabatan"],
                    ["197002141995032002", "", "Wahyuni", "Dra.", "M.Si.", "IV/c", "Pembina", "01010000", "0101", "II.b", "Kepala Dinas"],
                ]
            ))
        let mapping = try #require(try HeaderGuess.mapping(of: coded))
        let report = try coded.check(tmt: "2026-01-01")
        #expect(
            mapping.layout == "bekasi" && report.refused.isEmpty && report.accepted == ImporPlan.Counts(unit: 1, jabatan: 1, pegawai: 1))
    }

    @Test("every field of a mapped role has a label, and no header names two fields of one role")
    func registry() {
        for role in SheetSubject.allCases {
            for field in role.fields {
                #expect(role.fields.filter { $0.names(field.rawValue) } == [field], "\(role) \(field)")
                #expect(!field.label.isEmpty)
            }
        }
    }
}
