/// A typed question to the rulebooks: the decisions it puts, and who asks it.
///
/// Law that is written down and never asked decides nothing, while somebody types its numbers again: so each question has an asker,
/// or the slice that will ask it. Tests hold the table against the facade and against the sources.
package struct QuestionRow: Sendable {
    package enum Asker: Sendable, Equatable {
        /// Folders whose files ask.
        case asked(by: [String])
        /// The slice to come, and the issue that brings it.
        case awaits(String, issue: String)
    }

    /// The function of ``Rulebook``.
    package let name: String
    package let topic: String
    package let decisions: [String]
    package let asker: Asker

    private init(_ name: String, _ topic: String, _ decisions: [String], _ asker: Asker) {
        (self.name, self.topic, self.decisions, self.asker) = (name, topic, decisions, asker)
    }

    package static let table = asked + awaited + numericRegimes

    /// What the yearly cycle asks.
    private static let asked = [
        QuestionRow(
            "predikatKinerja", "predikat-kinerja", ["Predikat Kinerja"], .asked(by: ["Evaluasi", "Keberatan"])),
        QuestionRow("tenggat", "tenggat", ["Hari Kerja"], .asked(by: ["Evaluasi", "Keberatan"])),
        QuestionRow("tanggalBatas", "tenggat", ["Tanggal Batas"], .asked(by: ["SKP"])),
        QuestionRow("jendelaEvaluasi", "tenggat", ["Rentang Evaluasi"], .asked(by: ["Evaluasi"])),
        QuestionRow("usulanHasilKerja", "usulan-rating", ["Usulan Rating Hasil Kerja"], .asked(by: ["Evaluasi"])),
        QuestionRow("usulanPerilaku", "usulan-rating", ["Usulan Rating Perilaku Kerja"], .asked(by: ["Evaluasi"])),
        QuestionRow("letakHasil", "usulan-rating", ["Letak Hasil Kerja"], .asked(by: ["Evaluasi"])),
        QuestionRow("pemeriksaanSebaran", "sebaran-predikat", ["Pemeriksaan Sebaran"], .asked(by: ["Evaluasi"])),
        QuestionRow("polaSebaran", "sebaran-predikat", ["Idealnya", "Tinggi Kurva"], .asked(by: ["Dokumen", "Evaluasi"])),
        QuestionRow("tahunCapaianOrganisasi", "penilaian-berlaku", ["Tahun Capaian Organisasi"], .asked(by: ["Evaluasi"])),
        QuestionRow("penilaiYangPindah", "penilaian-berlaku", ["Evaluasi oleh Penilai yang Pindah"], .asked(by: ["Evaluasi"])),
        QuestionRow("yangMengevaluasi", "penilaian-berlaku", ["Yang Mengevaluasi"], .asked(by: ["Evaluasi"])),
        QuestionRow("sifatHasilEvaluasi", "tindak-lanjut", ["Sifat Hasil Evaluasi"], .asked(by: ["Evaluasi"])),
    ]

    private static let awaited = [
        QuestionRow("dasarEvaluasiPindah", "penilaian-berlaku", ["Dasar Evaluasi Pegawai Pindah"], .awaits("Evaluasi", issue: "D2")),
        QuestionRow("klasifikasiTugas", "penilaian-berlaku", ["Klasifikasi Tugas Jabatan"], .awaits("SKP", issue: "K")),
        QuestionRow("panduanIPK", "ipk-tugas-belajar", ["Panduan Hasil Akademik"], .awaits("Evaluasi", issue: "K")),
        QuestionRow("predikatTidakLulus", "ipk-tugas-belajar", ["Predikat Tidak Lulus"], .awaits("Evaluasi", issue: "K")),
        QuestionRow("ketepatanLulus", "ipk-tugas-belajar", ["Ketepatan Lulus"], .awaits("Evaluasi", issue: "K")),
        QuestionRow("prioritasPenghargaan", "tindak-lanjut", ["Prioritas Penghargaan"], .awaits("Penghargaan", issue: "H2")),
        QuestionRow("kesempatanPerbaikan", "tindak-lanjut", ["Kesempatan Perbaikan"], .awaits("TindakLanjut", issue: "H2")),
        QuestionRow("langkahSetelahPerbaikan", "tindak-lanjut", ["Langkah Setelah Perbaikan"], .awaits("TindakLanjut", issue: "H2")),
        QuestionRow("kelanjutanPPPK", "tindak-lanjut", ["Kelanjutan PPPK"], .awaits("TindakLanjut", issue: "H2")),
        QuestionRow("pengunduranDiriPPPK", "tindak-lanjut", ["Pengunduran Diri PPPK"], .awaits("TindakLanjut", issue: "H2")),
        QuestionRow("hukumanTidakMasukKerja", "disiplin", ["Hukuman Tidak Masuk Kerja"], .awaits("Presensi", issue: "H1")),
        QuestionRow("pelaksanaanHukuman", "disiplin", ["Pelaksanaan Hukuman"], .awaits("Presensi", issue: "H1")),
        QuestionRow("kotakTalenta", "kotak-talenta", ["Penempatan Talenta"], .awaits("Karier", issue: "H2")),
        QuestionRow("angkaKredit", "angka-kredit", ["Angka Kredit"], .awaits("Karier", issue: "H2")),
        QuestionRow("angkaKreditTercetak", "angka-kredit", ["Angka Kredit Tercetak"], .awaits("Karier", issue: "H2")),
        QuestionRow("angkaKreditKumulatif", "angka-kredit", ["Angka Kredit Kumulatif"], .awaits("Karier", issue: "H2")),
        QuestionRow("kekuranganPangkat", "angka-kredit", ["Kekurangan Angka Kredit Pangkat"], .awaits("Karier", issue: "H2")),
        QuestionRow("kekuranganJenjang", "angka-kredit", ["Kekurangan Angka Kredit Jenjang"], .awaits("Karier", issue: "H2")),
        QuestionRow("kenaikanJenjang", "angka-kredit", ["Kenaikan Jenjang"], .awaits("Karier", issue: "H2")),
        QuestionRow("angkaKreditIntegrasi", "angka-kredit", ["Angka Kredit Integrasi"], .awaits("Karier", issue: "H2")),
        QuestionRow("ikm", "ikm", ["IKM Tercetak"], .awaits("Survei", issue: "F")),
        QuestionRow("mutuPelayanan", "ikm", ["Mutu Pelayanan Unit"], .awaits("Survei", issue: "F")),
        QuestionRow("mutuPerUnsur", "ikm", ["Mutu per Unsur"], .awaits("Survei", issue: "F")),
        QuestionRow("unsurDidahulukan", "ikm", ["Unsur Didahulukan"], .awaits("Survei", issue: "F")),
        QuestionRow("jumlahSampel", "ikm", ["Jumlah Sampel"], .awaits("Survei", issue: "F")),
        QuestionRow("kepemimpinanDinilai", "perilaku-360", ["Kepemimpinan Dinilai"], .awaits("Survei", issue: "F")),
        QuestionRow("nilaiPerilaku", "perilaku-360", ["Nilai Perilaku Kerja"], .awaits("Survei", issue: "F")),
        QuestionRow("hasilAKIP", "sakip", ["Hasil AKIP"], .awaits("KartuSkor", issue: "G2")),
        QuestionRow("hurufSubkomponen", "sakip", ["Huruf Subkomponen"], .awaits("KartuSkor", issue: "G2")),
        QuestionRow("indeksProfesionalitas", "ip-asn", ["Hasil Indeks Profesionalitas"], .awaits("KartuSkor", issue: "G2")),
        QuestionRow("kategoriProfesionalitas", "ip-asn", ["Kategori Profesionalitas"], .awaits("KartuSkor", issue: "G2")),
    ]

    /// The regimes of figures before PermenPANRB 6/2022, for agencies that keep a local index beside the predikat.
    private static let numericRegimes = [
        QuestionRow("capaianIKI", "capaian-iki", ["Capaian"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("nilaiIKIJPT", "capaian-iki", ["Nilai IKI JPT"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("kategoriIKI", "capaian-iki", ["Kategori IKI JA dan JF"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("nilaiRencanaKinerja", "capaian-iki", ["Nilai Rencana Kinerja JA dan JF"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("nilaiKinerjaTambahan", "kinerja-tambahan", ["Nilai Kinerja Tambahan"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("nilaiSKP", "nilai-skp", ["Nilai SKP"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("nilaiKinerja", "nilai-kinerja", ["Nilai Kinerja"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("predikatAngka", "nilai-kinerja", ["Predikat Angka"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("nilaiSKPProporsional", "nilai-kinerja", ["Nilai SKP Proporsional"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("batasStatus", "sebaran-pp30", ["Batas Terlampaui"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("nilaiSetara", "jembatan-2021", ["Nilai Setara"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("nilaiKinerja2021", "jembatan-2021", ["Nilai Kinerja 2021"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("jangkaWaktuPP30", "tenggat-pp30", ["Jangka Waktu"], .awaits("IndeksLokal", issue: "G2")),
        QuestionRow("tanggalTenggatPP30", "tenggat-pp30", ["Tanggal Tenggat"], .awaits("IndeksLokal", issue: "G2")),
    ]

    /// The table as `tolok docs` prints it.
    package static var markdown: String {
        let rows = table.map { row in
            let decisions = row.decisions.joined(separator: ", ")
            return "| `\(row.name)` | `\(row.topic)` | \(decisions) | \(row.asker.words) |"
        }
        return (["| Pertanyaan | Topik | Putusan | Yang bertanya |", "|---|---|---|---|"] + rows).joined(separator: "\n") + "\n"
    }
}

extension QuestionRow.Asker {
    fileprivate var words: String {
        switch self {
        case .asked(let slices): slices.joined(separator: ", ")
        case .awaits(let slice, let issue): "menunggu `\(slice)` (\(issue))"
        }
    }
}

extension Rulebook {
    /// Every question of the files in `Topics/`, each checked against every version of its topic.
    static let questions =
        [predikat, tenggat]
        + [angkaKredit, angkaKreditTercetak, angkaKreditKumulatif, kekuranganPangkat, kekuranganJenjang, kenaikanJenjang]
        + [angkaKreditIntegrasi, ikm, mutuPelayanan, mutuPerUnsur, unsurDidahulukan, jumlahSampel]
        + [capaianIKI, nilaiIKIJPT, kategoriIKI, nilaiRencanaKinerja, nilaiKinerjaTambahan, nilaiSKP]
        + [kepemimpinanDinilai, nilaiPerilaku, nilaiKinerja, predikatAngka, nilaiSKPProporsional, batasStatus]
        + [nilaiSetara, nilaiKinerja2021]
        + [rentangEvaluasi, letakHasil]
        + [sebaran, sebaranIdeal, sebaranKurva] + [usulanHasil, usulanPerilaku] + ipkTugasBelajar
        + [tanggalBatas] + tenggatPP30 + tindakLanjut + penilaianBerlaku + disiplin + [kotakTalenta] + sakip + ipASN
}
