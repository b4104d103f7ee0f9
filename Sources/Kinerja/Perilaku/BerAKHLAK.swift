/// The seven basic values of ASN, the standard of perilaku kerja (PermenPANRB 6/2022 Pasal 10 ayat (2)–(3)).
package enum NilaiBerAKHLAK: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    case berorientasiPelayanan = "berorientasi_pelayanan"
    case akuntabel, kompeten, harmonis, loyal, adaptif, kolaboratif

    package var label: Kalimat {
        switch self {
        case .berorientasiPelayanan: "Berorientasi pelayanan"
        case .akuntabel: "Akuntabel"
        case .kompeten: "Kompeten"
        case .harmonis: "Harmonis"
        case .loyal: "Loyal"
        case .adaptif: "Adaptif"
        case .kolaboratif: "Kolaboratif"
        }
    }

    /// The three guides of behaviour, in the official wording (Pasal 10 ayat (3)).
    package var panduan: [String] {
        switch self {
        case .berorientasiPelayanan:
            [
                "Memahami dan memenuhi kebutuhan masyarakat", "Ramah, cekatan, solutif, dan dapat diandalkan",
                "Melakukan perbaikan tiada henti",
            ]
        case .akuntabel:
            [
                "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
                "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
                "Tidak menyalahgunakan kewenangan jabatan",
            ]
        case .kompeten:
            [
                "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah", "Membantu orang lain belajar",
                "Melaksanakan tugas dengan kualitas terbaik",
            ]
        case .harmonis:
            ["Menghargai setiap orang apapun latar belakangnya", "Suka menolong orang lain", "Membangun lingkungan kerja yang kondusif"]
        case .loyal:
            [
                "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah",
                "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara", "Menjaga rahasia jabatan dan negara",
            ]
        case .adaptif:
            ["Cepat menyesuaikan diri menghadapi perubahan", "Terus berinovasi dan mengembangkan kreativitas", "Bertindak proaktif"]
        case .kolaboratif:
            [
                "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
                "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
                "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama",
            ]
        }
    }
}
