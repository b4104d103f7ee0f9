/// Predikat kinerja organisasi of a unit in a period, with its reason.
package struct CapaianUnit: Sendable, Equatable {
    package let unit: UnitKerjaID
    package let periode: PeriodeID
    package let predikat: PredikatKinerjaOrganisasi
    package let alasan: String
    package let oleh: PegawaiID
    package let pada: Instant
    /// The day on which it was issued, which decides whether the annual one came in time (Lampiran IV.B.1.f); not the day it was typed.
    package let terbit: LocalDate
    package let version: Int64

    package init(
        unit: UnitKerjaID, periode: PeriodeID, predikat: PredikatKinerjaOrganisasi, alasan: String, oleh: PegawaiID, pada: Instant,
        terbit: LocalDate, version: Int64
    ) {
        (self.unit, self.periode, self.predikat, self.alasan) = (unit, periode, predikat, alasan)
        (self.oleh, self.pada, self.terbit, self.version) = (oleh, pada, terbit, version)
    }
}
