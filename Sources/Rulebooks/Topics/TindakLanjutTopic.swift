internal import DMN
package import Kinerja

extension Rulebook {
    static let tindakLanjut = [prioritas, kesempatan, langkahSetelah, sifatHasil, kelanjutan, pengunduran]
    private static let prioritas = Question("tindak-lanjut", "Prioritas Penghargaan", ["Predikat Tahun Ini", "Predikat Tahun Lalu"])
    private static let kesempatan = Question(
        "tindak-lanjut", "Kesempatan Perbaikan", ["Predikat Tahun Ini", "Kelompok Jabatan", "Keadaan Normal"])
    private static let langkahSetelah = Question(
        "tindak-lanjut", "Langkah Setelah Perbaikan",
        ["Kelompok Jabatan", "Kinerja Membaik", "Lulus Uji Kompetensi", "Jabatan Lain Tersedia", "Bulan Penempatan Sementara"])
    private static let sifatHasil = Question(
        "tindak-lanjut", "Sifat Hasil Evaluasi", ["Atasan Mengambil Alih", "Jenis Instansi", "Golongan Jabatan", "Penilai"])
    private static let kelanjutan = Question("tindak-lanjut", "Kelanjutan PPPK", ["Target Perjanjian Tercapai"])
    private static let pengunduran = Question(
        "tindak-lanjut", "Pengunduran Diri PPPK", ["Persen Masa Perjanjian", "Persen Target Tercapai"])

    /// Priority from the predikat of two years; nil for a year without one (PP 30/2019 Pasal 53).
    package func prioritasPenghargaan(
        tahunIni: PredikatKinerja, tahunLalu: PredikatKinerja?, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<PrioritasPenghargaan> {
        let last =
            tahunLalu.map { Fact("Predikat Tahun Lalu", $0.rawValue, $0.label.indonesia) }
            ?? Fact("Predikat Tahun Lalu", .null, "tidak ada")
        let facts = [Fact("Predikat Tahun Ini", tahunIni.rawValue, tahunIni.label.indonesia), last]
        return try decideWord(Self.prioritas, facts, on: date, \.label.indonesia)
    }

    /// Whether there are months to improve (PP 30/2019 Pasal 57–58).
    package func kesempatanPerbaikan(
        _ predikat: PredikatKinerja, _ kelompok: KelompokSanksi, keadaanNormal: Bool, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<KesempatanPerbaikan> {
        let facts = [
            Fact("Predikat Tahun Ini", predikat.rawValue, predikat.label.indonesia),
            Fact("Kelompok Jabatan", kelompok.rawValue, kelompok.label.indonesia),
            Fact("Keadaan Normal", keadaanNormal),
        ]
        return try decide(Self.kesempatan, facts, on: date) { answer in
            guard let given = answer["diberikan"]?.truth, let months = answer["bulan"]?.wholeNumber else { return nil }
            let value = KesempatanPerbaikan(diberikan: given, bulan: months)
            return (value, value.label.indonesia)
        }
    }

    /// What follows after the months to improve (PP 30/2019 Pasal 57–58).
    package func langkahSetelahPerbaikan(
        _ kelompok: KelompokSanksi, _ hasil: HasilPerbaikan, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<LangkahPembinaan> {
        let facts = [
            Fact("Kelompok Jabatan", kelompok.rawValue, kelompok.label.indonesia), Fact("Kinerja Membaik", hasil.membaik),
            Fact("Lulus Uji Kompetensi", hasil.lulusUjiKompetensi), Fact("Jabatan Lain Tersedia", hasil.jabatanLainTersedia),
            Fact("Bulan Penempatan Sementara", hasil.bulanPenempatanSementara),
        ]
        return try decideWord(Self.langkahSetelah, facts, on: date, \.label.indonesia)
    }

    /// Whether an objection is open (PermenPANRB 6/2022 Lampiran IV.A.11–12).
    package func sifatHasilEvaluasi(
        atasanMengambilAlih: Bool, _ instansi: JenisInstansi, _ golongan: GolonganJabatan, penilai: PenilaiJabatan, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<SifatHasilEvaluasi> {
        let facts = [
            Fact("Atasan Mengambil Alih", atasanMengambilAlih), Fact("Jenis Instansi", instansi.rawValue, instansi.label.indonesia),
            Fact("Golongan Jabatan", golongan.rawValue, golongan.label.indonesia),
            Fact("Penilai", penilai.rawValue, penilai.label.indonesia),
        ]
        return try decideWord(Self.sifatHasil, facts, on: date, \.label.indonesia)
    }

    /// What the target of the contract means for a PPPK (PP 49/2018 Pasal 35, 53, 60).
    package func kelanjutanPPPK(targetTercapai: Bool, on date: LocalDate) throws(RulebookError) -> Jawaban<KelanjutanPPPK> {
        try decideWord(Self.kelanjutan, [Fact("Target Perjanjian Tercapai", targetTercapai)], on: date, \.label.indonesia)
    }

    /// Answer to a PPPK who asks to leave; both shares in percent (PP 49/2018 Pasal 56).
    package func pengunduranDiriPPPK(
        persenMasa: Desimal, persenTarget: Desimal, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<PengunduranDiriPPPK> {
        let facts = [Fact("Persen Masa Perjanjian", persenMasa), Fact("Persen Target Tercapai", persenTarget)]
        return try decideWord(Self.pengunduran, facts, on: date, \.label.indonesia)
    }
}
