/// Formal education, as the index of professionalism counts it (Peraturan BKN 8/2019).
package enum PendidikanFormal: String, CaseIterable, Sendable, Codable {
    case s3
    case s2
    case s1D4 = "s1_d4"
    case d3
    case d2D1Slta = "d2_d1_slta"
    case diBawahSlta = "di_bawah_slta"

    package var label: Kalimat {
        switch self {
        case .s3: "S-3"
        case .s2: "S-2"
        case .s1D4: "S-1 atau D-4"
        case .d3: "D-3"
        case .d2D1Slta: "D-2, D-1, atau SLTA"
        case .diBawahSlta: "Di bawah SLTA"
        }
    }
}

/// Group of posts, which decides what training counts (Peraturan BKN 8/2019).
package enum JenisJabatanIP: String, CaseIterable, Sendable, Codable {
    case struktural
    case fungsional
    case pelaksana

    package var label: Kalimat {
        switch self {
        case .struktural: "Struktural"
        case .fungsional: "Fungsional"
        case .pelaksana: "Pelaksana"
        }
    }
}

/// Category of the index (Peraturan BKN 8/2019).
package enum KategoriProfesionalitas: String, CaseIterable, Sendable, Codable {
    case sangatTinggi = "sangat_tinggi"
    case tinggi
    case sedang
    case rendah
    case sangatRendah = "sangat_rendah"

    package var label: Kalimat {
        switch self {
        case .sangatTinggi: "Sangat tinggi"
        case .tinggi: "Tinggi"
        case .sedang: "Sedang"
        case .rendah: "Rendah"
        case .sangatRendah: "Sangat rendah"
        }
    }
}

/// What the index of professionalism of one person is computed from.
package struct ProfilProfesionalitas: Sendable, Equatable, Codable {
    package let pendidikan: PendidikanFormal
    package let jenisJabatan: JenisJabatanIP
    package let diklatKepemimpinan: Bool
    package let diklatFungsional: Bool
    /// Hours of technical training in the year.
    package let jamDiklatTeknis: Int
    package let seminar: Bool
    package let predikat: PredikatKinerja
    package let hukuman: TingkatHukumanDisiplin

    package init(
        pendidikan: PendidikanFormal, jenisJabatan: JenisJabatanIP, diklatKepemimpinan: Bool, diklatFungsional: Bool,
        jamDiklatTeknis: Int, seminar: Bool, predikat: PredikatKinerja, hukuman: TingkatHukumanDisiplin
    ) {
        (self.pendidikan, self.jenisJabatan, self.diklatKepemimpinan) = (pendidikan, jenisJabatan, diklatKepemimpinan)
        (self.diklatFungsional, self.jamDiklatTeknis, self.seminar) = (diklatFungsional, jamDiklatTeknis, seminar)
        (self.predikat, self.hukuman) = (predikat, hukuman)
    }
}

/// Index of professionalism, 0…100, by dimension: qualification 25, competence 40, performance 30, discipline 5.
package struct IndeksProfesionalitas: Sendable, Equatable {
    package let kualifikasi: Desimal
    package let kompetensi: Desimal
    package let kinerja: Desimal
    package let disiplin: Desimal
    package let indeks: Desimal
    package let kategori: KategoriProfesionalitas

    package init(
        kualifikasi: Desimal, kompetensi: Desimal, kinerja: Desimal, disiplin: Desimal, indeks: Desimal, kategori: KategoriProfesionalitas
    ) {
        (self.kualifikasi, self.kompetensi, self.kinerja) = (kualifikasi, kompetensi, kinerja)
        (self.disiplin, self.indeks, self.kategori) = (disiplin, indeks, kategori)
    }
}
