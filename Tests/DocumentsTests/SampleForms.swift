import Kinerja

@testable import Documents

/// Invented snapshots that fill every field of every form.
enum SampleForms {
    static let verification = Verification(
        url: "https://kinerja.nusaharapan.example/d/7KQ4M2XD", sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
    static let facts = PrintFacts(created: "2026-01-09T08:15:02+07:00", verification: verification)

    static let pegawai = PihakSnapshot(
        nama: "Ni Wayan Sri Lestari, S.Pd., M.Pd.", nip: "198703122010012005", pangkatGolonganRuang: "Penata Tingkat I (III/d)",
        jabatan: "Guru Ahli Muda Matematika", unitKerja: "SMP Negeri 3 Nusa Harapan")
    static let penilai = PihakSnapshot(
        nama: "Drs. Ahmad Fauzi Rahman, M.M.", nip: "196908021994031007", pangkatGolonganRuang: "Pembina Tingkat I (IV/b)",
        jabatan: "Kepala SMP Negeri 3 Nusa Harapan", unitKerja: "Dinas Pendidikan, Pemuda, dan Olahraga")
    static let atasan = PihakSnapshot(
        nama: "Dr. Maria Goreti Tanjung, S.E., M.Si.", nip: "197105171996032001", pangkatGolonganRuang: "Pembina Utama Muda (IV/c)",
        jabatan: "Kepala Dinas Pendidikan, Pemuda, dan Olahraga", unitKerja: "Pemerintah Kabupaten Nusa Harapan")

    static let kepala = KepalaSnapshot(
        namaInstansi: "Pemerintah Kabupaten Nusa Harapan", periodePenilaian: "1 Januari SD 31 Desember Tahun 2026", pegawai: pegawai,
        pejabatPenilai: penilai)

    static func sign(_ pihak: PihakSnapshot, _ tanggal: String, waktu: String?) -> TandaTanganSnapshot {
        TandaTanganSnapshot(
            tempat: "Nusa Harapan", tanggal: tanggal, nama: pihak.nama, nip: pihak.nip,
            elektronik: waktu.map { .init(nama: pihak.nama, nip: pihak.nip, waktu: $0) })
    }

    static let perilaku: [PerilakuSnapshot] = [
        PerilakuSnapshot(
            nilai: "Berorientasi pelayanan",
            panduan: [
                "Memahami dan memenuhi kebutuhan masyarakat", "Ramah, cekatan, solutif, dan dapat diandalkan",
                "Melakukan perbaikan tiada henti",
            ], ekspektasiKhusus: ["Menjawab pertanyaan orang tua murid paling lambat satu hari kerja"],
            umpanBalik: ["Orang tua murid: penjelasan nilai rapor sangat membantu", "Pimpinan: pertahankan keramahannya"]),
        PerilakuSnapshot(
            nilai: "Akuntabel",
            panduan: [
                "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
                "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
                "Tidak menyalahgunakan kewenangan jabatan",
            ]),
        PerilakuSnapshot(
            nilai: "Kompeten",
            panduan: [
                "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah", "Membantu orang lain belajar",
                "Melaksanakan tugas dengan kualitas terbaik",
            ], ekspektasiKhusus: ["Mengikuti pelatihan asesmen numerasi", "Membimbing dua guru baru"]),
        PerilakuSnapshot(
            nilai: "Harmonis",
            panduan: [
                "Menghargai setiap orang apapun latar belakangnya", "Suka menolong orang lain", "Membangun lingkungan kerja yang kondusif",
            ]),
        PerilakuSnapshot(
            nilai: "Loyal",
            panduan: [
                "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada Negara Kesatuan "
                    + "Republik Indonesia serta pemerintahan yang sah",
                "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara", "Menjaga rahasia jabatan dan negara",
            ]),
        PerilakuSnapshot(
            nilai: "Adaptif",
            panduan: [
                "Cepat menyesuaikan diri menghadapi perubahan", "Terus berinovasi dan mengembangkan kreativitas", "Bertindak proaktif",
            ]),
        PerilakuSnapshot(
            nilai: "Kolaboratif",
            panduan: [
                "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
                "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
                "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama",
            ], umpanBalik: ["Rekan kerja setingkat: selalu berbagi bahan ajar"]),
    ]

    static let utama: [HasilKerjaSnapshot] = [
        hasil("Meningkatnya kemampuan numerasi murid kelas VIII", "Rata-rata nilai asesmen numerasi", "≥ 72,5"),
        hasil("Terlaksananya pembelajaran yang berpusat pada murid", "Persentase modul ajar yang dipakai", "100%"),
        hasil("Terbinanya murid peserta olimpiade matematika", "Jumlah murid yang lolos tingkat kabupaten", "3 murid"),
    ]

    static let tambahan = [hasil("Tersusunnya laporan kegiatan perpustakaan", "Jumlah laporan triwulanan", "4 laporan")]

    private static func hasil(_ rencana: String, _ indikator: String, _ target: String) -> HasilKerjaSnapshot {
        HasilKerjaSnapshot(
            rencana: rencana, pemberiTugas: "Kepala SMP Negeri 3 Nusa Harapan",
            rencanaPimpinan: .init(
                rencana: "Meningkatnya mutu pembelajaran dan capaian rapor pendidikan",
                indikator: ["Nilai rapor pendidikan dimensi numerasi minimal 70"]),
            indikator: [
                .init(
                    aspek: "Kuantitas", indikator: indikator, target: target, perspektif: "Penerima Layanan",
                    realisasi: "Tercapai \(target) menurut hasil asesmen bulan Mei", umpanBalik: ["Pimpinan: melampaui yang diharapkan"]),
                .init(
                    aspek: "Waktu", indikator: "Waktu penyelesaian \(rencana.prefix(1).lowercased() + rencana.dropFirst())",
                    target: "Paling lambat 30 Juni 2026", perspektif: "Proses Bisnis", realisasi: "Selesai 24 Juni 2026",
                    umpanBalik: ["Rekan kerja setingkat: tepat waktu dan rapi", "Murid: mudah dipahami"]),
            ])
    }

    static let skp = SKPSnapshot(
        kepala: kepala, utama: utama, tambahan: tambahan, perilaku: perilaku,
        lampiran: .init(
            dukunganSumberDaya: ["Laptop dan proyektor di ruang kelas VIII", "Anggaran pelatihan Rp2.500.000"],
            skemaPertanggungjawaban: ["Hasil asesmen dilaporkan setiap akhir triwulan kepada Kepala Sekolah"],
            konsekuensi: [
                "Apabila memenuhi ekspektasi, diusulkan mengikuti program guru penggerak", "Apabila tidak, mengikuti bimbingan kinerja",
            ]),
        tandaTanganPegawai: sign(pegawai, "9 Januari 2026", waktu: "9 Januari 2026 08.15.02 WIB"),
        tandaTanganPenilai: sign(penilai, "9 Januari 2026", waktu: "9 Januari 2026 10.02.44 WIB"))

    static let evaluasi = HasilEvaluasiSnapshot(
        kepala: kepala, periode: "Triwulan II", capaianOrganisasi: .baik, utama: utama, tambahan: tambahan,
        ratingHasilKerja: "Diatas ekspektasi", perilaku: perilaku, ratingPerilaku: "Sesuai ekspektasi", predikat: "Baik",
        tandaTanganPenilai: sign(penilai, "7 Juli 2026", waktu: "7 Juli 2026 09.00.10 WIB"))

    static let kurva = PolaSebaran(
        idealnya: .baik, tinggi: [.sangatKurang: 2, .kurang: 3, .butuhPerbaikan: 6, .baik: 11, .sangatBaik: 2])

    static let dokumen = DokumenEvaluasiSnapshot(
        kepala: kepala, periode: "Triwulan IV-Akhir", atasanPejabatPenilai: atasan, capaianOrganisasi: "Baik", predikat: "Sangat Baik",
        catatan: ["Diusulkan mengikuti pelatihan calon kepala sekolah.", "Pertahankan pendampingan murid olimpiade."],
        tandaTanganPegawai: sign(pegawai, "20 Januari 2027", waktu: nil),
        tandaTanganPenilai: sign(penilai, "12 Januari 2027", waktu: "12 Januari 2027 14.31.09 WIB"),
        keberatan: .init(
            keberatan: ["Capaian indikator pembinaan olimpiade belum diperhitungkan."],
            penjelasanPenilai: ["Data kejuaraan baru diterima setelah penilaian selesai."],
            keputusan: ["Keberatan diterima; predikat diubah menjadi Sangat Baik."],
            predikat: "SANGAT BAIK",
            tandaTanganAtasan: sign(atasan, "28 Januari 2027", waktu: "28 Januari 2027 11.20.00 WIB")))

    /// Every official form, filled.
    static let all: [any DokumenForm] =
        FormSKP.Variant.allCases.map { FormSKP($0, skp) }
        + FormHasilEvaluasi.Variant.allCases.map { FormHasilEvaluasi($0, evaluasi, kurva: kurva) }
        + FormDokumenEvaluasi.Variant.allCases.map { FormDokumenEvaluasi($0, dokumen) }

    static let lembar = LembarKodeAktivasi(
        namaInstansi: "Pemerintah Kabupaten Nusa Harapan", unitKerja: "SMP Negeri 3 Nusa Harapan",
        alamat: "https://kinerja.nusaharapan.example/aktivasi", berlakuSampai: "31 Januari 2026",
        slips: (1...13).map { .init(nama: "Pegawai Nomor \($0), S.Pd.", nip: "19870312201001\(2000 + $0)", kode: "7KQ4-M2\(10 + $0)") })
}
