/// The kinds of things that events are about; with an identifier, a kind names a history.
package enum JenisObjek: String, CaseIterable, Sendable, Codable {
    case instansi
    case periode
    case hariLibur = "hari_libur"
    case impor
    case unitKerja = "unit_kerja"
    case jabatan
    case pegawai
    case akun
    case cetakanKode = "cetakan_kode"
    case delegasi
    case tokenAPI = "token_api"
    case skp
    case pengingat
    case realisasi
    case rencanaAksi = "rencana_aksi"
    case bukti
    case permintaanUmpanBalik = "permintaan_umpan_balik"
    case umpanBalik = "umpan_balik"
    case evaluasi
    case aturanInstansi = "aturan_instansi"
    case pekerjaan

    package var label: Kalimat {
        switch self {
        case .instansi: "Instansi"
        case .periode: "Tahun kinerja"
        case .hariLibur: "Hari libur"
        case .impor: "Impor"
        case .unitKerja: "Unit kerja"
        case .jabatan: "Jabatan"
        case .pegawai: "Pegawai"
        case .akun: "Akun"
        case .cetakanKode: "Cetakan kode aktivasi"
        case .delegasi: "Delegasi"
        case .tokenAPI: "Token API"
        case .skp: "SKP"
        case .pengingat: "Pengingat"
        case .realisasi: "Realisasi"
        case .rencanaAksi: "Rencana aksi"
        case .bukti: "Bukti dukung"
        case .permintaanUmpanBalik: "Permintaan umpan balik"
        case .umpanBalik: "Umpan balik"
        case .evaluasi: "Evaluasi"
        case .aturanInstansi: "Aturan instansi"
        case .pekerjaan: "Pekerjaan"
        }
    }
}

/// What kind of actor made an event.
package enum JenisPelaku: String, CaseIterable, Sendable, Codable {
    case orang
    case operatorServer = "operator"
    case sistem
    /// Names nobody: surveys, 360°, citizens.
    case tiket
}
