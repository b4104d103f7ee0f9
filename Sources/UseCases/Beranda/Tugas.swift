package import Kinerja

/// What kind of thing waits for a person.
package enum JenisTugas: String, CaseIterable, Sendable, Codable {
    case aktifkanTOTP = "aktifkan_totp"
    case susunSKP = "susun_skp"
    case lanjutkanSKP = "lanjutkan_skp"
    case perbaikiSKP = "perbaiki_skp"
    case setujuiSKP = "setujui_skp"
    case tetapkanSKP = "tetapkan_skp"
    case catatHasil = "catat_hasil"
    case jawabUmpanBalik = "jawab_umpan_balik"
    case nilaiKinerja = "nilai_kinerja"
    case bacaEvaluasi = "baca_evaluasi"
    case tandaTanganiEvaluasi = "tanda_tangani_evaluasi"
    case jelaskanKeberatan = "jelaskan_keberatan"
    case putuskanKeberatan = "putuskan_keberatan"
    case setujuiKoreksi = "setujui_koreksi"
    case daftarkanAtasan = "daftarkan_atasan"
    case pengingat
}

/// One thing to do, with the day it is due and a sentence that explains it.
package struct Tugas: Sendable, Equatable {
    package let jenis: JenisTugas
    package let judul: Kalimat
    package let rincian: Kalimat
    package let tenggat: Tenggat?
    package let tujuan: Tujuan
    /// The reminder that this is, so that it can be put away.
    package let pengingat: PermintaanID?

    init(
        _ jenis: JenisTugas, _ judul: Kalimat, _ rincian: Kalimat, tenggat: Tenggat? = nil, tujuan: Tujuan,
        pengingat: PermintaanID? = nil
    ) {
        (self.jenis, self.judul, self.rincian, self.tenggat) = (jenis, judul, rincian, tenggat)
        (self.tujuan, self.pengingat) = (tujuan, pengingat)
    }

    /// The nearest due day first; what has none comes after.
    static func order(_ a: Tugas, _ b: Tugas) -> Bool {
        switch (a.tenggat, b.tenggat) {
        case (let x?, let y?): x.tanggal < y.tanggal
        case (_?, nil): true
        default: false
        }
    }
}

/// Where tasks come from: one line each. A test fails for a kind of task that no line can make.
struct PenyediaTugas: Sendable {
    let jenis: Set<JenisTugas>
    let cari: @Sendable (Look) throws -> [Tugas]

    static let semua: [PenyediaTugas] = [
        PenyediaTugas(jenis: [.aktifkanTOTP], cari: { try TugasAkun.totp($0) }),
        PenyediaTugas(jenis: [.susunSKP], cari: { try TugasSKP.belumAda($0) }),
        PenyediaTugas(jenis: [.lanjutkanSKP, .perbaikiSKP], cari: { try TugasSKP.disusun($0) }),
        PenyediaTugas(jenis: [.setujuiSKP, .tetapkanSKP], cari: { try TugasSKP.menungguSaya($0) }),
        PenyediaTugas(jenis: [.catatHasil], cari: { try TugasPelaksanaan.catatan($0) }),
        PenyediaTugas(jenis: [.jawabUmpanBalik], cari: { try TugasPelaksanaan.permintaanUmpanBalik($0) }),
        PenyediaTugas(jenis: [.nilaiKinerja], cari: { try TugasEvaluasi.penilaian($0) }),
        PenyediaTugas(jenis: [.bacaEvaluasi, .tandaTanganiEvaluasi], cari: { try TugasEvaluasi.milikSaya($0) }),
        PenyediaTugas(jenis: [.jelaskanKeberatan, .putuskanKeberatan], cari: { try TugasEvaluasi.keberatan($0) }),
        PenyediaTugas(jenis: [.daftarkanAtasan], cari: { try TugasEvaluasi.tanpaPemutus($0) }),
        PenyediaTugas(jenis: [.setujuiKoreksi], cari: { try TugasEvaluasi.koreksi($0) }),
        PenyediaTugas(jenis: [.pengingat], cari: { try TugasPelaksanaan.pengingat($0) }),
    ]
}
