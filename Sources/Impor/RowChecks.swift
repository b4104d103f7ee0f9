import Kinerja

/// One thing that a row of a role must satisfy; the tables below are all there is to know about single rows.
struct RowCheck<Record: Sendable>: Sendable {
    let field: ImporField
    let run: @Sendable (ImporRow, ColumnMapping, inout Record) throws(CellFault) -> Void

    init(_ field: ImporField, _ run: @escaping @Sendable (ImporRow, ColumnMapping, inout Record) throws(CellFault) -> Void) {
        (self.field, self.run) = (field, run)
    }
}

enum RowChecks {
    static let unit: [RowCheck<UnitRow>] = [
        RowCheck(.unitKode) { row, _, unit throws(CellFault) in
            guard let kode = try row.code(.unitKode) else { throw CellFault("Kode unit kosong", "Isi kode unit di sel itu.") }
            unit.kode = kode
        },
        RowCheck(.unitNama) { row, _, unit throws(CellFault) in unit.nama = try row.required(.unitNama) },
        RowCheck(.unitInduk) { row, _, unit throws(CellFault) in unit.induk = try row.code(.unitInduk) },
        RowCheck(.unitIndukNama) { row, _, unit throws(CellFault) in unit.indukNama = try row.text(.unitIndukNama) },
        RowCheck(.unitJenis) { row, _, unit throws(CellFault) in
            unit.jenis = try row.text(.unitJenis, limit: 40).map { CellText.category($0) } ?? "unit"
        },
    ]

    static let jabatan: [RowCheck<JabatanRow>] = [
        RowCheck(.jabatanNama) { row, _, post throws(CellFault) in post.nama = try row.required(.jabatanNama) },
        RowCheck(.unitKode) { row, _, post throws(CellFault) in
            guard let kode = try row.code(.unitKode) else { throw CellFault("Kode unit kosong", "Isi kode unit di sel itu.") }
            post.unit = kode
        },
        RowCheck(.eselon) { row, _, post throws(CellFault) in post.eselon = try eselon(row) },
        RowCheck(.jenjang) { row, _, post throws(CellFault) in
            guard let jenjang = try row.category(.jenjang, KategoriWords.jenjang, KategoriWords.jenjangChoices) else {
                throw CellFault("Jenjang jabatan kosong", "Isi salah satu: \(KategoriWords.jenjangChoices).")
            }
            post.jenjang = jenjang
        },
        RowCheck(.opdKode) { row, _, post throws(CellFault) in post.opd = try row.code(.opdKode) },
        RowCheck(.atasanJabatan) { row, _, post throws(CellFault) in
            guard let nama = try row.text(.atasanJabatan) else { return }
            post.atasan = JabatanKey(nama, unit: try row.code(.atasanUnit) ?? post.unit)
        },
        RowCheck(.urutan) { row, _, post throws(CellFault) in
            guard let text = try row.text(.urutan, limit: 20) else { return }
            guard let number = Int(text) ?? Double(text).flatMap(Int.init(exactly:)), (0...1_000_000).contains(number) else {
                throw CellFault("Urutan “\(text)” bukan bilangan", "Isi bilangan bulat, atau kosongkan.")
            }
            post.urutan = number
        },
        RowCheck(.status) { row, _, post throws(CellFault) in
            post.aktif = try row.category(.status, KategoriWords.aktif, "aktif, nonaktif") ?? true
        },
    ]

    static let pegawai: [RowCheck<PegawaiRow>] = [
        RowCheck(.nip) { row, _, person throws(CellFault) in person.nip = try row.nip(.nip) },
        RowCheck(.nama) { row, _, person throws(CellFault) in person.nama = try nama(row) },
        RowCheck(.jenisPegawai) { row, mapping, person throws(CellFault) in person.jenis = try jenis(row, mapping, person.nip) },
        RowCheck(.kedudukan) { row, _, person throws(CellFault) in
            person.kedudukan = try row.category(.kedudukan, KategoriWords.kedudukanChoices, KategoriWords.kedudukan)
        },
        RowCheck(.nip) { row, _, person throws(CellFault) in
            // Only pejabat negara and non-ASN have no NIP (UU 20/2023 Pasal 1 angka 3–4).
            if person.nip == nil, row.isBlank(.nip), person.jenis.menyusunSKP {
                throw CellFault(NIP.Fault.empty.problem, NIP.Fault.empty.remedy)
            }
        },
        RowCheck(.jabatanNama) { row, _, person throws(CellFault) in
            person.jabatan = try row.required(.jabatanNama)
            // "Sekretaris merangkap Plt. Kepala Bidang", "Guru Ahli Muda / Plt. Kepala Sekolah".
            let two = /\b(?:me)?rangkap\b|[\/;,&+]\s*(?:plt|plh|pj)\b\.?\s*\w/.ignoresCase()
            if person.jabatan.firstMatch(of: two) != nil {
                throw CellFault(
                    "“\(person.jabatan.prefix(80))” memuat dua jabatan",
                    "Tulis satu baris untuk tiap jabatan, masing-masing dengan TMT-nya.")
            }
        },
        RowCheck(.unitKode) { row, mapping, person throws(CellFault) in try unit(row, mapping, &person) },
        RowCheck(.golongan) { row, _, person throws(CellFault) in person.golongan = try golongan(row, person.jenis) },
        RowCheck(.eselon) { row, mapping, person throws(CellFault) in if mapping.derives { person.eselon = try eselon(row) } },
        RowCheck(.jenjang) { row, mapping, person throws(CellFault) in
            if mapping.derives { person.jenjang = try jenjang(row, &person) }
        },
        RowCheck(.jenisPenugasan) { row, _, person throws(CellFault) in
            let given = try row.category(.jenisPenugasan, KategoriWords.jenisPenugasan, KategoriWords.jenisPenugasanChoices)
            let (inName, jabatan) = KategoriWords.penugasan(in: person.jabatan)
            // "Plt. Kepala Bidang" is the post Kepala Bidang, held by an acting head.
            if let inName, given ?? inName == inName { person.jabatan = jabatan }
            person.penugasan = given ?? inName ?? .definitif
        },
        RowCheck(.nomorSK) { row, _, person throws(CellFault) in person.nomorSK = try row.text(.nomorSK, limit: 100) },
        RowCheck(.tanggalSK) { row, _, person throws(CellFault) in person.tanggalSK = try row.date(.tanggalSK) },
        RowCheck(.tmt) { row, mapping, person throws(CellFault) in
            guard let tmt = try row.date(.tmt) ?? mapping.tmt else {
                throw CellFault(
                    "TMT jabatan kosong", "Isi tanggal mulai menjabat sesuai SK, atau pilih satu tanggal berlaku untuk seluruh berkas.")
            }
            if let birth = person.nip?.tanggalLahir, tmt < birth {
                throw CellFault(
                    "TMT jabatan \(tmt.pendek) mendahului tanggal lahir dalam NIP (\(birth.pendek))", "Periksa TMT jabatan dan NIP pada SK."
                )
            }
            person.tmt = tmt
        },
        RowCheck(.selesai) { row, mapping, person throws(CellFault) in
            let end = try row.date(.selesai)
            if mapping.latestPerNIP { return person.akhirPeriode = end }
            if let end, end < person.tmt { throw CellFault("Tanggal selesai mendahului TMT jabatan", "Periksa kedua tanggal pada SK.") }
            person.selesai = end
        },
        RowCheck(.atasanNIP) { row, _, person throws(CellFault) in person.atasan = try row.nip(.atasanNIP) },
        RowCheck(.atasanJabatan) { row, _, person throws(CellFault) in
            guard let nama = try row.text(.atasanJabatan) else { return }
            person.atasanJabatan = KategoriWords.penugasan(in: nama).jabatan
        },
    ]

    /// What the column says, or the eselon with it; an open word ("Struktural") needs an eselon or a name that tells the jenjang.
    private static func jenjang(_ row: ImporRow, _ person: inout PegawaiRow) throws(CellFault) -> JenjangJabatan? {
        guard let text = try row.text(.jenjang) else { return nil }
        let category = CellText.category(text)
        if let found = KategoriWords.jenjang(category) { return found }
        if person.eselon == "non_eselon", let eselon = KategoriWords.eselon(text) { person.eselon = eselon }
        guard person.eselon == "non_eselon", KategoriWords.jenjang(eselon: person.eselon, jabatan: person.jabatan) == .pelaksana else {
            return nil
        }
        throw CellFault(
            "Jenis jabatan “\(text.prefix(40))” tidak menyebut jenjangnya",
            "Pilih salah satu: \(KategoriWords.jenjangChoices), atau isi kolom Eselon.")
    }

    private static func eselon(_ row: ImporRow) throws(CellFault) -> String {
        guard let text = try row.text(.eselon, limit: 20) else { return "non_eselon" }
        guard let eselon = KategoriWords.eselon(text) else {
            throw CellFault("Eselon “\(text)” tidak dikenal", "Isi misalnya ii_a, iii_b, iv_a, atau non_eselon.")
        }
        return eselon
    }

    private static func nama(_ row: ImporRow) throws(CellFault) -> String {
        let nama = try row.required(.nama, limit: 150)
        guard nama.count(where: \.isNumber) < 5 else {
            throw CellFault("Nama berisi tanggal atau nomor", "Pindahkan tanggal lahir atau NIP ke kolomnya sendiri.", in: .nama)
        }
        return NamaText.joined(
            depan: try row.text(.gelarDepan, limit: 60), nama: nama, belakang: try row.text(.gelarBelakang, limit: 60))
    }

    /// Without a column the shape of the NIP tells PNS from PPPK (dossier regulation I-04).
    private static func jenis(_ row: ImporRow, _ mapping: ColumnMapping, _ nip: NIP?) throws(CellFault) -> JenisPegawai {
        if let given = try row.category(.jenisPegawai, KategoriWords.jenisPegawaiChoices, KategoriWords.jenisPegawai) {
            if given == .pns, case .pppk = nip?.jenis {
                throw CellFault("NIP ini berpola PPPK, sedangkan statusnya PNS", "Periksa NIP dan status kepegawaiannya pada SK.")
            }
            return given
        }
        // People outside the civil service have no golongan: the list lacks the column NIP.
        if nip == nil, mapping.jenisPegawai == JenisPegawai.nonASN.rawValue, let golongan = try row.text(.golongan, limit: 80),
            GolonganText.read(golongan) != nil
        {
            throw CellFault(
                "Bergolongan \(golongan), tetapi berkas ini tidak memuat kolom NIP",
                "Tambahkan kolom NIP; tanpa NIP hanya pegawai non-ASN yang dapat diimpor.",
                in: .golongan)
        }
        if case .pppk = nip?.jenis { return .pppk }
        return nip == nil ? mapping.jenisPegawai.flatMap(JenisPegawai.init(rawValue:)) ?? .pns : .pns
    }

    /// The code as it stands; which unit a name means is seen when all rows are known.
    private static func unit(_ row: ImporRow, _ mapping: ColumnMapping, _ person: inout PegawaiRow) throws(CellFault) {
        person.unitNama = try row.text(.unitNama) ?? mapping.unit ?? row.mapping.unitByName
        person.unitIndukNama = try row.text(.unitIndukNama)
        person.opdNama = try row.text(.opdNama)
        person.unit = try row.code(.unitKode) ?? ""
        let levels = row.levels
        if let deepest = levels.last {
            person.unitNama = deepest
            person.unitIndukNama = levels.dropLast().last
            person.opdNama = levels.dropLast(2).last
        }
        if person.unit.isEmpty, person.unitNama == nil {
            let isSplit = !row.has(.unitNama) && !row.has(.unitKode) && mapping.sheets.count { $0.role == .pegawai } > 1
            throw CellFault(
                "Unit kerja kosong",
                isSplit
                    ? "Beri tiap lembar kolom Unit Kerja, atau beri lembar nama unitnya, misalnya Dinas Pendidikan."
                    : "Isi kode atau nama unit tempat pegawai ini bertugas, atau pilih satu unit untuk seluruh berkas.")
        }
    }

    private static func golongan(_ row: ImporRow, _ jenis: JenisPegawai) throws(CellFault) -> String? {
        guard let text = try row.text(.golongan, limit: 80) else { return nil }
        guard let golongan = GolonganText.read(text) else {
            throw CellFault(
                "Golongan “\(text.prefix(40))” tidak dikenal", "Tulis I/a sampai IV/e untuk PNS, atau I sampai XVII untuk PPPK.")
        }
        let isPNS = golongan.contains("/")
        if jenis == .pns && !isPNS || [.pppk, .pppkParuhWaktu].contains(jenis) && isPNS {
            throw CellFault(
                "Golongan \(golongan) bukan golongan \(jenis.label)",
                "Periksa golongan dan jenis pegawainya: I/a sampai IV/e untuk PNS, I sampai XVII untuk PPPK.")
        }
        return golongan
    }
}
