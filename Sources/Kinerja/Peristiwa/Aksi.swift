/// Every act that leaves an event: the closed table of the ledger. An act's raw value is what the database holds; it never changes.
package enum Aksi: String, CaseIterable, Sendable, Codable {
    case instansiBuat = "instansi.buat"
    case instansiUbah = "instansi.ubah"
    case periodeBuka = "periode.buka"
    case hariLiburTetapkan = "hari_libur.tetapkan"
    case hariLiburHapus = "hari_libur.hapus"
    case hariLiburImpor = "hari_libur.impor"

    case imporUnggah = "impor.unggah"
    case imporPetakan = "impor.petakan"
    case imporDiperiksa = "impor.diperiksa"
    case imporTerapkan = "impor.terapkan"
    case imporDiterapkan = "impor.diterapkan"
    case unitKerjaUbah = "unit_kerja.ubah"
    case jabatanUbah = "jabatan.ubah"
    case pegawaiUbah = "pegawai.ubah"
    case penugasanMulai = "penugasan.mulai"
    case penugasanUbah = "penugasan.ubah"
    case penugasanAkhiri = "penugasan.akhiri"
    case koreksiAtasanAjukan = "koreksi_atasan.ajukan"
    case koreksiAtasanSetujui = "koreksi_atasan.setujui"
    case koreksiAtasanTolak = "koreksi_atasan.tolak"

    case akunMasuk = "akun.masuk"
    case akunKataSandiBenar = "akun.kata_sandi_benar"
    case akunPastikan = "akun.pastikan"
    case akunKeluar = "akun.keluar"
    case akunAkhiriSesi = "akun.akhiri_sesi"
    case akunAkhiriSesiLain = "akun.akhiri_sesi_lain"
    case akunGantiKataSandi = "akun.ganti_kata_sandi"
    case akunPasangTOTP = "akun.pasang_totp"
    case akunLepasTOTP = "akun.lepas_totp"
    case akunBeriKode = "akun.beri_kode"
    case akunAktifkan = "akun.aktifkan"
    case akunSetelUlang = "akun.setel_ulang"
    case akunBatalKode = "akun.batal_kode"
    case akunKodeTerlambat = "akun.kode_terlambat"
    case akunKunci = "akun.kunci"
    case akunBuka = "akun.buka"
    case akunCetakKode = "akun.cetak_kode"
    case akunLihatKode = "akun.lihat_kode"
    case peranMinta = "peran.minta"
    case peranBeri = "peran.beri"
    case peranTolak = "peran.tolak"
    case peranCabut = "peran.cabut"
    case peranMintaCabut = "peran.minta_cabut"
    case delegasiBeri = "delegasi.beri"
    case delegasiCabut = "delegasi.cabut"
    case delegasiBertindak = "delegasi.bertindak"
    case delegasiBerhenti = "delegasi.berhenti"
    case tokenBuat = "token.buat"
    case tokenCabut = "token.cabut"

    case skpMulai = "skp.mulai"
    case skpMulaiPerubahan = "skp.mulai_perubahan"
    case skpAkhiri = "skp.akhiri"
    case skpGantiPenilai = "skp.ganti_penilai"
    case skpHasilKerjaSimpan = "skp.hasil_kerja.simpan"
    case skpHasilKerjaTautkan = "skp.hasil_kerja.tautkan"
    case skpHasilKerjaHapus = "skp.hasil_kerja.hapus"
    case skpHasilKerjaUrutkan = "skp.hasil_kerja.urutkan"
    case skpEkspektasiSimpan = "skp.ekspektasi.simpan"
    case skpLampiranSimpan = "skp.lampiran.simpan"
    case skpPendekatan = "skp.pendekatan"
    case skpSalin = "skp.salin"
    case skpBagikan = "skp.bagikan"
    case skpTerimaBagian = "skp.terima_bagian"
    case skpDialog = "skp.dialog"
    case skpAjukan = "skp.ajukan"
    case skpTarik = "skp.tarik"
    case skpKembalikan = "skp.kembalikan"
    case skpSetujui = "skp.setujui"
    case skpTetapkan = "skp.tetapkan"
    case skpUbah = "skp.ubah"
    case skpTutup = "skp.tutup"
    case skpIngatkan = "skp.ingatkan"
    case pengingatBaca = "pengingat.baca"

    case pelaksanaanPindah = "pelaksanaan.pindah"
    case realisasiSimpan = "realisasi.simpan"
    case rencanaAksiSimpan = "rencana_aksi.simpan"
    case rencanaAksiTandai = "rencana_aksi.tandai"
    case buktiTambah = "bukti.tambah"
    case buktiTarik = "bukti.tarik"
    case umpanBalikMinta = "umpan_balik.minta"
    case umpanBalikTolak = "umpan_balik.tolak"
    case umpanBalikBeri = "umpan_balik.beri"

    case capaianUnitTetapkan = "capaian_unit.tetapkan"
    case evaluasiNilai = "evaluasi.nilai"
    case evaluasiSampaikan = "evaluasi.sampaikan"
    case evaluasiBuka = "evaluasi.buka"
    case evaluasiTerima = "evaluasi.terima"
    case evaluasiFinalkan = "evaluasi.finalkan"
    case evaluasiFinalkanMassal = "evaluasi.finalkan_massal"
    case keberatanAjukan = "keberatan.ajukan"
    case keberatanJelaskan = "keberatan.jelaskan"
    case keberatanPutuskan = "keberatan.putuskan"
    case dokumenMintaEvaluasi = "dokumen.minta"
    case dokumenMintaSKP = "dokumen.minta_skp"
    case dokumenTerbitkanEvaluasi = "dokumen.terbitkan"
    case dokumenTerbitkanSKP = "dokumen.terbitkan_skp"

    case aturanUnggah = "aturan.unggah"
    case aturanAjukan = "aturan.ajukan"
    case aturanTarik = "aturan.tarik"
    case aturanSetujui = "aturan.setujui"
    case aturanTolak = "aturan.tolak"
    case aturanCabut = "aturan.cabut"
    case aturanBatalkan = "aturan.batalkan"
    case aturanSimulasi = "aturan.simulasi"
    case aturanTetapkanHasil = "aturan.tetapkan_hasil"
    case pekerjaanMulai = "pekerjaan.mulai"
    case pekerjaanHentikan = "pekerjaan.hentikan"
}

extension Aksi {
    /// What one row of the table says of an act.
    package struct Row: Sendable {
        /// Kind of thing that the act changes: with its identifier it names a history.
        package let objek: JenisObjek
        /// What the actor did, to follow a name: "Sri Rahayu … mengajukan SKP".
        package let kalimat: Kalimat
        /// Who may stand beside it: an act of a kind of actor that is not here is a programmer's fault and is refused.
        package let pelaku: Set<JenisPelaku>
        /// Whether a history names who did it: never who gave feedback or would not.
        package let menyebutPelaku: Bool
    }

    package var objek: JenisObjek { baris.objek }
    package var kalimat: Kalimat { baris.kalimat }
    package var pelaku: Set<JenisPelaku> { baris.pelaku }
    package var menyebutPelaku: Bool { baris.menyebutPelaku }
}
