/// Periode evaluasi: a month, a quarter or the year (PermenPANRB 6/2022 Pasal 24–25; the agency chooses monthly or quarterly).
package enum JenisPeriode: String, CaseIterable, Sendable, Codable {
    case bulanan, triwulanan, tahunan
}

package struct PeriodeEvaluasi: Sendable, Equatable, Codable {
    package let id: PeriodeID
    package let jenis: JenisPeriode
    package let tahun: Int
    /// 1…12, 1…4, or 1 for the year.
    package let urutan: Int
    package let mulai: LocalDate
    package let selesai: LocalDate

    package init(id: PeriodeID, jenis: JenisPeriode, tahun: Int, urutan: Int, mulai: LocalDate, selesai: LocalDate) {
        (self.id, self.jenis, self.tahun, self.urutan, self.mulai, self.selesai) = (id, jenis, tahun, urutan, mulai, selesai)
    }

    /// "Triwulan III 2026", "Maret 2026", "Tahun 2026".
    package var nama: Kalimat {
        switch jenis {
        case .bulanan: "\(DateNames.bulan[urutan - 1]) \(tahun)"
        case .triwulanan:
            (["Triwulan I \(tahun)", "Triwulan II \(tahun)", "Triwulan III \(tahun)", "Triwulan IV \(tahun)"] as [Kalimat])[urutan - 1]
        case .tahunan: "Tahun \(tahun)"
        }
    }

    /// The periods of one year: the short ones in order, then the year itself.
    package static func setahun(_ tahun: Int, _ jenis: JenisPeriode) -> [(
        jenis: JenisPeriode, urutan: Int, mulai: LocalDate, selesai: LocalDate
    )] {
        let months = jenis == .bulanan ? 1 : 3
        var out: [(JenisPeriode, Int, LocalDate, LocalDate)] = []
        for first in stride(from: 1, through: 12, by: months) {
            let last = first + months - 1
            if let a = LocalDate(tahun, first, 1), let b = LocalDate(tahun, last, LocalDate.length(last, of: tahun)) {
                out.append((jenis, (first - 1) / months + 1, a, b))
            }
        }
        if let a = LocalDate(tahun, 1, 1), let b = LocalDate(tahun, 12, 31) { out.append((.tahunan, 1, a, b)) }
        return out.map { (jenis: $0.0, urutan: $0.1, mulai: $0.2, selesai: $0.3) }
    }
}

/// Realisasi of one indicator in one period, in the pegawai's words; evidence stands beside it (Pasal 16).
package struct Realisasi: Sendable, Equatable, Codable {
    package let indikator: IndikatorID
    package let periode: PeriodeID
    package var uraian: String
    /// Decimal text where the target is numeric.
    package var nilai: String?
    package var version: Int64

    package init(indikator: IndikatorID, periode: PeriodeID, uraian: String, nilai: String?, version: Int64) {
        (self.indikator, self.periode, self.uraian, self.nilai, self.version) = (indikator, periode, uraian, nilai, version)
    }
}

/// Bukti dukung: a file kept by its content hash, or a link (Pasal 16 ayat (3)).
package struct BuktiDukung: Sendable, Equatable, Codable {
    package enum Isi: Sendable, Equatable, Codable {
        /// `sha256` in hex, size in bytes, sniffed media type.
        case berkas(sha256: String, ukuran: Int64, jenis: String, nama: String)
        case tautan(String)
    }

    package let id: BuktiDukungID
    package let rhk: RencanaHasilKerjaID
    package let periode: PeriodeID
    package let keterangan: String
    package let isi: Isi
    package let dibuat: Instant

    package init(id: BuktiDukungID, rhk: RencanaHasilKerjaID, periode: PeriodeID, keterangan: String, isi: Isi, dibuat: Instant) {
        (self.id, self.rhk, self.periode, self.keterangan, self.isi, self.dibuat) = (id, rhk, periode, keterangan, isi, dibuat)
    }
}

/// Who gives feedback, as it is printed before the text (Pasal 17–19; Lampiran III.C).
package enum PeranPemberiUmpanBalik: String, CaseIterable, Sendable, Codable {
    case pimpinan
    case rekan
    case bawahan
    case lain

    package var label: Kalimat {
        switch self {
        case .pimpinan: "Pimpinan"
        case .rekan: "Rekan kerja setingkat"
        case .bawahan: "Pegawai di bawahnya"
        case .lain: "Pihak lain"
        }
    }
}

/// Nada: how the giver sees it; the proposal counts these, never the words.
package enum NadaUmpanBalik: String, CaseIterable, Sendable, Codable {
    case positif, netral, negatif

    package var label: Kalimat {
        switch self {
        case .positif: "Baik, pertahankan"
        case .netral: "Cukup"
        case .negatif: "Perlu diperbaiki"
        }
    }
}

/// Umpan balik berkelanjutan on a result or on a value (Pasal 1 angka 6).
package struct UmpanBalik: Sendable, Equatable, Codable {
    package enum Tentang: Sendable, Equatable, Codable {
        case hasilKerja(RencanaHasilKerjaID)
        case perilaku(NilaiBerAKHLAK)
        case umum
    }

    package let id: UmpanBalikID
    package let skp: SKPID
    package let periode: PeriodeID
    package let pemberi: PegawaiID?
    package let peran: PeranPemberiUmpanBalik
    package let tentang: Tentang
    package let nada: NadaUmpanBalik
    package let teks: String
    package let dibuat: Instant

    package init(
        id: UmpanBalikID, skp: SKPID, periode: PeriodeID, pemberi: PegawaiID?, peran: PeranPemberiUmpanBalik, tentang: Tentang,
        nada: NadaUmpanBalik, teks: String, dibuat: Instant
    ) {
        (self.id, self.skp, self.periode, self.pemberi, self.peran) = (id, skp, periode, pemberi, peran)
        (self.tentang, self.nada, self.teks, self.dibuat) = (tentang, nada, teks, dibuat)
    }
}
