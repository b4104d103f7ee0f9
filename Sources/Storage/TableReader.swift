/// The one repository that turns a table's rows into records, and the others that only look something up in it.
///
/// A test holds the list against every statement of this target, so that two readers of one record cannot drift apart.
package struct TableReader: Sendable {
    package let table: String
    package let repository: String

    /// Every table in the order of its name.
    package static let all: [TableReader] = [
        ("akun", "AkunRepository"), ("aturan_instansi", "AturanRepository"), ("aturan_isi", "AturanRepository"),
        ("bukti_dukung", "BuktiRepository"), ("capaian_unit", "CapaianUnitRepository"), ("delegasi", "DelegasiRepository"),
        ("dialog_kinerja", "DialogRepository"), ("dokumen", "DokumenRepository"), ("ekspektasi_khusus", "SKPRepository"),
        ("evaluasi", "EvaluasiRepository"), ("hari_libur", "HariLiburRepository"),
        ("idempotensi", "IdempotencyRepository"), ("impor", "ImporRepository"), ("indikator", "SKPRepository"),
        ("instansi", "InstansiRepository"), ("isian_sementara", "IsianSementaraRepository"), ("jabatan", "JabatanRepository"),
        ("keberatan", "KeberatanRepository"), ("keputusan", "KeputusanRepository"), ("kode_pemulihan", "KodePemulihanRepository"),
        ("koreksi_atasan", "KoreksiAtasanRepository"), ("lampiran_skp", "SKPRepository"), ("migrasi", "Migrator"),
        ("operasi", "OperationRecord"), ("pegawai", "PegawaiRepository"), ("pekerjaan", "PekerjaanRepository"),
        ("pengingat", "PengingatRepository"), ("penugasan", "PenugasanRepository"), ("peran_akun", "PeranRepository"),
        ("percobaan_masuk", "PercobaanRepository"), ("periode", "PeriodeRepository"), ("peristiwa", "PeristiwaRepository"),
        ("permintaan_peran", "PeranRepository"), ("permintaan_umpan_balik", "PermintaanUmpanBalikRepository"),
        ("realisasi", "RealisasiRepository"), ("rencana_aksi", "RencanaAksiRepository"), ("rencana_hasil_kerja", "SKPRepository"),
        ("sesi", "SesiRepository"), ("simulasi_aturan", "SimulasiAturanRepository"),
        ("simulasi_aturan_baris", "SimulasiAturanRepository"), ("skp", "SKPRepository"), ("token_api", "APITokenRepository"),
        ("umpan_balik", "UmpanBalikRepository"), ("unit_kerja", "UnitKerjaRepository"), ("urutan_peristiwa", "PeristiwaRepository"),
    ].map { TableReader(table: $0.0, repository: $0.1) }
}

/// A repository that looks up names, filters or counts in tables whose records another one reads.
package struct TableVisitor: Sendable {
    package let repository: String
    package let tables: Set<String>
    /// What for, in the words of the documentation.
    package let alasan: String

    /// Every such repository in the order of its name.
    package static let all: [TableVisitor] = [
        ("AkunRepository", ["pegawai", "peran_akun"], "nama dan NIP pemegang akun; siapa yang memegang peran"),
        ("BuktiRepository", ["rencana_hasil_kerja", "skp"], "bukti milik SKP mana, dan siapa lagi yang memakainya"),
        ("CapaianUnitRepository", ["unit_kerja"], "unit di samping capaiannya"),
        ("AkunListRepository", ["akun", "jabatan", "pegawai", "penugasan", "unit_kerja"], "pegawai tiap unit di samping akunnya"),
        ("DelegasiRepository", ["pegawai"], "nama pemberi dan penerima"),
        ("DialogRepository", ["pegawai"], "nama penulis"),
        ("DirektoriRepository", ["jabatan", "pegawai", "penugasan"], "pencarian pegawai per unit, halaman demi halaman"),
        (
            "DokumenRepository", ["evaluasi", "instansi", "pegawai", "skp"],
            "dokumen satu unit; nama dan zona instansi untuk pemeriksaan umum"
        ),
        (
            "EvaluasiRepository",
            [
                "bukti_dukung", "indikator", "keberatan", "keputusan", "pegawai", "periode", "realisasi", "rencana_hasil_kerja", "skp",
                "umpan_balik",
            ],
            "daftar tim dengan jumlah catatannya; urutan menurut periode"
        ),
        (
            "PegawaiFactsRepository", ["evaluasi", "jabatan", "pegawai", "penugasan", "periode", "unit_kerja"],
            "fakta satu pegawai pada satu hari sebagai masukan aturan, dalam satu kueri"
        ),
        ("GarisPelaporanRepository", ["jabatan", "koreksi_atasan", "penugasan", "unit_kerja"], "siapa atasan siapa pada satu hari"),
        ("KeberatanRepository", ["keputusan"], "keputusan semula di samping keberatannya"),
        ("KemajuanRepository", ["evaluasi", "jabatan", "pegawai", "penugasan", "skp"], "jumlah per unit"),
        ("OperationRecord", ["migrasi"], "kapan pemasangan ini dimulai"),
        ("PegawaiRepository", ["akun", "jabatan", "penugasan"], "pegawai tanpa akun; pegawai seunit"),
        (
            "PemegangRepository", ["akun", "instansi", "pegawai", "peran_akun", "sesi", "token_api"],
            "siapa yang bertanya: sesi atau token dengan akun, instansi, dan perannya, dalam satu kueri"
        ),
        ("PengingatRepository", ["pegawai"], "nama pengirim"),
        ("PenugasanRepository", ["jabatan", "unit_kerja"], "nama jabatan dan unit yang dipegang"),
        ("PeranRepository", ["akun", "pegawai"], "nama pemegang dan pemberi peran, dan siapa dari mereka yang dapat masuk"),
        ("PermintaanUmpanBalikRepository", ["evaluasi", "periode", "skp"], "hanya permintaan yang catatannya masih terbuka"),
        (
            "CatatanMoveRepository", ["evaluasi", "indikator", "periode", "rencana_hasil_kerja", "skp"],
            "memindahkan catatan ke versi pengganti; tidak membentuk catatan"
        ),
        (
            "RealisasiRepository", ["bukti_dukung", "indikator", "periode", "rencana_hasil_kerja"],
            "realisasi milik SKP mana, urut periode; jumlah yang sudah tercatat"
        ),
        (
            "RegisterMarkRepository", ["jabatan", "pegawai", "penugasan", "unit_kerja", "urutan_peristiwa"],
            "jumlah dan versi baris: apakah daftar masih seperti saat dibandingkan"
        ),
        ("RencanaAksiRepository", ["rencana_hasil_kerja"], "rencana aksi milik SKP mana"),
        ("SKPRepository", ["pegawai"], "urutan menurut nama"),
        ("SegelRepository", ["evaluasi", "keputusan"], "keputusan tersegel untuk dihitung ulang"),
        ("SimulasiAturanRepository", ["pegawai"], "nama dan NIP tiap baris"),
        ("UmpanBalikRepository", ["skp"], "nama penerima umpan balik"),
    ].map { TableVisitor(repository: $0.0, tables: $0.1, alasan: $0.2) }
}
