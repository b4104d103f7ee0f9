import Kinerja

/// Kabupaten Nusa Harapan: which offices there are in each profile.
enum InstansiTemplate {
    static let setda = UnitTemplate(
        "Sekretariat Daerah", "sekretariat", kepala: .init("Sekretaris Daerah", .jptPratama, .sekda, persona: [.sekda]),
        anak: [
            UnitTemplate(
                "Asisten Pemerintahan dan Kesejahteraan Rakyat", "asisten",
                kepala: .init("Asisten Pemerintahan dan Kesejahteraan Rakyat", .jptPratama, .asisten),
                anak: [
                    .bagian("Hukum", "Perancang Peraturan", .perencana, persona: [.dpo]),
                    .bagian("Kesejahteraan Rakyat", "Analis Kebijakan", .perencana),
                ]),
            UnitTemplate(
                "Asisten Administrasi Umum", "asisten", kepala: .init("Asisten Administrasi Umum", .jptPratama, .asisten),
                anak: [.bagian("Organisasi", "Analis Kebijakan", .analisSDM), .bagian("Umum", "Arsiparis", .administrasi)]),
        ])

    static func offices(_ profile: DemoProfil) -> [UnitTemplate] {
        if profile == .uji { return [pendidikan(profile), kepegawaian([])] }
        return [pendidikan(profile), kesehatan(profile)] + tetap + (0..<profile.dinasLain).map(lain)
            + (0..<profile.kecamatan).map { .kecamatan($0 + 1) }
    }

    private static func pendidikan(_ profile: DemoProfil) -> UnitTemplate {
        let schools = (1...profile.sekolah).map { n -> UnitTemplate in
            n % 3 == 2 ? .sekolahDasar(n / 3 + 1) : .sekolahMenengah(n - n / 3, besar: profile != .uji)
        }
        return .dinas(
            "Dinas Pendidikan dan Kebudayaan", .kepalaPendidikan, persona: [.kepalaDinas],
            anak: [
                .bidang("Pembinaan SD", "Widyaprada", .perencana), .bidang("Pembinaan SMP", "Widyaprada", .perencana),
                .bidang("Kebudayaan", "Pamong Budaya", .perencana, 1...2),
            ] + schools)
    }

    private static func kesehatan(_ profile: DemoProfil) -> UnitTemplate {
        .dinas(
            "Dinas Kesehatan", .kepalaKesehatan,
            anak: [
                .bidang("Kesehatan Masyarakat", "Administrator Kesehatan", .sanitarian),
                .bidang("Pelayanan Kesehatan", "Administrator Kesehatan", .sanitarian),
            ] + (1...profile.puskesmas).map { .puskesmas($0) })
    }

    private static func kepegawaian(_ lain: [UnitTemplate]) -> UnitTemplate {
        .dinas(
            "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", .kepalaKepegawaian,
            anak: [
                UnitTemplate(
                    "Bidang Penilaian Kinerja Aparatur", "bidang",
                    kepala: .init("Kepala Bidang Penilaian Kinerja Aparatur", .administrator, .kepalaBidang),
                    staf: [
                        .init("Analis SDM Aparatur Ahli Muda", .fungsional, .analisSDM, 2...2, persona: [.admin, .admin2]),
                        .init("Analis SDM Aparatur Ahli Pertama", .fungsional, .analisSDM, 3...3),
                    ])
            ] + lain)
    }

    private static let tetap: [UnitTemplate] = [
        kepegawaian([.bidang("Mutasi dan Promosi", "Analis SDM Aparatur", .analisSDM)]),
        UnitTemplate(
            "Inspektorat", "opd", kepala: .init("Inspektur", .jptPratama, .inspektur),
            anak: [
                .sekretariat("Inspektorat"),
                UnitTemplate(
                    "Inspektur Pembantu Wilayah I", "irban", kepala: .init("Inspektur Pembantu Wilayah I", .administrator, .kepalaBidang),
                    staf: [
                        .init("Auditor Ahli Muda", .fungsional, .auditor, 3...3, persona: [.auditor]),
                        .init("Auditor Ahli Pertama", .fungsional, .auditor, 4...4),
                    ]),
            ]),
        .dinas(
            "Dinas Komunikasi dan Informatika",
            anak: [
                .bidang("Aplikasi Informatika", "Pranata Komputer", .pranataKomputer, 3...4),
                .bidang("Persandian dan Statistik", "Pranata Komputer", .pranataKomputer),
            ]),
        .dinas(
            "Badan Perencanaan Pembangunan Daerah",
            anak: [
                .bidang("Perekonomian dan Infrastruktur", "Perencana", .perencana),
                .bidang("Pengendalian dan Evaluasi", "Perencana", .perencana),
            ]),
        .dinas(
            "Dinas Pekerjaan Umum dan Penataan Ruang",
            anak: [.bidang("Bina Marga", "Teknik Jalan dan Jembatan", .teknik, 4...5), .bidang("Cipta Karya", "Penata Ruang", .teknik)]),
        .dinas(
            "Dinas Sosial",
            anak: [
                .bidang("Perlindungan dan Jaminan Sosial", "Pekerja Sosial", .pekerjaSosial),
                .bidang("Rehabilitasi Sosial", "Pekerja Sosial", .pekerjaSosial),
            ]),
        .dinas(
            "Dinas Pertanian",
            anak: [
                .bidang("Penyuluhan", "Penyuluh Pertanian", .penyuluh, 5...6), .bidang("Tanaman Pangan", "Penyuluh Pertanian", .penyuluh),
            ]),
    ]

    private static let urusan = [
        "Perhubungan", "Lingkungan Hidup", "Perikanan", "Pariwisata", "Perpustakaan dan Kearsipan", "Koperasi dan UKM", "Perdagangan",
        "Tenaga Kerja", "Kependudukan dan Pencatatan Sipil", "Pemberdayaan Masyarakat dan Desa", "Perumahan Rakyat", "Pemuda dan Olahraga",
    ]

    private static func lain(_ n: Int) -> UnitTemplate {
        let name = "Dinas \(urusan[n % urusan.count])" + (n < urusan.count ? "" : " Wilayah \(n / urusan.count + 1)")
        return .dinas(
            name,
            anak: [
                .bidang("Pelayanan \(name)", "Analis Kebijakan", .perencana, 8...14),
                .bidang("Pengembangan \(name)", "Analis Kebijakan", .perencana, 8...14),
                .bidang("Pengawasan \(name)", "Analis Kebijakan", .perencana, 6...12),
            ])
    }
}
