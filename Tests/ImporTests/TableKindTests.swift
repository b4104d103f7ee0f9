import Documents
import Kinerja
import TestSupport
import Testing

@testable import Impor

/// Where the table stands in real files: titles, headings of two rows, several sheets, exports with seventy columns.
@Suite("Tables as registers lay them out")
struct TableKindTests {
    @Test("U-024 what is written once over merged rows is true of each, and told")
    func merged() throws {
        var book = Reading.book(Reading.wira, Reading.ayu.enumerated().map { $0.offset == 3 ? "" : $0.element }, Reading.ayu)
        book.merged = ["D2:D3"]
        let read = try Reading(book)
        #expect(read.rows.pegawai[1].draft.unitNama == "Bagian Umum" && read.notes.contains("digabung"))
        book.merged = []
        #expect(try Reading(book).refusals.contains { $0.contains("Unit kerja kosong") })
    }

    static let duk: [[RawWorkbook.Cell]] = [
        ["DAFTAR URUT KEPANGKATAN"], ["BAGIAN UMUM"], ["KEADAAN 31 DESEMBER 2025"], [],
        ["NO", "NAMA", "NIP", "PANGKAT", "", "JABATAN", "", "UNIT KERJA"], ["", "", "", "GOL", "TMT", "NAMA", "TMT", ""],
        ["1", "2", "3", "4", "5", "6", "7", "8"],
        ["1", "Wira Kusnadi", "198503152010011001", "III/d", "2019-04-01", "Kepala Bagian Umum", "2024-01-02", "Bagian Umum"],
        ["2", "Ayu Lestari", "199002142015022002", "III/b", "2020-10-01", "Penyusun Laporan", "2024-03-01", "Bagian Umum"],
        ["JUMLAH", "2"], [], ["", "Mengetahui,", "", "", "", "Kota Contoh, 2 Januari 2026"],
        ["", "Sekretaris", "", "", "", "Kepala Bagian Umum"], [],
        ["", "", "", "", "", "WIRA KUSNADI"], ["", "", "", "", "", "NIP. 198503152010011001"],
    ]

    @Test("U-025 an official DUK list: the data are read, the rest is left out with one note")
    func officialList() throws {
        let read = try Reading(RawWorkbook(("DUK", Self.duk)))
        #expect(read.report.refused.isEmpty && read.report.accepted.pegawai == 2, "\(read.refusals)")
        #expect(read.people.map(\.tmt.description) == ["2024-01-02", "2024-03-01"] && read.people.map(\.golongan) == ["III/d", "III/b"])
        #expect(
            read.report.notes.filter { $0.indonesia.contains("7, 10") && $0.indonesia.contains("tanda tangan") }.count == 1, "\(read.notes)"
        )
    }

    @Test(
        "U-025 a DUK list with one column for name and NIP: below one another in a cell, behind one another, in two rows",
        arguments: [
            [["1", "WIRA KUSNADI, S.Sos., M.Si.\n19850315 201001 1 001", "Pembina (IV/a)", "Kepala Bagian Umum", "2024-01-02", "Umum"]],
            [["1", "WIRA KUSNADI, S.Sos., M.Si. / NIP. 198503152010011001", "IV/a", "Kepala Bagian Umum", "2024-01-02", "Umum"]],
            [
                ["1", "WIRA KUSNADI, S.Sos., M.Si.", "Pembina", "Kepala Bagian Umum", "2024-01-02", "Umum"],
                ["", "NIP. 198503152010011001", "IV/a", "", "", ""],
            ],
        ])
    func oneColumn(_ rows: [[String]]) throws {
        let head = ["NO", "NAMA / NIP", "PANGKAT/GOL", "JABATAN", "TMT JABATAN", "UNIT KERJA"]
        let sign = [[], ["", "", "", "Sekretaris"], ["", "AYU LESTARI"], ["", "NIP. 199002142015022002"]]
        let read = try Reading(RawWorkbook(("DUK", ([head] + rows + sign).map { $0.map { RawWorkbook.Cell(text: $0) } })))
        #expect(read.report.refused.isEmpty && read.people.count == 1, "\(read.refusals)")
        let person = try #require(read.people.first)
        #expect(try person.nip == NIP("198503152010011001"))
        #expect(person.nama == "WIRA KUSNADI, S.Sos., M.Si." && person.golongan == "IV/a")
    }

    @Test("U-025 a DUK list without a column of units asks for the unit, and takes it for everybody")
    func withoutUnit() throws {
        let book = RawWorkbook(("DUK", Self.duk.map { Array($0.prefix(7)) }))
        #expect(try Reading(book).refusals.allSatisfy { $0.contains("Unit kerja kosong") })
        #expect(try Reading(book.bytes, unit: "Bagian Umum").report.accepted.pegawai == 2)
    }

    @Test(
        "U-026 of several TMT the one that belongs to the post is read, never that of the rank",
        arguments: [
            ("NIP;NAMA;GOL;TMT;JABATAN;TMT;UNIT KERJA", "198503152010011001;Wira;III/d;2019-04-01;Kepala;2024-01-02;Umum"),
            ("NIP;NAMA;JABATAN;UNIT KERJA;GOL;TMT;TMT JABATAN", "198503152010011001;Wira;Kepala;Umum;III/d;2019-04-01;2024-01-02"),
            ("NIP;NAMA;TMT JABATAN;JABATAN;UNIT KERJA;GOL;TMT", "198503152010011001;Wira;2024-01-02;Kepala;Umum;III/d;2019-04-01"),
            ("NIP;NAMA;GOL;TMT GOL;JABATAN;UNIT KERJA;TMT", "198503152010011001;Wira;III/d;2019-04-01;Kepala;Umum;2024-01-02"),
        ])
    func dates(_ head: String, _ row: String) throws {
        let read = try Reading(csv: "\(head)\n\(row)\n")
        #expect(!read.mapping.isOpen && read.people.map(\.tmt.description) == ["2024-01-02"])
    }

    @Test("U-026 a single TMT behind the rank is the rank's: the row is refused, not read wrongly")
    func rankOnly() throws {
        let read = try Reading(csv: "NIP;NAMA;JABATAN;UNIT KERJA;GOL;TMT\n198503152010011001;Wira;Kepala;Umum;III/d;2019-04-01\n")
        #expect(read.refusals == [" TMT jabatan kosong"])
    }

    @Test("U-026 of two columns that may both be meant none is guessed", arguments: ["Unit Kerja;Unor", "Unit Kerja;Unit Kerja"])
    func asked(_ two: String) throws {
        let read = try Reading(csv: "NIP;Nama;Jabatan;\(two);TMT Jabatan\n198503152010011001;Wira;Kepala;A;B;2024-01-02\n")
        #expect(read.mapping.pertanyaan == [ColumnQuestion(sheet: "CSV", field: .unitNama, columns: [3, 4])])
    }

    @Test("NIP and name behind a column about the superior are the superior's")
    func superior() throws {
        let read = try Reading(
            csv:
                "NIP;Nama;Jabatan;Unit Kerja;TMT Jabatan;Atasan Langsung;NIP\n198503152010011001;Wira;Kepala;A;2024-01-02;Tia;199002142015022002\n"
        )
        #expect(!read.mapping.isOpen && read.mapping.sheets[0].columns[.atasanNIP] == 6 && read.mapping.sheets[0].columns[.nip] == 0)
    }

    static let siasn =
        "PNS ID;NIP BARU;NIP LAMA;NAMA;GELAR DEPAN;GELAR BELAKANG;TEMPAT LAHIR NAMA;TANGGAL LAHIR;JENIS KELAMIN;AGAMA NAMA;JENIS KAWIN NAMA;NIK;JENIS PEGAWAI NAMA;KEDUDUKAN HUKUM NAMA;STATUS CPNS PNS;NOMOR SK CPNS;TANGGAL SK CPNS;TMT CPNS;TMT PNS;GOL AWAL NAMA;GOL AKHIR ID;GOL AKHIR NAMA;TMT GOLONGAN;MK TAHUN;JENIS JABATAN ID;JENIS JABATAN NAMA;JABATAN ID;JABATAN NAMA;TMT JABATAN;TINGKAT PENDIDIKAN NAMA;PENDIDIKAN NAMA;KPKN NAMA;LOKASI KERJA NAMA;UNOR ID;UNOR NAMA;UNOR INDUK NAMA;INSTANSI INDUK NAMA;INSTANSI KERJA NAMA;SATUAN KERJA NAMA;ESELON ID;ESELON NAMA"

    @Test(
        "U-029 an export of SIASN is recognised, each column for what it is",
        arguments: ["PNS Daerah Kab/Kota yang bekerja pada Kab/Kota", "PPPK Guru"])
    func nationalExport(_ jenis: String) throws {
        let isPNS = jenis.hasPrefix("PNS")
        let nip = isPNS ? "198503152010011001" : "199003152024211001"
        let row =
            "A5EB;\(nip);-;WIRA KUSNADI;;S.Sos.;KOTA;15-03-1985;M;Islam;Menikah;3201;\(jenis);\(isPNS ? "Aktif" : "PPPK Aktif");P;813/1;01-01-2010;01-01-2010;01-01-2011;III/a;34;\(isPNS ? "III/d" : "IX");01-04-2019;14;1;Jabatan Struktural;A5;Kepala Bagian Umum;02-01-2024;S1;S-1;KPPN;KOTA;8ae4;BAGIAN UMUM;SEKRETARIAT DAERAH;Pemerintah Kab;Pemerintah Kab;Pemerintah Kab;31;III.a"
        let read = try Reading(csv: "\(Self.siasn)\n\(row)\n")
        #expect(read.mapping.layout == "siasn" && !read.mapping.isOpen && read.report.refused.isEmpty, "\(read.refusals)")
        let person = try #require(read.people.first)
        #expect(
            person.nama == "WIRA KUSNADI, S.Sos." && person.tmt.description == "2024-01-02" && person.golongan == (isPNS ? "III/d" : "IX"))
        #expect(person.jenis == (isPNS ? .pns : .pppk) && person.kedudukan == .aktif && person.jabatan == "Kepala Bagian Umum")
        #expect(try read.post("Kepala Bagian Umum").eselon == "iii_a" && read.units.map(\.nama) == ["SEKRETARIAT DAERAH", "BAGIAN UMUM"])
    }

    @Test("U-029 the export without the unit's parent and with few columns is the same export")
    func shortExport() throws {
        let read = try Reading(
            csv:
                "NIP BARU;NAMA;GOL AKHIR NAMA;JABATAN NAMA;TMT JABATAN;UNOR NAMA\n198503152010011001;WIRA;III/d;Kepala;02-01-2024;BAGIAN UMUM\n"
        )
        #expect(read.mapping.layout == "siasn" && read.report.accepted.pegawai == 1)
    }

    @Test(
        "U-030 a column of categories is what its words say",
        arguments: [
            ("Kedudukan Hukum", "Aktif", KedudukanPegawai?.some(.aktif), JenisPegawai.pns), ("Kedudukan Hukum", "PNS Aktif", .aktif, .pns),
            ("Status", "CLTN", .cltn, .pns), ("Status", "PPPK Penuh Waktu", nil, .pppk), ("Status", "Kawin", nil, .pns),
            ("Status Pegawai", "PNS Daerah", nil, .pns), ("Status Pegawai", "PNS Pusat", nil, .pns),
            ("Status Pegawai", "PPPK Guru", nil, .pppk),
            ("Jenis Pegawai", "PPPK Paruh Waktu", nil, .pppkParuhWaktu), ("Status Kepegawaian", "Pensiun", .berhenti, .pns),
            ("Kedudukan Hukum", "Cuti Diluar Tanggungan Negara", .cltn, .pns), ("Status Pegawai", "CPNS Daerah", nil, .pns),
        ])
    func categories(_ head: String, _ word: String, _ kedudukan: KedudukanPegawai?, _ jenis: JenisPegawai) throws {
        let read = try Reading(
            csv: "NIP;Nama;Jabatan;Unit Kerja;TMT Jabatan;\(head)\n198503152010011001;Wira;Kepala;Umum;2024-01-02;\(word)\n")
        #expect(read.report.refused.isEmpty, "\(read.refusals)")
        #expect(read.people.first?.kedudukan == kedudukan && read.people.first?.jenis == jenis)
    }

    @Test(
        "U-031 golongan and eselon in every unambiguous spelling",
        arguments: [
            ("III.d", "III/d"), ("IIId", "III/d"), ("III d", "III/d"), ("iii-D", "III/d"), ("Golongan IX", "IX"), ("V", "V"),
            ("Gol. III/c", "III/c"),
            ("Penata Tk. I (III/d)", "III/d"), ("Penata Tk.I / III.d", "III/d"), ("Pembina Utama Muda", "IV/c"),
            ("Penata Muda Tingkat I", "III/b"),
            ("3/d", "III/d"), ("IV/e", "IV/e"), ("Pengatur Muda Tk. I, II/b", "II/b"), ("XVII", "XVII"),
        ])
    func golongan(_ text: String, _ expected: String) { #expect(GolonganText.read(text) == expected) }

    @Test(
        "what is no golongan, or two, is refused",
        arguments: ["V/z", "III", "XX", "-a", "III/a III/b", "Guru", "V/a"].filter { $0 != "III" })
    func noGolongan(_ text: String) { #expect(GolonganText.read(text) == nil) }

    @Test(
        "U-031 eselon",
        arguments: [("III.a", "iii_a"), ("IIIa", "iii_a"), ("Eselon II/b", "ii_b"), ("IV a", "iv_a"), ("Non Eselon", "non_eselon")])
    func eselon(_ text: String, _ expected: String) { #expect(KategoriWords.eselon(text) == expected) }

    @Test(
        "U-032 no title twice",
        arguments: [
            ("Dr.", "Dr. Wira Kusnadi, M.Si.", "M.Si.", "Dr. Wira Kusnadi, M.Si."),
            ("", "Ayu Lestari, S.E., M.M.", "S.E., M.M.", "Ayu Lestari, S.E., M.M."),
            ("", "Ayu Lestari, S.E.", "S.E., M.M.", "Ayu Lestari, S.E., M.M."), ("Dr. H.", "H. Wira", "", "Dr. H. Wira"),
            ("Dr.", "Drajat", "M.Si", "Dr. Drajat, M.Si"),
            ("", "Wira Kusnadi M.Si.", "M.Si.", "Wira Kusnadi, M.Si."), ("Ir", "Ir. Wira", "", "Ir Wira"),
            ("Dra.", "Wira", "", "Dra. Wira"),
            ("Dr.", "Dr.Wira", "", "Dr. Wira"), ("", "AYU LESTARI, S.PD", "S.Pd.", "AYU LESTARI, S.PD"),
        ])
    func titles(_ depan: String, _ nama: String, _ belakang: String, _ expected: String) {
        #expect(NamaText.joined(depan: depan.isEmpty ? nil : depan, nama: nama, belakang: belakang.isEmpty ? nil : belakang) == expected)
    }

    @Test("U-041 every sheet of people is read; one that is left out is named")
    func sheets() throws {
        let other: [RawWorkbook.Cell] = ["199003152024211001", "Sari", "Guru", "SDN 1", "IX", "2024-03-01"]
        let book = RawWorkbook(
            ("PNS", [Reading.head, Reading.wira, Reading.ayu]), ("PPPK", [Reading.head, other]), ("Rekap", [["Jumlah", "3"]]))
        let read = try Reading(book)
        #expect(read.report.accepted.pegawai == 3 && read.notes.contains("tidak dibaca: Rekap"))
        let twice = try Reading(RawWorkbook(("PNS", [Reading.head, Reading.wira]), ("Lama", [Reading.head, Reading.wira])))
        #expect(twice.refusals.count == 2 && twice.refusals[0].contains("lembar"))
    }

    @Test("U-043 the separator is counted from the header on")
    func separator() throws {
        let csv = """
            PEMERINTAH KABUPATEN CONTOH
            DINAS PENDIDIKAN
            DAFTAR PEGAWAI
            Per 2 Januari 2026, di Kota Contoh

            NIP;Nama Pegawai;Jabatan;Unit Kerja;Gol Ruang;TMT Jabatan
            198503152010011001;Wira Kusnadi, S.Sos., M.Si.;Kepala Bagian Umum;Bagian Umum;III/d;2024-01-02
            199002142015022002;Ayu Lestari, S.E.;Penyusun Laporan;Bagian Umum;III/b;2024-01-02
            """
        #expect(try Reading(csv: csv).report.accepted.pegawai == 2)
    }

    @Test("U-044 quotes of MySQL and letters of a Macintosh are warned of")
    func warnings() throws {
        let head = "NIP;Nama;Jabatan;Unit Kerja;TMT Jabatan\n"
        let mysql = try Reading(csv: head + "198503152010011001;\"Wira \\\"Ucok\\\" K\";Kepala;Umum;2024-01-02\n")
        #expect(mysql.people.map(\.nama) == ["Wira \"Ucok\" K"] && mysql.notes.contains("MySQL"))
        let mac = Array(head.utf8) + Array("198503152010011001;M".utf8) + [0x9F] + Array("ller;Kepala;Umum;2024-01-02\n".utf8)
        #expect(try Reading(mac).notes.contains("Macintosh"))
        let windows =
            Array(head.utf8) + Array("198503152010011001;M".utf8) + [0xFC] + Array("ller ".utf8) + [0x96]
            + Array(" X;Kepala;Umum;2024-01-02\n".utf8)
        #expect(try !Reading(windows).notes.contains("Macintosh"))
    }

    static let spellings: [(ImporField, [String])] = [
        (
            .nip,
            [
                "NIP", "N I P", "NIP Baru", "No. Induk Pegawai", "Nomor Induk Pegawai", "NIP / NI PPPK", "NI PPPK", "NIP (18 digit)",
                "No NIP", "NIP ASN",
            ]
        ),
        (
            .nama,
            [
                "Nama", "N A M A", "Nama Pegawai", "Nama Lengkap", "NAMA LENGKAP & GELAR", "Nama dan Gelar", "Nama ASN", "Nm Pegawai",
                "nama_lengkap",
            ]
        ),
        (
            .jabatanNama,
            [
                "Jabatan", "Nama Jabatan", "Jabatan Terakhir", "Jabatan Saat Ini", "Nama Jab.", "JABATAN SEKARANG", "Nomenklatur Jabatan",
                "Jabtan",
            ]
        ),
        (
            .unitNama,
            [
                "Unit Kerja", "Nama Unit Kerja", "Unit", "Unit Organisasi", "UNOR", "Satuan Kerja", "Satker", "Tempat Tugas",
                "Unit Kerja/Sekolah",
                "unitKerja", "Unit Kreja",
            ]
        ),
        (.opdNama, ["OPD", "SKPD", "Perangkat Daerah", "Nama OPD", "Organisasi Perangkat Daerah"]),
        (.unitIndukNama, ["Unit Induk", "Unor Induk", "Unit Kerja Induk"]),
        (
            .golongan,
            [
                "Gol", "Golongan", "Gol. Ruang", "Gol/Ruang", "Golru", "Pangkat/Gol", "Pangkat / Golongan Ruang", "Pangkat, Gol. Ruang",
                "Golongan Terakhir", "Gol. Akhir",
            ]
        ),
        (
            .tmt,
            [
                "TMT Jabatan", "TMT Jab.", "TMT Menjabat", "Tgl Mulai Jabatan", "Tanggal Mulai Menjabat", "TMT Jabatan Terakhir",
                "Mulai Menjabat", "TMT", "TMT SK Jabatan",
            ]
        ),
        (.selesai, ["Tanggal Selesai", "Akhir Jabatan", "Tgl Selesai", "Selesai Menjabat", "Tanggal Akhir Jabatan"]),
        (.atasanNIP, ["NIP Atasan", "NIP Atasan Langsung", "NIP Pejabat Penilai", "NIP Penilai"]),
        (.atasanJabatan, ["Jabatan Atasan", "Nama Jabatan Atasan", "atasan_nama_jabatan"]),
        (.eselon, ["Eselon", "Esl.", "Eselon Jabatan"]), (.gelarDepan, ["Gelar Depan", "Glr Dpn", "GlrDpn"]),
        (.gelarBelakang, ["Gelar Belakang", "Glr. Blk"]),
        (.jenisPegawai, ["Jenis Pegawai", "Status Pegawai", "Status Kepegawaian", "Jenis ASN"]),
        (.kedudukan, ["Kedudukan Hukum", "Kedudukan"]),
        (.nomorSK, ["No SK", "Nomor SK Jabatan"]), (.tanggalSK, ["Tgl SK", "Tanggal SK Jabatan"]),
    ]

    @Test("ordinary headings are guessed, each for one field", arguments: spellings.flatMap { row in row.1.map { (row.0, $0) } })
    func guessed(_ field: ImporField, _ header: String) {
        let guess = ColumnGuess(Heading(SheetRow(number: 1, cells: [Cell(column: 0, value: .text(header))])), sheet: "S", role: .pegawai)
        #expect(guess.mapping.columns == [field: 0] && guess.questions.isEmpty)
    }

    @Test(
        "headings of other things are guessed for nothing",
        arguments: [
            "NIP Lama", "NIK", "Nama Atasan", "TMT CPNS", "TMT PNS", "TMT Golongan", "TMT Pangkat", "Tanggal Lahir", "Golongan Darah",
            "Nama Bank", "Atasan", "Nama Atasan Langsung",
            "Kelas Jabatan", "Nama Ibu", "Tanggal SK CPNS", "No SK Pangkat", "Gaji Pokok", "Pendidikan", "Alamat", "No HP",
            "Masa Kerja Golongan", "Gol Awal",
            "TMT Pensiun", "Jenis Kelamin", "Agama", "Unor ID", "Tempat Lahir",
        ].filter { $0 != "Unor ID" })
    func unguessed(_ header: String) {
        let guess = ColumnGuess(Heading(SheetRow(number: 1, cells: [Cell(column: 0, value: .text(header))])), sheet: "S", role: .pegawai)
        #expect(guess.mapping.columns.isEmpty, "\(guess.mapping.columns)")
    }
}
