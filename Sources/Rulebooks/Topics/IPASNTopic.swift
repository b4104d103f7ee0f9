internal import DMN
package import Kinerja

extension Rulebook {
    static let ipASN = [indeks, kategoriUnit]
    private static let profil: Set<String> = [
        "Pendidikan", "Jenis Jabatan", "Diklat Kepemimpinan", "Diklat Fungsional", "Jam Diklat Teknis Setahun", "Seminar",
        "Predikat Kinerja", "Hukuman Disiplin", "Indeks Unit",
    ]
    private static let indeks = Question("ip-asn", "Hasil Indeks Profesionalitas", profil)
    private static let kategoriUnit = Question("ip-asn", "Kategori Profesionalitas", profil)

    /// The index of professionalism of one person (Peraturan BKN 8/2019).
    package func indeksProfesionalitas(
        _ profil: ProfilProfesionalitas, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<IndeksProfesionalitas> {
        try decide(Self.indeks, profil.facts + [Fact("Indeks Unit", .null, "tidak ada")], on: date) { answer in
            IndeksProfesionalitas(answer).map { ($0, "\($0.indeks.teks.replacing(".", with: ",")): \($0.kategori.label.indonesia)") }
        }
    }

    /// The category of a unit's mean index, 0…100.
    package func kategoriProfesionalitas(
        rataRata: Desimal, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<KategoriProfesionalitas> {
        try decideWord(Self.kategoriUnit, [Fact("Indeks Unit", rataRata)], on: date, \.label.indonesia)
    }
}

extension ProfilProfesionalitas {
    fileprivate var facts: [Fact] {
        [
            Fact("Pendidikan", pendidikan.rawValue, pendidikan.label.indonesia),
            Fact("Jenis Jabatan", jenisJabatan.rawValue, jenisJabatan.label.indonesia),
            Fact("Diklat Kepemimpinan", diklatKepemimpinan), Fact("Diklat Fungsional", diklatFungsional),
            Fact("Jam Diklat Teknis Setahun", jamDiklatTeknis), Fact("Seminar", seminar),
            Fact("Predikat Kinerja", predikat.rawValue, predikat.label.indonesia),
            Fact("Hukuman Disiplin", hukuman.rawValue, hukuman.label.indonesia),
        ]
    }
}

extension IndeksProfesionalitas {
    fileprivate init?(_ answer: FEELValue) {
        guard let kualifikasi = answer["kualifikasi"]?.desimal, let kompetensi = answer["kompetensi"]?.desimal,
            let kinerja = answer["kinerja"]?.desimal, let disiplin = answer["disiplin"]?.desimal,
            let indeks = answer["indeks"]?.desimal, let kategori = answer["kategori"]?.word(of: KategoriProfesionalitas.self)
        else { return nil }
        self.init(
            kualifikasi: kualifikasi, kompetensi: kompetensi, kinerja: kinerja, disiplin: disiplin, indeks: indeks, kategori: kategori)
    }
}
