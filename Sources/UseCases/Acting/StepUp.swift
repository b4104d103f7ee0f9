package import Kinerja

/// An act that seals something or opens an account: the one table of what asks for a fresh proof of identity.
///
/// The use case asks for it, so that no way in (page, API, job) passes it by; routes say nothing about it. Pages keep what was typed
/// and ask for the password in between. A token cannot prove anybody, so these acts are not done through the API.
package enum SealingAct: String, CaseIterable, Sendable {
    case sampaikanEvaluasi = "sampaikan_evaluasi"
    case terimaEvaluasi = "terima_evaluasi"
    case putuskanKeberatan = "putuskan_keberatan"
    case beriDelegasi = "beri_delegasi"
    case buatToken = "buat_token"
    case pasangTOTP = "pasang_totp"
    case cetakKode = "cetak_kode"
    case lihatKode = "lihat_kode"
    case kunciAkun = "kunci_akun"
    case ubahPeran = "ubah_peran"
    case putuskanPeran = "putuskan_peran"
    case putuskanAturan = "putuskan_aturan"
    case tetapkanHasilAturan = "tetapkan_hasil_aturan"
    case terapkanImpor = "terapkan_impor"
    case ubahBatasImpor = "ubah_batas_impor"

    package var label: String {
        switch self {
        case .sampaikanEvaluasi: "Menandatangani dan menyampaikan evaluasi"
        case .terimaEvaluasi: "Menandatangani evaluasi yang diterima"
        case .putuskanKeberatan: "Memutus keberatan"
        case .beriDelegasi: "Memberi delegasi atas nama"
        case .buatToken: "Membuat token API"
        case .pasangTOTP: "Memasang kode tambahan"
        case .cetakKode: "Mencetak kode aktivasi"
        case .lihatKode: "Membuka lembar kode aktivasi"
        case .kunciAkun: "Mengunci atau membuka akun"
        case .ubahPeran: "Meminta atau mencabut peran"
        case .putuskanPeran: "Memutus permintaan peran"
        case .putuskanAturan: "Memutus atau mencabut aturan instansi"
        case .tetapkanHasilAturan: "Menetapkan hasil aturan instansi"
        case .terapkanImpor: "Menerapkan impor yang memindahkan orang"
        case .ubahBatasImpor: "Menaikkan batas impor tanpa admin kedua"
        }
    }
}

/// A proof of identity at most two minutes old, for acts that seal something (login.gov's figure; ASVS V7.5.3).
package enum StepUp {
    package static let seconds: Int64 = 120

    /// Throws ``Refused/stepUpNeeded`` unless the person proved himself lately. API tokens cannot prove anybody.
    package static func require(_: SealingAct, _ actor: Actor, at now: Instant) throws(Refused) {
        guard actor.scopes == nil, let proved = actor.stepUp, proved <= now, now.seconds(since: proved) <= seconds else {
            throw .stepUpNeeded
        }
    }
}
