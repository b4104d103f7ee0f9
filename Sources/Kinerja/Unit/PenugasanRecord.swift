/// An appointment with the letter that made it.
package struct PenugasanRecord: Sendable, Equatable {
    package var penugasan: Penugasan
    package var nomorSK: String?
    package var tanggalSK: LocalDate?
    package var version: Int64

    package init(penugasan: Penugasan, nomorSK: String?, tanggalSK: LocalDate?, version: Int64 = 1) {
        (self.penugasan, self.nomorSK, self.tanggalSK, self.version) = (penugasan, nomorSK, tanggalSK, version)
    }
}
