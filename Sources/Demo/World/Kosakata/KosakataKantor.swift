/// Results of offices: specialists and staff.
enum KosakataKantor {
    static let teks: [(Profesi, String)] = [
        (
            .analisSDM,
            """
            * Data kepegawaian akurat dan mutakhir
              - kualitas | Persentase data pegawai yang sama dengan SIASN | 97–100%
              - waktu | Perubahan data diproses | maksimal 3 hari
              ! Memadankan data setiap bulan; Menghubungi unit yang datanya kurang; Memperbaiki riwayat jabatan
              @ Hasil pemadanan data; Daftar perbaikan data pegawai
            * Pengelolaan kinerja pegawai berjalan sesuai tahapan
              - kuantitas | Persentase SKP yang ditetapkan sampai akhir Januari | 95–100%
              - kuantitas | Persentase evaluasi triwulan yang disampaikan tepat waktu | 90–98%
              ! Mengingatkan unit; Membuka klinik SKP; Menyusun laporan kemajuan
              @ Rekap kemajuan SKP; Daftar hadir klinik SKP
            * Layanan kepegawaian tepat waktu
              - waktu | Usul kenaikan pangkat diproses | maksimal 10 hari
              - kualitas | Persentase usul tanpa dikembalikan | 90–96%
              ! Memeriksa berkas; Memberi tahu kekurangan berkas dalam satu kali pemeriksaan
              @ Register usul kenaikan pangkat
            * Analisis kebutuhan pegawai tersusun
              - kuantitas | Jumlah dokumen analisis jabatan dan beban kerja yang selesai | 12 dokumen
              - waktu | Dokumen diserahkan | paling lambat tanggal 30 September
              ! Mengumpulkan data beban kerja; Membahas dengan unit
              @ Dokumen analisis beban kerja
            """
        ),
        (
            .auditor,
            """
            * Pengawasan berbasis risiko dilaksanakan sesuai program kerja
              - kuantitas | Jumlah laporan hasil audit dan reviu | 8 laporan
              - kualitas | Persentase simpulan yang didukung bukti cukup | 95–100%
              - waktu | Laporan terbit setelah pekerjaan lapangan | maksimal 14 hari
              ! Menyusun program kerja audit; Menguji bukti; Membahas temuan dengan auditi
              @ Kertas kerja audit; Laporan hasil pengawasan
            * Rekomendasi pengawasan ditindaklanjuti
              - kuantitas | Persentase rekomendasi yang ditindaklanjuti | 85–92%
              - waktu | Pemutakhiran status tindak lanjut | maksimal 30 hari
              ! Memantau matriks tindak lanjut; Mendampingi auditi
              @ Matriks pemantauan tindak lanjut
            * Perangkat daerah terbantu mencegah penyimpangan
              - kuantitas | Jumlah kegiatan konsultasi | 20 kegiatan
              - kualitas | Nilai kepuasan auditi | 80–86
              ! Membuka klinik pengawasan; Menulis panduan pencegahan
              @ Register konsultasi
            * Kompetensi pengawasan terjaga
              - kuantitas | Jam pelatihan profesional berkelanjutan | minimal 40 jam
              - kualitas | Hasil telaah sejawat | 80–88
              ! Mengikuti pelatihan; Menelaah kertas kerja rekan
              @ Sertifikat pelatihan
            """
        ),
        (
            .perencana,
            """
            * Dokumen perencanaan selaras dari visi sampai kegiatan
              - kuantitas | Jumlah dokumen perencanaan yang ditetapkan | 3 dokumen
              - kualitas | Tingkat keselarasan indikator antar dokumen | 92–98%
              - waktu | Rancangan awal diserahkan | paling lambat tanggal 28 Februari
              ! Menelaah capaian tahun lalu; Membahas indikator dengan bidang; Menyusun rancangan
              @ Dokumen rencana kerja; Matriks keselarasan indikator
            * Data perencanaan dapat dipercaya
              - kualitas | Persentase data dengan sumber yang jelas | 95–100%
              - waktu | Permintaan data dijawab | maksimal 2 hari
              ! Menyusun kamus data; Memeriksa data unit
              @ Kamus data perencanaan
            * Capaian program terpantau
              - kuantitas | Jumlah laporan pemantauan triwulanan | 4 laporan
              - kualitas | Persentase rekomendasi yang dipakai pimpinan | 70–80%
              ! Mengunjungi lokasi kegiatan; Menulis analisis
              @ Laporan pemantauan triwulanan
            * Musyawarah perencanaan berjalan partisipatif
              - kuantitas | Jumlah usulan warga yang ditelaah | 150 usulan
              - kualitas | Nilai kepuasan peserta musyawarah | 80–85
              ! Menyiapkan bahan; Memandu kelompok diskusi
              @ Berita acara musyawarah
            """
        ),
        (
            .pranataKomputer,
            """
            * Layanan digital pemerintah daerah andal
              - kualitas | Ketersediaan layanan | 99–99,5%
              - waktu | Gangguan dipulihkan | maksimal 4 jam
              ! Memantau server; Menguji cadangan setiap bulan; Mencatat penyebab gangguan
              @ Laporan ketersediaan layanan; Catatan gangguan
            * Aplikasi dikembangkan sesuai kebutuhan pengguna
              - kuantitas | Jumlah modul yang diluncurkan | 4 modul
              - kualitas | Nilai uji penerimaan pengguna | 80–88
              ! Mewawancarai pengguna; Menguji setiap modul; Menulis panduan
              @ Berita acara uji penerimaan; Catatan rilis
            * Keamanan informasi terjaga
              - kuantitas | Persentase celah tinggi yang ditutup | 100%
              - waktu | Pembaruan keamanan dipasang | maksimal 7 hari
              ! Memindai celah; Memasang pembaruan; Melatih pengguna
              @ Hasil pemindaian celah
            * Perangkat daerah terbantu memakai layanan digital
              - kuantitas | Jumlah perangkat daerah yang didampingi | 18 perangkat daerah
              - waktu | Tiket bantuan dijawab | maksimal 1 hari
              ! Membuka meja bantuan; Membuat video panduan
              @ Rekap tiket bantuan
            """
        ),
        (
            .penyuluh,
            """
            * Kelompok tani binaan menerapkan budi daya yang baik
              - kuantitas | Jumlah kelompok tani yang naik kelas | 5 kelompok
              - kualitas | Produktivitas padi kelompok binaan | 5,2–5,8 ton
              ! Menyusun programa penyuluhan; Mengunjungi kelompok setiap dua pekan; Membuat demplot
              @ Laporan kunjungan kelompok; Foto demplot
            * Data luas tanam dan panen mutakhir
              - kualitas | Selisih data dengan ubinan | maksimal 5%
              - waktu | Laporan luas tanam dikirim | paling lambat tanggal 3 bulan berikutnya
              ! Mengukur ubinan; Mengirim laporan
              @ Formulir ubinan
            * Pupuk bersubsidi tepat sasaran
              - kuantitas | Persentase petani terdaftar yang datanya benar | 96–100%
              - waktu | Usulan kebutuhan kelompok disahkan | paling lambat tanggal 31 Oktober
              ! Memeriksa usulan kelompok; Mengawasi penyaluran
              @ Rekap penyaluran pupuk
            * Petani muda tumbuh
              - kuantitas | Jumlah petani muda yang dilatih | 30 orang
              - kualitas | Persentase peserta yang memulai usaha | 30–40%
              ! Melaksanakan sekolah lapang; Menghubungkan dengan pasar
              @ Daftar hadir sekolah lapang
            """
        ),
        (
            .teknik,
            """
            * Jalan dan jembatan kabupaten dalam kondisi mantap
              - kuantitas | Panjang jalan yang ditangani | 12–15 km
              - kualitas | Hasil uji mutu lapangan | 95–100%
              - waktu | Pekerjaan selesai sesuai kontrak | maksimal 0 hari
              ! Mensurvei ruas; Mengawasi pekerjaan; Menguji mutu
              @ Laporan pengawasan mingguan; Hasil uji mutu
            * Kerusakan jalan cepat ditangani
              - waktu | Laporan lubang jalan ditangani | maksimal 3 hari
              - kuantitas | Persentase laporan warga yang selesai | 90–98%
              ! Memeriksa laporan warga; Mengerahkan tim pemeliharaan
              @ Foto sebelum dan sesudah; Register laporan warga
            * Dokumen teknis lengkap sebelum lelang
              - kuantitas | Jumlah dokumen perencanaan teknis | 10 dokumen
              - kualitas | Persentase dokumen tanpa perubahan kontrak besar | 85–95%
              ! Menyusun gambar; Menghitung volume
              @ Dokumen perencanaan teknis
            * Data infrastruktur mutakhir
              - kuantitas | Persentase ruas yang disurvei | 95–100%
              - waktu | Peta ruas diperbarui | paling lambat tanggal 30 November
              ! Mensurvei dengan aplikasi; Memperbarui peta
              @ Peta ruas jalan
            """
        ),
        (
            .pekerjaSosial,
            """
            * Keluarga penerima manfaat terdampingi menuju mandiri
              - kuantitas | Jumlah keluarga yang lulus mandiri | 40 keluarga
              - kualitas | Nilai pertemuan peningkatan kemampuan keluarga | 80–88
              ! Mengunjungi keluarga; Melaksanakan pertemuan kelompok; Menghubungkan dengan usaha
              @ Laporan kunjungan keluarga
            * Anak, lansia, dan penyandang disabilitas terlindungi
              - kuantitas | Persentase kasus yang ditangani | 95–100%
              - waktu | Kasus darurat ditanggapi | maksimal 1 hari
              ! Menilai kebutuhan; Merujuk ke layanan; Memantau
              @ Laporan penanganan kasus
            * Data kesejahteraan sosial tepat
              - kuantitas | Persentase usulan data yang diverifikasi | 95–100%
              - kualitas | Kesalahan sasaran | maksimal 3%
              ! Memverifikasi di lapangan; Memusyawarahkan di desa
              @ Berita acara musyawarah desa
            * Bantuan tersalurkan tepat waktu
              - waktu | Bantuan bencana sampai | maksimal 1 hari
              - kuantitas | Persentase bantuan yang dipertanggungjawabkan | 100%
              ! Menyiapkan gudang; Mencatat penerima
              @ Berita acara serah terima
            """
        ),
        (
            .keuangan,
            """
            * Pembayaran perangkat daerah tepat waktu dan benar
              - waktu | Surat perintah membayar diterbitkan | maksimal 2 hari
              - kualitas | Persentase dokumen tanpa dikembalikan | 95–99%
              ! Memeriksa kelengkapan; Membukukan setiap hari; Menutup kas setiap bulan
              @ Register surat perintah membayar; Berita acara penutupan kas
            * Laporan keuangan sesuai standar
              - kuantitas | Jumlah laporan keuangan | 4 laporan
              - waktu | Laporan semester diserahkan | paling lambat tanggal 10 Juli
              ! Merekonsiliasi bank; Menyusun catatan laporan
              @ Berita acara rekonsiliasi
            * Pajak dipungut dan disetor benar
              - kualitas | Kesalahan pungutan pajak | maksimal 0 kasus
              - waktu | Pajak disetor | maksimal 3 hari
              ! Memungut saat pembayaran; Menyimpan bukti setor
              @ Rekap bukti setor pajak
            * Serapan anggaran terpantau
              - biaya | Simpangan realisasi terhadap rencana kas | maksimal 5%
              - waktu | Laporan serapan disampaikan | paling lambat tanggal 5 bulan berikutnya
              ! Membandingkan rencana kas; Mengingatkan bidang
              @ Laporan serapan anggaran
            """
        ),
        (
            .administrasi,
            """
            * Surat masuk dan keluar terkelola
              - kuantitas | Persentase surat yang diproses pada hari yang sama | 95–100%
              - kualitas | Kesalahan penomoran surat | maksimal 2 surat
              ! Mencatat surat di aplikasi; Meneruskan disposisi; Menyimpan salinan
              @ Rekap agenda surat; Tangkapan layar aplikasi surat
            * Arsip tertata dan mudah ditemukan
              - kuantitas | Jumlah berkas yang diberkaskan | 240 berkas
              - waktu | Arsip ditemukan kembali | kurang dari 5 menit
              ! Memilah arsip; Membuat daftar arsip; Memindai arsip penting
              @ Daftar arsip aktif
            * Rapat dan tamu pimpinan terlayani
              - kualitas | Nilai kepuasan peserta rapat | 82–88
              - waktu | Undangan dikirim | paling lama 2 hari sebelum rapat
              ! Menyiapkan ruang; Menyiapkan bahan; Menulis notula
              @ Daftar hadir dan notula rapat
            * Kehadiran dan cuti pegawai tercatat benar
              - kualitas | Persentase rekap kehadiran tanpa keberatan | 97–100%
              - waktu | Rekap kehadiran diserahkan | paling lambat tanggal 3 bulan berikutnya
              ! Mengunduh data mesin; Memeriksa surat izin
              @ Rekap kehadiran bulanan
            """
        ),
    ]
}
