/// Results of leaders. JPT name a perspektif for each indicator; anggaran is compulsory (Lampiran II.A.2.a(8)).
enum KosakataPimpinan {
    static let teks: [(Profesi, String)] = [
        (
            .sekda,
            jpt("penyelenggaraan pemerintahan daerah", "Indeks reformasi birokrasi kabupaten", "70–76", "Nilai SAKIP kabupaten", "BB")
        ),
        (
            .asisten,
            jpt(
                "koordinasi perangkat daerah yang dibina", "Persentase perangkat daerah binaan dengan SAKIP minimal B", "85–95%",
                "Nilai tindak lanjut rapat koordinasi", "90–95")
        ),
        (
            .kepalaPendidikan,
            jpt(
                "mutu pendidikan dasar", "Angka partisipasi sekolah usia 7–15 tahun", "98–99%", "Indeks literasi dan numerasi kabupaten",
                "68–74")
                    + """

                    * Anak yang tidak bersekolah kembali belajar
                      - kuantitas | Jumlah anak tidak sekolah yang kembali belajar | 120 anak | penerima_layanan
                      - waktu | Pendataan anak tidak sekolah selesai | paling lambat tanggal 31 Maret | proses_bisnis
                      ! Mendata bersama desa; Menyiapkan kelas kesetaraan; Mendampingi keluarga
                      @ Daftar anak yang kembali bersekolah
                    """
        ),
        (
            .kepalaKesehatan,
            jpt("derajat kesehatan masyarakat", "Usia harapan hidup", "70–71 tahun", "Prevalensi stunting kabupaten", "maksimal 14%")
                + """

                * Puskesmas dan jejaringnya terakreditasi dengan mutu yang naik
                  - kuantitas | Persentase puskesmas terakreditasi paripurna atau utama | 60–75% | proses_bisnis
                  - kualitas | Rata-rata indeks kepuasan masyarakat puskesmas | 82–86 | penerima_layanan
                  ! Mendampingi penilaian mandiri; Melengkapi tenaga dan alat
                  @ Sertifikat akreditasi puskesmas
                """
        ),
        (
            .kepalaPerangkatDaerah,
            jpt(
                "layanan perangkat daerah kepada masyarakat", "Persentase sasaran renstra yang tercapai", "88–95%",
                "Indeks kepuasan masyarakat", "82–87")
        ),
        (
            .kepalaKepegawaian,
            jpt("tata kelola aparatur berbasis merit", "Indeks sistem merit", "275–300", "Indeks profesionalitas ASN", "75–80")
        ),
        (
            .inspektur,
            jpt("pengawasan intern pemerintah daerah", "Tingkat kapabilitas APIP", "3", "Persentase tindak lanjut temuan BPK", "85–92%")
        ),
        (
            .sekretaris,
            """
            * Perencanaan, anggaran, dan pelaporan perangkat daerah tepat waktu dan selaras
              - kualitas | Nilai evaluasi SAKIP perangkat daerah | 70–78
              - waktu | Laporan kinerja disampaikan | paling lambat tanggal 28 Februari
              - biaya | Persentase serapan anggaran perangkat daerah | 90–96%
              ! Memandu penyusunan rencana kerja; Memeriksa keselarasan indikator; Memantau serapan setiap bulan
              @ Rencana kerja yang disahkan; Laporan realisasi anggaran
            * Layanan umum dan kepegawaian perangkat daerah berjalan baik
              - kuantitas | Persentase SKP pegawai yang ditetapkan sampai akhir Januari | 95–100%
              - waktu | Usul kenaikan pangkat dan cuti diproses | maksimal 5 hari
              ! Mengingatkan pegawai menyusun SKP; Memeriksa usulan kepegawaian
              @ Rekap SKP pegawai; Register usulan kepegawaian
            * Aset dan arsip perangkat daerah tertib
              - kuantitas | Persentase aset yang tercatat dan ditemukan | 95–100%
              - kualitas | Nilai pengawasan kearsipan internal | 70–80
              ! Memimpin inventarisasi aset; Menata ruang arsip
              @ Berita acara inventarisasi
            * Temuan pemeriksaan ditindaklanjuti
              - kuantitas | Persentase temuan yang ditindaklanjuti | minimal 90%
              - waktu | Tindak lanjut diselesaikan | maksimal 60 hari
              ! Menyusun rencana aksi tindak lanjut; Menyiapkan bukti
              @ Matriks tindak lanjut temuan
            """
        ),
        (
            .kepalaBidang,
            """
            * Program bidang mencapai sasaran yang diperjanjikan
              - kuantitas | Persentase indikator program yang tercapai | 90–100%
              - kualitas | Nilai evaluasi internal program | 75–85
              - biaya | Persentase serapan anggaran bidang | 90–97%
              ! Membagi sasaran kepada tim; Memantau capaian setiap bulan; Menyesuaikan rencana bila meleset
              @ Laporan capaian program; Notula rapat pemantauan
            * Kebijakan teknis bidang tersusun berdasarkan data
              - kuantitas | Jumlah dokumen kebijakan teknis yang disahkan | 3 dokumen
              - waktu | Rancangan diserahkan kepada kepala perangkat daerah | paling lama 30 hari setelah penugasan
              ! Mengumpulkan data lapangan; Membahas rancangan dengan pemangku kepentingan
              @ Dokumen kebijakan yang disahkan; Daftar hadir pembahasan
            * Pembinaan dan pengawasan pelaksana di lapangan berjalan
              - kuantitas | Jumlah kunjungan pembinaan | 24 kunjungan
              - kualitas | Persentase rekomendasi yang dilaksanakan | 80–90%
              ! Menyusun jadwal pembinaan; Memberi umpan balik tertulis
              @ Laporan kunjungan pembinaan
            * Tim kerja berkembang
              - kuantitas | Persentase pegawai bidang yang menerima umpan balik tiap triwulan | 100%
              - kuantitas | Rata-rata jam pengembangan kompetensi pegawai | 20–24 jam
              ! Menjadwalkan dialog kinerja; Mengusulkan pelatihan
              @ Catatan dialog kinerja
            """
        ),
        (
            .kepalaBagian,
            """
            * Kebijakan dan pedoman bagian tersedia bagi perangkat daerah
              - kuantitas | Jumlah pedoman yang ditetapkan | 4 dokumen
              - waktu | Rancangan produk hukum selesai diharmonisasi | maksimal 14 hari
              ! Menelaah peraturan baru; Membahas rancangan; Menyebarluaskan pedoman
              @ Salinan pedoman yang ditetapkan; Daftar hadir sosialisasi
            * Perangkat daerah terbina sesuai tugas bagian
              - kuantitas | Persentase perangkat daerah yang didampingi | 95–100%
              - kualitas | Nilai kepuasan perangkat daerah terhadap pendampingan | 80–86
              ! Menyusun jadwal pendampingan; Mencatat masalah dan jalan keluarnya
              @ Laporan pendampingan
            * Laporan pimpinan akurat dan tepat waktu
              - waktu | Laporan bulanan disampaikan | paling lambat tanggal 5 bulan berikutnya
              - kualitas | Persentase laporan tanpa perbaikan | 90–95%
              ! Mengumpulkan data; Memeriksa silang angka
              @ Laporan bulanan
            * Anggaran bagian dipakai efisien
              - biaya | Persentase serapan anggaran bagian | 90–96%
              - biaya | Penghematan perjalanan dinas terhadap pagu | minimal 10%
              ! Menyusun rencana kas; Memakai rapat daring
              @ Laporan realisasi anggaran bagian
            """
        ),
        (.kepalaSubbagian, KosakataPimpinan.pengawas("subbagian")),
        (.kepalaSeksi, KosakataPimpinan.pengawas("seksi")),
        (
            .camat,
            """
            * Pelayanan kecamatan cepat, mudah, dan tanpa pungutan
              - kualitas | Indeks kepuasan masyarakat kecamatan | 82–87
              - waktu | Layanan administrasi selesai | maksimal 1 hari
              - kuantitas | Persentase pengaduan yang diselesaikan | 95–100%
              ! Membuka loket pada jam istirahat; Memeriksa pengaduan setiap Senin; Memasang standar pelayanan
              @ Rekap survei kepuasan; Register pengaduan
            * Desa dan kelurahan tertib administrasi dan keuangan
              - kuantitas | Persentase desa yang menetapkan APBDes tepat waktu | 100%
              - kualitas | Persentase desa tanpa temuan material | 85–95%
              ! Memeriksa rancangan APBDes; Mendampingi perangkat desa
              @ Berita acara evaluasi APBDes
            * Ketenteraman dan ketertiban wilayah terjaga
              - kuantitas | Jumlah forum koordinasi wilayah | 12 forum
              - waktu | Laporan kejadian ditanggapi | maksimal 2 jam
              ! Mengundang kapolsek dan danramil; Memetakan titik rawan
              @ Notula forum koordinasi
            * Anggaran kecamatan dikelola akuntabel
              - biaya | Persentase serapan anggaran kecamatan | 90–96%
              - kualitas | Nilai SAKIP kecamatan | 70–76
              ! Menyusun rencana kas; Memeriksa pertanggungjawaban
              @ Laporan realisasi anggaran
            """
        ),
        (
            .lurah,
            """
            * Warga kelurahan terlayani dengan baik
              - kualitas | Indeks kepuasan masyarakat kelurahan | 82–87
              - waktu | Surat pengantar selesai | maksimal 1 jam
              ! Melayani dari pukul 07.30; Mengantar surat bagi warga lanjut usia
              @ Rekap survei kepuasan; Register surat
            * Usulan pembangunan warga tersalurkan
              - kuantitas | Jumlah usulan prioritas yang masuk rencana kecamatan | 5 usulan
              - waktu | Musyawarah kelurahan dilaksanakan | paling lambat tanggal 31 Januari
              ! Mengundang RT dan RW; Mendokumentasikan usulan
              @ Berita acara musyawarah kelurahan
            * Data kependudukan dan kemiskinan kelurahan mutakhir
              - kuantitas | Persentase keluarga miskin yang diverifikasi | 95–100%
              - kualitas | Kesalahan sasaran bantuan | maksimal 3%
              ! Mengunjungi keluarga; Memadankan data
              @ Daftar hasil verifikasi
            * Lingkungan kelurahan bersih dan aman
              - kuantitas | Jumlah kerja bakti | 12 kegiatan
              - kuantitas | Jumlah RW dengan bank sampah aktif | 6 RW
              ! Menjadwalkan kerja bakti; Mendampingi bank sampah
              @ Foto dan daftar hadir kerja bakti
            """
        ),
    ]

    private static func jpt(_ bidang: String, _ utama: String, _ target: String, _ kedua: String, _ target2: String) -> String {
        """
        * Meningkatnya \(bidang)
          - kualitas | \(utama) | \(target) | penerima_layanan
          - kualitas | \(kedua) | \(target2) | penerima_layanan
          ! Menetapkan sasaran bersama pimpinan unit; Memantau capaian setiap bulan; Melaporkan hambatan kepada pimpinan
          @ Laporan capaian perjanjian kinerja; Notula rapat pemantauan
        * Proses kerja utama disederhanakan dan dapat dipantau
          - kuantitas | Jumlah proses layanan yang disederhanakan | 4 proses | proses_bisnis
          - waktu | Rata-rata waktu penyelesaian layanan | maksimal 5 hari | proses_bisnis
          ! Memetakan proses; Menghapus langkah yang tidak perlu; Menguji bersama pengguna
          @ Peta proses sebelum dan sesudah
        * Aparatur yang dipimpin makin cakap dan berkinerja
          - kuantitas | Persentase pegawai dengan SKP yang ditetapkan tepat waktu | 95–100% | penguatan_internal
          - kuantitas | Persentase pegawai yang menerima umpan balik tiap triwulan | 90–100% | penguatan_internal
          ! Melaksanakan dialog kinerja; Menyusun rencana pengembangan pegawai
          @ Rekap dialog kinerja
        * Anggaran dipakai tepat sasaran dan akuntabel
          - biaya | Persentase serapan anggaran | 92–97% | anggaran
          - kualitas | Tindak lanjut temuan pemeriksaan | minimal 90% | anggaran
          ! Menyusun rencana kas; Mengendalikan pengadaan; Menindaklanjuti temuan
          @ Laporan realisasi anggaran; Matriks tindak lanjut temuan
        """
    }

    private static func pengawas(_ unit: String) -> String {
        """
        * Tugas \(unit) selesai sesuai rencana kerja tahunan
          - kuantitas | Persentase kegiatan \(unit) yang selesai tepat waktu | 92–100%
          - kualitas | Persentase hasil kerja yang diterima tanpa perbaikan | 85–92%
          ! Membagi tugas mingguan; Memeriksa hasil staf; Melaporkan kendala
          @ Rencana kerja mingguan; Laporan bulanan \(unit)
        * Data dan dokumen \(unit) lengkap serta mudah ditemukan
          - kualitas | Persentase dokumen yang lengkap saat diperiksa | 95–100%
          - waktu | Permintaan data dijawab | maksimal 2 hari
          ! Menata berkas digital; Memeriksa kelengkapan setiap bulan
          @ Daftar dokumen \(unit)
        * Layanan \(unit) kepada pegawai dan masyarakat memuaskan
          - kualitas | Nilai kepuasan pengguna layanan | 82–88
          - waktu | Layanan diselesaikan | maksimal 3 hari
          ! Memasang standar layanan; Menanggapi keluhan
          @ Rekap survei kepuasan
        * Anggaran \(unit) terserap sesuai rencana
          - biaya | Persentase serapan anggaran | 90–97%
          - waktu | Pertanggungjawaban keuangan diserahkan | paling lambat tanggal 5 bulan berikutnya
          ! Menyusun rencana kas; Memeriksa bukti belanja
          @ Laporan pertanggungjawaban
        """
    }
}
