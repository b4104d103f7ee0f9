import Kinerja

/// Sentences that people of the demo write to each other.
enum DemoKalimat {
    static let positif = [
        "Hasilnya rapi dan datang sebelum waktunya. Cara menyusun datanya bagus ditiru rekan lain.",
        "Saya melihat perubahan nyata dibanding triwulan lalu. Pertahankan.",
        "Penjelasan kepada orang tua dan warga sangat membantu. Keluhan berkurang.",
        "Bukti lengkap dan mudah diperiksa. Terima kasih sudah membantu rekan yang tertinggal.",
        "Tindak lanjutnya cepat. Masalah selesai tanpa menunggu perintah.",
    ]
    static let netral = [
        "Sudah berjalan sesuai rencana. Jelaskan hambatannya lebih awal agar bisa kita bahas.",
        "Target tercapai. Bukti sebaiknya diunggah sebelum akhir bulan.",
        "Cukup baik. Lengkapi catatan agar orang lain dapat melanjutkan.",
    ]
    static let negatif = [
        "Hasil ini terlambat dua pekan tanpa kabar. Mari kita atur ulang jadwalnya.",
        "Datanya belum diperiksa sehingga laporan harus diulang. Periksa silang sebelum dikirim.",
        "Sebagian langkah belum dikerjakan. Sampaikan bila beban kerja terlalu banyak.",
    ]
    static let perilakuPositif = [
        "Selalu sabar menjelaskan, juga kepada orang yang datang berulang kali.", "Mau membantu rekan yang kewalahan tanpa diminta.",
        "Jujur mengakui kekeliruan dan segera memperbaikinya.", "Membagikan catatan pelatihan kepada kami semua.",
        "Usulnya membuat pekerjaan kami lebih cepat.",
    ]
    static let perilakuNetral = [
        "Bekerja sama dengan baik. Lebih sering berkabar akan membantu.", "Ramah; kadang sulit dihubungi sesudah apel.",
    ]
    static let perilakuNegatif = [
        "Beberapa kali menyela rekan dalam rapat. Mohon beri kesempatan kepada yang lain.",
        "Janji temu dengan warga dua kali tidak ditepati.",
    ]
    static let pengembalian = [
        "Indikator pada hasil kedua masih berupa kegiatan. Tulis hasil yang ingin dicapai, lalu targetnya.",
        "Target terlalu rendah dibanding capaian tahun lalu. Mohon sesuaikan dan jelaskan alasannya.",
        "Belum terlihat hubungannya dengan hasil kerja saya. Tautkan ke hasil kerja yang diintervensi.",
        "Aspek waktu belum ada. Tambahkan batas waktu untuk hasil yang pertama.",
    ]
    static let ekspektasi: [NilaiBerAKHLAK: [String]] = [
        .berorientasiPelayanan: [
            "Menyapa dan mendengarkan sampai selesai sebelum menjawab.", "Menjawab pertanyaan warga pada hari yang sama.",
        ],
        .akuntabel: ["Menyampaikan laporan apa adanya, termasuk yang belum tercapai.", "Menyimpan bukti setiap belanja."],
        .kompeten: ["Menerapkan satu hasil pelatihan dalam pekerjaan setiap semester.", "Mengajari satu rekan sampai bisa."],
        .harmonis: ["Memberi kesempatan kepada setiap orang untuk berpendapat dalam rapat."],
        .loyal: ["Menjaga kerahasiaan data pribadi warga dan pegawai."],
        .adaptif: ["Mengusulkan satu perbaikan cara kerja setiap triwulan."],
        .kolaboratif: ["Menyelesaikan masalah lintas bidang tanpa menunggu surat.", "Membagikan data yang dibutuhkan unit lain."],
    ]
    static let lampiran: [JenisLampiran: [String]] = [
        .dukungan: [
            "Satu laptop dan sambungan internet yang lancar.", "Waktu khusus dua jam setiap pekan untuk dialog kinerja.",
            "Data unit lain yang berkaitan dengan hasil kerja.",
        ],
        .pertanggungjawaban: [
            "Melaporkan kemajuan setiap triwulan melalui aplikasi.", "Membahas hambatan dalam dialog kinerja dengan pimpinan.",
        ],
        .konsekuensi: [
            "Hasil di atas ekspektasi dipertimbangkan untuk pengembangan karier dan penghargaan.",
            "Hasil di bawah ekspektasi ditindaklanjuti dengan bimbingan kinerja.",
        ],
    ]
    static let alasanBeda = [
        "Saya mempertimbangkan beban tambahan yang tidak tercatat dalam rencana.",
        "Saya mengamati langsung pekerjaannya; catatan di sini belum menggambarkan seluruhnya.",
        "Sebagian capaian baru tampak setelah periode berakhir dan sudah saya periksa.",
    ]
    static let rekomendasi = [
        "Pertahankan, dan bagikan caranya kepada rekan.", "Ikuti pelatihan pengolahan data pada semester depan.",
        "Dialog kinerja setiap bulan selama satu triwulan.", "Siapkan diri menjadi ketua tim pada tahun depan.",
        "Unggah bukti segera setelah pekerjaan selesai.",
    ]
    static let keberatan = [
        "Dua bukti yang saya unggah pada bulan Februari belum dihitung. Target justru terlampaui.",
        "Saya menggantikan rekan yang cuti selama enam pekan, dan itu belum dipertimbangkan.",
        "Penilaian perilaku didasarkan pada satu kejadian. Rekan lain memberi umpan balik yang baik.",
    ]
    static let penjelasan = "Saya menilai menurut bukti yang ada pada akhir periode. Bukti susulan belum saya lihat saat itu."
    static let menguatkan = "Bukti telah diperiksa bersama kedua pihak. Penilaian semula sesuai dengan fakta."
    static let mengubah = "Bukti yang dimaksud memang ada dan sah. Rating disesuaikan dengan fakta itu."
    static let sebaran = "Hasil tim ini mengikuti catatan kinerja masing-masing; saya tidak menyesuaikannya dengan pola unit."
    static let dialog = [
        "Pak, target ketuntasan saya naikkan karena hasil asesmen awal lebih baik dari perkiraan.",
        "Baik. Mari tambahkan pendampingan untuk kelas yang tertinggal, dan saya bantu jadwalnya.",
    ]
    static let capaianUnit = [
        "Realisasi rencana aksi dan perjanjian kinerja sampai akhir periode.", "Hasil pemantauan triwulanan Bappeda dan rapat evaluasi.",
        "Capaian indikator utama dan indeks kepuasan masyarakat.",
    ]
}
