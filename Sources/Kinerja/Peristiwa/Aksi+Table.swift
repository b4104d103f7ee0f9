extension Aksi {
    /// The row of this act; a test goes through all of them.
    package var baris: Row {
        guard let row = Self.tabel[self] else { preconditionFailure("no row for \(rawValue)") }
        return row
    }

    package static let tabel: [Aksi: Row] = [kelola, pegawai, akun, skp, pelaksanaan, evaluasi, aturan].reduce(into: [:]) {
        $0.merge($1) { first, _ in first }
    }

    private static let kelola: [Aksi: Row] = [
        .instansiBuat: .orangAtauOperator(.instansi, "membuat instansi"),
        .instansiUbah: .orang(.instansi, "mengubah keterangan instansi"),
        .periodeBuka: .orang(.periode, "membuka tahun kinerja"),
        .hariLiburTetapkan: .orang(.hariLibur, "menetapkan hari libur"),
        .hariLiburHapus: .orang(.hariLibur, "menghapus hari libur"),
        .hariLiburImpor: .orangAtauOperator(.hariLibur, "memuat daftar hari libur"),
    ]

    private static let pegawai: [Aksi: Row] = [
        .imporUnggah: .orang(.impor, "mengunggah berkas pegawai"),
        .imporPetakan: .orang(.impor, "memilih kolom berkas"),
        .imporDiperiksa: .orang(.impor, "memeriksa berkas"),
        .imporTerapkan: .orangAtauOperator(.impor, "memuat data pegawai dari berkas"),
        .imporDiterapkan: .orang(.impor, "menyelesaikan pemuatan berkas"),
        .unitKerjaUbah: .orangAtauOperator(.unitKerja, "mengubah unit kerja"),
        .jabatanUbah: .orangAtauOperator(.jabatan, "mengubah jabatan"),
        .pegawaiUbah: .orangAtauOperator(.pegawai, "mengubah data pegawai"),
        .penugasanMulai: .orangAtauOperator(.pegawai, "mencatat jabatan baru"),
        .penugasanUbah: .orangAtauOperator(.pegawai, "mengubah catatan jabatan"),
        .penugasanAkhiri: .orangAtauOperator(.pegawai, "mencatat akhir jabatan"),
        .koreksiAtasanAjukan: .orang(.pegawai, "mengajukan koreksi atasan"),
        .koreksiAtasanSetujui: .orang(.pegawai, "menyetujui koreksi atasan"),
        .koreksiAtasanTolak: .orang(.pegawai, "menolak koreksi atasan"),
    ]

    private static let akun: [Aksi: Row] = [
        .akunMasuk: .orang(.akun, "masuk"),
        .akunKataSandiBenar: .orang(.akun, "memasukkan kata sandi yang benar, menunggu kode tambahan"),
        .akunPastikan: .orang(.akun, "memastikan diri lagi"),
        .akunKeluar: .orang(.akun, "keluar"),
        .akunAkhiriSesi: .orang(.akun, "mengakhiri satu sesi lain"),
        .akunAkhiriSesiLain: .orang(.akun, "mengakhiri semua sesi lain"),
        .akunGantiKataSandi: .orang(.akun, "mengganti kata sandi"),
        .akunPasangTOTP: .orang(.akun, "memasang kode tambahan"),
        .akunLepasTOTP: .orang(.akun, "melepas kode tambahan"),
        .akunBeriKode: .orangAtauOperator(.akun, "menerbitkan kode aktivasi"),
        .akunAktifkan: .orang(.akun, "mengaktifkan akun"),
        .akunSetelUlang: .orang(.akun, "menyetel ulang kata sandi"),
        .akunBatalKode: .orang(.akun, "membatalkan kode aktivasi"),
        .akunKodeTerlambat: .orang(.akun, "memakai kode aktivasi yang sudah tidak berlaku"),
        .akunKunci: .orangAtauOperator(.akun, "mengunci akun"),
        .akunBuka: .orangAtauOperator(.akun, "membuka kunci akun"),
        .akunCetakKode: .orang(.cetakanKode, "mencetak kode aktivasi"),
        .akunLihatKode: .orang(.cetakanKode, "membuka lembar kode aktivasi"),
        .peranMinta: .orang(.akun, "meminta peran"),
        .peranBeri: .orangAtauOperator(.akun, "memberi peran"),
        .peranTolak: .orang(.akun, "menolak permintaan peran"),
        .peranCabut: .orangAtauOperator(.akun, "mencabut peran"),
        .peranMintaCabut: .orang(.akun, "meminta pencabutan peran admin"),
        .delegasiBeri: .orang(.delegasi, "memberi delegasi atas nama"),
        .delegasiCabut: .orang(.delegasi, "mencabut delegasi"),
        .delegasiBertindak: .orang(.delegasi, "mulai bertindak atas nama"),
        .delegasiBerhenti: .orang(.delegasi, "berhenti bertindak atas nama"),
        .tokenBuat: .orang(.tokenAPI, "membuat token API"),
        .tokenCabut: .orang(.tokenAPI, "mencabut token API"),
    ]

    private static let skp: [Aksi: Row] = [
        .skpMulai: .orang(.skp, "memulai SKP"),
        .skpAkhiri: .orangAtauOperator(.skp, "mengakhiri SKP bersama jabatannya"),
        .skpGantiPenilai: .orangAtauOperator(.skp, "mencatat pejabat penilai yang baru"),
        .skpMulaiPerubahan: .orang(.skp, "membuka versi baru untuk perubahan"),
        .skpHasilKerjaSimpan: .orang(.skp, "menyimpan hasil kerja"),
        .skpHasilKerjaTautkan: .orang(.skp, "menautkan hasil kerja ke hasil pimpinan"),
        .skpHasilKerjaHapus: .orang(.skp, "menghapus hasil kerja"),
        .skpHasilKerjaUrutkan: .orang(.skp, "mengubah urutan hasil kerja"),
        .skpEkspektasiSimpan: .orang(.skp, "menulis ekspektasi perilaku"),
        .skpLampiranSimpan: .orang(.skp, "menulis lampiran"),
        .skpPendekatan: .orang(.skp, "mengganti pendekatan"),
        .skpSalin: .orang(.skp, "menyalin isi dari SKP lain"),
        .skpBagikan: .orang(.skp, "membagikan hasil kerja kepada beberapa orang"),
        .skpTerimaBagian: .orang(.skp, "menambahkan hasil kerja yang dibagikan"),
        .skpDialog: .orang(.skp, "menulis catatan dialog"),
        .skpAjukan: .orang(.skp, "mengajukan SKP"),
        .skpTarik: .orang(.skp, "menarik kembali SKP"),
        .skpKembalikan: .orang(.skp, "mengembalikan SKP untuk diperbaiki"),
        .skpSetujui: .orang(.skp, "menyepakati SKP"),
        .skpTetapkan: .orang(.skp, "menetapkan SKP"),
        .skpUbah: .orang(.skp, "mengganti SKP dengan versi baru"),
        .skpTutup: .orang(.skp, "menutup SKP"),
        .skpIngatkan: .orang(.pegawai, "mengingatkan tentang SKP"),
        .pengingatBaca: .orang(.pengingat, "menutup pengingat"),
    ]

    private static let pelaksanaan: [Aksi: Row] = [
        .pelaksanaanPindah: .orang(.skp, "membawa catatan periode yang belum dinilai ke versi baru"),
        .realisasiSimpan: .orang(.realisasi, "mencatat realisasi"),
        .rencanaAksiSimpan: .orang(.rencanaAksi, "menulis rencana aksi"),
        .rencanaAksiTandai: .orang(.rencanaAksi, "menandai rencana aksi"),
        .buktiTambah: .orang(.bukti, "menambah bukti dukung"),
        .buktiTarik: .orang(.bukti, "menarik bukti dukung"),
        .umpanBalikMinta: .orang(.permintaanUmpanBalik, "meminta umpan balik"),
        .umpanBalikTolak: .takDisebut(.permintaanUmpanBalik, "menolak permintaan umpan balik"),
        .umpanBalikBeri: .takDisebut(.umpanBalik, "memberi umpan balik"),
    ]

    private static let evaluasi: [Aksi: Row] = [
        .capaianUnitTetapkan: .orang(.unitKerja, "menetapkan capaian unit"),
        .evaluasiNilai: .orang(.evaluasi, "menilai hasil kerja dan perilaku"),
        .evaluasiSampaikan: .orang(.evaluasi, "menandatangani dan menyampaikan evaluasi"),
        .evaluasiBuka: .orang(.evaluasi, "membuka hasil evaluasi"),
        .evaluasiTerima: .orang(.evaluasi, "menerima hasil evaluasi"),
        .evaluasiFinalkan: .orang(.evaluasi, "menetapkan evaluasi final"),
        .evaluasiFinalkanMassal: .orang(.instansi, "menetapkan final evaluasi yang lewat tenggat keberatan"),
        .keberatanAjukan: .orang(.evaluasi, "mengajukan keberatan"),
        .keberatanJelaskan: .orang(.evaluasi, "menjelaskan penilaian"),
        .keberatanPutuskan: .orang(.evaluasi, "memutus keberatan"),
        .dokumenMintaEvaluasi: .orang(.evaluasi, "meminta dokumen evaluasi"),
        .dokumenMintaSKP: .orang(.skp, "meminta dokumen SKP"),
        .dokumenTerbitkanEvaluasi: .orang(.evaluasi, "menerbitkan dokumen evaluasi"),
        .dokumenTerbitkanSKP: .orang(.skp, "menerbitkan dokumen SKP"),
    ]

    private static let aturan: [Aksi: Row] = [
        .aturanUnggah: .orang(.aturanInstansi, "mengunggah versi ini"),
        .aturanAjukan: .orang(.aturanInstansi, "mengajukan versi ini untuk disetujui"),
        .aturanTarik: .orang(.aturanInstansi, "menarik kembali pengajuan"),
        .aturanSetujui: .orang(.aturanInstansi, "menyetujui versi ini"),
        .aturanTolak: .orang(.aturanInstansi, "menolak versi ini"),
        .aturanCabut: .orang(.aturanInstansi, "mencabut versi ini"),
        .aturanBatalkan: .orang(.aturanInstansi, "membatalkan draf ini"),
        .aturanSimulasi: .orang(.aturanInstansi, "menjalankan simulasi"),
        .aturanTetapkanHasil: .orang(.aturanInstansi, "menetapkan hasil"),
        .pekerjaanMulai: .orang(.pekerjaan, "memulai pekerjaan"),
        .pekerjaanHentikan: .orang(.pekerjaan, "meminta pekerjaan berhenti"),
    ]
}

extension Aksi.Row {
    fileprivate static func orang(_ objek: JenisObjek, _ kalimat: Kalimat) -> Self {
        Self(objek: objek, kalimat: kalimat, pelaku: [.orang], menyebutPelaku: true)
    }

    fileprivate static func orangAtauOperator(_ objek: JenisObjek, _ kalimat: Kalimat) -> Self {
        Self(objek: objek, kalimat: kalimat, pelaku: [.orang, .operatorServer], menyebutPelaku: true)
    }

    fileprivate static func takDisebut(_ objek: JenisObjek, _ kalimat: Kalimat) -> Self {
        Self(objek: objek, kalimat: kalimat, pelaku: [.orang], menyebutPelaku: false)
    }
}
