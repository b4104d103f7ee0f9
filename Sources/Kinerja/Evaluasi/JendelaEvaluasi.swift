/// When a period may be evaluated, and by whom when the assessor moves meanwhile (PermenPANRB 6/2022 Lampiran IV.A.8, IV.A.11, IV.A.14).
///
/// Its days come from the rulebook `tenggat`: nothing here knows one.
package struct JendelaEvaluasi: Sendable, Equatable {
    /// The superior on this day is the assessor.
    package let hariPenilai: LocalDate
    /// First day on which ratings are taken: the period's last.
    package let dibuka: LocalDate
    /// Last day for the assessor; afterwards his superior evaluates and the result is final.
    package let ditutup: LocalDate

    package init(hariPenilai: LocalDate, dibuka: LocalDate, ditutup: LocalDate) {
        (self.hariPenilai, self.dibuka, self.ditutup) = (hariPenilai, dibuka, ditutup)
    }
}
