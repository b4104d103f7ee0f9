/// When a period may be evaluated, and by whom when the assessor moves meanwhile (PermenPANRB 6/2022 Lampiran IV.A.8, IV.A.11, IV.A.14).
///
/// The annual window is the law's: end of December to end of January. For short periods the agency sets it; until it does, it runs
/// from ten days before the period ends to ten working days after, which gives the law's own example: an assessor who moves on
/// 25 August does not evaluate the third quarter, one who moves on 25 September does.
package struct JendelaEvaluasi: Sendable, Equatable {
    /// The superior on this day is the assessor.
    package let hariPenilai: LocalDate
    /// First day on which ratings are taken: the period's last.
    package let dibuka: LocalDate
    /// Last day for the assessor; afterwards his superior evaluates and the result is final.
    package let ditutup: LocalDate

    package init(_ periode: PeriodeEvaluasi, kalender: KalenderKerja) {
        dibuka = periode.selesai
        hariPenilai = periode.selesai.adding(days: -9)
        ditutup =
            periode.jenis == .tahunan
            ? LocalDate(periode.tahun + 1, 1, 31) ?? periode.selesai : kalender.tenggat(10, after: periode.selesai)
    }
}
