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

    package var label: Kalimat {
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

/// A limit of the calendar, before working days are thought of; the date comes from `Regulations/tenggat`.
package enum BatasKalender: String, CaseIterable, Sendable, Codable {
    case skpDitetapkan = "skp_ditetapkan"
    case dasarRancanganBolehDipakai = "dasar_rancangan_boleh_dipakai"
    case evaluasiTahunanDibuka = "evaluasi_tahunan_dibuka"
    case evaluasiTahunanDitutup = "evaluasi_tahunan_ditutup"
    case capaianOrganisasiTerbit = "capaian_organisasi_terbit"

    package var label: Kalimat {
        switch self {
        case .skpDitetapkan: "SKP ditetapkan"
        case .dasarRancanganBolehDipakai: "Rancangan boleh menjadi dasar SKP"
        case .evaluasiTahunanDibuka: "Evaluasi tahunan dibuka"
        case .evaluasiTahunanDitutup: "Evaluasi tahunan ditutup"
        case .capaianOrganisasiTerbit: "Capaian organisasi tahunan terbit"
        }
    }
}

/// Steps after the numeric assessment of PP 30/2019 (Pasal 49–59); kept for history and agencies that still use it.
package enum LangkahPP30: String, CaseIterable, Sendable, Codable {
    case sampaikanDokumen = "sampaikan_dokumen"
    case tandaTanganiPegawai = "tanda_tangani_pegawai"
    case atasanMenetapkan = "atasan_menetapkan"
    case ajukanKeberatan = "ajukan_keberatan"
    case perbaikiKinerja = "perbaiki_kinerja"

    package var label: Kalimat {
        switch self {
        case .sampaikanDokumen: "Menyampaikan dokumen penilaian"
        case .tandaTanganiPegawai: "PNS menandatangani dan mengembalikan"
        case .atasanMenetapkan: "Atasan menetapkan"
        case .ajukanKeberatan: "Mengajukan keberatan"
        case .perbaikiKinerja: "Memperbaiki kinerja"
        }
    }
}

/// A length of time as a law writes it.
package struct JangkaWaktu: Sendable, Equatable, Codable {
    package enum Satuan: String, CaseIterable, Sendable, Codable {
        case hari
        case hariKerja = "hari_kerja"
        case bulan

        package var label: Kalimat {
            switch self {
            case .hari: "hari"
            case .hariKerja: "hari kerja"
            case .bulan: "bulan"
            }
        }
    }

    package let jumlah: Int
    package let satuan: Satuan

    package init(jumlah: Int, satuan: Satuan) { (self.jumlah, self.satuan) = (jumlah, satuan) }
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
    package var sisa: Kalimat {
        switch sisaHariKerja {
        case 0: "hari ini"
        case 1...: "\(sisaHariKerja) hari kerja lagi"
        default: "terlambat \(-sisaHariKerja) hari kerja"
        }
    }
}
