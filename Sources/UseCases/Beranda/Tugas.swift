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
    case pengingat
}

/// One thing to do, with the day it is due and a sentence that explains it.
package struct Tugas: Sendable, Equatable {
    package let jenis: JenisTugas
    package let judul: String
    package let rincian: String
    package let tenggat: Tenggat?
    package let tujuan: Tujuan
    /// The reminder that this is, so that it can be put away.
    package let pengingat: PermintaanID?

    init(
        _ jenis: JenisTugas, _ judul: String, _ rincian: String, tenggat: Tenggat? = nil, tujuan: Tujuan,
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
    let cari: @Sendable (MejaTugas) throws -> [Tugas]

    static let semua: [PenyediaTugas] = [
        PenyediaTugas(jenis: [.aktifkanTOTP], cari: { try $0.totp() }),
        PenyediaTugas(jenis: [.susunSKP], cari: { try $0.skpBelumAda() }),
        PenyediaTugas(jenis: [.lanjutkanSKP, .perbaikiSKP], cari: { try $0.skpDisusun() }),
        PenyediaTugas(jenis: [.setujuiSKP, .tetapkanSKP], cari: { try $0.skpMenungguSaya() }),
        PenyediaTugas(jenis: [.catatHasil], cari: { try $0.catatan() }),
        PenyediaTugas(jenis: [.jawabUmpanBalik], cari: { try $0.permintaanUmpanBalik() }),
        PenyediaTugas(jenis: [.nilaiKinerja], cari: { try $0.penilaian() }),
        PenyediaTugas(jenis: [.bacaEvaluasi, .tandaTanganiEvaluasi], cari: { try $0.evaluasiSaya() }),
        PenyediaTugas(jenis: [.jelaskanKeberatan, .putuskanKeberatan], cari: { try $0.keberatan() }),
        PenyediaTugas(jenis: [.setujuiKoreksi], cari: { try $0.koreksi() }),
        PenyediaTugas(jenis: [.pengingat], cari: { try $0.pengingat() }),
    ]
}
