/// Results of health centres, in the words of health workers.
enum KosakataKesehatan {
    static let teks: [(Profesi, String)] = [
        (
            .kepalaPuskesmas,
            """
            * Pelayanan kesehatan dasar di wilayah kerja memenuhi standar pelayanan minimal
              - kuantitas | Persentase indikator SPM bidang kesehatan yang tercapai | 90–100%
              - kualitas | Nilai indeks kepuasan masyarakat puskesmas | 82–86
              - waktu | Waktu tunggu pendaftaran sampai pemeriksaan | maksimal 45 menit
              ! Membagi wilayah binaan; Memeriksa capaian setiap bulan dalam lokakarya mini; Memperbaiki alur loket
              @ Laporan capaian SPM; Notula lokakarya mini bulanan
            * Ibu hamil, ibu bersalin, dan balita terlindungi
              - kuantitas | Persentase ibu hamil yang mendapat pelayanan antenatal lengkap | 92–96%
              - kuantitas | Prevalensi balita stunting di wilayah kerja | maksimal 14%
              ! Memetakan ibu hamil berisiko; Mengaktifkan kelas ibu hamil; Mendampingi keluarga balita stunting
              @ Kohort ibu dan balita; Laporan pemantauan pertumbuhan
            * Puskesmas siap reakreditasi dengan tata kelola yang baik
              - kualitas | Tingkat pemenuhan standar akreditasi | 80–90%
              - waktu | Dokumen perencanaan puskesmas disahkan | paling lambat tanggal 31 Januari
              ! Menilai diri terhadap standar; Memperbaiki dokumen mutu; Melaksanakan audit internal
              @ Hasil penilaian mandiri; Laporan audit internal
            * Keuangan BLUD puskesmas tertib
              - biaya | Persentase serapan anggaran BLUD | 88–95%
              - kualitas | Tidak ada temuan kerugian pada pemeriksaan | 0 temuan
              ! Memeriksa kas setiap bulan; Menyusun laporan keuangan semester
              @ Laporan keuangan BLUD
            + Menjadi penanggung jawab posko kesehatan pada hari besar
              - kuantitas | Jumlah posko yang dilayani | 2 posko
              ! Menyusun jadwal jaga; Melapor ke dinas
              @ Laporan posko kesehatan
            """
        ),
        (
            .dokter,
            """
            * Pasien rawat jalan mendapat pemeriksaan yang tepat dan aman
              - kualitas | Kepatuhan terhadap panduan praktik klinis | 90–95%
              - kuantitas | Rasio rujukan nonspesialistik | maksimal 2%
              ! Memeriksa pasien sesuai jadwal; Membahas kasus sulit bersama tim; Menelaah rekam medis
              @ Hasil telaah rekam medis; Laporan rujukan bulanan
            * Penyakit kronis peserta prolanis terkendali
              - kuantitas | Persentase penderita hipertensi terkendali | 55–65%
              - kuantitas | Persentase penderita diabetes dengan gula darah terkendali | 45–55%
              ! Melaksanakan klub prolanis; Mengunjungi pasien yang tidak hadir
              @ Daftar hadir prolanis; Rekap tekanan darah dan gula darah
            * Rekam medis elektronik lengkap
              - kualitas | Persentase rekam medis terisi lengkap | 95–100%
              - waktu | Rekam medis dilengkapi | maksimal 1 hari setelah pelayanan
              ! Mengisi rekam medis pada hari pelayanan; Memeriksa kelengkapan setiap pekan
              @ Laporan kelengkapan rekam medis
            * Tenaga kesehatan muda terbimbing
              - kuantitas | Jumlah sesi pembahasan kasus | 10 sesi
              - kualitas | Umpan balik peserta pembahasan | 3,4 dari skala 4
              ! Menyiapkan bahan kasus; Memandu pembahasan
              @ Catatan pembahasan kasus
            """
        ),
        (
            .perawat,
            """
            * Pasien mendapat asuhan keperawatan sesuai standar
              - kualitas | Kelengkapan dokumentasi asuhan keperawatan | 92–98%
              - kuantitas | Kepatuhan kebersihan tangan | minimal 90%
              - waktu | Tanggap pasien gawat darurat | maksimal 5 menit
              ! Melakukan pengkajian setiap pasien; Menulis asuhan pada rekam medis; Mengikuti audit kebersihan tangan
              @ Hasil audit dokumentasi asuhan; Hasil audit kebersihan tangan
            * Keluarga binaan mandiri merawat anggota yang sakit
              - kuantitas | Jumlah keluarga binaan dengan tingkat kemandirian III | 24 keluarga
              - kuantitas | Jumlah kunjungan rumah | 96 kunjungan
              ! Menyusun rencana kunjungan; Mengajarkan perawatan luka dan obat; Mengevaluasi kemandirian keluarga
              @ Catatan kunjungan rumah; Formulir tingkat kemandirian keluarga
            * Cakupan penemuan dan pengobatan tuberkulosis meningkat
              - kuantitas | Persentase terduga tuberkulosis yang diperiksa | 85–95%
              - kuantitas | Persentase pasien tuberkulosis yang sembuh | minimal 90%
              ! Melacak kontak serumah; Mengingatkan minum obat; Mencatat di sistem tuberkulosis
              @ Register tuberkulosis; Laporan pelacakan kontak
            * Alat dan ruang tindakan siap pakai
              - kualitas | Hasil pemeriksaan kesiapan ruang tindakan | 90–95
              - waktu | Kekurangan alat dilaporkan | maksimal 1 hari
              ! Memeriksa isi troli darurat setiap pagi; Mensterilkan alat sesuai jadwal
              @ Daftar periksa troli darurat
            + Menjadi vaksinator pada bulan imunisasi anak sekolah
              - kuantitas | Jumlah anak yang diimunisasi | 300 anak
              ! Menyusun jadwal sekolah; Melaksanakan imunisasi
              @ Laporan imunisasi anak sekolah
            """
        ),
        (
            .bidan,
            """
            * Ibu hamil di wilayah binaan mendapat pelayanan antenatal lengkap
              - kuantitas | Persentase ibu hamil dengan enam kali pemeriksaan | 90–95%
              - kualitas | Persentase ibu hamil berisiko yang dirujuk terencana | 100%
              - waktu | Ibu hamil baru tercatat dalam kohort | maksimal 7 hari
              ! Mendata ibu hamil bersama kader; Melaksanakan kelas ibu hamil; Mengunjungi ibu hamil berisiko
              @ Kohort ibu; Daftar hadir kelas ibu hamil
            * Persalinan ditolong tenaga kesehatan di fasilitas kesehatan
              - kuantitas | Persentase persalinan di fasilitas kesehatan | 96–100%
              - kuantitas | Jumlah kematian ibu dan bayi | maksimal 0 kasus
              ! Menyusun rencana persalinan bersama keluarga; Menyiapkan rujukan; Melapor persalinan
              @ Laporan persalinan; Partograf yang lengkap
            * Balita tumbuh sehat dan terimunisasi
              - kuantitas | Persentase balita ditimbang di posyandu | 85–92%
              - kuantitas | Persentase bayi dengan imunisasi dasar lengkap | minimal 95%
              ! Melaksanakan posyandu; Melacak bayi yang belum imunisasi; Memberi makanan tambahan
              @ Laporan posyandu; Register imunisasi
            * Pasangan usia subur memakai kontrasepsi sesuai pilihannya
              - kuantitas | Jumlah peserta baru keluarga berencana | 40 peserta
              - kualitas | Kelengkapan persetujuan tindakan | 100%
              ! Memberi konseling; Mencatat pelayanan
              @ Register pelayanan keluarga berencana
            """
        ),
        (
            .sanitarian,
            """
            * Rumah tangga memakai air dan jamban sehat
              - kuantitas | Persentase rumah tangga dengan jamban sehat | 88–93%
              - kuantitas | Jumlah desa stop buang air besar sembarangan | 4 desa
              ! Memicu perubahan perilaku di dusun; Memeriksa mutu air; Mendampingi kader
              @ Hasil pemeriksaan mutu air; Berita acara verifikasi desa
            * Tempat pengelolaan pangan memenuhi syarat kesehatan
              - kuantitas | Persentase tempat pengelolaan pangan yang diperiksa | 80–90%
              - waktu | Laporan keracunan ditindaklanjuti | maksimal 1 hari
              ! Memeriksa kantin sekolah; Melatih penjamah makanan
              @ Formulir inspeksi kesehatan lingkungan
            * Limbah medis puskesmas terkelola
              - kualitas | Kepatuhan pemilahan limbah medis | 95–100%
              - waktu | Limbah diserahkan kepada pengangkut | maksimal 2 hari
              ! Memeriksa pemilahan setiap hari; Mencatat berat limbah
              @ Neraca limbah medis
            * Data kesehatan lingkungan mutakhir
              - kuantitas | Persentase data yang masuk sistem | 95–100%
              - waktu | Laporan bulanan dikirim | paling lambat tanggal 5 bulan berikutnya
              ! Memutakhirkan data dusun; Mengirim laporan
              @ Laporan kesehatan lingkungan
            """
        ),
    ]
}
