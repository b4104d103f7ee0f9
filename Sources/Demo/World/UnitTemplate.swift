import Kinerja

/// The mould of a unit: its leader, its staff, and the units below it.
struct UnitTemplate: Sendable {
    struct Post: Sendable {
        let nama: String
        let jenjang: JenjangJabatan
        let profesi: Profesi
        /// How many hold it; 0 leaves the post empty.
        let orang: ClosedRange<Int>
        let persona: [Persona]

        init(_ nama: String, _ jenjang: JenjangJabatan, _ profesi: Profesi, _ orang: ClosedRange<Int> = 1...1, persona: [Persona] = []) {
            (self.nama, self.jenjang, self.profesi, self.orang, self.persona) = (nama, jenjang, profesi, orang, persona)
        }
    }

    let nama: String
    let jenis: String
    let kepala: Post?
    let staf: [Post]
    let anak: [UnitTemplate]

    init(_ nama: String, _ jenis: String, kepala: Post?, staf: [Post] = [], anak: [UnitTemplate] = []) {
        (self.nama, self.jenis, self.kepala, self.staf, self.anak) = (nama, jenis, kepala, staf, anak)
    }
}

extension UnitTemplate {
    /// - Parameter besar: the first school has forty teachers; without it just enough for every scene.
    static func sekolahMenengah(_ nomor: Int, besar: Bool = true) -> UnitTemplate {
        let nama = "SMP Negeri \(nomor) Nusa Harapan"
        let first = nomor == 1
        func teachers(_ many: Int, _ few: Int, _ others: ClosedRange<Int>) -> ClosedRange<Int> {
            first ? (besar ? many...many : few...few) : others
        }
        return UnitTemplate(
            nama, "upt", kepala: Post("Kepala \(nama)", .fungsional, .kepalaSekolah, persona: first ? [.kepalaSekolah] : []),
            staf: [
                Post("Guru Ahli Pertama", .fungsional, .guruMapel, teachers(15, 6, 8...16), persona: first ? [.guruPPPK] : []),
                Post("Guru Ahli Muda", .fungsional, .guruMapel, teachers(14, 5, 6...12), persona: first ? [.guru] : []),
                Post("Guru Ahli Madya", .fungsional, .guruMapel, teachers(6, 2, 2...6)),
                Post("Pengadministrasi Sekolah", .pelaksana, .tataUsaha, teachers(4, 1, 2...4)),
                Post("Pengelola Barang Milik Daerah", .pelaksana, .tataUsaha),
            ])
    }

    static func sekolahDasar(_ nomor: Int) -> UnitTemplate {
        let nama = "SD Negeri \(nomor) Nusa Harapan"
        return UnitTemplate(
            nama, "upt", kepala: Post("Kepala \(nama)", .fungsional, .kepalaSekolah),
            staf: [
                Post("Guru Kelas Ahli Pertama", .fungsional, .guruKelas, 9...14),
                Post("Guru Kelas Ahli Muda", .fungsional, .guruKelas, 6...10),
                Post("Guru Kelas Ahli Madya", .fungsional, .guruKelas, 1...3),
                Post("Pengadministrasi Sekolah", .pelaksana, .tataUsaha, 1...2),
            ])
    }

    private static let tempat = [
        "Harapan Jaya", "Tanjung Asri", "Muara Indah", "Bukit Lestari", "Sungai Permai", "Teluk Damai", "Padang Rukun",
    ]

    static func puskesmas(_ nomor: Int) -> UnitTemplate {
        let nama = "Puskesmas \(sebutan(nomor))"
        return UnitTemplate(
            nama, "upt", kepala: Post("Kepala \(nama)", .administrator, .kepalaPuskesmas),
            staf: [
                Post("Dokter Ahli Muda", .fungsional, .dokter, 2...3),
                Post("Perawat Ahli Pertama", .fungsional, .perawat, 5...7, persona: nomor == 1 ? [.perawat] : []),
                Post("Perawat Terampil", .fungsional, .perawat, 5...8), Post("Bidan Terampil", .fungsional, .bidan, 6...9),
                Post("Bidan Ahli Pertama", .fungsional, .bidan, 2...3),
                Post("Tenaga Sanitasi Lingkungan Terampil", .fungsional, .sanitarian, 1...2),
                Post("Pengelola Keuangan", .pelaksana, .keuangan), Post("Pengadministrasi Umum", .pelaksana, .administrasi, 2...3),
            ])
    }

    static func kecamatan(_ nomor: Int) -> UnitTemplate {
        let tempat = sebutan(nomor)
        return UnitTemplate(
            "Kecamatan \(tempat)", "kecamatan", kepala: Post("Camat \(tempat)", .administrator, .camat),
            staf: [Post("Pengadministrasi Umum", .pelaksana, .administrasi, 2...3)],
            anak: [
                seksi("Pemerintahan Kecamatan \(tempat)"), seksi("Pemberdayaan Masyarakat Kecamatan \(tempat)"),
                UnitTemplate(
                    "Kelurahan \(tempat) Kota", "kelurahan", kepala: Post("Lurah \(tempat) Kota", .pengawas, .lurah),
                    staf: [Post("Pengadministrasi Kelurahan", .pelaksana, .administrasi, 2...3)]),
            ])
    }

    /// Names repeat in large profiles, with a number.
    private static func sebutan(_ nomor: Int) -> String {
        let name = tempat[(nomor - 1) % tempat.count]
        return nomor <= tempat.count ? name : "\(name) \((nomor - 1) / tempat.count + 1)"
    }

    static func seksi(_ nama: String) -> UnitTemplate {
        UnitTemplate(
            "Seksi \(nama)", "seksi", kepala: Post("Kepala Seksi \(nama)", .pengawas, .kepalaSeksi),
            staf: [Post("Pengolah Data dan Informasi", .pelaksana, .administrasi)])
    }

    static func sekretariat(_ nama: String, persona: [Persona] = []) -> UnitTemplate {
        UnitTemplate(
            "Sekretariat \(nama)", "sekretariat", kepala: Post("Sekretaris \(nama)", .administrator, .sekretaris),
            staf: [Post("Perencana Ahli Pertama", .fungsional, .perencana), Post("Pengelola Keuangan", .pelaksana, .keuangan)],
            anak: [
                UnitTemplate(
                    "Subbagian Umum \(nama)", "subbagian", kepala: Post("Kepala Subbagian Umum \(nama)", .pengawas, .kepalaSubbagian),
                    staf: [Post("Pengadministrasi Umum", .pelaksana, .administrasi, 2...2)])
            ])
    }

    static func bidang(_ nama: String, _ ahli: String, _ profesi: Profesi, _ orang: ClosedRange<Int> = 2...3) -> UnitTemplate {
        UnitTemplate(
            "Bidang \(nama)", "bidang", kepala: Post("Kepala Bidang \(nama)", .administrator, .kepalaBidang),
            staf: [
                Post("\(ahli) Ahli Muda", .fungsional, profesi), Post("\(ahli) Ahli Pertama", .fungsional, profesi, orang),
                Post("Pengolah Data dan Informasi", .pelaksana, .administrasi),
            ])
    }

    static func bagian(_ nama: String, _ ahli: String, _ profesi: Profesi, persona: [Persona] = []) -> UnitTemplate {
        UnitTemplate(
            "Bagian \(nama)", "bagian", kepala: Post("Kepala Bagian \(nama)", .administrator, .kepalaBagian),
            staf: [
                Post("\(ahli) Ahli Muda", .fungsional, profesi, persona: persona),
                Post("\(ahli) Ahli Pertama", .fungsional, profesi, 1...2),
                Post("Pengadministrasi Umum", .pelaksana, .administrasi),
            ])
    }

    static func dinas(_ nama: String, _ kepala: Profesi = .kepalaPerangkatDaerah, persona: [Persona] = [], anak: [UnitTemplate])
        -> UnitTemplate
    {
        UnitTemplate(
            nama, "opd", kepala: Post("Kepala \(nama)", .jptPratama, kepala, persona: persona), anak: [sekretariat(nama)] + anak)
    }
}
