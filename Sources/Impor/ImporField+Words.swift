import Kinerja

extension ImporField {
    /// By which words headers name a field.
    struct Facts: Sendable {
        let label: Kalimat
        let labelKey: String
        /// Phrases that mean this field and nothing else.
        let phrases: [[String]]
        /// Phrases that may mean something else too.
        let weakPhrases: [[String]]
        /// The same without blanks, and spellings seen in exports.
        let keys: Set<String>
        let weakKeys: Set<String>
        /// Words by which a header means something else.
        let not: Set<String>

        init(_ label: Kalimat, _ phrases: [String], keys: Set<String> = [], weak: [String] = [], not: String = "") {
            let words = { (phrase: String) in phrase.split(separator: " ").map(String.init) }
            labelKey = ImporField.key(label.indonesia)
            (self.label, self.phrases, weakPhrases) = (label, phrases.map(words), weak.map(words))
            self.keys = keys.union(phrases.map { $0.filter { $0 != " " } })
            weakKeys = Set(weak.map { $0.filter { $0 != " " } })
            self.not = Set(words(not))
        }
    }

    private static let dates = "cpns pns kgb berkala gaji pensiun lahir kontrak golongan pangkat cuti"

    /// Headers seen in e-SAKIP, SIMPEG, SIASN, DUK, the exports of e-Kinerja BKN, old Bekasi and non-PNS lists.
    static let facts: [ImporField: Facts] = [
        .unitKode: Facts(
            "Kode unit", ["kode unit", "kode unit kerja", "kode unor", "kode unit organisasi"],
            keys: ["kdunk", "kdunitkerja", "unorid", "idunor", "skpunorid"], not: "atasan induk nama"),
        .unitNama: Facts(
            "Nama unit",
            [
                "unit kerja", "nama unit kerja", "unit", "unor", "nama unor", "unit organisasi", "nama unit organisasi",
                "instansi unit kerja",
            ],
            keys: ["skpunor", "unornama", "instansiunit", "unitkerjanama"],
            weak: [
                "satuan kerja", "nama satuan kerja", "tempat tugas", "tempat bertugas", "tempat bekerja", "sekolah", "nama sekolah",
                "unit kerja sekolah",
                "bagian", "bidang", "bagian bidang", "satuan pendidikan", "unit penempatan", "penempatan",
            ], not: "induk atasan kode id jenis eselon lama tmt tanggal alamat nip"),
        .unitInduk: Facts(
            "Kode unit induk", ["kode induk", "kode unit induk", "induk unit"], keys: ["unorindukid", "parentkode"], not: "nama"),
        .unitIndukNama: Facts(
            "Nama unit induk", ["unit induk", "unor induk", "nama unit induk", "nama unor induk", "unit kerja induk", "unit atasan"],
            keys: ["skpunoratasan", "unorinduknama", "unitkerjaatasan"], not: "kode id jenis nip instansi"),
        .opdNama: Facts(
            "Nama OPD", ["opd", "nama opd", "perangkat daerah", "organisasi perangkat daerah", "nama perangkat daerah"],
            keys: ["skpd", "namaskpd", "skpunorinduk"], weak: ["dinas", "dinas badan", "unit eselon"], not: "kode id atasan kepala"),
        .unitJenis: Facts("Jenis unit", ["jenis unit", "tipe unit"]),
        .opdKode: Facts("Kode OPD", ["kode opd"], keys: ["kodeskpd"], not: "atasan"),
        .jabatanKode: Facts(
            "Kode jabatan", ["kode jabatan"], keys: ["kdjabatan", "jabatankode", "idjabatan", "jabatanid"], not: "atasan jenis"),
        .jabatanNama: Facts(
            "Nama jabatan", ["jabatan", "nama jabatan", "nomenklatur jabatan", "uraian jabatan"],
            keys: ["skpjabatan", "namajab", "jabatannama", "jabatanakhir", "jab"], weak: ["tugas", "posisi"],
            not: "atasan penilai jenis kode id latihan diklat kelas status level jenjang tmt tanggal nomor mulai akhir selesai lama masa sk"
        ),
        .jenjang: Facts(
            "Jenjang jabatan", ["level jabatan", "jenjang", "jenjang jabatan", "jenis jabatan", "nama jenis jabatan"],
            keys: ["skpjenisjabatan", "jenisjabatannama"], not: "id kode"),
        .atasanJabatan: Facts(
            "Jabatan atasan", ["jabatan atasan"],
            keys: ["namajabatanatasan", "jabatanatasanlangsung", "namajabatanatasanlangsung", "jabatanpejabatpenilai", "jabatanpenilai"],
            not: "nip kode unit"),
        .atasanUnit: Facts("Kode unit atasan", ["kode unit atasan"], keys: ["unitatasan"]),
        .eselon: Facts("Eselon", ["eselon", "eselon jabatan", "nama eselon"], not: "tmt id kode unit tanggal"),
        .urutan: Facts("Urutan", ["urutan"], keys: ["nourut"]),
        .status: Facts("Status jabatan", ["status jabatan"]),
        .nama: Facts(
            "Nama", ["nama", "nama gelar", "nama pejabat"],
            keys: ["namapegawai", "namalengkap", "nmpppnpn", "namapns", "namaasn", "namapppk", "namalengkapgelar", "namatanpagelar"],
            not: "atasan penilai unit jabatan sekolah unor instansi ibu ayah suami istri anak bank pangkat golongan opd agama id"),
        .gelarDepan: Facts("Gelar depan", ["gelar depan", "depan gelar"], keys: ["gelardpn"]),
        .gelarBelakang: Facts("Gelar belakang", ["gelar belakang", "belakang gelar"], keys: ["gelarblk"]),
        .nip: Facts(
            "NIP", ["nip", "nomor induk", "nomor nip", "nip nrp"],
            keys: [
                "nippegawai", "nipbaru", "nipnrp", "niasn", "nipppk", "nipnipppk", "nomorindukpegawai", "nipasn", "nipniasn",
                "nomorindukasn",
            ],
            not: "atasan penilai lama nik pejabat kepala kependudukan"),
        .golongan: Facts(
            "Golongan",
            [
                "golongan", "golongan ruang", "pangkat golongan", "pangkat golongan ruang", "golongan akhir", "golongan ruang akhir",
                "nama golongan akhir", "nama golongan",
            ], keys: ["gol", "golru", "golakhirnama", "golonganakhirnama", "golongannama"], weak: ["pangkat", "pangkat akhir"],
            not: "awal tmt darah id tanggal lama masa kode cpns mulai atasan penilai"),
        .jenisPegawai: Facts(
            "Jenis pegawai",
            ["jenis pegawai", "status pegawai", "status kepegawaian", "jenis kepegawaian", "jenis asn"],
            keys: ["jenispegawainama", "statusasn", "pnspppk", "jenisasnnama"], weak: ["status", "kategori"], not: "id kode kawin hukum"),
        .kedudukan: Facts(
            "Kedudukan hukum", ["kedudukan hukum", "kedudukan", "nama kedudukan hukum", "status aktif", "keaktifan"],
            keys: ["kedudukanhukumnama", "kedudukanpegawai", "statuskeaktifan"], not: "id kode"),
        .jenisPenugasan: Facts(
            "Jenis penugasan", ["jenis penugasan", "penugasan", "plt plh", "status jabatan", "status penugasan", "sifat jabatan"],
            keys: ["ispltplh", "isskppltplhpjb", "pltplhpj", "definitifplt"], not: "nomor tanggal tmt"),
        .nomorSK: Facts("Nomor SK", ["nomor sk", "nomor sk jabatan"], not: dates),
        .tanggalSK: Facts("Tanggal SK", ["tanggal sk", "tanggal sk jabatan"], not: dates + " tmt"),
        .tmt: Facts(
            "TMT jabatan",
            [
                "tmt jabatan", "tanggal mulai jabatan", "mulai jabatan", "mulai menjabat", "tmt menjabat",
                "terhitung mulai tanggal jabatan",
                "tanggal mulai menjabat", "tmt sk jabatan", "tmt tugas", "tmt pelantikan", "tanggal mulai", "tanggal mulai tugas",
                "mulai tugas", "tmt mulai",
            ], keys: ["tmtjab"], weak: ["tmt", "terhitung mulai tanggal", "tanggal pelantikan", "mulai"],
            not: dates + " selesai akhir berakhir eselon unit"),
        .selesai: Facts(
            "Tanggal selesai",
            [
                "tanggal selesai", "akhir jabatan", "selesai jabatan", "selesai menjabat", "tanggal selesai jabatan",
                "tanggal akhir jabatan",
                "tanggal berakhir jabatan", "tmt selesai", "tmt akhir jabatan", "tmt akhir", "tmt berakhir",
            ], weak: ["tanggal berakhir", "tanggal akhir", "sampai tanggal", "sampai dengan", "sampai", "selesai", "hingga"], not: dates),
        .atasanNIP: Facts(
            "NIP atasan",
            ["nip atasan", "nip atasan langsung", "nip penilai", "nip pejabat penilai", "nip pejabat penilai kinerja"],
            keys: ["pegawaiatasannip", "nippejabatpenilaikinerja"]),
    ]
}
