internal import DMN
package import Kinerja

extension Rulebook {
    static let rentangEvaluasi = Question("tenggat", "Rentang Evaluasi", ["Jenis Periode"])

    /// When a period may be evaluated, by the rules of its last day (PermenPANRB 6/2022 Lampiran IV.A.8, IV.A.14).
    ///
    /// The annual window is the law's, by the calendar. For short periods the agency sets it; until it does, the rulebook's
    /// proposal gives the law's own example: an assessor who moves on 25 August does not evaluate the third quarter, one who
    /// moves on 25 September does.
    package func jendelaEvaluasi(_ periode: PeriodeEvaluasi, kalender: KalenderKerja) throws(RulebookError) -> JendelaEvaluasi {
        let (tahunan, akhir) = (periode.jenis == .tahunan, periode.selesai)
        let jenis = tahunan ? "tahunan" : "periodik"
        let rentang = try decide(Self.rentangEvaluasi, [Fact("Jenis Periode", jenis, jenis)], on: akhir) { answer in
            RentangEvaluasi(answer).map { ($0, $0.words) }
        }.value
        let hariPenilai = akhir.adding(days: -rentang.hariSebelum)
        if let days = rentang.hariKerjaSesudah {
            return JendelaEvaluasi(hariPenilai: hariPenilai, dibuka: akhir, ditutup: kalender.tenggat(days, after: akhir))
        }
        return JendelaEvaluasi(
            hariPenilai: hariPenilai, dibuka: try tanggalBatas(.evaluasiTahunanDibuka, tahun: periode.tahun, on: akhir).value,
            ditutup: try tanggalBatas(.evaluasiTahunanDitutup, tahun: periode.tahun, on: akhir).value)
    }
}

/// The days of the window around a period's last day; without working days it ends by the calendar.
private struct RentangEvaluasi {
    let hariSebelum: Int
    let hariKerjaSesudah: Int?

    init?(_ answer: FEELValue) {
        guard let before = answer["hari_sebelum"]?.wholeNumber else { return nil }
        (hariSebelum, hariKerjaSesudah) = (before, answer["hari_kerja_sesudah"]?.wholeNumber)
    }

    var words: String {
        "dari \(hariSebelum) hari sebelum akhir periode" + (hariKerjaSesudah.map { " sampai \($0) hari kerja sesudahnya" } ?? "")
    }
}
