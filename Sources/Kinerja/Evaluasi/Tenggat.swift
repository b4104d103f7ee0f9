/// A limit of the law, in working days; the number itself comes from `Regulations/tenggat`.
package enum LangkahTenggat: String, CaseIterable, Sendable, Codable {
    case sampaikanDokumen = "sampaikan_dokumen"
    case tandaTanganiPegawai = "tanda_tangani_pegawai"
    case atasanMengambilAlih = "atasan_mengambil_alih"
    case atasanMenyampaikan = "atasan_menyampaikan"
    case kembaliKeAtasan = "kembali_ke_atasan"
    case laporPyB = "lapor_pyb"
    case ajukanKeberatan = "ajukan_keberatan"
    case putuskanKeberatan = "putuskan_keberatan"

    package var label: String {
        switch self {
        case .sampaikanDokumen: "Menyampaikan dokumen evaluasi kepada pegawai"
        case .tandaTanganiPegawai: "Pegawai menandatangani dan mengembalikan dokumen"
        case .atasanMengambilAlih: "Atasan pejabat penilai menandatangani"
        case .atasanMenyampaikan: "Atasan pejabat penilai menyampaikan dokumen"
        case .kembaliKeAtasan: "Pegawai mengembalikan dokumen kepada atasan pejabat penilai"
        case .laporPyB: "Melaporkan kepada PyB"
        case .ajukanKeberatan: "Mengajukan keberatan"
        case .putuskanKeberatan: "Memutus keberatan"
        }
    }
}

/// A due day with what it is for, as pages show it.
package struct Tenggat: Sendable, Equatable, Codable {
    package let tanggal: LocalDate
    /// Working days left from today; negative when late.
    package let sisaHariKerja: Int

    package init(tanggal: LocalDate, today: LocalDate, kalender: KalenderKerja) {
        self.tanggal = tanggal
        sisaHariKerja = kalender.hariKerja(from: today, to: tanggal)
    }

    /// "4 hari kerja lagi", "hari ini", "terlambat 2 hari kerja".
    package var sisa: String {
        switch sisaHariKerja {
        case 0: "hari ini"
        case 1...: "\(sisaHariKerja) hari kerja lagi"
        default: "terlambat \(-sisaHariKerja) hari kerja"
        }
    }
}
