import Kinerja

/// The mould of a unit: its leader, its staff, and the units below it.
struct UnitTemplate: Sendable {
    struct Jabatan: Sendable {
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
    let kepala: Jabatan?
    let staf: [Jabatan]
    let anak: [UnitTemplate]

    init(_ nama: String, _ jenis: String, kepala: Jabatan?, staf: [Jabatan] = [], anak: [UnitTemplate] = []) {
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
            nama, "upt", kepala: Jabatan("Kepala \(nama)", .fungsional, .kepalaSekolah, persona: first ? [.kepalaSekolah] : []),
            staf: [
                Jabatan("Guru Ahli Pertama", .fungsional, .guruMapel, teachers(15, 6, 8...16), persona: first ? [.guruPPPK] : []),
                Jabatan("Guru Ahli Muda", .fungsional, .guruMapel, teachers(14, 5, 6...12), persona: first ? [.guru] : []),
                Jabatan("Guru Ahli Madya", .fungsional, .guruMapel, teachers(6, 2, 2...6)),
                Jabatan("Pengadministrasi Sekolah", .pelaksana, .tataUsaha, teachers(4, 1, 2...4)),
                Jabatan("Pengelola Barang Milik Daerah", .pelaksana, .tataUsaha),
            ])
    }

    static func sekolahDasar(_ nomor: Int) -> UnitTemplate {
        let nama = "SD Negeri \(nomor) Nusa Harapan"
        return UnitTemplate(
            nama, "upt", kepala: Jabatan("Kepala \(nama)", .fungsional, .kepalaSekolah),
            staf: [
                Jabatan("Guru Kelas Ahli Pertama", .fungsional, .guruKelas, 9...14),
                Jabatan("Guru Kelas Ahli Muda", .fungsional, .guruKelas, 6...10),
                Jabatan("Guru Kelas Ahli Madya", .fungsional, .guruKelas, 1...3),
                Jabatan("Pengadministrasi Sekolah", .pelaksana, .tataUsaha, 1...2),
            ])
    }

    private static let tempat = [
        "Harapan Jaya", "Tanjung Asri", "Muara Indah", "Bukit Lestari", "Sungai Permai", "Teluk Damai", "Padang Rukun",
    ]

    static func puskesmas(_ nomor: Int) -> UnitTemplate {
        let nama = "Puskesmas \(sebutan(nomor))"
        return UnitTemplate(
            nama, "upt", kepala: Jabatan("Kepala \(nama)", .administrator, .kepalaPuskesmas),
            staf: [
                Jabatan("Dokter Ahli Muda", .fungsional, .dokter, 2...3),
                Jabatan("Perawat Ahli Pertama", .fungsional, .perawat, 5...7, persona: nomor == 1 ? [.perawat] : []),
                Jabatan("Perawat Terampil", .fungsional, .perawat, 5...8), Jabatan("Bidan Terampil", .fungsional, .bidan, 6...9),
                Jabatan("Bidan Ahli Pertama", .fungsional, .bidan, 2...3),
                Jabatan("Tenaga Sanitasi Lingkungan Terampil", .fungsional, .sanitarian, 1...2),
                Jabatan("Pengelola Keuangan", .pelaksana, .keuangan), Jabatan("Pengadministrasi Umum", .pelaksana, .administrasi, 2...3),
            ])
    }

    static func kecamatan(_ nomor: Int) -> UnitTemplate {
        let tempat = sebutan(nomor)
        return UnitTemplate(
            "Kecamatan \(tempat)", "kecamatan", kepala: Jabatan("Camat \(tempat)", .administrator, .camat),
            staf: [Jabatan("Pengadministrasi Umum", .pelaksana, .administrasi, 2...3)],
            anak: [
                seksi("Pemerintahan Kecamatan \(tempat)"), seksi("Pemberdayaan Masyarakat Kecamatan \(tempat)"),
                UnitTemplate(
                    "Kelurahan \(tempat) Kota", "kelurahan", kepala: Jabatan("Lurah \(tempat) Kota", .pengawas, .lurah),
                    staf: [Jabatan("Pengadministrasi Kelurahan", .pelaksana, .administrasi, 2...3)]),
            ])
    }

    /// Names repeat in large profiles, with a number.
    private static func sebutan(_ nomor: Int) -> String {
        let name = tempat[(nomor - 1) % tempat.count]
        return nomor <= tempat.count ? name : "\(name) \((nomor - 1) / tempat.count + 1)"
    }

    static func seksi(_ nama: String) -> UnitTemplate {
        UnitTemplate(
            "Seksi \(nama)", "seksi", kepala: Jabatan("Kepala Seksi \(nama)", .pengawas, .kepalaSeksi),
            staf: [Jabatan("Pengolah Data dan Informasi", .pelaksana, .administrasi)])
    }

    static func sekretariat(_ nama: String, persona: [Persona] = []) -> UnitTemplate {
        UnitTemplate(
            "Sekretariat \(nama)", "sekretariat", kepala: Jabatan("Sekretaris \(nama)", .administrator, .sekretaris),
            staf: [Jabatan("Perencana Ahli Pertama", .fungsional, .perencana), Jabatan("Pengelola Keuangan", .pelaksana, .keuangan)],
            anak: [
                UnitTemplate(
                    "Subbagian Umum \(nama)", "subbagian", kepala: Jabatan("Kepala Subbagian Umum \(nama)", .pengawas, .kepalaSubbagian),
                    staf: [Jabatan("Pengadministrasi Umum", .pelaksana, .administrasi, 2...2)])
            ])
    }

    static func bidang(_ nama: String, _ ahli: String, _ profesi: Profesi, _ orang: ClosedRange<Int> = 2...3) -> UnitTemplate {
        UnitTemplate(
            "Bidang \(nama)", "bidang", kepala: Jabatan("Kepala Bidang \(nama)", .administrator, .kepalaBidang),
            staf: [
                Jabatan("\(ahli) Ahli Muda", .fungsional, profesi), Jabatan("\(ahli) Ahli Pertama", .fungsional, profesi, orang),
                Jabatan("Pengolah Data dan Informasi", .pelaksana, .administrasi),
            ])
    }

    static func bagian(_ nama: String, _ ahli: String, _ profesi: Profesi, persona: [Persona] = []) -> UnitTemplate {
        UnitTemplate(
            "Bagian \(nama)", "bagian", kepala: Jabatan("Kepala Bagian \(nama)", .administrator, .kepalaBagian),
            staf: [
                Jabatan("\(ahli) Ahli Muda", .fungsional, profesi, persona: persona),
                Jabatan("\(ahli) Ahli Pertama", .fungsional, profesi, 1...2),
                Jabatan("Pengadministrasi Umum", .pelaksana, .administrasi),
            ])
    }

    static func dinas(_ nama: String, _ kepala: Profesi = .kepalaPerangkatDaerah, persona: [Persona] = [], anak: [UnitTemplate])
        -> UnitTemplate
    {
        UnitTemplate(
            nama, "opd", kepala: Jabatan("Kepala \(nama)", .jptPratama, kepala, persona: persona), anak: [sekretariat(nama)] + anak)
    }
}
