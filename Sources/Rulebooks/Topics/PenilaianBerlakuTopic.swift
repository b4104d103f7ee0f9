internal import DMN
package import Kinerja

extension Rulebook {
    static let penilaianBerlaku = [tahunCapaian, penilaiPindah, dasarPindah, yangMengevaluasi, klasifikasiTugas]
    private static let tahunCapaian = Question(
        "penilaian-berlaku", "Tahun Capaian Organisasi", ["Tahun Kinerja", "Tanggal Terbit Capaian"])
    private static let penilaiPindah = Question(
        "penilaian-berlaku", "Evaluasi oleh Penilai yang Pindah", ["Tanggal Pindah Penilai", "Jendela Dibuka", "Jendela Ditutup"])
    private static let dasarPindah = Question(
        "penilaian-berlaku", "Dasar Evaluasi Pegawai Pindah", ["Jenis Periode", "Sepakat Memakai Hasil Lama"])
    private static let yangMengevaluasi = Question("penilaian-berlaku", "Yang Mengevaluasi", ["Keadaan Pegawai", "Keadaan Penilai"])
    private static let klasifikasiTugas = Question("penilaian-berlaku", "Klasifikasi Tugas Jabatan", ["Jenis Tugas"])

    /// The year whose organisation achievement counts for a performance year; `terbit` is nil while none is out (P-53).
    package func tahunCapaianOrganisasi(
        tahun: Int, terbit: LocalDate?, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<Int> {
        let facts = [Fact("Tahun Kinerja", tahun), Fact("Tanggal Terbit Capaian", terbit)]
        return try decide(Self.tahunCapaian, facts, on: date) { answer in answer.wholeNumber.map { ($0, "\($0)") } }
    }

    /// Whether an assessor who moves still evaluates his old unit for the period of this window (Lampiran IV.A.14).
    package func penilaiYangPindah(
        _ pindah: LocalDate, jendela: ClosedRange<LocalDate>, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<PenilaiPeriode> {
        let facts = [
            Fact("Tanggal Pindah Penilai", pindah), Fact("Jendela Dibuka", jendela.lowerBound),
            Fact("Jendela Ditutup", jendela.upperBound),
        ]
        return try decideWord(Self.penilaiPindah, facts, on: date, \.label.indonesia)
    }

    /// On what a person who moved is evaluated (Lampiran IV.A.13).
    package func dasarEvaluasiPindah(
        tahunan: Bool, sepakatHasilLama: Bool, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<DasarEvaluasiPindah> {
        let jenis = tahunan ? "tahunan" : "periodik"
        let facts = [Fact("Jenis Periode", jenis, jenis), Fact("Sepakat Memakai Hasil Lama", sepakatHasilLama)]
        return try decideWord(Self.dasarPindah, facts, on: date, \.label.indonesia)
    }

    /// Who evaluates, from the situation of the person and of the superior (Lampiran IV.A.2, 5, 11, 15–16).
    package func yangMengevaluasi(
        _ pegawai: KeadaanPegawai, _ penilai: KeadaanPenilai, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<YangMengevaluasi> {
        let facts = [
            Fact("Keadaan Pegawai", pegawai.rawValue, pegawai.label.indonesia),
            Fact("Keadaan Penilai", penilai.rawValue, penilai.label.indonesia),
        ]
        return try decideWord(Self.yangMengevaluasi, facts, on: date, \.label.indonesia)
    }

    /// `utama` where the law says so; nil where the assessor classifies (Lampiran II.A.6.d).
    package func klasifikasiTugas(
        _ tugas: JenisTugasJabatan, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<KlasifikasiHasilKerja?> {
        try decide(Self.klasifikasiTugas, [Fact("Jenis Tugas", tugas.rawValue, tugas.label.indonesia)], on: date) { answer in
            if answer.textValue == "menurut_pejabat_penilai_kinerja" { return (nil, "Menurut pejabat penilai kinerja") }
            return answer.textValue == "utama" ? (KlasifikasiHasilKerja.utama, "Utama") : nil
        }
    }
}
