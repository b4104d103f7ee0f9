/// Predikat kinerja organisasi of a unit in a period, with its reason.
package struct CapaianUnit: Sendable, Equatable {
    package let unit: UnitKerjaID
    package let periode: PeriodeID
    package let predikat: PredikatKinerjaOrganisasi
    package let alasan: String
    package let oleh: PegawaiID
    package let pada: Instant
    package let version: Int64

    package init(
        unit: UnitKerjaID, periode: PeriodeID, predikat: PredikatKinerjaOrganisasi, alasan: String, oleh: PegawaiID, pada: Instant,
        version: Int64
    ) {
        (self.unit, self.periode, self.predikat, self.alasan) = (unit, periode, predikat, alasan)
        (self.oleh, self.pada, self.version) = (oleh, pada, version)
    }
}
