/// Why nothing can be recorded for a period (PermenPANRB 6/2022 Pasal 16): each with a sentence and what to do.
package enum HalanganPencatatan: String, CaseIterable, Sendable, Codable {
    case skpBelumDitetapkan = "skp_belum_ditetapkan"
    case skpTidakBerjalan = "skp_tidak_berjalan"
    case diLuarMasaSKP = "di_luar_masa_skp"
    case belumMulai = "belum_mulai"
    case bukanPeriodePencatatan = "bukan_periode_pencatatan"
    case sudahDievaluasi = "sudah_dievaluasi"

    package var kalimat: Kalimat {
        switch self {
        case .skpBelumDitetapkan: "SKP ini belum ditetapkan"
        case .skpTidakBerjalan: "Versi SKP ini sudah tidak berjalan"
        case .diLuarMasaSKP: "Periode ini di luar masa SKP"
        case .belumMulai: "Periode ini belum mulai"
        case .bukanPeriodePencatatan: "Hasil tidak dicatat untuk setahun sekaligus"
        case .sudahDievaluasi: "Periode ini sudah dievaluasi"
        }
    }

    package var langkah: Kalimat {
        switch self {
        case .skpBelumDitetapkan: "Ajukan SKP, lalu tunggu pejabat penilai menetapkannya. Sesudah itu hasil dapat dicatat."
        case .skpTidakBerjalan: "Buka SKP yang sedang berjalan, lalu catat di sana."
        case .diLuarMasaSKP: "Pilih periode lain, atau SKP yang berlaku pada periode ini."
        case .belumMulai: "Rencana aksi sudah dapat diisi. Hasilnya dicatat sejak hari pertama periode."
        case .bukanPeriodePencatatan: "Catat pada bulan atau triwulannya. Evaluasi tahunan membaca semuanya."
        case .sudahDievaluasi:
            "Catatannya tidak dapat diubah lagi. Bila ada yang keliru, sampaikan kepada pejabat penilai atau ajukan keberatan."
        }
    }
}

/// When results, evidence and plans may be recorded: while the SKP is in force, and until the evaluation is with the employee.
package enum JendelaPencatatan {
    /// What a record is about: plans may be made ahead of the period, results may not.
    package enum Catatan: Sendable { case rencana, hasil }

    /// - Parameter evaluasi: the states of the evaluations that cover the period: its own and the year's.
    package static func halangan(
        _ catatan: Catatan, status: StatusSKP, mulai: LocalDate, selesai: LocalDate, periode: PeriodeEvaluasi,
        evaluasi: [StatusEvaluasi], today: LocalDate
    ) -> HalanganPencatatan? {
        if [.diubah, .ditutup].contains(status) { return .skpTidakBerjalan }
        if !status.berjalan { return .skpBelumDitetapkan }
        if periode.jenis == .tahunan { return .bukanPeriodePencatatan }
        if periode.selesai < mulai || periode.mulai > selesai { return .diLuarMasaSKP }
        if evaluasi.contains(where: { $0 != .dinilai }) { return .sudahDievaluasi }
        if catatan == .hasil, today < periode.mulai { return .belumMulai }
        return nil
    }
}

/// How many of the planned results a period's record covers.
package struct KemajuanPencatatan: Sendable, Equatable, Codable {
    package let indikator: Int
    package let terisi: Int
    package let hasilKerja: Int
    package let berbukti: Int

    private enum CodingKeys: String, CodingKey {
        case indikator, terisi, berbukti
        case hasilKerja = "hasil_kerja"
    }

    package init(indikator: Int, terisi: Int, hasilKerja: Int, berbukti: Int) {
        (self.indikator, self.terisi, self.hasilKerja, self.berbukti) = (indikator, terisi, hasilKerja, berbukti)
    }

    package var lengkap: Bool { indikator > 0 && terisi == indikator && berbukti == hasilKerja }
}
