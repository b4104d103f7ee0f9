/// Results of schools, in the words of school people.
enum KosakataPendidikan {
    static let teks: [(Profesi, String)] = [
        (
            .kepalaSekolah,
            """
            * Mutu pembelajaran di sekolah meningkat
              - kualitas | Nilai kemampuan literasi dan numerasi peserta didik pada rapor pendidikan | 70–78
              - kuantitas | Persentase guru yang disupervisi dan menerima umpan balik | 95–100%
              - waktu | Laporan tindak lanjut supervisi diserahkan | paling lama 10 hari setelah supervisi
              ! Menyusun jadwal supervisi kelas; Mengamati kelas bersama guru senior; Membahas hasil supervisi dengan setiap guru
              @ Jadwal dan instrumen supervisi kelas; Notula pembahasan hasil supervisi
            * Lingkungan sekolah aman, nyaman, dan inklusif
              - kualitas | Indeks iklim keamanan sekolah | 3,2 dari skala 4
              - kuantitas | Jumlah kasus perundungan yang tidak tertangani | maksimal 0 kasus
              ! Mengaktifkan tim pencegahan kekerasan; Memeriksa sarana sekolah setiap bulan; Menemui perwakilan kelas
              @ Laporan tim pencegahan kekerasan; Foto perbaikan sarana sekolah
            * Dana BOSP dikelola secara akuntabel dan tepat waktu
              - kualitas | Tidak ada temuan material pada pemeriksaan BOSP | 0 temuan
              - waktu | Laporan penggunaan dana BOSP disampaikan | paling lambat tanggal 10 setelah akhir triwulan
              - biaya | Persentase serapan anggaran sesuai rencana kerja sekolah | 90–98%
              ! Menyusun rencana kegiatan dan anggaran; Memeriksa bukti belanja setiap bulan; Mengumumkan penggunaan dana di papan sekolah
              @ Laporan realisasi BOSP; Berita acara pemeriksaan kas
            * Guru dan tenaga kependidikan berkembang kompetensinya
              - kuantitas | Rata-rata jam pengembangan kompetensi per guru | 20–24 jam
              - kuantitas | Jumlah pertemuan komunitas belajar sekolah | 8 pertemuan
              ! Menjadwalkan komunitas belajar; Mengundang narasumber sesuai kebutuhan guru
              @ Daftar hadir dan catatan komunitas belajar
            + Menjadi fasilitator komunitas kepala sekolah tingkat kecamatan
              - kuantitas | Jumlah sesi yang difasilitasi | 4 sesi
              ! Menyiapkan bahan diskusi; Mencatat praktik baik
              @ Bahan dan daftar hadir pertemuan kepala sekolah
            """
        ),
        (
            .guruMapel,
            """
            * Peserta didik mencapai ketuntasan pada mata pelajaran yang diampu
              - kuantitas | Persentase peserta didik yang mencapai kriteria ketuntasan | 85–90%
              - kualitas | Rata-rata nilai asesmen akhir semester | 76–82
              - waktu | Hasil asesmen dikembalikan kepada peserta didik | paling lama 7 hari setelah asesmen
              ! Menyusun modul ajar sesuai hasil asesmen awal; Melaksanakan asesmen formatif setiap bab; Memberi pendampingan bagi yang belum tuntas
              @ Rekap nilai dan analisis ketuntasan; Modul ajar dan contoh hasil belajar
            * Perangkat pembelajaran berdiferensiasi tersedia dan dipakai di kelas
              - kuantitas | Jumlah modul ajar berdiferensiasi yang dipakai | 8 modul
              - kualitas | Hasil supervisi pelaksanaan pembelajaran | 85–92
              ! Memetakan kebutuhan belajar peserta didik; Menyusun modul ajar; Memperbaiki modul setelah supervisi
              @ Modul ajar yang telah disahkan; Lembar hasil supervisi kelas
            * Peserta didik yang tertinggal mendapat pendampingan sampai tuntas
              - kuantitas | Persentase peserta didik remedial yang tuntas setelah pendampingan | minimal 80%
              - kuantitas | Jumlah sesi pendampingan | 16 sesi
              ! Menyusun daftar peserta didik yang perlu didampingi; Melaksanakan sesi pendampingan; Menghubungi orang tua
              @ Daftar hadir dan catatan pendampingan; Catatan percakapan dengan orang tua
            * Praktik baik pembelajaran dibagikan kepada rekan guru
              - kuantitas | Jumlah sesi berbagi praktik baik di komunitas belajar | 3 sesi
              - kualitas | Umpan balik peserta sesi | 3,5 dari skala 4
              ! Menulis praktik baik; Membagikannya dalam komunitas belajar
              @ Bahan paparan praktik baik; Daftar hadir komunitas belajar
            + Membina kegiatan ekstrakurikuler
              - kuantitas | Jumlah pertemuan ekstrakurikuler | 24 pertemuan
              - kualitas | Keikutsertaan dalam lomba tingkat kabupaten | Mengikuti paling sedikit satu lomba
              ! Melatih setiap pekan; Mendampingi peserta didik dalam lomba
              @ Jurnal kegiatan ekstrakurikuler
            """
        ),
        (
            .guruKelas,
            """
            * Peserta didik di kelas yang diampu mampu membaca, menulis, dan berhitung sesuai fasenya
              - kuantitas | Persentase peserta didik yang lancar membaca sesuai fase | 88–94%
              - kualitas | Rata-rata nilai numerasi kelas | 75–80
              - waktu | Laporan perkembangan belajar dibagikan kepada orang tua | paling lama 5 hari setelah akhir triwulan
              ! Melaksanakan asesmen diagnostik; Mengelompokkan peserta didik menurut kemampuan; Membaca bersama lima belas menit setiap pagi
              @ Hasil asesmen membaca; Laporan perkembangan belajar
            * Kelas tertata, aman, dan mendukung peserta didik belajar
              - kualitas | Hasil pengamatan suasana kelas | 85–90
              - kuantitas | Jumlah projek penguatan profil pelajar yang selesai | 2 projek
              ! Menata pojok baca; Membuat kesepakatan kelas; Melaksanakan projek bersama orang tua
              @ Foto dan catatan projek; Lembar pengamatan suasana kelas
            * Kehadiran dan keterlibatan orang tua meningkat
              - kuantitas | Persentase orang tua yang hadir pada pertemuan kelas | 75–85%
              - kuantitas | Jumlah kunjungan rumah bagi peserta didik yang sering tidak hadir | 10 kunjungan
              ! Menyusun jadwal pertemuan orang tua; Mengunjungi rumah peserta didik
              @ Daftar hadir pertemuan orang tua; Catatan kunjungan rumah
            * Kompetensi diri meningkat dan dipakai di kelas
              - kuantitas | Jam pengembangan kompetensi | minimal 20 jam
              - kualitas | Aksi nyata hasil pelatihan diterapkan di kelas | Satu aksi nyata terdokumentasi
              ! Mengikuti pelatihan mandiri; Menerapkan aksi nyata
              @ Sertifikat pelatihan; Dokumentasi aksi nyata
            + Mengelola perpustakaan sekolah
              - kuantitas | Jumlah judul buku baru yang dikatalogkan | 60 judul
              ! Mendata buku; Melayani peminjaman
              @ Buku induk perpustakaan
            """
        ),
        (
            .tataUsaha,
            """
            * Data pokok pendidikan sekolah lengkap dan benar
              - kualitas | Persentase data peserta didik dan guru tanpa kesalahan validasi | 98–100%
              - waktu | Pemutakhiran data setelah ada perubahan | paling lama 3 hari
              ! Memeriksa kartu keluarga peserta didik baru; Memperbaiki data yang ditolak sistem; Melaporkan hasil sinkronisasi
              @ Tangkapan layar hasil sinkronisasi; Daftar perbaikan data
            * Surat dan arsip sekolah tertib
              - kuantitas | Persentase surat masuk yang diteruskan pada hari yang sama | 95–100%
              - kualitas | Arsip dapat ditemukan kembali | kurang dari 5 menit
              ! Mencatat surat dalam agenda; Memindai arsip penting; Menyusun daftar arsip
              @ Buku agenda surat; Daftar arsip aktif
            * Layanan bagi peserta didik, guru, dan orang tua cepat dan ramah
              - waktu | Surat keterangan diselesaikan | maksimal 1 hari
              - kualitas | Nilai kepuasan pengguna layanan | 82–88
              ! Memasang alur layanan di loket; Menyediakan formulir yang mudah diisi
              @ Rekap survei kepuasan; Register surat keterangan
            * Barang milik daerah di sekolah tercatat dan terawat
              - kuantitas | Persentase barang berlabel dan tercatat | 96–100%
              - waktu | Laporan mutasi barang disampaikan | paling lambat tanggal 5 setelah akhir triwulan
              ! Menghitung barang per ruang; Menempel label; Melaporkan barang rusak
              @ Kartu inventaris ruangan
            """
        ),
    ]
}
