/// What the forms A.1.1, A.1.2, A.1.6 and A.1.7 with annex A.1.8 print.
package struct SKPSnapshot: Codable, Hashable, Sendable {
    package struct Lampiran: Codable, Hashable, Sendable {
        package var dukunganSumberDaya: [String]
        package var skemaPertanggungjawaban: [String]
        package var konsekuensi: [String]

        package init(dukunganSumberDaya: [String], skemaPertanggungjawaban: [String], konsekuensi: [String]) {
            self.dukunganSumberDaya = dukunganSumberDaya
            self.skemaPertanggungjawaban = skemaPertanggungjawaban
            self.konsekuensi = konsekuensi
        }
    }

    package var kepala: KepalaSnapshot
    /// Which version it is and which it replaces, for a change during the year; `nil` for the first.
    package var perubahan: String?
    package var utama: [HasilKerjaSnapshot]
    package var tambahan: [HasilKerjaSnapshot]
    package var perilaku: [PerilakuSnapshot]
    package var lampiran: Lampiran
    package var tandaTanganPegawai: TandaTanganSnapshot
    package var tandaTanganPenilai: TandaTanganSnapshot

    package init(
        kepala: KepalaSnapshot, perubahan: String? = nil, utama: [HasilKerjaSnapshot], tambahan: [HasilKerjaSnapshot],
        perilaku: [PerilakuSnapshot], lampiran: Lampiran, tandaTanganPegawai: TandaTanganSnapshot, tandaTanganPenilai: TandaTanganSnapshot
    ) {
        self.kepala = kepala
        self.perubahan = perubahan
        self.utama = utama
        self.tambahan = tambahan
        self.perilaku = perilaku
        self.lampiran = lampiran
        self.tandaTanganPegawai = tandaTanganPegawai
        self.tandaTanganPenilai = tandaTanganPenilai
    }
}

/// What the forms C.1.1 to C.1.3 print.
package struct HasilEvaluasiSnapshot: Codable, Hashable, Sendable {
    package var kepala: KepalaSnapshot
    /// `TRIWULAN II`, `BULAN MEI`, `AKHIR`.
    package var periode: String
    package var capaianOrganisasi: PolaDistribusi
    package var utama: [HasilKerjaSnapshot]
    package var tambahan: [HasilKerjaSnapshot]
    package var ratingHasilKerja: String
    package var perilaku: [PerilakuSnapshot]
    package var ratingPerilaku: String
    package var predikat: String
    package var tandaTanganPenilai: TandaTanganSnapshot
    /// Who signs, where it is not the assessor: his superior after a takeover (Lampiran IV.A.11).
    package var peranPenandaTangan: String?

    package init(
        kepala: KepalaSnapshot, periode: String, capaianOrganisasi: PolaDistribusi, utama: [HasilKerjaSnapshot],
        tambahan: [HasilKerjaSnapshot], ratingHasilKerja: String, perilaku: [PerilakuSnapshot], ratingPerilaku: String, predikat: String,
        tandaTanganPenilai: TandaTanganSnapshot, peranPenandaTangan: String? = nil
    ) {
        self.kepala = kepala
        self.periode = periode
        self.capaianOrganisasi = capaianOrganisasi
        self.utama = utama
        self.tambahan = tambahan
        self.ratingHasilKerja = ratingHasilKerja
        self.perilaku = perilaku
        self.ratingPerilaku = ratingPerilaku
        self.predikat = predikat
        self.tandaTanganPenilai = tandaTanganPenilai
        self.peranPenandaTangan = peranPenandaTangan
    }
}

/// What the forms D.1.1 to D.1.3 print.
package struct DokumenEvaluasiSnapshot: Codable, Hashable, Sendable {
    /// Sections 6 to 8 of D.1.3.
    package struct Keberatan: Codable, Hashable, Sendable {
        package var keberatan: [String]
        package var penjelasanPenilai: [String]
        package var keputusan: [String]
        /// What the decision leaves as the employee's predikat; absent on forms of before it was kept apart from the words.
        package var predikat: String?
        package var tandaTanganAtasan: TandaTanganSnapshot

        package init(
            keberatan: [String], penjelasanPenilai: [String], keputusan: [String], predikat: String?, tandaTanganAtasan: TandaTanganSnapshot
        ) {
            self.keberatan = keberatan
            self.penjelasanPenilai = penjelasanPenilai
            self.keputusan = keputusan
            self.predikat = predikat
            self.tandaTanganAtasan = tandaTanganAtasan
        }
    }

    package var kepala: KepalaSnapshot
    package var periode: String
    package var atasanPejabatPenilai: PihakSnapshot
    package var capaianOrganisasi: String
    package var predikat: String
    package var catatan: [String]
    package var tandaTanganPegawai: TandaTanganSnapshot
    /// Of the assessor; in D.1.2 of the assessor's superior.
    package var tandaTanganPenilai: TandaTanganSnapshot
    /// Needed by D.1.3.
    package var keberatan: Keberatan?

    package init(
        kepala: KepalaSnapshot, periode: String, atasanPejabatPenilai: PihakSnapshot, capaianOrganisasi: String, predikat: String,
        catatan: [String], tandaTanganPegawai: TandaTanganSnapshot, tandaTanganPenilai: TandaTanganSnapshot, keberatan: Keberatan? = nil
    ) {
        self.kepala = kepala
        self.periode = periode
        self.atasanPejabatPenilai = atasanPejabatPenilai
        self.capaianOrganisasi = capaianOrganisasi
        self.predikat = predikat
        self.catatan = catatan
        self.tandaTanganPegawai = tandaTanganPegawai
        self.tandaTanganPenilai = tandaTanganPenilai
        self.keberatan = keberatan
    }
}
