/// Pendekatan SKP (PermenPANRB 6/2022 Pasal 9 ayat (3)).
package enum PendekatanSKP: String, CaseIterable, Sendable, Codable {
    case kualitatif, kuantitatif

    package var label: Kalimat { self == .kualitatif ? "Kualitatif" : "Kuantitatif" }
}

/// Which pair of forms an SKP is written on: A.1.1/A.1.2 or A.1.6/A.1.7.
package enum JenisSKP: String, CaseIterable, Sendable, Codable {
    case jpt
    case jaJF = "ja_jf"

    package var label: Kalimat { self == .jpt ? "JPT dan pimpinan unit kerja mandiri" : "JA dan JF" }
}

/// Klasifikasi rencana hasil kerja: utama has high priority, tambahan low (Lampiran II.A.2.a(2), II.A.6).
package enum KlasifikasiHasilKerja: String, CaseIterable, Sendable, Codable {
    case utama, tambahan

    package var label: Kalimat { self == .utama ? "Utama" : "Tambahan" }
}

/// Aspek indikator kinerja individu (Pasal 9 ayat (2)).
package enum AspekIndikator: String, CaseIterable, Sendable, Codable {
    case kuantitas, kualitas, waktu, biaya

    package var label: Kalimat {
        switch self {
        case .kuantitas: "Kuantitas"
        case .kualitas: "Kualitas"
        case .waktu: "Waktu"
        case .biaya: "Biaya"
        }
    }
}

/// Perspektif of a JPT's result; anggaran must be in every JPT SKP (Lampiran II.A.2.a(8)).
package enum Perspektif: String, CaseIterable, Sendable, Codable {
    case penerimaLayanan = "penerima_layanan"
    case prosesBisnis = "proses_bisnis"
    case penguatanInternal = "penguatan_internal"
    case anggaran

    package var label: Kalimat {
        switch self {
        case .penerimaLayanan: "Penerima layanan"
        case .prosesBisnis: "Proses bisnis"
        case .penguatanInternal: "Penguatan internal"
        case .anggaran: "Anggaran"
        }
    }
}

/// Whether more or less of the measure is better, or the target is a range to stay in.
package enum ArahIndikator: String, CaseIterable, Sendable, Codable {
    case naik, turun, rentang, pernyataan

    package var label: Kalimat {
        switch self {
        case .naik: "Makin besar makin baik"
        case .turun: "Makin kecil makin baik"
        case .rentang: "Tetap dalam rentang"
        case .pernyataan: "Pernyataan atau tenggat"
        }
    }
}

/// Target of an indicator: a number, a range, a deadline or a sentence. The law's own samples use all four ("80–90%", "7–8 bulan").
package struct Target: Sendable, Equatable, Codable {
    /// Decimal texts with a point ("80", "3.5"); never binary floats.
    package var minimum: String?
    package var maksimum: String?
    package var tenggat: LocalDate?
    /// As the reader sees it: "80–90%", "2–3 hari setelah permohonan".
    package var teks: String

    package init(teks: String, minimum: String? = nil, maksimum: String? = nil, tenggat: LocalDate? = nil) {
        (self.teks, self.minimum, self.maksimum, self.tenggat) = (teks, minimum, maksimum, tenggat)
    }
}

/// Indikator kinerja individu (IKI): the measure of one planned result.
package struct Indikator: Sendable, Equatable, Codable {
    package let id: IndikatorID
    package var uraian: String
    package var aspek: AspekIndikator
    package var arah: ArahIndikator
    package var satuan: String
    package var target: Target
    package var perspektif: Perspektif?

    package init(
        id: IndikatorID, uraian: String, aspek: AspekIndikator, arah: ArahIndikator, satuan: String, target: Target,
        perspektif: Perspektif? = nil
    ) {
        (self.id, self.uraian, self.aspek, self.arah) = (id, uraian, aspek, arah)
        (self.satuan, self.target, self.perspektif) = (satuan, target, perspektif)
    }

    /// The target as pages and forms print it alike: with its unit of measure, unless the words of the target hold that already.
    package var targetTertulis: String { target.teks.isEmpty ? "" : target.teks.bersatuan(satuan) }

    /// How the target was understood, for who wrote it.
    package var dibaca: Kalimat {
        if let hari = target.tenggat { return "Dibaca sebagai tanggal \(hari.panjang)." }
        return switch (target.minimum.map(AngkaRealisasi.text), target.maksimum.map(AngkaRealisasi.text)) {
        case (let low?, let high?) where low == high: "Dibaca tepat \(low)."
        case (let low?, let high?): "Dibaca \(low) sampai \(high)."
        case (let low?, nil): "Dibaca sedikitnya \(low)."
        case (nil, let high?): "Dibaca paling banyak \(high)."
        case (nil, nil): "Dibaca sebagai kalimat: realisasinya tidak dibandingkan dengan angka."
        }
    }

    /// A measured value as pages and forms print it: "4,5 jam".
    /// - Parameter nilai: decimal text with a point.
    package func tertulis(_ nilai: String) -> String { AngkaRealisasi.text(nilai).bersatuan(satuan) }

    /// Everything but its identity.
    package func salinan(_ id: IndikatorID) -> Indikator {
        Indikator(id: id, uraian: uraian, aspek: aspek, arah: arah, satuan: satuan, target: target, perspektif: perspektif)
    }
}

extension String {
    fileprivate func bersatuan(_ satuan: String) -> String {
        guard !satuan.isEmpty, !lowercased().contains(satuan.lowercased()) else { return self }
        return satuan == "%" ? "\(self)%" : satuan.hasPrefix("skala ") ? "\(self) dari \(satuan)" : "\(self) \(satuan)"
    }
}

/// Rencana hasil kerja (RHK): a planned result with its indicators, tied to the leader's result that it intervenes in.
package struct RencanaHasilKerja: Sendable, Equatable, Codable {
    package let id: RencanaHasilKerjaID
    package var klasifikasi: KlasifikasiHasilKerja
    package var uraian: String
    /// The superior's planned result; `nil` while he has none yet (linked later).
    package var intervensi: RencanaHasilKerjaID?
    /// The leader's result in words, where it cannot be linked.
    package var intervensiTeks: String
    /// Post of the leader or team that assigns it.
    package var penugas: String
    package var indikator: [Indikator]

    package init(
        id: RencanaHasilKerjaID, klasifikasi: KlasifikasiHasilKerja, uraian: String, intervensi: RencanaHasilKerjaID? = nil,
        intervensiTeks: String = "", penugas: String = "", indikator: [Indikator] = []
    ) {
        (self.id, self.klasifikasi, self.uraian, self.intervensi) = (id, klasifikasi, uraian, intervensi)
        (self.intervensiTeks, self.penugas, self.indikator) = (intervensiTeks, penugas, indikator)
    }

    /// Everything but its identity and that of its indicators.
    package func salinan(_ id: RencanaHasilKerjaID, indikator: [Indikator]) -> RencanaHasilKerja {
        RencanaHasilKerja(
            id: id, klasifikasi: klasifikasi, uraian: uraian, intervensi: intervensi, intervensiTeks: intervensiTeks, penugas: penugas,
            indikator: indikator)
    }
}

/// Lampiran SKP, form A.1.8 (Pasal 11–13).
package enum JenisLampiran: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    case dukungan = "dukungan_sumber_daya"
    case pertanggungjawaban = "skema_pertanggungjawaban"
    case konsekuensi

    package var label: Kalimat {
        switch self {
        case .dukungan: "Dukungan sumber daya"
        case .pertanggungjawaban: "Skema pertanggungjawaban"
        case .konsekuensi: "Konsekuensi"
        }
    }
}

/// The content of an SKP that its owner writes: results, expected behaviour, annex.
package struct IsiSKP: Sendable, Equatable, Codable {
    package var hasilKerja: [RencanaHasilKerja]
    package var ekspektasiKhusus: [NilaiBerAKHLAK: [String]]
    package var lampiran: [JenisLampiran: [String]]

    package init(
        hasilKerja: [RencanaHasilKerja] = [], ekspektasiKhusus: [NilaiBerAKHLAK: [String]] = [:], lampiran: [JenisLampiran: [String]] = [:]
    ) {
        (self.hasilKerja, self.ekspektasiKhusus, self.lampiran) = (hasilKerja, ekspektasiKhusus, lampiran)
    }
}

/// A person on a document as he was then: documents keep names, posts and units (design invariant 9).
package struct Pihak: Sendable, Equatable, Codable {
    package var pegawai: PegawaiID?
    package var nama: String
    package var nip: String
    package var pangkatGolongan: String
    package var jabatan: String
    package var unitKerja: String
    package var instansi: String

    package init(
        pegawai: PegawaiID?, nama: String, nip: String, pangkatGolongan: String, jabatan: String, unitKerja: String, instansi: String
    ) {
        (self.pegawai, self.nama, self.nip, self.pangkatGolongan) = (pegawai, nama, nip, pangkatGolongan)
        (self.jabatan, self.unitKerja, self.instansi) = (jabatan, unitKerja, instansi)
    }
}

/// When an SKP version took its steps, as its documents print it.
package struct WaktuSKP: Sendable, Equatable, Codable {
    package var diajukan: Instant?
    package var disepakati: Instant?
    package var ditetapkan: Instant?
    /// The assessor or, after January, the assessor's superior (Lampiran II.C.5).
    package var ditetapkanOleh: PegawaiID?

    package init(diajukan: Instant? = nil, disepakati: Instant? = nil, ditetapkan: Instant? = nil, ditetapkanOleh: PegawaiID? = nil) {
        (self.diajukan, self.disepakati, self.ditetapkan, self.ditetapkanOleh) = (diajukan, disepakati, ditetapkan, ditetapkanOleh)
    }
}

/// SKP (sasaran kinerja pegawai): the yearly performance expectation of one pegawai in one post (Pasal 1 angka 4).
package struct SKP: Sendable, Equatable {
    package let id: SKPID
    package let pegawai: PegawaiID
    package let jabatan: JabatanID
    package let tahun: Int
    package let mulai: LocalDate
    package let selesai: LocalDate
    package var jenis: JenisSKP
    package var pendekatan: PendekatanSKP
    package var status: StatusSKP
    package var penilai: PegawaiID?
    /// 1, 2, … of the same SKP; a change of a set SKP makes the next.
    package let versi: Int
    package let menggantikan: SKPID?
    /// Why a set SKP is being changed; only on a version that replaces another.
    package let alasanPerubahan: String?
    package var waktu: WaktuSKP
    package var pihakPegawai: Pihak
    package var pihakPenilai: Pihak?
    package var isi: IsiSKP
    /// Optimistic lock.
    package var version: Int64

    package init(
        id: SKPID, pegawai: PegawaiID, jabatan: JabatanID, tahun: Int, mulai: LocalDate, selesai: LocalDate, jenis: JenisSKP,
        pendekatan: PendekatanSKP, status: StatusSKP, penilai: PegawaiID?, versi: Int, menggantikan: SKPID?, pihakPegawai: Pihak,
        pihakPenilai: Pihak?, isi: IsiSKP, version: Int64, alasanPerubahan: String? = nil, waktu: WaktuSKP = WaktuSKP()
    ) {
        (self.alasanPerubahan, self.waktu) = (alasanPerubahan, waktu)
        (self.id, self.pegawai, self.jabatan, self.tahun, self.mulai, self.selesai) = (id, pegawai, jabatan, tahun, mulai, selesai)
        (self.jenis, self.pendekatan, self.status, self.penilai) = (jenis, pendekatan, status, penilai)
        (self.versi, self.menggantikan, self.pihakPegawai, self.pihakPenilai) = (versi, menggantikan, pihakPegawai, pihakPenilai)
        (self.isi, self.version) = (isi, version)
    }
}

extension SKP {
    /// Whether it ended in mid-year with the post for which it was set (Lampiran II.C.6, IV.A.13), before the day.
    package func berakhir(sebelum hari: LocalDate) -> Bool { Self.berakhir(tahun, selesai, sebelum: hari) }

    fileprivate static func berakhir(_ tahun: Int, _ selesai: LocalDate, sebelum hari: LocalDate) -> Bool {
        selesai < hari && selesai < LocalDate(tahun, 12, 31) ?? selesai
    }
}

extension SKPSummary {
    /// As ``SKP/berakhir(sebelum:)``.
    package func berakhir(sebelum hari: LocalDate) -> Bool { SKP.berakhir(tahun, selesai, sebelum: hari) }
}
